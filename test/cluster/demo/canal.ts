/** The sample service on a cluster: its chart behind a Gateway, with the app of the bed in it, whose versions can be told to fail. */
import {mkdtempSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join, resolve} from 'node:path'
import {z} from 'zod'
import type {Bed} from '../bed.ts'
import {type Acted, act} from '../deploying.ts'
import type {Load} from '../load.ts'
import {leftoversIn, objectsIn} from '../namespace.ts'
import type {Program} from './program.ts'

const chart = resolve(import.meta.dirname, '..', '..', '..', 'examples', 'sample-service', 'chart')
const [namespace, release, host] = ['canal', 'canal', 'canal.test']

/** Requests per second. */
export const rate = 300

const gateway = `
apiVersion: v1
kind: Namespace
metadata: {name: ${namespace}}
---
apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: {name: web, namespace: ${namespace}}
spec:
  gatewayClassName: traefik
  listeners: [{name: http, protocol: HTTP, port: 8000}]
`

export type Version = {readonly tag: string; readonly failRate: number}

const valuesOf = ({tag, failRate}: Version) => ({
  image: {repository: 'bed.test/app', tag, pullPolicy: 'Never'},
  env: failRate === 0 ? [] : [{name: 'FAIL_RATE', value: String(failRate)}],
  probes: {readiness: '/readyz'},
  drainSeconds: 2,
  resources: {requests: {cpu: '10m', memory: '16Mi'}, limits: {memory: '64Mi'}},
  route: {enabled: true, hostnames: [host]}
})

const valuesFile = (version: Version): string => {
  const file = join(mkdtempSync(join(tmpdir(), 'towpath-demo-')), `${version.tag}.json`)
  writeFileSync(file, JSON.stringify(valuesOf(version)))
  return file
}

/** Installed as somebody does who does not know of Towpath. Resolves when it answers. */
export const install = async (bed: Bed, version: Version): Promise<void> => {
  await bed.apply(gateway)
  const flags = ['-n', namespace, '-f', valuesFile(version), '--wait', '--timeout', '120s']
  const {code, stderr} = await bed.helm(4, 'install', release, chart, ...flags)
  if (code !== 0) throw new Error(`helm install ended with ${code}: ${stderr.trim()}`)
  const until = Date.now() + 30_000
  while (!(await isAnswering(bed))) {
    if (Date.now() > until) throw new Error(`${host} does not answer behind the Gateway within 30 s.`)
    await new Promise(resolve => setTimeout(resolve, 200))
  }
}

const isAnswering = async (bed: Bed): Promise<boolean> =>
  (await bed.exec('curl', ['-sf', '-o', '/dev/null', '-H', `Host: ${host}`, bed.url(8000)])).code === 0

export const load = (bed: Bed): Promise<Load> => bed.load({url: bed.url(8000), host, rate, window: 100})

/** `mode: run` of the action, as a job calls it; `heard` is told what it has said so far. */
export const deploy = (bed: Bed, program: Program, version: Version, heard: (said: string) => void): Promise<Acted> =>
  act(
    bed,
    4,
    'run',
    {
      release,
      namespace,
      chart,
      values: valuesFile(version),
      steps: '10, 50, 100',
      'step-duration': '5s',
      prometheus: bed.url(9090),
      'max-error-share': '5',
      'min-requests': '100',
      'analysis-timeout': '20s'
    },
    heard,
    program.args
  )

const stateSchema = z.looseObject({
  result: z.string(),
  reason: z.string().nullable(),
  counted: z.array(
    z.looseObject({
      percent: z.number(),
      seconds: z.number(),
      requests: z.number().nullable(),
      canary: z.number().nullable(),
      failed: z.number().nullable()
    })
  ),
  journal: z.array(z.looseObject({at: z.number(), text: z.string()}))
})

export type State = z.infer<typeof stateSchema>

/** What the action left as its state; null where it did not come so far. */
export const stateOf = ({file}: Pick<Acted, 'file'>): State | null => stateSchema.safeParse(file('state')).data ?? null

/** Copies, marks, locks and unfinished revisions that a deployment should not leave. */
export const leftovers = async (bed: Bed): Promise<readonly string[]> =>
  leftoversIn(await objectsIn(bed, namespace), release)
