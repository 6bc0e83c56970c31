/**
 * What people get wrong, told by name before anything is written: each ends with exit code 1, and nothing in the namespace has changed.
 * And the rights that docs/canary-rights.md asks for: they are enough, and one that is missing is named.
 * @cluster bed
 */
import {mkdtempSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from '@jest/globals'
import type {Rollout} from '../../action-canary-deploy/src/model.ts'
import {type Right, rightsFor} from '../../action-canary-deploy/src/plan/rights.ts'
import {type Bed, startBed} from './bed.ts'
import {type Acted, act, type Given} from './deploying.ts'
import {leftoversIn, objectsIn, writtenIn} from './namespace.ts'
import {full} from './results.ts'

const charts = join(import.meta.dirname, 'charts')
const folder = mkdtempSync(join(tmpdir(), 'towpath-bad-'))
const namespace = 'web'

let bed: Bed
beforeAll(async () => {
  bed = await startBed({dataPlane: 'definitions'})
  await bed.kubectl('create', 'namespace', namespace)
  const args = ['install', 'shop', join(charts, 'httproute'), '-n', namespace, '--wait', '--timeout', '120s']
  const {code, stderr} = await bed.helm(4, ...args)
  if (code !== 0) throw new Error(stderr)
}, 240_000)
afterAll(() => bed?.stop())

const usual: Given = {
  release: 'shop',
  namespace,
  chart: join(charts, 'httproute'),
  set: 'tag=v2',
  steps: '100',
  'step-duration': '0s',
  'drain-time': '200ms'
}

/** Runs it, and gives what it wrote beside how it ended. */
const tried = async (given: Given): Promise<Acted & {readonly wrote: readonly string[]}> => {
  const place = given.namespace ?? namespace
  const before = writtenIn(await objectsIn(bed, place))
  const acted = await act(bed, 4, 'run', {...usual, ...given})
  const after = writtenIn(await objectsIn(bed, place))
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  return {...acted, wrote: names.filter(name => JSON.stringify(before[name]) !== JSON.stringify(after[name]))}
}

const refusal = async (given: Given, ...words: readonly RegExp[]): Promise<void> => {
  const {code, said, wrote} = await tried(given)
  expect({code, wrote}).toEqual({code: 1, wrote: []})
  for (const word of words) expect(said).toMatch(word)
  expect(said).not.toMatch(/\n\s+at .+:\d+:\d+/)
}

const config = async (change: (config: Record<string, unknown>) => Record<string, unknown>): Promise<string> =>
  JSON.stringify(change(JSON.parse(await bed.kubectl('config', 'view', '--raw', '--minify', '-o', 'json'))))

describe('bad input is named before the first write', () => {
  test('a cluster that cannot be reached', async () => {
    const kubeconfig = await config(({clusters, ...rest}) => {
      const [first] = Array.isArray(clusters) ? clusters : []
      return {...rest, clusters: [{...first, cluster: {...first.cluster, server: 'https://127.0.0.1:1'}}]}
    })
    await refusal({kubeconfig}, /KU-\d{3}/, /127\.0\.0\.1/)
  })

  test('a kubeconfig that is none', () => refusal({kubeconfig: 'clusters: ['}, /KU-\d{3}/))

  test('a context that does not exist', () => refusal({context: 'production'}, /KU-\d{3}/, /production/))

  test('a chart that does not render', () =>
    refusal({chart: join(charts, 'does-not-render'), release: 'other'}, /CD-109/))

  test('a chart that is not there', () => refusal({chart: join(charts, 'nowhere')}, /CD-109/, /nowhere/))

  test('an API version that the cluster does not serve', () =>
    refusal(
      {chart: join(charts, 'unknown-kind'), release: 'other', set: 'gizmo=true'},
      /CD-109/,
      /no matches for kind/
    ))

  test('a route that does not exist', () => refusal({traffic: 'istio'}, /CD-161/, /VirtualService/))

  test('a Prometheus that does not answer', () =>
    refusal({prometheus: 'http://127.0.0.1:1', 'max-error-share': '1'}, /CD-151/))

  test('a Prometheus whose address is none', () => refusal({prometheus: 'prometheus:9090'}, /CD-150/))

  test('limits that nobody measures', () => refusal({'max-error-share': '1'}, /CD-119/))

  test('a Helm that is not there', () => refusal({helm: '/nowhere/helm'}, /CD-106/))

  test('a release that another Helm left half way', async () => {
    await bed.kubectl('create', 'namespace', 'pending')
    const args = ['-n', 'pending', 'shop', join(charts, 'httproute')]
    await bed.helm(4, 'install', ...args)
    const values = ['--set-json', 'env=[{"name":"NEVER_READY","value":"1"}]', '--wait']
    const helm = bed.start('helm4', ['upgrade', ...args, ...values])
    for (let attempt = 0; attempt < 100; attempt += 1) {
      if ((await bed.kubectl('get', 'secret', '-n', 'pending', '-l', 'status=pending-upgrade', '-o', 'name')) !== '')
        break
      await new Promise(resolve => setTimeout(resolve, 100))
    }
    helm.kill('SIGKILL')
    await refusal({namespace: 'pending'}, /CD-112/, /pending-upgrade/)
  })
})

const plural: Readonly<Record<string, string>> = {
  NetworkPolicy: 'networkpolicies'
}

const resourceOf = ({kind}: Right): string => plural[kind] ?? `${kind.toLowerCase()}s`

/** A kubeconfig of an account with these rights in the namespace, and no others. */
const accountWith = async (name: string, rights: readonly Right[]): Promise<string> => {
  const meta = {name, namespace}
  const rbac = 'rbac.authorization.k8s.io'
  const rules = rights.map(right => ({
    apiGroups: [right.apiVersion.includes('/') ? right.apiVersion.split('/')[0] : ''],
    resources: [resourceOf(right)],
    verbs: right.verbs
  }))
  const objects = [
    {apiVersion: 'v1', kind: 'ServiceAccount', metadata: meta},
    {apiVersion: `${rbac}/v1`, kind: 'Role', metadata: meta, rules},
    {
      apiVersion: `${rbac}/v1`,
      kind: 'RoleBinding',
      metadata: meta,
      roleRef: {apiGroup: rbac, kind: 'Role', name},
      subjects: [{kind: 'ServiceAccount', name, namespace}]
    }
  ]
  await bed.apply(JSON.stringify({apiVersion: 'v1', kind: 'List', items: objects}))
  const token = (await bed.kubectl('create', 'token', name, '-n', namespace)).trim()
  return config(({users, ...rest}) => ({
    ...rest,
    users: [{name: Object(Array.isArray(users) ? users[0] : {}).name, user: {token}}]
  }))
}

describe('the rights that are asked for', () => {
  let rights: readonly Right[]
  beforeAll(async () => {
    const {code, said, file} = await act(bed, 4, 'plan', usual)
    expect({code, said: code === 0 ? '' : said}).toEqual({code: 0, said: ''})
    // The plan that was just written.
    rights = rightsFor((file('plan') as {rollout: Rollout}).rollout)
    writeFileSync(join(folder, 'rights.json'), JSON.stringify(rights))
  })

  test('are all that is needed: a whole deployment, there and back', async () => {
    const kubeconfig = await accountWith('enough', rights)
    const there = await act(bed, 4, 'run', {...usual, kubeconfig})
    expect({code: there.code, said: there.code === 0 ? '' : there.said}).toEqual({code: 0, said: ''})
    const bad = {...usual, kubeconfig, set: 'tag=v9'}
    const back = await act(bed, 4, 'run', bad)
    expect({code: back.code, result: back.outputs.result}).toEqual({code: 1, result: 'rolled-back'})
    expect(back.said).toContain('CD-115')
    expect(leftoversIn(await objectsIn(bed, namespace), 'shop')).toEqual([])
  })

  const sample = [
    ['Lease', 'create'],
    ['Deployment', 'delete'],
    ['HTTPRoute', 'update'],
    ['HTTPRoute', 'list'],
    ['Secret', 'list'],
    ['Pod', 'list'],
    ['Service', 'create']
  ] as const

  test.each(sample)('of %s without `%s`: refused, verb and kind are named, nothing is written', async (kind, verb) => {
    await without(kind, verb)
  })

  const without = async (kind: string, verb: string): Promise<void> => {
    const fewer = rights
      .map(right => (right.kind === kind ? {...right, verbs: right.verbs.filter(one => one !== verb)} : right))
      .filter(({verbs}) => verbs.length > 0)
    const kubeconfig = await accountWith(`without-${verb}-${kind.toLowerCase()}`, fewer)
    const {code, said, wrote} = await tried({kubeconfig, set: 'tag=v3'})
    expect({code, wrote}).toEqual({code: 1, wrote: []})
    expect(said).toMatch(
      new RegExp(`(CD-113|CD-110|KU-124)[^]*(${verb} ${kind}|cannot ${verb} resource "${kind.toLowerCase()}s?)`)
    )
  }

  if (full)
    test('of which any one is missing: refused by name', async () => {
      for (const {kind, verbs} of rights) for (const verb of verbs) await without(kind, verb)
    }, 1_800_000)
})
