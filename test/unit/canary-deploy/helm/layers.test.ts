import {describe, expect, test} from '@jest/globals'
import {FailureError} from '#core/failure'
import {type CanaryValues, layersOf, mentionsShare} from '../../../../action-canary-deploy/src/helm/layers.ts'
import type {ChartRequest} from '../../../../action-canary-deploy/src/helm/release.ts'
import type {HelmTool} from '../../../../action-canary-deploy/src/helm/tool.ts'

const request: ChartRequest = {
  ...{release: 'shop', namespace: 'web', chart: './chart', version: null, historyMax: 10},
  ...{values: ['v2.yaml'], set: ['tag=v2'], valuesFrom: 'chart'}
}
const canary: CanaryValues = {files: ['canary.yaml'], set: ['canary.weight={{percent}}', 'canary.on=true']}
const given = {'canary.yaml': 'weight: {{ percent }}\nrest: "{{percent}} of {{ .Values.x }}"\n'}

/** A Helm that knows the values of revision 7, and a disk. */
const stage = (texts: Readonly<Record<string, string>> = given, answer = '{"tag":"v1","password":"s3cret"}') => {
  const disk = new Map(Object.entries(texts))
  const asked: string[] = []
  const tool: HelmTool = {
    ...{major: 4, version: 'v4.1.4'},
    run: async args => {
      asked.push(args.join(' '))
      return answer === ''
        ? {code: 1, stdout: '', stderr: 'Error: x', signal: null}
        : {code: 0, stdout: answer, stderr: '', signal: null}
    }
  }
  let folders = 0
  const files = {
    text: async (path: string) => disk.get(path) ?? '',
    write: async (path: string, content: string | Uint8Array) => void disk.set(path, String(content)),
    temporary: async () => {
      folders += 1
      return `/tmp/${folders}`
    }
  }
  return {disk, asked, tool, files}
}

/** The request of a layer, and what Helm would read in each file it names. */
const layer = async (percent: number | null, from: Partial<ChartRequest> = {}, {tool, files, disk} = stage()) =>
  layersOf(
    {...request, ...from},
    canary,
    tool,
    files
  )({percent, from: 7}, async made => ({
    ...made,
    values: made.values.map(path => disk.get(path) ?? path)
  }))

describe('the layer of a share', () => {
  test('is the canary values over those of the deployed revision, and nothing of the new version', async () => {
    expect(await layer(12.5)).toEqual({
      ...request,
      valuesFrom: 'chart',
      values: ['{"tag":"v1","password":"s3cret"}', 'weight: 12.5\nrest: "12.5 of {{ .Values.x }}"\n'],
      set: ['canary.weight=12.5', 'canary.on=true']
    })
  })

  test('takes the values of exactly the revision that is deployed, once', async () => {
    const set = stage()
    const layered = layersOf(request, canary, set.tool, set.files)
    for (const percent of [0, 10, 30]) await layered({percent, from: 7}, async () => undefined)
    expect(set.asked).toEqual(['get values shop -n web --revision 7 -o json'])
  })

  test('begins with nothing where people gave no values', async () => {
    expect((await layer(10, {}, stage(given, 'null\n'))).values[0]).toBe('{}')
  })
})

describe('the layer without a canary', () => {
  test('is the ordinary request, without a look at the deployed revision', async () => {
    const set = stage()
    expect(await layer(null, {}, set)).toEqual({...request, values: ['v2.yaml']})
    expect(set.asked).toEqual([])
  })

  test('goes on from the deployed revision where that is asked for, never from a canary’s', async () => {
    expect(await layer(null, {valuesFrom: 'release'})).toEqual({
      ...request,
      valuesFrom: 'chart',
      values: ['{"tag":"v1","password":"s3cret"}', 'v2.yaml']
    })
  })
})

test('no values stay on the disk, also where Helm fails', async () => {
  const set = stage()
  const layered = layersOf(request, canary, set.tool, set.files)
  await layered({percent: 10, from: 7}, () => Promise.reject(new Error('helm'))).catch(() => undefined)
  const left = [...set.disk].filter(([path]) => path.startsWith('/tmp/'))
  expect(left).toEqual([
    ['/tmp/1/0.yaml', ''],
    ['/tmp/1/1.yaml', '']
  ])
})

test('values that Helm does not tell are a failure', async () => {
  const thrown = await layer(10, {}, stage(given, '')).catch((error: unknown) => error)
  expect(thrown instanceof FailureError ? thrown.failure.code : thrown).toBe('CD-110')
})

test.each<readonly [boolean, CanaryValues, string]>([
  [true, {files: [], set: ['a={{percent}}']}, ''],
  [true, {files: ['canary.yaml'], set: []}, 'weight: {{ percent }}'],
  [false, {files: ['canary.yaml'], set: ['a=10']}, 'weight: {{ .Values.percent }}'],
  [false, {files: [], set: []}, '']
])('canary values know the share: %s', async (expected, values, text) => {
  expect(await mentionsShare(values, {text: async () => text})).toBe(expected)
})
