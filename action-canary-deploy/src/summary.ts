/** What people read in the job summary. */
import {shortName} from '#core/cluster'
import {
  type Block,
  bold,
  bullets,
  code,
  document,
  heading,
  md,
  paragraph,
  render,
  sentence,
  table,
  text
} from '#core/markdown/markdown'
import {upgradeRevision} from './engine/revisions.ts'
import type {DeploymentState} from './engine/state.ts'
import type {Header, Native} from './model.ts'
import type {Plan} from './plan/request.ts'

const heads: Readonly<Record<string, string>> = {
  succeeded: '✅ Deployed',
  'rolled-back': '↩️ Taken back',
  running: '⚠️ Not at its end'
}

export const stateSummary = (state: DeploymentState): string => {
  const {rollout, counted, reason, alert, percent} = state
  const {target, release, namespace, fromRevision} = rollout
  return render(
    document(
      heading(2, `${heads[state.result] ?? state.result}: ${release}`),
      paragraph(
        md`${bold(`${target.chart} ${target.chartVersion}`)} in ${code(namespace)} by ${code(rollout.strategy)}, from revision ${String(fromRevision)}.`
      ),
      ...(alert === null
        ? []
        : [paragraph(md`${bold('To be settled:')} ${text(alert)} The canary carries ${String(percent)} %.`)]),
      ...(reason === null ? [] : [paragraph(md`${bold('Why:')} ${text(reason)}`)]),
      ...(counted.length === 0 ? [] : [stepTable(state), ...uncounted(state)]),
      heading(3, 'What happened'),
      bullets(
        state.journal.map(({at, text: said}) => md`${code(new Date(at).toISOString().slice(11, 19))} ${text(said)}`)
      )
    )
  )
}

/** Unknown is shown as such, never as 0. */
const shown = (value: number | null): string =>
  value === null ? 'not counted' : Math.round(value).toLocaleString('en-US')

/** Where the number of pods is the share, it is not the one that was asked for. */
const inEffect = (percent: number, effective: number | null): string =>
  effective === null ? `${percent} %` : ofPods(effective)

const ofPods = (effective: number): string => `${effective.toFixed(1)} % of the pods`

const stepTable = ({counted}: DeploymentState): Block =>
  table(
    ['Step', 'In effect', 'Seconds', 'Requests', 'To the canary', 'Share', 'Failed'],
    counted.map(({percent, effective, seconds, requests, canary, failed}) => [
      `${percent} %`,
      effective === null ? 'as stated' : ofPods(effective),
      seconds.toFixed(0),
      shown(requests),
      shown(canary),
      requests === null || canary === null || requests === 0
        ? 'not counted'
        : `${((100 * canary) / requests).toFixed(1)} %`,
      shown(failed)
    ])
  )

/** A share that nobody counted is never told as one that was served. */
const uncounted = ({counted}: DeploymentState): readonly Block[] => {
  const steps = counted.filter(({requests}) => requests === null || requests === 0).map(({percent}) => `${percent} %`)
  if (steps.length === 0) return []
  return [paragraph(`Nobody counted who answered at ${steps.join(', ')}: no share was measured there.`)]
}

const mostChanges = 100

export const planSummary = ({rollout, changes, extra, warnings, refusals}: Plan): string =>
  render(
    document(
      heading(2, `Deployment plan: ${rollout.release}`),
      paragraph(
        md`${bold(`${rollout.target.chart} ${rollout.target.chartVersion}`)} in ${code(rollout.namespace)} by ${code(rollout.strategy)}, from revision ${String(rollout.fromRevision)}. Digest of the manifests: ${code(rollout.target.manifestDigest)}`
      ),
      ...(refusals.length === 0
        ? []
        : [
            heading(3, '⛔ Refused'),
            bullets(refusals.map(({code: id, what, fix}) => md`${code(id)} ${sentence(what)} ${sentence(fix)}`))
          ]),
      ...(warnings.length === 0 ? [] : [heading(3, 'To know'), bullets(warnings.map(warning => sentence(warning)))]),
      ...(rollout.clones.length === 0 ? [] : [copyTable(rollout)]),
      ...(rollout.native === null ? [] : [upgradeTable(rollout, rollout.native)]),
      ...(rollout.header === null
        ? []
        : [paragraph(md`Requests with ${code(headerText(rollout.header))} go to the canary whatever its share.`)]),
      ...(extra.length === 0
        ? []
        : [
            table(
              ['Step', 'In effect', 'Pods beside the stable ones', 'CPU requested', 'Memory requested'],
              extra.map(({percent, effective, pods, cpu, memory}) => [
                `${percent} %`,
                inEffect(percent, effective),
                String(pods),
                cpu,
                memory
              ])
            )
          ]),
      heading(3, 'What Helm will change'),
      changes.length === 0
        ? paragraph('Nothing.')
        : table(
            ['Object', 'Change', 'Fields'],
            changes
              .slice(0, mostChanges)
              .map(({ref, action, fields}) => [shortName(ref), action, fields.slice(0, 8).join(', ')])
          ),
      ...(changes.length > mostChanges ? [paragraph(`and ${changes.length - mostChanges} more.`)] : [])
    )
  )

/** Every share is an upgrade of Helm; the ordinary values come last. */
const upgradeTable = (rollout: Plan['rollout'], {steps}: Native): Block =>
  table(
    ['Upgrade', 'Revision', 'Digest of the manifests'],
    [
      ...steps.map(({percent, manifestDigest}, index) => [
        percent === 0 ? '0 %, the way back' : `${percent} %`,
        String(rollout.newestRevision + 1 + index),
        manifestDigest
      ]),
      ['100 %, without canary values', String(upgradeRevision(rollout)), rollout.target.manifestDigest]
    ]
  )

const headerText = ({name, value}: Header): string => `${name}: ${value ?? 'always'}`

const copyTable = ({clones, routes, services}: Plan['rollout']): Block =>
  table(
    ['Copied', 'Beside it', 'Traffic'],
    clones.map(({stable, canary}) => [
      shortName(stable),
      shortName(canary),
      routes.length === 0
        ? 'by the number of pods'
        : `${routes.map(({ref}) => shortName(ref)).join(', ')} (${services.map(pair => pair.stable).join(', ')})`
    ])
  )
