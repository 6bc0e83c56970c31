import {describe, expect, test} from '@jest/globals'
import {artifactName, type Manifest} from '#core/evidence'
import type {Delivered} from '#core/evidence/delivered'
import {evidenceOfRun} from '#core/evidence/gather'
import {aDelivered, aRun, filesOf} from './builders.ts'

type Sent = {readonly name: string; readonly texts: Readonly<Record<string, string>>}

const sent = (
  {manifest}: Delivered,
  reports: Readonly<Record<string, string>> = {},
  name = artifactName(manifest)
): Sent => ({
  name,
  texts: {
    'manifest.json': JSON.stringify(manifest),
    ...Object.fromEntries(Object.entries(reports).map(([path, text]) => [`reports/${path}`, text]))
  }
})

/** A run with these artifacts; folders get another name in every run, as on a real machine. */
const gathered = async (artifacts: readonly Sent[], run = 'x') => {
  const disk: Record<string, string> = {}
  let folders = 0
  const {delivered, diagnostics} = await evidenceOfRun('default', {
    run: aRun({attempt: 2}),
    artifacts: {
      list: async () => artifacts.map(({name}, id) => ({id, name, size: 1, created: null, digest: null})),
      download: async ({id}, into) => {
        const {texts, name} = artifacts[id] ?? {texts: {}, name: ''}
        if (name.includes('broken')) throw new Error(`cannot unpack into ${into}`)
        for (const [path, text] of Object.entries(texts)) disk[`${into}/${path}`] = text
      },
      upload: async () => Promise.reject(new Error('not here'))
    },
    files: {
      ...filesOf({}),
      temporary: async () => `/temp/${run}-${folders++}`,
      stat: async path => filesOf(disk).stat(path),
      text: async path => filesOf(disk).text(path),
      stream: path => filesOf(disk).stream(path)
    }
  })
  return {producers: delivered.map(({manifest}) => manifest.producer), diagnostics}
}

const report = {'junit.xml': '<testsuite/>'}
const aSent = (given: Partial<Manifest> = {}, name?: string): Sent => sent(aDelivered(given, report), report, name)

const withText = ({name, texts}: Sent, change: (manifest: string) => string): Sent => ({
  name,
  texts: {...texts, 'manifest.json': change(texts['manifest.json'] ?? '')}
})

describe('the name of the artifact', () => {
  const named = (producer: string) => artifactName({...aDelivered().manifest, producer})

  test('is that of the producer where GitHub takes it', () => {
    expect(named('unit-2.x')).toBe('towpath-evidence-default-unit-2.x-1')
  })

  test('stays apart for producers that differ only in what GitHub does not take', () => {
    const names = ['unit tests', 'unit_tests', 'unit/tests', 'тест', 'ユニット', '_'].map(named)
    expect(new Set(names).size).toBe(names.length)
    expect(names.every(name => /^[A-Za-z0-9._-]+$/.test(name))).toBe(true)
  })
})

describe('the evidence of a run', () => {
  test('is that of this gate', async () => {
    const {producers, diagnostics} = await gathered([
      aSent(),
      aSent({id: 'default-x', producer: 'lint'}),
      {name: 'coverage-html', texts: {}}
    ])
    expect([producers, diagnostics]).toEqual([['unit'], []])
  })

  test.each<[string, Sent]>([
    ['a report was changed on the way', sent(aDelivered({}, report), {'junit.xml': '<testsuites/>'})],
    ['a report is missing', sent(aDelivered({}, report))],
    ['it has no manifest', {name: artifactName(aDelivered().manifest), texts: {}}],
    ['its manifest is no JSON', {name: artifactName(aDelivered().manifest), texts: {'manifest.json': '{'}}],
    ['its manifest is of another shape', {name: artifactName(aDelivered().manifest), texts: {'manifest.json': '{}'}}],
    ['a report leads out of it', sent(aDelivered({}, {'../../etc/passwd': 'x'}))],
    ['it is of another run', aSent({run: 8})],
    ['it is of an attempt that is still to come', aSent({attempt: 3})],
    ['it claims a billion shards', aSent({shard: {index: 1, of: 1e9}})],
    ['its manifest has keys of prototypes', withText(aSent(), text => text.replace('{', '{"__proto__": {"id": "x"},'))],
    ['it cannot be unpacked', aSent({producer: 'broken'})]
  ])('is not to be trusted where %s', async (_, artifact) => {
    const {producers, diagnostics} = await gathered([artifact])
    expect([producers, diagnostics]).toMatchObject([[], [{severity: 'error', code: 'QG-115'}]])
  })

  test('is healed by a newer attempt of the same job, and by no other', async () => {
    const damaged: Sent = {name: artifactName(aDelivered().manifest), texts: {}}
    expect((await gathered([damaged, aSent({attempt: 2})])).diagnostics).toEqual([])
    expect((await gathered([damaged, aSent({attempt: 2, producer: 'lint'})])).diagnostics).toHaveLength(1)
    const newest: Sent = {name: artifactName({...aDelivered().manifest, attempt: 2}), texts: {}}
    expect((await gathered([newest, aSent()])).diagnostics).toHaveLength(1)
  })

  test('reads the same in every run: no folder of the machine stands in it', async () => {
    const artifacts = [aSent({producer: 'broken'}), aSent({producer: 'broken-2'})]
    expect(await gathered([...artifacts].reverse(), 'y')).toEqual(await gathered(artifacts))
  })
})
