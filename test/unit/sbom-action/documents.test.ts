/** Documents: from lockfiles, out of many, and whether they are valid. */
import {createHash} from 'node:crypto'
import {describe, expect, test} from '@jest/globals'
import type {Delivery} from '#core/outcome'
import type {World} from '#core/world'
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

describe('the input `lockfiles`', () => {
  const linked = {'package.json': manifest, 'package-lock.json': lock, 'docs/notes.json': '{}'}
  const told = async (lockfiles: string, files: Readonly<Record<string, string>> = linked) => {
    const outcome = await step(aWorld(shared(), {files}), {lockfiles})
    const {decision, diagnostics} = verdictOf(outcome)
    return [
      decision,
      ...diagnostics.map(({severity, code, message}) => `${severity} ${code} ${message.split('. ')[0]}`)
    ]
  }

  test('names a file that does not exist: the others do not hide it', async () => {
    expect(await told('package-lock.json\nCargo.lock')).toEqual([
      'inconclusive',
      'error SB-106 The input `lockfiles` names `Cargo.lock`, which cannot be used: there is no such file'
    ])
  })

  test.each([
    ['docs/notes.json', 'it is no lockfile of a known format'],
    ['node_modules/x/package-lock.json', 'it belongs to an installed package']
  ])('names %s, which is no lockfile of this project', async (path, why) => {
    expect(await told(`package-lock.json\n${path}`, {...linked, 'node_modules/x/package-lock.json': lock})).toEqual([
      'inconclusive',
      `error SB-106 The input \`lockfiles\` names \`${path}\`, which cannot be used: ${why}`
    ])
  })

  test('names a manifest: beside its lockfile that is well, alone it is no lockfile', async () => {
    expect(await told('package.json\npackage-lock.json')).toEqual(['pass'])
    const alone = await told('package.json')
    expect(alone).toEqual([
      'inconclusive',
      expect.stringContaining('error SB-106 The input `lockfiles` names `package.json`'),
      expect.stringContaining('error SB-120')
    ])
  })

  test('has a glob that matches nothing: a warning while another one does', async () => {
    expect(await told('./package-lock.json\n**/Cargo.lock\n!tools/**')).toEqual([
      'pass',
      'warning SB-107 `**/Cargo.lock` of the input `lockfiles` matches no file'
    ])
    expect(await told('**/Cargo.lock')).toEqual([
      'inconclusive',
      expect.stringContaining('warning SB-107'),
      expect.stringContaining('error SB-120')
    ])
  })

  test('has a glob that also matches what is no lockfile: that was not asked for by name', async () => {
    expect(await told('*.json\ndocs/*.json')).toEqual(['pass'])
  })
})

describe('a lockfile that git tracks and nobody can read', () => {
  test('is not left out in silence', async () => {
    const world = aWorld(shared(), {files: {...project, 'api/package-lock.json': lock}})
    const stat: World['files']['stat'] = async path => {
      const found = await world.files.stat(path)
      return found === undefined || !path.startsWith('api/') ? found : {...found, escapes: true}
    }
    const verdict = verdictOf(await step({...world, files: {...world.files, stat}}, {}))
    expect([verdict.decision, errorsOf(verdict)]).toEqual(['inconclusive', ['SB-106']])
    expect(verdict.reason).toContain('`api/package-lock.json` cannot be used: it is a symbolic link')
  })
})

describe('the input `documents`', () => {
  test.each([
    [
      '<?xml version="1.0"?>\n<bom xmlns="http://cyclonedx.org/schema/bom/1.5"/>',
      'it is XML, and only JSON is read here'
    ],
    ['{"bomFormat":\n', 'it ends before the object of line 1 is closed'],
    ['SPDXVersion: SPDX-2.3\n', '`SPDXVersion` is no JSON value']
  ])('names a file that holds %j: the message says what is wrong with it', async (text, why) => {
    const outcome = await step(aWorld(shared(), {files: {'bom.x': text}}), {mode: 'validate', documents: 'bom.x'})
    const [{code, message} = {code: null, message: ''}] = verdictOf(outcome).diagnostics
    expect([code, message]).toEqual(['SB-102', expect.stringContaining(why)])
  })

  test.each(['merge', 'validate'])('of %s misses no file by name, and warns of an idle glob', async mode => {
    const files = await documents()
    const named = {mode, documents: 'out/bom.cdx.json\nout/lost.json\n*.spdx'}
    const {decision, diagnostics} = verdictOf(await step(aWorld(shared(), {files}), named))
    expect([decision, diagnostics.map(({severity, code}) => [severity, code])]).toEqual([
      'inconclusive',
      [
        ['error', 'SB-106'],
        ['warning', 'SB-107']
      ]
    ])
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
