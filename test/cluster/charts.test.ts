/**
 * Every chart of charts/ deployed by the action: it works and leaves what was planned, or is refused by name before the first write.
 * In CI every chart runs once, majors of Helm alternating; with `--full` each with both.
 * @cluster bed
 */
import {mkdtempSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from '@jest/globals'
import {z} from 'zod'
import {manifestDigest} from '../../action-canary-deploy/src/helm/fenced.ts'
import {readRendering} from '../../action-canary-deploy/src/render/manifests.ts'
import {type Bed, startBed} from './bed.ts'
import {type ChartCase, chartCases, routeFor} from './charts/cases.ts'
import {act, type Major} from './deploying.ts'
import {asStored, leftoversIn, missingFrom, nameOf, objectsIn, writtenIn} from './namespace.ts'
import {full, measured} from './results.ts'
import {sideBySide} from './side-by-side.ts'

type Run = {readonly chart: ChartCase; readonly major: Major; readonly order: number}

const only = process.env.TOWPATH_CLUSTER_CHARTS?.split(',')
const chosen = chartCases().filter(({name}) => only === undefined || only.includes(name))
const runs: readonly Run[] = (full ? ([3, 4] as const) : [null]).flatMap(major =>
  chosen.map((chart, order) => ({chart, order, major: major ?? (order % 2 === 0 ? 3 : 4)}))
)
const works = runs.filter(({chart}) => chart.expect === 'works')
const refused = runs.filter(({chart}) => chart.expect === 'refused')

const folder = mkdtempSync(join(tmpdir(), 'towpath-charts-'))

const stateSchema = z.looseObject({
  result: z.string(),
  rollout: z.looseObject({
    clones: z.array(z.looseObject({stable: z.looseObject({name: z.string()})})),
    staged: z.array(z.looseObject({workload: z.looseObject({name: z.string()})})),
    target: z.looseObject({manifestDigest: z.string()})
  })
})

let bed: Bed
let promotions: ReadonlyMap<Run, Promise<Promoted>>
let refusals: ReadonlyMap<Run, Promise<Refused>>
beforeAll(async () => {
  bed = await startBed({dataPlane: 'definitions'})
  promotions = sideBySide(works, 4, promoted)
  refusals = sideBySide(refused, 1, leftAlone)
}, 120_000)
afterAll(async () => {
  await Promise.allSettled([...(promotions?.values() ?? []), ...(refusals?.values() ?? [])])
  await bed?.stop()
}, 900_000)

const namespaceOf = ({chart, major}: Run): string => `c${major}-${chart.name}`
const valuesOf = ({chart, major}: Run, version: 'v1' | 'v2'): string =>
  join(folder, `${chart.name}-${major}-${version}.json`)

/** The old version, as somebody installed it with Helm, and what stands around it. */
const installed = async (run: Run): Promise<void> => {
  const {chart, major} = run
  const namespace = namespaceOf(run)
  await bed.kubectl('create', 'namespace', namespace)
  for (const version of ['v1', 'v2'] as const) writeFileSync(valuesOf(run, version), JSON.stringify(chart[version]))
  const wait = chart.expect === 'works' ? ['--wait', '--timeout', '120s'] : []
  const {code, stderr} = await bed.helm(
    major,
    'install',
    chart.name,
    chart.folder,
    '-n',
    namespace,
    '-f',
    valuesOf(run, 'v1'),
    ...wait
  )
  if (code !== 0) throw new Error(`helm install ${chart.name}: ${stderr}`)
  for (const [name, text] of Object.entries({outside: chart.outside, route: routeFor(chart, namespace)})) {
    if (text === null) continue
    const file = join(folder, `${chart.name}-${major}-${name}.yaml`)
    writeFileSync(file, text)
    await bed.kubectl('apply', '-n', namespace, '-f', file)
  }
}

/** Autoscalers look every 15 s: what they will change is waited for. */
const scaled = async (namespace: string): Promise<void> => {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const live = await objectsIn(bed, namespace)
    if (autoscalersIn(live).every(({target, least}) => replicasOf(live, target) >= least)) return
    await new Promise(resolve => setTimeout(resolve, 300))
  }
  throw new Error(`the autoscaler in ${namespace} does not scale`)
}

const autoscalersIn = (objects: readonly {readonly kind: string; readonly spec?: unknown}[]) =>
  objects
    .filter(({kind}) => kind === 'HorizontalPodAutoscaler')
    .map(({spec}) => ({
      target: String(Object(spec).scaleTargetRef?.name),
      least: Number(Object(spec).minReplicas ?? 1)
    }))

const replicasOf = (live: Awaited<ReturnType<typeof objectsIn>>, name: string): number =>
  Number(Object(live.find(({kind, metadata}) => kind === 'Deployment' && metadata.name === name)?.spec).replicas)

const gone = (run: Run): Promise<unknown> =>
  bed.kubectl('delete', 'namespace', namespaceOf(run), '--wait=false').catch(() => undefined)

const given = (run: Run) => ({
  release: run.chart.name,
  namespace: namespaceOf(run),
  chart: run.chart.folder,
  values: valuesOf(run, 'v2'),
  traffic: run.chart.traffic,
  steps: run.order % 4 < 2 ? '100' : '50, 100',
  'step-duration': '0s',
  'drain-time': '200ms'
})

const sorted = (names: readonly string[]): readonly string[] => [...names].sort()

type Promoted = {
  readonly found: Readonly<Record<string, unknown>>
  readonly wanted: Readonly<Record<string, unknown>>
  readonly milliseconds: number
}

/** Runs the upgrade; gives what must be, and what is. */
const promoted = async (run: Run): Promise<Promoted> => {
  const {chart, major} = run
  const namespace = namespaceOf(run)
  await installed(run)
  const {code, said, file, milliseconds} = await act(bed, major, 'run', given(run))
  if (code !== 0) throw new Error(`run ended with ${code}: ${said}`)
  const {result, rollout} = stateSchema.parse(file('state'))
  const {stdout} = await bed.helm(major, 'get', 'manifest', chart.name, '-n', namespace)
  const clusterScoped = new Set([
    'rbac.authorization.k8s.io/ClusterRole',
    'rbac.authorization.k8s.io/ClusterRoleBinding'
  ])
  const scope = {namespace, clusterScoped}
  const live = await objectsIn(bed, namespace)
  const manifests = readRendering(stdout, 'the deployed revision', scope).manifests
  const found = {
    result,
    copies: sorted(rollout.clones.map(({stable}) => stable.name)),
    staged: sorted(rollout.staged.map(({workload}) => workload.name)),
    digest: manifestDigest(stdout, scope),
    differences: differences(manifests, live),
    leftovers: leftoversIn(live, chart.name),
    warned: chart.warns === undefined || said.includes(chart.warns)
  }
  const wanted = {
    result: 'succeeded',
    copies: sorted(chart.copies),
    staged: sorted(chart.staged),
    digest: rollout.target.manifestDigest,
    differences: [],
    leftovers: [],
    warned: true
  }
  await gone(run)
  return {found, wanted, milliseconds}
}

/** Where the cluster does not say what the revision says. Objects in other places are not looked at. */
const differences = (
  manifests: ReturnType<typeof readRendering>['manifests'],
  live: Awaited<ReturnType<typeof objectsIn>>
) =>
  manifests.flatMap(manifest => {
    const object = live.find(one => one.kind === manifest.kind && one.metadata.name === manifest.metadata.name)
    if (object === undefined) return []
    const {apiVersion: _, metadata, ...said} = asStored(manifest)
    const {annotations = {}, labels = {}} = metadata
    const isScaled = autoscalersIn(manifests).some(({target}) => target === metadata.name)
    const spec = isScaled && manifest.kind === 'Deployment' ? {...Object(said.spec), replicas: undefined} : said.spec
    return missingFrom(object, {...said, spec, metadata: {annotations, labels}}, nameOf(object))
  })

type Refused = {
  readonly code: number | null
  readonly codes: readonly string[]
  readonly said: string
  readonly before: unknown
  readonly after: unknown
}

const leftAlone = async (run: Run): Promise<Refused> => {
  const namespace = namespaceOf(run)
  await installed(run)
  await scaled(namespace)
  // Controllers add their defaults and finalizers within a moment.
  await new Promise(resolve => setTimeout(resolve, 1500))
  const before = writtenIn(await objectsIn(bed, namespace))
  const {code, said, summary} = await act(bed, run.major, 'run', given(run))
  const after = writtenIn(await objectsIn(bed, namespace))
  const codes = sorted([...new Set([...`${said}\n${summary}`.matchAll(/\bCD-\d{3}\b/g)].map(([text]) => text))])
  await gone(run)
  return {code, codes, said, before, after}
}

const label = ({chart, major}: Run): string => `${chart.name}, Helm ${major}`

describe('a chart that can be deployed', () => {
  test.each(works.map(run => [label(run), run] as const))(
    '%s: stands as it was planned, nothing is left',
    async (_, run) => {
      const {found, wanted, milliseconds} = await outcomeOf(promotions, run)
      expect(found).toEqual(wanted)
      measured(`charts.${run.chart.name}.helm${run.major}`, milliseconds, 'ms', 1)
    }
  )
})

describe('a chart that cannot', () => {
  test.each(refused.map(run => [label(run), run] as const))(
    '%s: is refused by name, nothing is written',
    async (_, run) => {
      const {code, codes, said, before, after} = await outcomeOf(refusals, run)
      expect({code, said}).toMatchObject({code: 1, said: expect.stringContaining(run.chart.code ?? '')})
      expect(codes.filter(one => one !== 'CD-111')).toEqual([run.chart.code])
      expect(after).toEqual(before)
    }
  )
})

const outcomeOf = <Outcome>(outcomes: ReadonlyMap<Run, Promise<Outcome>>, run: Run): Promise<Outcome> =>
  outcomes.get(run) ?? Promise.reject(new Error('it was not begun'))
