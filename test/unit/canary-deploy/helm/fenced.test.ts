import {describe, expect, test} from '@jest/globals'
import type {Cluster} from '#core/cluster'
import {descriptionOf, isCanaryRevision} from '../../../../action-canary-deploy/src/helm/canary-revisions.ts'
import {fencedHelm, type Subject} from '../../../../action-canary-deploy/src/helm/fenced.ts'
import {layersOf} from '../../../../action-canary-deploy/src/helm/layers.ts'
import type {ChartRequest} from '../../../../action-canary-deploy/src/helm/release.ts'
import type {HelmTool} from '../../../../action-canary-deploy/src/helm/tool.ts'

const request: ChartRequest = {
  ...{release: 'shop', namespace: 'web', chart: './chart', version: null, historyMax: 3},
  ...{values: ['v2.yaml'], set: [], valuesFrom: 'chart'}
}
const signal = new AbortController().signal

/** What Helm is asked to write. */
const writing = (given: Partial<Subject> = {}, historyMax = 3) => {
  const asked: (readonly string[])[] = []
  const tool: HelmTool = {
    ...{major: 4, version: 'v4.1.4'},
    run: async args => {
      if (args[0] !== 'get') asked.push(args)
      return {code: 0, stdout: '{}', stderr: '', signal: null}
    }
  }
  const files = {text: async () => '', write: async () => undefined, temporary: async () => '/tmp/values'}
  const chart = {...request, historyMax}
  const layered = layersOf(chart, {files: [], set: ['canary.weight={{percent}}']}, tool, files)
  const subject: Subject = {
    ...{release: 'shop', namespace: 'web', scope: {namespace: 'web'}, request: chart, layered, timeout: 60_000},
    ...given
  }
  const fence = {check: async () => undefined, lost: new AbortController().signal}
  return {asked, helm: fencedHelm(tool, subject, {} as unknown as Cluster, fence)}
}

const valueAfter = (args: readonly string[] | undefined, flag: string): string | undefined =>
  args?.[args.indexOf(flag) + 1]

describe('an upgrade with canary values', () => {
  test('is told in the history of Helm from a version', async () => {
    const {asked, helm} = writing()
    await helm.upgrade(8, signal, {percent: 12.5, from: 7})
    const description = valueAfter(asked[0], '--description') ?? ''
    expect(description).toBe(descriptionOf(12.5))
    expect(isCanaryRevision({revision: 8, status: 'superseded', description})).toBe(true)
    expect(isCanaryRevision({revision: 9, status: 'superseded', description: 'Rollback to 8'})).toBe(false)
    expect(valueAfter(asked[0], '--set')).toBe('canary.weight=12.5')
  })

  test.each([
    [10, 8],
    [null, 11]
  ])('of %j %% drops no revision from which it may have to go back', async (percent, revision) => {
    const {asked, helm} = writing()
    await helm.upgrade(revision, signal, {percent, from: 7})
    const kept = Number(valueAfter(asked[0], '--history-max'))
    expect(kept === 0 || kept >= revision - 7 + 1).toBe(true)
  })

  test('keeps what people ask for where that is more', async () => {
    for (const [most, kept] of [
      [20, '20'],
      [0, '0']
    ] as const) {
      const {asked, helm} = writing({}, most)
      await helm.upgrade(11, signal, {percent: null, from: 7})
      expect(valueAfter(asked[0], '--history-max')).toBe(kept)
    }
  })

  test('is impossible where neither chart nor values are at hand', async () => {
    const {asked, helm} = writing({request: null, layered: null})
    await expect(helm.upgrade(8, signal, {percent: 10, from: 7})).rejects.toThrow('not at hand')
    expect(asked).toEqual([])
  })
})

test('an upgrade of any other chart is described as ours, but as no canary', async () => {
  const {asked, helm} = writing({layered: null})
  await helm.upgrade(8, signal)
  const description = valueAfter(asked[0], '--description') ?? ''
  expect(description).toBe('Towpath: upgrade')
  expect(isCanaryRevision({revision: 8, status: 'deployed', description})).toBe(false)
  expect(valueAfter(asked[0], '--history-max')).toBe('3')
})
