import {describe, expect, test} from '@jest/globals'
import {FailureError} from '#core/failure'
import {
  type ChartRequest,
  historyOf,
  render,
  storedManifest,
  upgradeArguments
} from '../../../../action-canary-deploy/src/helm/release.ts'
import type {HelmTool} from '../../../../action-canary-deploy/src/helm/tool.ts'

type Answer = {readonly code?: number; readonly stdout?: string; readonly stderr?: string}

/** A Helm with one answer, that remembers what it was asked. */
const saying = ({code = 0, stdout = '', stderr = ''}: Answer, major: 3 | 4 = 4) => {
  const asked: (readonly string[])[] = []
  const tool: HelmTool = {
    major,
    version: `v${major}.0.0`,
    run: async args => {
      asked.push(args)
      return {code, stdout, stderr, signal: null}
    }
  }
  return {tool, asked}
}

const request: ChartRequest = {
  release: 'shop',
  namespace: 'web',
  chart: './chart',
  version: null,
  values: [],
  set: [],
  valuesFrom: 'chart',
  historyMax: 10
}

const codeOf = async (promise: Promise<unknown>): Promise<string | undefined> => {
  const thrown = await promise.catch((error: unknown) => error)
  return thrown instanceof FailureError ? thrown.failure.code : undefined
}

describe('the history of a release', () => {
  test('is newest first, whatever order Helm has', async () => {
    const stdout = JSON.stringify([
      {revision: 1, status: 'superseded', chart: 'shop-1.0.0', description: 'Install complete'},
      {revision: 10, status: 'deployed', description: 'Upgrade complete'},
      {revision: 9, status: 'superseded'}
    ])
    const {tool} = saying({stdout})
    expect(await historyOf(tool, 'shop', 'web')).toEqual([
      {revision: 10, status: 'deployed', description: 'Upgrade complete'},
      {revision: 9, status: 'superseded', description: ''},
      {revision: 1, status: 'superseded', description: 'Install complete'}
    ])
  })

  test('is empty where the release does not exist, and only there', async () => {
    expect(await historyOf(saying({code: 1, stderr: 'Error: release: not found'}).tool, 'shop', 'web')).toEqual([])
    expect(
      await codeOf(historyOf(saying({code: 1, stderr: 'Error: Kubernetes cluster unreachable'}).tool, 'shop', 'web'))
    ).toBe('CD-110')
  })
})

describe('the manifest of a revision', () => {
  test('is what Helm prints, of exactly this revision', async () => {
    const {tool, asked} = saying({stdout: 'kind: Service\n'})
    expect(await storedManifest(tool, 'shop', 'web', 7)).toBe('kind: Service\n')
    expect(asked[0]).toEqual(['get', 'manifest', 'shop', '-n', 'web', '--revision', '7'])
  })

  test('that Helm cannot read is a failure, never an empty one', async () => {
    expect(await codeOf(storedManifest(saying({code: 1, stderr: 'Error: x'}).tool, 'shop', 'web', 7))).toBe('CD-110')
  })
})

describe('rendering', () => {
  const stdout = JSON.stringify({
    manifest: '---\nkind: Service\n',
    hooks: [{name: 'migrate', kind: 'Job', manifest: 'kind: Job\n', events: ['pre-upgrade']}, {name: 'bare'}],
    chart: {metadata: {name: 'shop', version: '2.0.0', appVersion: '2'}},
    config: {a: 1},
    apply_method: 'ssa'
  })

  test('gives manifest, hooks and chart', async () => {
    expect(await render(saying({stdout}).tool, request)).toEqual({
      manifest: '---\nkind: Service\n',
      hooks: [
        {name: 'migrate', kind: 'Job', manifest: 'kind: Job\n', events: ['pre-upgrade']},
        {name: 'bare', kind: '', manifest: '', events: []}
      ],
      chart: {name: 'shop', version: '2.0.0', appVersion: '2'},
      config: {a: 1},
      applyMethod: 'ssa'
    })
  })

  test.each([3, 4] as const)('asks Helm %d for the upgrade it will do, without a write', async major => {
    const {tool, asked} = saying({stdout}, major)
    await render(tool, request)
    expect(asked[0]?.slice(0, upgradeArguments(request).length)).toEqual(upgradeArguments(request))
    expect(asked[0]).toContain('--dry-run=server')
  })

  test.each<readonly [string, Answer]>([
    [
      'Helm refuses it',
      {code: 1, stderr: 'Error: execution error at (shop/templates/app.yaml:3:4): image.tag is required'}
    ],
    ['its answer is no JSON', {stdout: 'NAME: shop'}],
    ['its answer lacks the manifest', {stdout: '{}'}]
  ])('is refused by name where %s', async (_, answer) => {
    expect(await codeOf(render(saying(answer).tool, request))).toBe('CD-109')
  })
})

describe('the arguments of an upgrade', () => {
  test('never let Helm take back, wait or force by itself', () => {
    const args = upgradeArguments({...request, version: '1.2.3', values: ['a.yaml', 'b.yaml'], set: ['x=1']})
    expect(args.filter(arg => /atomic|rollback|wait|force/.test(arg))).toEqual([])
    expect(args).toEqual([
      'upgrade',
      'shop',
      './chart',
      '--install',
      '-n',
      'web',
      '--reset-values',
      '--history-max',
      '10',
      '--version',
      '1.2.3',
      '-f',
      'a.yaml',
      '-f',
      'b.yaml',
      '--set',
      'x=1'
    ])
  })

  test('name where values that are not given come from', () => {
    expect(upgradeArguments({...request, valuesFrom: 'release'})).toContain('--reset-then-reuse-values')
  })
})
