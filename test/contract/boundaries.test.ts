import {describe, expect, test} from '@jest/globals'
import {files, text} from './sources.ts'

/** Who may import whom. The first name that fits a file's path decides. */
const layers: readonly (readonly [prefix: string, allowed: readonly string[]])[] = [
  ['action-', ['own', 'reports', 'core']],
  ['reports/', ['own', 'core']],
  ['core/', ['own']],
  ['platform/', ['own', 'core']],
  ['cli/', ['own', 'action', 'reports', 'core']],
  ['entry/', ['own', 'action', 'reports', 'core', 'platform', 'cli']]
]

const pure = /^(node:(buffer|crypto|path|util|string_decoder|assert|zlib)|zod|yaml|picomatch|saxes)$/
const world = /^(node:|@actions\/)/
const expressions = /^@actions\/(expressions|workflow-parser)/

const sources = files('*.ts').filter(path => layers.some(([prefix]) => path.startsWith(prefix)))

const importsOf = (path: string): readonly string[] =>
  [...text(path).matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(match => match[1] ?? '')

const topOf = (path: string): string => path.split('/')[0] ?? ''

/** The layer an import leads to: `own`, a layer name, or null for a package. */
const destination = (from: string, specifier: string): string | null => {
  if (specifier.startsWith('#')) return layerName(specifier.slice(1), from)
  if (!specifier.startsWith('.')) return null
  const target = new URL(specifier, `file:///${from}`).pathname.slice(1)
  return layerName(target, from)
}

/** The file of the repository that an import names; null for a package. */
const targetOf = (from: string, specifier: string): string | null => {
  if (specifier.startsWith('#')) return `${specifier.slice(1)}.ts`
  return /^\.{1,2}\/.*\.ts$/.test(specifier) ? new URL(specifier, `file:///${from}`).pathname.slice(1) : null
}

const layerName = (target: string, from: string): string => {
  if (topOf(target) === topOf(from)) return 'own'
  return topOf(target).startsWith('action-') ? 'action' : topOf(target)
}

describe('import boundaries', () => {
  test('there are sources to look at', () => {
    expect(sources.length).toBeGreaterThan(40)
  })

  test('what is imported is committed: no rule of .gitignore hides a source', () => {
    const known = new Set(files('*.ts'))
    const hidden = files('*.ts').flatMap(path =>
      importsOf(path)
        .map(specifier => targetOf(path, specifier))
        .filter(target => target !== null && !known.has(target))
        .map(target => `${path} imports ${target}`)
    )
    expect(hidden).toEqual([])
  })

  test('dependencies point one way', () => {
    const wrong = sources.flatMap(path => {
      const allowed = layers.find(([prefix]) => path.startsWith(prefix))?.[1] ?? []
      return importsOf(path)
        .map(specifier => [specifier, destination(path, specifier)] as const)
        .filter(([, layer]) => layer !== null && !allowed.includes(layer))
        .map(([specifier]) => `${path} imports ${specifier}`)
    })
    expect(wrong).toEqual([])
  })

  test('only platform/ and entry/ touch the world', () => {
    const wrong = sources
      .filter(path => !path.startsWith('platform/') && !path.startsWith('entry/'))
      .flatMap(path =>
        importsOf(path)
          .filter(specifier => world.test(specifier) && !pure.test(specifier))
          .filter(specifier => !(path.startsWith('core/rules/') && expressions.test(specifier)))
          .map(specifier => `${path} imports ${specifier}`)
      )
    expect(wrong).toEqual([])
  })

  test('the toolkit packages are imported in platform/ alone', () => {
    const toolkit = /^@actions\/(core|github|artifact|cache|exec|io|glob|http-client|tool-cache)/
    const wrong = sources
      .filter(path => !path.startsWith('platform/'))
      .filter(path => importsOf(path).some(specifier => toolkit.test(specifier)))
    expect(wrong).toEqual([])
  })

  test('time, chance and the environment are read in platform/ alone', () => {
    const wrong = sources
      .filter(path => !path.startsWith('platform/'))
      .filter(path =>
        /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bprocess\.env\b|\bperformance\.now\(/.test(text(path))
      )
    expect(wrong).toEqual([])
  })

  test('nothing but tests imports the simulator', () => {
    expect(
      sources.filter(path =>
        importsOf(path).some(specifier => /^(\.\.?\/)+(simulator|test)\/|^#simulator/.test(specifier))
      )
    ).toEqual([])
  })
})

describe('type safety', () => {
  test('nothing is suppressed', () => {
    const marks = [
      'biome-' + 'ignore',
      '@ts-' + 'ignore',
      '@ts-' + 'nocheck',
      '@ts-' + 'expect-error',
      'eslint-' + 'disable'
    ]
    const wrong = files('*.ts', '*.mjs', '*.cjs').filter(path => marks.some(mark => text(path).includes(mark)))
    expect(wrong).toEqual([])
  })
})
