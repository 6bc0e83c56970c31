/** A release under load through the Gateway API: promoted and taken back again and again, while every answer is counted. */
import {mkdtempSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {z} from 'zod'
import type {Bed} from './bed.ts'
import {type Acted, act, type Given, type Major} from './deploying.ts'
import type {Load} from './load.ts'

const chart = join(import.meta.dirname, 'charts', 'httproute')
const folder = mkdtempSync(join(tmpdir(), 'towpath-lane-'))

/** Requests per second. */
export const rate = 300

export type Lane = {
  readonly bed: Bed
  readonly major: Major
  readonly namespace: string
  readonly host: string
  readonly load: Load
}

/** Version 1 is installed and answers; the load has begun. */
export const openLane = async (bed: Bed, major: Major): Promise<Lane> => {
  const [namespace, host] = [`shop${major}`, `shop${major}.test`]
  await bed.kubectl('create', 'namespace', namespace)
  const file = valuesFile(`${namespace}-first`, valuesOf({namespace, host}, 'v1'))
  const {code, stderr} = await bed.helm(
    major,
    'install',
    'shop',
    chart,
    '-n',
    namespace,
    '-f',
    file,
    '--wait',
    '--timeout',
    '120s'
  )
  if (code !== 0) throw new Error(`helm install: ${stderr}`)
  await answers(bed, host)
  return {bed, major, namespace, host, load: await bed.load({url: bed.url(8000), host, rate, window: 250})}
}

const answers = async (bed: Bed, host: string): Promise<void> => {
  const until = Date.now() + 30_000
  for (;;) {
    const {stdout} = await bed.exec('curl', [
      '-s',
      '-o',
      '/dev/null',
      '-w',
      '%{http_code}',
      '-H',
      `Host: ${host}`,
      bed.url(8000)
    ])
    if (stdout === '200') return
    if (Date.now() > until) throw new Error(`${host} answers ${stdout}`)
    await new Promise(resolve => setTimeout(resolve, 200))
  }
}

type Variable = readonly [name: string, value: string]

const valuesOf = ({host}: Pick<Lane, 'namespace' | 'host'>, tag: string, env: readonly Variable[] = []) => ({
  tag,
  replicas: 2,
  hostnames: [host],
  gateway: {name: 'web', namespace: 'default'},
  env: [['DRAIN_MS', '2000'] as const, ...env].map(([name, value]) => ({name, value}))
})

const valuesFile = (name: string, values: unknown): string => {
  const file = join(folder, `${name}.json`)
  writeFileSync(file, JSON.stringify(values))
  return file
}

let files = 0

const deploy = (lane: Lane, tag: string, env: readonly Variable[], given: Given, heard?: (said: string) => void) => {
  files += 1
  const {bed, major, namespace} = lane
  const inputs: Given = {
    release: 'shop',
    namespace,
    chart,
    values: valuesFile(`${namespace}-${files}`, valuesOf(lane, tag, env)),
    steps: '10, 50, 100',
    'step-duration': '3s',
    prometheus: bed.url(9090),
    'max-error-share': '5',
    'min-requests': '50',
    'analysis-timeout': '30s',
    'converge-deadline': '60s',
    ...given
  }
  return act(bed, major, 'run', inputs, heard)
}

/** To a version without fault. */
export const promote = (lane: Lane, tag: 'v1' | 'v2'): Promise<Acted> => deploy(lane, tag, [], {})

/** The version whose own answers may fail; every other one may not. */
export const failing = 'v3'

export type Trouble = {readonly name: string; readonly reason: RegExp; readonly meet: (lane: Lane) => Promise<Acted>}

const briefly: Given = {steps: '50, 100', 'progress-deadline': '12s'}

/** What makes a deployment go back, and words of the reason it gives. */
export const troubles: readonly Trouble[] = [
  {
    name: 'answers that fail',
    reason: /requests to the canary failed: .* the limit is 5 %/,
    meet: lane => deploy(lane, failing, [['FAIL_RATE', '0.3']], {'step-duration': '20s'})
  },
  {
    name: 'pods that never become ready',
    reason: /not available in time/,
    meet: lane => deploy(lane, 'v4', [['NEVER_READY', '1']], briefly)
  },
  {
    name: 'an image that does not exist',
    reason: /ErrImageNeverPull|ImagePullBackOff/,
    meet: lane => deploy(lane, 'v9', [], briefly)
  },
  {
    name: 'a route that somebody else changes',
    reason: /somebody else changed them/,
    meet: lane => {
      let isChanged = false
      return deploy(lane, 'v4', [], {...briefly, 'step-duration': '30s'}, said => {
        if (isChanged || !said.includes('done: verify 50 %')) return
        isChanged = true
        shift(lane).catch(() => undefined) // then the deployment is not taken back, and that is what fails
      })
    }
  },
  {
    name: 'a process that ends at its start',
    reason: /it crashed|not available in time/,
    meet: lane => deploy(lane, 'v4', [['CRASH', '1']], briefly)
  }
]

/** 30 % to the canary, by another hand. */
const shift = ({bed, namespace}: Lane): Promise<string> => {
  const refs = ['shop', 'shop-canary'].map((name, index) => ({name, port: 80, weight: [70, 30][index]}))
  const rules = [{backendRefs: refs, matches: [{path: {type: 'PathPrefix', value: '/'}}]}]
  return bed.kubectl(
    'patch',
    'httproute',
    'shop',
    '-n',
    namespace,
    '--type=merge',
    '-p',
    JSON.stringify({spec: {rules}})
  )
}

const stateSchema = z.looseObject({
  result: z.string(),
  reason: z.string().nullable(),
  counted: z.array(
    z.looseObject({
      percent: z.number(),
      seconds: z.number(),
      requests: z.number().nullable(),
      canary: z.number().nullable()
    })
  ),
  journal: z.array(z.looseObject({at: z.number(), text: z.string()}))
})

export const stateOf = ({file, said}: Acted) => {
  const read = stateSchema.safeParse(file('state'))
  if (!read.success) throw new Error(`the action left no state: ${said}`)
  return read.data
}
