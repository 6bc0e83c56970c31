/** `towpath audit verify|show [--ledger DIR] [--head N:sha256:…]… [--archive PLACE] [--repository OWNER/NAME] [--json]` */
import {posix} from 'node:path'
import {parseArchivePlace} from '#core/archive'
import {anchorText, parseAnchor, readCheckpoints} from '#core/audit/anchor'
import type {Anchor, AuditEntry} from '#core/audit/entry'
import {auditFiles, auditFilesIn} from '#core/audit/read'
import {type AuditReport, verifyAudit} from '#core/audit/verify'
import {raise} from '#core/failure'
import type {World} from '#core/world'
import {takeArguments} from './arguments.ts'
import {badUsage} from './failures.ts'
import type {CommandIo, ExitCode} from './io.ts'

const options = {
  ledger: {type: 'string'},
  head: {type: 'string', multiple: true},
  archive: {type: 'string'},
  repository: {type: 'string'},
  json: {type: 'boolean', default: false}
} as const

/**
 * `verify` says whether the log is whole: exit code 0, or 1 with one line for each problem; an empty log is 3, because
 * nothing was checked. `show` prints one line for each entry, and checks too.
 */
export const audit = async (args: readonly string[], io: CommandIo): Promise<ExitCode> => {
  const {values, positionals} = takeArguments('audit', args, options)
  const [action, ...others] = positionals
  if ((action !== 'verify' && action !== 'show') || others.length > 0)
    return raise(badUsage('audit', 'It takes one word: `verify` or `show`.'))
  const {world, print} = io
  const anchors = [...(values.head ?? []).map(parseAnchor), ...(await checkpointsOf(values, world))]
  const report = verifyAudit(await filesOf(values, io), anchors)
  for (const line of linesOf(action, values.json, report, anchors)) print(line)
  // Then standard output holds the entries alone, and a broken log must not look like a whole one.
  if (values.json && action === 'show') for (const {message} of report.problems) world.log.error(`${message}.`)
  if (report.problems.length > 0) return 1
  return report.head === null ? 3 : 0
}

type Values = ReturnType<typeof takeArguments<typeof options>>['values']

const filesOf = ({ledger}: Values, {world, here}: CommandIo) =>
  ledger === undefined
    ? auditFiles(world.ledger)
    : auditFilesIn(posix.isAbsolute(ledger) ? ledger : posix.join(here, ledger), world.files)

const linesOf = (
  action: 'verify' | 'show',
  json: boolean,
  report: AuditReport,
  anchors: readonly Anchor[]
): readonly string[] => {
  const {entries} = report
  if (json)
    return action === 'show'
      ? entries.map(entry => JSON.stringify(entry))
      : [JSON.stringify({...report, entries: entries.length})]
  return [...(action === 'show' ? entries.map(shown) : []), ...conclusion(report, anchors)]
}

const checkpointsOf = async ({archive, repository}: Values, world: World): Promise<readonly Anchor[]> => {
  if (archive === undefined) return []
  const place = parseArchivePlace(archive)
  if (!place.ok) return raise(badUsage('audit', `--archive expects ${place.expected}.`))
  if (repository === undefined)
    return raise(badUsage('audit', 'With --archive it needs --repository: whose heads are meant.'))
  return readCheckpoints(world.archive(place.value), repository)
}

const field = (value: unknown, name: string): string => {
  const found: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined
  return typeof found === 'string' || typeof found === 'number' ? String(found) : ''
}

/** What tells entries of a kind apart, whatever the kind. */
const telling = ['gate', 'decision', 'environment', 'result', 'phase', 'finding', 'name', 'commit', 'place']

const shown = ({sequence, at, actor, event}: AuditEntry): string => {
  const objects: unknown = typeof event === 'object' && event !== null ? Reflect.get(event, 'objects') : undefined
  const approver = field(actor, 'approver')
  const details = telling.flatMap(name => field(event, name) || [])
  return [
    String(sequence).padStart(6),
    at,
    `${field(actor, 'name')}${approver === '' ? '' : ` (approved by ${approver})`}`,
    `run ${field(actor, 'run')}`,
    field(event, 'kind'),
    ...details,
    ...(Array.isArray(objects) ? [`${objects.length} objects`] : [])
  ].join('  ')
}

const conclusion = ({entries, head, problems}: AuditReport, anchors: readonly Anchor[]): readonly string[] => {
  if (problems.length > 0) return problems.map(({message}) => `${message}.`)
  if (head === null) return ['There is no audit log here: nothing was checked.']
  const known =
    anchors.length > 0
      ? `and agrees with ${anchors.length === 1 ? 'the head' : `all ${anchors.length} heads`} from elsewhere`
      : 'in itself. Without --head or --archive nobody can see whether entries are missing at its end'
  return [`The audit log of ${entries.length} entries is whole ${known}.`, `Head: ${anchorText(head)}`]
}
