import {describe, expect, test} from '@jest/globals'
import {text} from './sources.ts'

type Entry = {resolved?: string; optionalDependencies?: Record<string, string>}
const lock = JSON.parse(text('package-lock.json')) as {packages: Record<string, Entry>}
const entries = Object.entries(lock.packages)

describe('the lockfile', () => {
  test('holds no download address', () => {
    expect(entries.filter(([, entry]) => entry.resolved !== undefined).map(([path]) => path)).toEqual([])
  })

  test('has an entry for every optional dependency, so that npm ci works on every platform', () => {
    const names = new Set(entries.map(([path]) => path.replace(/^.*node_modules\//, '')))
    const optional = entries.flatMap(([, entry]) => Object.keys(entry.optionalDependencies ?? {}))
    expect(optional.length).toBeGreaterThan(10)
    expect(optional.filter(name => !names.has(name))).toEqual([])
  })

  test('brings Node 24 for Linux, macOS and Windows', () => {
    const nodes = entries.filter(([path]) => /^node_modules\/node-(bin-)?(linux|darwin|win)-/.test(path))
    expect(nodes.map(([path]) => path.replace(/^node_modules\/node-(bin-)?/, '')).sort()).toEqual([
      'darwin-arm64',
      'darwin-x64',
      'linux-arm64',
      'linux-x64',
      'win-x64'
    ])
  })

  test('pins every direct dependency exactly', () => {
    const manifest = JSON.parse(text('package.json')) as {
      devDependencies: Record<string, string>
      optionalDependencies: Record<string, string>
    }
    const versions = Object.values({...manifest.devDependencies, ...manifest.optionalDependencies})
    expect(versions.length).toBeGreaterThan(15)
    expect(versions.filter(version => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([])
  })
})
