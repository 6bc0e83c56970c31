/**
 * `node test/cluster/charts/check.ts [name …]`: lints every chart with both majors of Helm, renders both versions, and asks the planner
 * whether it copies or refuses what `towpath-test.yaml` says, as far as that can be told without a cluster.
 */
import {execFileSync} from 'node:child_process'
import {join} from 'node:path'
import type {Manifest} from '#core/cluster'
import {nondeterminism} from '../../../action-canary-deploy/src/render/digest.ts'
import {readRendering} from '../../../action-canary-deploy/src/render/manifests.ts'
import {planParts} from '../../../action-canary-deploy/src/render/plan-parts.ts'
import {findRoutes} from '../../../action-canary-deploy/src/traffic/find.ts'
import {programs} from '../bed.ts'
import {type ChartCase, chartCases, routeFor} from './cases.ts'

const namespace = 'charts'
const scope = {namespace}
const steps = [10, 30, 100]

/** Standard output; throws where Helm fails. */
type Helm = (values: unknown, ...args: readonly string[]) => string

const helmOf =
  (major: 3 | 4): Helm =>
  (values, ...args) =>
    execFileSync(join(programs, `helm${major}`), [...args, '-f', '-'], {
      input: JSON.stringify(values),
      encoding: 'utf8',
      stdio: ['pipe', 'pipe', 'pipe']
    })

const rendering = (helm: Helm, {name, folder}: ChartCase, values: unknown): string =>
  helm(values, 'template', name, folder, '-n', namespace)

const stored = (manifest: Manifest): Manifest => ({
  ...manifest,
  apiVersion: manifest.apiVersion,
  kind: manifest.kind,
  metadata: {namespace, ...manifest.metadata},
  ...(manifest.kind === 'DaemonSet' ? {status: {desiredNumberScheduled: 1}} : {})
})

const objects = (text: string): readonly Manifest[] => readRendering(text, 'the new rendering', scope).manifests

type Said = {
  readonly codes: readonly string[]
  readonly copies: readonly string[]
  readonly staged: readonly string[]
  readonly warnings: readonly string[]
}

const planned = (helm: Helm, found: ChartCase): Said => {
  const oldManifest = rendering(helm, found, found.v1)
  let newManifest: string
  try {
    newManifest = rendering(helm, found, found.v2)
  } catch {
    return {codes: ['CD-109'], copies: [], staged: [], warnings: []}
  }
  const live = [
    ...objects(oldManifest),
    ...objects(found.outside ?? ''),
    ...objects(routeFor(found, namespace) ?? '')
  ].map(stored)
  const hooks = rendering(helm, found, found.v2).includes('helm.sh/hook: pre-upgrade')
  const parts = planParts({
    release: found.name,
    scope,
    oldManifest,
    newManifest,
    hooks: hooks ? [{kind: 'Job', name: 'hook', events: ['pre-upgrade']}] : [],
    live,
    mode: found.traffic === 'service' ? 'shared' : 'isolated',
    allow: [],
    steps
  })
  const routes = findRoutes({
    services: {namespace, pairs: parts.services},
    live,
    stableServices: live.filter(({kind}) => kind === 'Service'),
    traffic: found.traffic === 'auto' ? null : found.traffic,
    steps,
    header: null,
    names: {suffix: '-canary', labels: {}}
  })
  const unsteady = nondeterminism(objects(newManifest), objects(rendering(helm, found, found.v2)), scope)
  const rewritten = routes.routes.filter(({own, ref}) =>
    parts.changes.some(
      ({ref: {kind, name}, fields}) =>
        !own && kind === ref.kind && name === ref.name && fields.some(field => field.startsWith('spec.rules'))
    )
  )
  return {
    codes: [
      ...new Set([
        ...(unsteady === null ? [] : [unsteady.code]),
        ...[...parts.refusals, ...routes.failures].map(({code}) => code),
        ...rewritten.map(() => 'CD-114')
      ])
    ],
    copies: parts.clones.map(({stable}) => stable.name),
    staged: parts.staged.map(({workload}) => workload.name),
    warnings: [...parts.warnings, ...routes.warnings]
  }
}

const complaints = (found: ChartCase, said: Said): readonly string[] => {
  if (found.cluster) return []
  const expected = found.code === null ? [] : [found.code]
  const wrong = (what: string, got: readonly string[], want: readonly string[]): readonly string[] =>
    JSON.stringify([...got].sort()) === JSON.stringify([...want].sort())
      ? []
      : [`${what}: ${got.join(', ') || 'none'} instead of ${want.join(', ') || 'none'}`]
  // What cannot be read may seem to be gone, so a refusal may bring others: the first one is the reason.
  if (found.expect === 'refused') return wrong('refusals', said.codes.slice(0, 1), expected)
  const {warns} = found
  return [
    ...wrong('refusals', said.codes, expected),
    ...wrong('copies', said.copies, found.copies),
    ...wrong('staged', said.staged, found.staged),
    ...(warns === undefined || said.warnings.some(warning => warning.includes(warns)) ? [] : [`no warning: ${warns}`]),
    ...(warns === undefined && said.warnings.length > 0 ? [`warnings: ${said.warnings.join(' ')}`] : [])
  ]
}

const chosen = process.argv.slice(2)
const cases = chartCases().filter(({name}) => chosen.length === 0 || chosen.includes(name))
let wrong = 0
for (const found of cases) {
  for (const major of [3, 4] as const) {
    const helm = helmOf(major)
    helm(found.v1, 'lint', found.folder)
    const problems = complaints(found, planned(helm, found))
    for (const problem of problems) console.error(`${found.name}, Helm ${major}: ${problem}`)
    wrong += problems.length
  }
}
console.info(`${cases.length} charts, ${wrong} problems`)
process.exitCode = wrong > 0 || cases.length === 0 ? 1 : 0
