import type {ArchivePlace} from '#core/archive'
import {parseArchivePlace} from '#core/archive'
import * as auditFailures from '#core/audit/failures'
import {defineAction, type Input, type InputsOf, type OutputsOf} from '#core/contract'
import {missingPermission} from '#core/failures'
import {usualConfig} from '#core/gate/ruling'
import {choice, duration, flag, identifier, integer, list, percent, size, text} from '#core/inputs'
import * as applyFailures from './apply-failures.ts'
import * as failures from './failures.ts'

const reading = {contents: 'read', actions: 'read', deployments: 'read', 'pull-requests': 'read'} as const

const archive: Input<ArchivePlace | null> = {
  description:
    'Where archived objects go and come from: a folder, or `s3://bucket/prefix?region=eu-central-1` (`endpoint=`, `style=path`, `access-key=ENV_NAME`, `secret-key=ENV_NAME`, `session-token=ENV_NAME`)',
  type: 'folder or s3 address',
  default: null,
  evaluated: false,
  required: false,
  secret: false,
  absent: null,
  parse: parseArchivePlace
}

export const contract = defineAction({
  name: 'artifact-retention',
  title: 'Towpath artifact retention',
  description:
    'Decides what artifacts, caches, runs and releases are kept, archives before it deletes, and tells what storage costs',
  inputs: {
    mode: choice(['plan', 'apply', 'restore', 'verify', 'report', 'audit'], {
      description:
        '`plan` decides and changes nothing, `apply` carries out a plan that was agreed to, `restore` brings archived objects back, `verify` reads the archive, `report` tells sizes and cost, `audit` checks the audit log',
      default: 'plan'
    }),
    id: identifier({description: 'Names the plan, so that one run can have several', default: 'default'}),
    config: text({
      description: 'Path of the configuration; its section `retention` is the policy',
      default: usualConfig
    }),
    plan: text({
      description: 'Path of the plan (apply). Without it: the newest plan of this `id` among the artifacts of this run'
    }),
    'plan-digest': text({
      description: 'Digest of the plan that somebody agreed to: output `digest` of mode `plan` (apply)'
    }),
    approver: text({description: 'Who agreed to it; recorded in the audit log (apply)'}),
    archive,
    'dry-run': flag({
      description: 'Says what would be done with the world as it is now, and does nothing (apply)',
      default: 'false'
    }),
    requests: integer({description: 'Requests to GitHub that this run may use', default: '800'}),
    reserve: integer({description: 'Requests of the hour that are left to other jobs', default: '100'}),
    'time-budget': duration({description: 'No further object is begun after this time (apply)', default: '45m'}),
    select: list({description: 'Names or ids of archived objects, one a line (restore)'}),
    into: text({description: 'Folder for restored objects (restore)', default: 'restored'}),
    sample: percent({
      description: 'Share of the archived files that is read back; the day of the run chooses which (verify)',
      default: '100 %'
    }),
    head: text({description: 'A head of the audit log that was kept elsewhere: shows a cut end (audit)'}),
    price: text({
      description: 'US dollars for one GB-month of artifacts beyond what is included (report)',
      default: '0.25'
    }),
    'included-storage': size({description: 'What the plan of the account includes (report)', default: '500 MB'}),
    inventory: text({description: 'Path of a list of objects, JSON, instead of asking GitHub (plan, report)'}),
    token: text({description: 'Token for the GitHub API', expression: `\${{ github.token }}`, secret: true})
  },
  outputs: {
    plan: 'Path of the plan, JSON (plan)',
    digest: 'Digest of the plan (plan)',
    counts: 'JSON: objects and bytes by action (plan), what was done (apply), sizes and cost (report)',
    complete: '`true` when nothing of the plan is left to do (apply)',
    'audit-head': 'Newest entry of the audit log, to be kept elsewhere (apply, audit)'
  },
  permissions: {
    plan: reading,
    apply: {...reading, contents: 'write', actions: 'write'},
    restore: {contents: 'write'},
    verify: {},
    report: reading,
    audit: {contents: 'read'}
  },
  failures: [
    ...Object.values(failures),
    ...Object.values(applyFailures),
    ...Object.values(auditFailures),
    missingPermission
  ],
  post: false,
  branding: {icon: 'archive', color: 'green'}
})

export type Inputs = InputsOf<typeof contract>
export type Output = OutputsOf<typeof contract>
