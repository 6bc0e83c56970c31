import {existsSync, readdirSync} from 'node:fs'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {describe, expect, test} from '@jest/globals'
import {parse} from 'yaml'
import type {FailureKind} from '#core/failure'
import {catalogue} from '../../entry/catalogue.ts'
import {actionYml} from '../../scripts/generate/action-yml.ts'
import {contracts, generated, outOfSync, root} from '../../scripts/generate/generated.ts'
import {readmeWithTables} from '../../scripts/generate/readme.ts'

const kinds = await catalogue()
const all = await contracts()

describe('generated files', () => {
  test('are in sync with contracts, schemas, failures and metrics (else: npm run generate)', async () => {
    expect(outOfSync(await generated())).toEqual([])
  })

  test('a file that is missing, differs or is left over is named', async () => {
    const files = new Map(await generated())
    files.set('docs/reference/new.md', '')
    files.set('docs/failures.md', 'edited')
    files.delete('docs/reference/metrics.md')
    expect(outOfSync(files)).toEqual(
      expect.arrayContaining([
        {path: 'docs/reference/new.md', how: 'missing'},
        {path: 'docs/failures.md', how: 'different'},
        {path: 'docs/reference/metrics.md', how: 'no longer generated'}
      ])
    )
  })

  test('there is one table of each kind in a README, or the generator says which marker is missing', () => {
    for (const contract of all) {
      expect(readmeWithTables(undefined, contract)).toContain('<!-- /generated:failures -->')
      expect(() => readmeWithTables('# prose only', contract)).toThrow('generated:inputs')
    }
  })
})

describe.each(all.map(contract => [contract.name, contract] as const))('action.yml of %s', (name, contract) => {
  const manifest = parse(actionYml(contract))

  test('runs the bundle on Node 24 and has every input and output', () => {
    expect(manifest.runs).toMatchObject({using: 'node24', main: `../dist/${name}.js`})
    expect('post' in manifest.runs).toBe(contract.post)
    expect(Object.keys(manifest.inputs)).toEqual(Object.keys(contract.inputs))
    expect(Object.keys(manifest.outputs)).toEqual(Object.keys(contract.outputs))
  })

  test('has expressions in defaults only: the runner refuses them in a description', () => {
    const withoutDefaults = JSON.stringify(manifest, (key, value) => (key === 'default' ? undefined : value))
    expect(withoutDefaults).not.toContain('${{')
  })

  test('every default can be parsed by its own input, unless GitHub evaluates it first', () => {
    for (const [input, {default: given, parse: read}] of Object.entries(contract.inputs)) {
      if (given !== null && !given.includes('${{')) expect([input, read(given).ok]).toEqual([input, true])
    }
  })
})

describe('failures', () => {
  test.each(kinds.map(kind => [kind.code, kind] as const))(
    '%s says what, why and what to do',
    (code, {title, sample}) => {
      expect(code).toMatch(/^[A-Z]{2}-[1-9]\d{2}$/)
      expect(sample.code).toBe(code)
      expect(title).toMatch(/^[^a-z].*[^.]$/)
      for (const sentence of [sample.what, sample.why, sample.fix]) {
        expect(sentence).toMatch(/^\S[\s\S]{10,}/)
        expect(sentence).not.toMatch(/undefined|\[object|\$\{/)
      }
    }
  )

  test('have one code each', () => {
    const twice = kinds.filter((kind, index) => kinds.findIndex(other => other.code === kind.code) !== index)
    expect(twice.map(({code}) => code)).toEqual([])
  })

  test('are all in the catalogue, wherever a file failures.ts defines them', async () => {
    const known = new Set(kinds.map(({code}) => code))
    const defined = (await Promise.all(failureFiles().map(kindsIn))).flat()
    expect(defined.filter(({code}) => !known.has(code)).map(({code}) => code)).toEqual([])
    expect(defined.length).toBeGreaterThan(0)
  })
})

/** Every failures.ts of what is shipped. */
const failureFiles = (): readonly string[] =>
  readdirSync(root)
    .filter(name => /^(action-.+|core|reports|platform|cli|entry)$/.test(name) && existsSync(join(root, name)))
    .flatMap(folder =>
      readdirSync(join(root, folder), {recursive: true, encoding: 'utf8'}).map(path => join(root, folder, path))
    )
    .filter(path => /[\\/]failures\.ts$/.test(path))

const kindsIn = async (path: string): Promise<readonly FailureKind[]> => {
  const module: Readonly<Record<string, unknown>> = await import(pathToFileURL(path).href)
  return Object.values(module).filter(
    (value): value is FailureKind => typeof value === 'function' && 'code' in value && 'sample' in value
  )
}
