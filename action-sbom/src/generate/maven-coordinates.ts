/** Coordinates as `mvn dependency:tree` prints them: `group:artifact:type[:classifier]:version[:scope]`. */
import {formatPurl} from '#core/purl/format'
import {factsOf} from './facts.ts'
import type {Facts, Scope} from './model.ts'

export type Artifact = {
  readonly group: string
  readonly name: string
  readonly type: string
  readonly classifier: string | null
  readonly version: string
  /** `compile`, `test` …; null for a project. */
  readonly scope: string | null
  readonly optional: boolean
}

const scopeNames = new Set(['compile', 'provided', 'runtime', 'test', 'system', 'import'])
const part = /^[^\s:"()]+$/

/** Remarks of verbose trees stand in brackets behind the coordinates, or around all of it. */
const withoutRemarks = (text: string): {readonly plain: string; readonly remark: string} => {
  const around = /^\((\S+)(?: - | )(.*)\)$/s.exec(text)
  if (around !== null) return {plain: around[1] ?? '', remark: around[2] ?? ''}
  const [plain = '', ...remark] = text.split(/\s+/)
  return {plain, remark: remark.join(' ')}
}

/** Null where the text is none. What was left out because of a conflict is what it was replaced by. */
export const parseArtifact = (text: string): Artifact | null => {
  const {plain, remark} = withoutRemarks(text.trim())
  const parts = plain.split(':')
  if (parts.length < 4 || parts.length > 6 || !parts.every(one => part.test(one))) return null
  const last = parts.at(-1) ?? ''
  const scope = parts.length > 4 && scopeNames.has(last) ? last : null
  const rest = scope === null ? parts : parts.slice(0, -1)
  const [group = '', name = '', type = '', fourth = '', fifth] = rest
  if (rest.length > 5) return null
  const winner = /omitted for conflict with ([^\s;)]+)/.exec(remark)?.[1]
  return {
    group,
    name,
    type,
    classifier: fifth === undefined ? null : fourth,
    version: winner ?? fifth ?? fourth,
    scope,
    optional: /\boptional\b/.test(remark)
  }
}

export const artifactKey = ({group, name, type, classifier, version}: Artifact): string =>
  [group, name, type, classifier ?? '', version].join(':')

/** What is provided comes from the environment; what is for tests does not run in production. */
export const scopeOf = ({scope, optional}: Artifact): Scope => {
  if (scope === 'test') return 'excluded'
  return scope === 'provided' || optional ? 'optional' : 'required'
}

/** Types that are packed as a jar. */
const jars = new Set(['jar', 'maven-plugin', 'ejb', 'bundle', 'test-jar'])

export const mavenFacts = (artifact: Artifact): Facts => {
  const {group, name, type, classifier, version, scope} = artifact
  const qualifiers = {
    ...(classifier === null ? {} : {classifier}),
    ...(jars.has(type) ? {} : {type})
  }
  return factsOf({
    group,
    name,
    version,
    purl: formatPurl({type: 'maven', namespace: group, name, version, qualifiers, subpath: null}),
    properties: scope === 'provided' || scope === 'system' ? [{name: 'towpath:maven:scope', value: scope}] : []
  })
}
