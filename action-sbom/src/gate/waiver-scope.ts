/** What a waiver covers: every part of its scope must fit, and it must fit all of the item. */
import picomatch from 'picomatch'
import type {SecurityWaiver} from '#core/config/sections/security'
import {canonicalPurl} from '#core/purl/format'
import {normalisedId} from './identifiers.ts'
import type {CodeFinding, Vulnerability} from './model.ts'
import {isNameless} from './packages.ts'
import {toolName} from './tools.ts'

export type Scope = {
  readonly coversVulnerability: (vulnerability: Vulnerability) => boolean
  readonly coversFinding: (finding: CodeFinding) => boolean
}

/** Null where the waiver would cover everything. */
export const scopeOf = (waiver: SecurityWaiver): Scope | null => {
  const {vulnerability, component, path, tool} = waiver
  const isComponent = component === undefined ? always : componentMatcher(component)
  const isPath = path === undefined ? always : pathMatcher(path)
  const narrows = vulnerability !== undefined || !(matchesAll(isComponent, component) && matchesAll(isPath, path))
  if (!narrows) return null
  const id = vulnerability === undefined ? null : normalisedId(vulnerability)
  const isTool = (name: string): boolean => tool === undefined || toolName(name) === toolName(tool)
  return {
    coversVulnerability: item =>
      (id === null || item.ids.includes(id)) &&
      (component === undefined || isOfComponent(item, isComponent)) &&
      (path === undefined || (!item.unplaced && all(item.paths, isPath))) &&
      item.tools.every(isTool),
    coversFinding: item =>
      component === undefined &&
      (id === null || normalisedId(item.rule) === id) &&
      (path === undefined || (item.path !== null && isPath(item.path))) &&
      isTool(item.tool)
  }
}

type Test = (text: string) => boolean

const always: Test = () => true

/** Where nothing is known, nothing is covered. */
const all = (texts: readonly string[], test: Test): boolean => texts.length > 0 && texts.every(test)

/** Nothing that a repository would name so: only a pattern that fits everything fits these. */
const anything = ['q7zk', 'x9/w3vj.q5', '.k4q/w8/z6.bin', 'pkg:generic/j8xq', 'pkg:npm/%40w5z/v3k@9.7.5']

const matchesAll = (test: Test, pattern: string | undefined): boolean =>
  pattern === undefined || anything.slice(0, 3).every(test) || anything.slice(3).every(test)

const pathMatcher = (pattern: string): Test =>
  picomatch(pattern.replace(/^\.?\//, ''), {dot: true, nonegate: true, noextglob: true, windows: false})

const decoded = (purl: string): string => {
  try {
    return decodeURIComponent(purl).toLowerCase()
  } catch {
    return purl.toLowerCase()
  }
}

const literally = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** `*` stands for any text; without one the purl is compared in its canonical form. */
const componentMatcher = (pattern: string): Test => {
  const canonical = pattern.includes('*') ? null : canonicalPurl(pattern)
  const expression = decoded(canonical ?? pattern)
    .split(/\*+/)
    .map(literally)
    .join('.*')
  const test = new RegExp(`^${expression}$`, 's')
  return text => test.test(decoded(text))
}

/** The package whatever its versions, or each of its versions. A package without purl goes by its name. */
const isOfComponent = (item: Vulnerability, isComponent: Test): boolean => {
  const names = isNameless(item.package)
    ? [item.package, item.package.slice(item.package.indexOf(':') + 1)]
    : [item.package]
  const isOfVersions = (name: string): boolean =>
    !item.unversioned && all(item.versions, version => isComponent(`${name}@${version}`))
  return names.some(name => isComponent(name) || isOfVersions(name))
}
