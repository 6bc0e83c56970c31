/** Documents: from lockfiles, out of many, and whether they are valid. */
import {createHash} from 'node:crypto'
import {describe, expect, test} from '@jest/globals'
import type {Delivery} from '#core/outcome'
import {refusal} from '../quality-gate/builders.ts'
import {aWorld, errorsOf, head, pullRequest, shared, step, verdictOf} from './world.ts'

const lock = JSON.stringify({
  name: 'shop',
  version: '1.0.0',
  lockfileVersion: 3,
  requires: true,
  packages: {
    '': {name: 'shop', version: '1.0.0', dependencies: {ms: '2.1.3'}},
    'node_modules/ms': {version: '2.1.3', resolved: 'https://registry.npmjs.org/ms/-/ms-2.1.3.tgz', license: 'MIT'}
  }
})

const manifest = JSON.stringify({name: 'shop', version: '1.0.0', dependencies: {ms: '2.1.3'}})
const project = {'package.json': manifest, 'package-lock.json': lock, 'README.md': '# Shop\n'}

const written = (deliveries: readonly Delivery[]) =>
  deliveries.flatMap(one =>
    one.kind === 'file' && one.path.endsWith('.json') && one.path.includes('bom.') ? [one] : []
  )

describe('generate', () => {
  test('writes both documents of what git tracks, as files and artifacts named by digest', async () => {
    const {outputs, deliveries, verdict} = await step(aWorld(shared(), {files: project}), {})
    expect(verdict).toMatchObject({
      decision: 'pass',
      gate: 'sbom-generate',
      reason: expect.stringMatching(/^1 component /)
    })
    const files = written(deliveries)
    expect(files.map(({path}) => path)).toEqual([outputs.cyclonedx, outputs.spdx])
    const digests = files.map(({content}) => createHash('sha256').update(content).digest('hex'))
    expect(digests).toEqual([outputs['cyclonedx-digest'], outputs['spdx-digest']])
    const artifacts = deliveries.flatMap(one => (one.kind === 'artifact' ? [one.name] : []))
    expect(artifacts).toEqual(expect.arrayContaining(digests.map(digest => expect.stringContaining(digest))))
    expect(JSON.parse(files[0]?.content ?? '')).toMatchObject({
      specVersion: '1.5',
      metadata: {timestamp: '2026-01-01T00:00:00Z'},
      components: [expect.objectContaining({purl: 'pkg:npm/ms@2.1.3'})]
    })
  })

  test('notes the digests in the ledger on a push, once', async () => {
    const all = shared()
    const {outputs} = await step(aWorld(all, {files: project}), {})
    expect(outputs.recorded).toBe('true')
    const [[path = '', content = ''] = []] = [...all.ledger]
    expect(path).toBe(`sboms/default/${head}/7-1.json`)
    expect(JSON.parse(content)).toMatchObject({
      schema: 'towpath.sboms/1',
      components: 1,
      documents: [
        {format: 'cyclonedx', sha256: outputs['cyclonedx-digest']},
        {format: 'spdx', sha256: outputs['spdx-digest']}
      ]
    })
  })

  test('writes nothing into the ledger for a pull request, and only warns where the token may not', async () => {
    const all = shared()
    await step(aWorld(all, {files: project, run: pullRequest}), {})
    expect(all.ledger.size).toBe(0)
    const refused = await step(aWorld(all, {files: project, mayWriteLedger: false}), {})
    expect(verdictOf(refused)).toMatchObject({decision: 'pass', diagnostics: [{code: 'TW-103', severity: 'warning'}]})
  })

  test('is inconclusive without a lockfile, and with a broken one, and writes no document then', async () => {
    for (const [files, code] of [
      [{'README.md': '#'}, 'SB-120'],
      [{...project, 'package-lock.json': lock.slice(0, -30)}, 'SB-121']
    ] as const) {
      const outcome = await step(aWorld(shared(), {files}), {})
      const verdict = verdictOf(outcome)
      expect([verdict.decision, verdict.blocking, errorsOf(verdict)]).toEqual(['inconclusive', true, [code]])
      expect([written(outcome.deliveries), outcome.outputs.cyclonedx]).toEqual([[], undefined])
    }
  })

  test('reads what a requirements file includes', async () => {
    const files = {'api/requirements.txt': '-r base.txt\nflask==3.0.0\n', 'api/base.txt': 'click==8.1.7\n'}
    const {deliveries} = await step(aWorld(shared(), {files}), {})
    expect(written(deliveries)[0]?.content).toContain('pkg:pypi/click@8.1.7')
  })

  test('takes the named lockfiles only', async () => {
    const files = {...project, 'tools/package-lock.json': lock.replaceAll('2.1.3', '2.0.0')}
    const {deliveries} = await step(aWorld(shared(), {files}), {lockfiles: 'package-lock.json', output: 'sbom'})
    expect(written(deliveries).map(({path}) => path)).toEqual(['sbom/bom.cdx.json', 'sbom/bom.spdx.json'])
    expect(written(deliveries)[0]?.content).not.toContain('ms@2.0.0')
  })
})

const documents = async (): Promise<Readonly<Record<string, string>>> => {
  const {deliveries} = await step(aWorld(shared(), {files: project}), {output: 'out'})
  return Object.fromEntries(written(deliveries).map(({path, content}) => [path, content]))
}

describe('merge', () => {
  test('makes one document out of both, whichever comes first', async () => {
    const files = await documents()
    const {deliveries, verdict} = await step(aWorld(shared(), {files}), {mode: 'merge', documents: 'out/*.json'})
    expect(verdict?.decision).toBe('pass')
    const merged = JSON.parse(written(deliveries)[0]?.content ?? '')
    expect(merged.components.filter(({purl}: {purl: string}) => purl === 'pkg:npm/ms@2.1.3')).toHaveLength(1)
  })

  test('of one document is that document in both formats, byte for byte', async () => {
    const files = await documents()
    const {deliveries} = await step(aWorld(shared(), {files}), {mode: 'merge', documents: 'out/bom.cdx.json'})
    expect(written(deliveries)[0]?.content).toBe(files['out/bom.cdx.json'])
  })

  test('raises what is not there, and is inconclusive about what cannot be read', async () => {
    expect((await refusal(() => step(aWorld(shared()), {mode: 'merge', documents: 'x.json'}))).code).toBe('SB-101')
    const files = {...(await documents()), 'out/cut.json': '{"bomFormat":', 'out/no.json': '{}'}
    const outcome = await step(aWorld(shared(), {files}), {mode: 'merge', documents: 'out/*.json'})
    expect([verdictOf(outcome).decision, errorsOf(verdictOf(outcome))]).toEqual(['inconclusive', ['SB-102']])
    expect(written(outcome.deliveries)).toEqual([])
  })
})

describe('validate', () => {
  const validated = async (files: Readonly<Record<string, string>>) =>
    verdictOf(await step(aWorld(shared(), {files}), {mode: 'validate', documents: '**/*.json'}))

  test('passes what the official schema allows', async () => {
    const {decision, rules} = await validated(await documents())
    expect([decision, rules.map(({outcome}) => outcome)]).toEqual(['pass', ['passed', 'passed']])
  })

  test('fails what it does not, and names the place', async () => {
    const bom = {bomFormat: 'CycloneDX', specVersion: '1.5', version: 1, components: [{type: 'library'}]}
    const {decision, findings, rules} = await validated({'bad.json': JSON.stringify(bom)})
    expect([decision, rules[0]?.outcome]).toEqual(['fail', 'failed'])
    expect(findings[0]).toMatchObject({kind: 'invalid-sbom', title: 'bad.json#/components/0', code: 'SB-104'})
  })

  test('does not say that a file is invalid which it cannot read', async () => {
    for (const text of ['{"bomFormat":', '[]', '{"bomFormat":"CycloneDX","specVersion":"9.9","version":1}']) {
      const verdict = await validated({'x.json': text})
      expect([text, verdict.decision, errorsOf(verdict)]).toEqual([text, 'inconclusive', ['SB-102']])
    }
  })
})
