/** Packages without their versions, and names of packages where a report has no purl. */
import {formatPurl} from '#core/purl/format'
import {parsePurl} from '#core/purl/parse'
import type {Purl} from '#core/purl/purl'
import {normalisePurl} from '#core/purl/types'
import type {VulnerabilityRecord} from '#core/records'

/** Types whose namespace tools leave out: a group, a distribution. */
const oftenBare: ReadonlySet<string> = new Set(['maven', 'deb', 'apk', 'rpm', 'alpm'])

export type Package = {
  /** Canonical purl of type, namespace and name; `name:<name>` where the report has none. */
  readonly key: string
  readonly purl: Purl | null
  readonly version: string | null
}

const nameless = 'name:'

/** Whether only a name is known. */
export const isNameless = (key: string): boolean => key.startsWith(nameless)

export const packageOf = ({purl, name, version}: VulnerabilityRecord['component']): Package => {
  const parsed = purl === null ? null : parsePurl(purl)
  if (!parsed?.ok) return {key: `${nameless}${name.trim()}`, purl: null, version}
  const bare: Purl = {...parsed.purl, version: null, qualifiers: {}, subpath: null}
  return {key: formatPurl(bare), purl: bare, version: parsed.purl.version ?? version}
}

/** Every way in which tools write the name of the package when they write no purl. */
export const namesOf = ({type, namespace, name}: Purl): readonly string[] => {
  if (namespace === null) return [name]
  return [`${namespace}/${name}`, `${namespace}:${name}`, ...(oftenBare.has(type) ? [name] : [])]
}

/** Whether a package that is only known by name may be this one. */
const mayBe = (name: string, purl: Purl): boolean => {
  const inType = normalisePurl({...purl, namespace: null, name}).name
  return namesOf(purl).some(known => known === name || known === inType)
}

/** Versions as written by different tools: `v1.2.3` and `1.2.3` are one. */
const plain = (version: string): string => version.replace(/^[v=]+(?=\d)/, '')

const share = (some: ReadonlySet<string>, others: ReadonlySet<string>): boolean =>
  some.size === 0 || others.size === 0 || [...some].some(version => others.has(version))

const versionsOf = (packages: readonly Package[]): ReadonlySet<string> =>
  new Set(packages.flatMap(({version}) => (version === null ? [] : [plain(version)])))

/**
 * Among packages that have the same vulnerability: the key of the one that a nameless package is, where exactly one fits by
 * name and no version speaks against it; else its own key.
 */
export const identifiedAmong = (packages: readonly Package[]): ReadonlyMap<string, string> => {
  const byKey = Map.groupBy(packages, ({key}) => key)
  const identified = new Map<string, string>()
  for (const [key, same] of byKey) identified.set(key, isNameless(key) ? keyAmong(key, same, byKey) : key)
  return identified
}

const keyAmong = (key: string, same: readonly Package[], byKey: ReadonlyMap<string, readonly Package[]>): string => {
  const name = key.slice(nameless.length)
  const fitting = [...byKey].filter(([, [one]]) => one?.purl != null && mayBe(name, one.purl))
  const [only] = fitting
  if (only === undefined || fitting.length > 1) return key
  return share(versionsOf(same), versionsOf(only[1])) ? only[0] : key
}

/** The keys by which a package that has a purl is known where a report has none; empty for one without. */
export const namesOfKey = (key: string): readonly string[] => {
  const parsed = parsePurl(key)
  return parsed.ok ? namesOf(parsed.purl).map(name => `${nameless}${name}`) : []
}
