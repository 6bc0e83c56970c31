/** What holds for every set of lockfiles. */
import {describe, expect, test} from '@jest/globals'
import fc from 'fast-check'
import {generateSbom} from '../../../action-sbom/src/generate/generate.ts'
import type {SourceFile} from '../../../action-sbom/src/generate/model.ts'
import {component, filesOf} from './support.ts'

const inFolder = (folder: string, files: readonly SourceFile[]): readonly SourceFile[] =>
  files.map(({path, text}) => ({path: `${folder}/${path}`, text}))

/** A repository with a project of every kind. */
const monorepo: readonly SourceFile[] = [
  ...filesOf('fixtures/npm-v3', 'projects/npm'),
  ...inFolder('web', filesOf('fixtures/yarn-1', 'projects/npm')),
  ...inFolder('py', filesOf('fixtures/uv', 'projects/python')),
  ...inFolder('rs', filesOf('fixtures/cargo-v4', 'projects/rust')),
  ...inFolder('go', filesOf('fixtures/go')),
  ...inFolder('rb', filesOf('fixtures/bundler', 'projects/ruby')),
  ...inFolder('php', filesOf('fixtures/composer'))
]

describe('the SBOM of many lockfiles', () => {
  const sbom = generateSbom(monorepo, 'fleet')

  test('does not depend on the order of the files, byte for byte', () => {
    const text = JSON.stringify(sbom)
    fc.assert(
      fc.property(fc.shuffledSubarray([...monorepo], {minLength: monorepo.length}), files => {
        expect(JSON.stringify(generateSbom(files, 'fleet'))).toBe(text)
      }),
      {numRuns: 8, seed: 4}
    )
  })

  test('has one subject above all projects', () => {
    const subject = component(sbom.document, sbom.document.subject ?? '')
    expect(subject).toMatchObject({name: 'fleet', type: 'application', purl: null})
    const held = sbom.document.dependencies.find(({ref}) => ref === subject.ref)?.dependsOn
    expect(held).toEqual([
      'pkg:cargo/hull@1.2.3',
      'pkg:composer/harbour/quay@1.2.3',
      'pkg:golang/example.com/harbour/quay',
      'pkg:npm/harbour@1.2.3',
      'pkg:npm/harbour@1.2.3#web',
      'pkg:pypi/harbour@1.2.3',
      'project:gem:rb'
    ])
  })

  test('has each package once, with the strongest scope of all lockfiles', () => {
    const purls = sbom.document.components.filter(({type}) => type === 'library').map(({purl}) => purl)
    expect(new Set(purls).size).toBe(purls.length)
    expect(component(sbom.document, 'pkg:npm/react@18.2.0').scope).toBe('required')
  })

  test('line ends and a byte order mark change nothing', () => {
    const windows = monorepo.map(({path, text}) => ({path, text: `\uFEFF${text.replaceAll('\n', '\r\n')}`}))
    expect(generateSbom(windows, 'fleet')).toEqual(sbom)
  })
})

describe('random graphs', () => {
  const size = 8
  const graph = fc.array(
    fc.tuple(fc.nat(size - 1), fc.nat(size - 1), fc.constantFrom('dependencies', 'optionalDependencies')),
    {maxLength: 20}
  )
  const direct = fc.array(
    fc.tuple(fc.nat(size - 1), fc.constantFrom('dependencies', 'optionalDependencies', 'devDependencies')),
    {maxLength: 5}
  )

  test('have the scopes of the slow definition: the best way from the project', () => {
    fc.assert(
      fc.property(graph, direct, (edges, roots) => {
        const packages: Record<string, Record<string, Record<string, string> | string>> = {'': {}}
        for (let n = 0; n < size; n++) packages[`node_modules/p${n}`] = {version: '1.0.0'}
        const add = (from: string, field: string, to: number): void => {
          const entry = packages[from] ?? {}
          const table = entry[field]
          entry[field] = {...(typeof table === 'object' ? table : {}), [`p${to}`]: '1'}
        }
        for (const [from, to, field] of edges) add(`node_modules/p${from}`, field, to)
        for (const [to, field] of roots) add('', field, to)
        /** npm's own word at each package would decide what nothing reaches. */
        const sbom = generateSbom([
          {path: 'package-lock.json', text: JSON.stringify({lockfileVersion: 3, packages: flagged(packages)})}
        ])
        const best = slowScopes(packages)
        for (let n = 0; n < size; n++)
          expect(component(sbom.document, `pkg:npm/p${n}@1.0.0`).scope).toBe(best.get(n) ?? 'excluded')
      }),
      {numRuns: 150, seed: 4}
    )
  })

  type Packages = Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, string>> | string>>>>

  const flagged = (packages: Packages) =>
    Object.fromEntries(
      Object.entries(packages).map(([path, entry]) => [path, path === '' ? entry : {...entry, dev: true}])
    )

  type Way = {readonly from: string; readonly to: string; readonly strength: number}

  const fields = ['devDependencies', 'optionalDependencies', 'dependencies']

  /** What stands in `optionalDependencies` too is optional. */
  const waysOf = (packages: Packages): readonly Way[] =>
    Object.entries(packages).flatMap(([from, entry]) =>
      fields.flatMap((field, index) =>
        Object.keys(entry[field] ?? {}).map(name => {
          const optional = field === 'dependencies' && Object.hasOwn(Object(entry.optionalDependencies), name)
          return {from, to: `node_modules/${name}`, strength: optional ? 1 : index}
        })
      )
    )

  /** Repeats "as strong as the weakest link" until nothing can change any more. */
  const slowScopes = (packages: Packages): ReadonlyMap<number, string> => {
    const strengths = new Map<string, number>([['', 2]])
    const ways = waysOf(packages)
    for (const _ of [...ways, null]) {
      for (const {from, to, strength} of ways) {
        const own = strengths.get(from)
        if (own !== undefined) strengths.set(to, Math.max(strengths.get(to) ?? -1, Math.min(own, strength)))
      }
    }
    const names = ['excluded', 'optional', 'required']
    return new Map(
      [...strengths].filter(([path]) => path !== '').map(([path, one]) => [Number(path.slice(-1)), names[one] ?? ''])
    )
  }
})
