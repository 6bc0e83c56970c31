/**
 * Package facts in the texts of SARIF: the format has no field for a package, so scanners write labelled lines (Trivy, Grype,
 * Docker Scout), tables (OSV-Scanner) or sentences of one fixed form (OSV-Scanner, Grype, Snyk).
 */
import {type Fields, firstText} from './fields.ts'
import {versionsIn} from './versions.ts'

export type PackageFacts = {
  readonly name: string | null
  readonly version: string | null
  readonly ecosystem: string | null
  readonly purl: string | null
  /** Null where nothing is said about a fix. */
  readonly fixedIn: readonly string[] | null
  readonly severity: string | null
  readonly aliases: readonly string[]
  /** Fixed versions by package, where a text has a table of them. */
  readonly table: readonly (readonly [name: string, version: string])[]
}

export const noPackage: PackageFacts = {
  name: null,
  version: null,
  ecosystem: null,
  purl: null,
  fixedIn: null,
  severity: null,
  aliases: [],
  table: []
}

const longestText = 1 << 16

const label =
  /^[ \t]*(?:[*-][ \t]+)?\**(Package|Installed Version|Version|Fixed Version|Fix Versions?|Type|Severity|Vulnerable module|Package Manager)\**[ \t]*:\**[ \t]*(\S[^\r\n]*?)?[ \t]*$/gim

const unfixed = /^(?:not fixed|none|n\/a|no fix.*|wont-fix|unknown)?$/i

const labelsIn = (text: string): ReadonlyMap<string, string> => {
  const found = new Map<string, string>()
  for (const [, key = '', value = ''] of text.matchAll(label)) {
    const name = key.toLowerCase()
    if (!found.has(name)) found.set(name, value)
  }
  return found
}

const fixIn = (labels: ReadonlyMap<string, string>): readonly string[] | null => {
  const fixed = labels.get('fixed version') ?? labels.get('fix version') ?? labels.get('fix versions')
  if (fixed === undefined) return null
  return unfixed.test(fixed) ? [] : versionsIn(fixed)
}

const fromLabels = (text: string): PackageFacts => {
  const labels = labelsIn(text)
  const named = labels.get('package') ?? labels.get('vulnerable module') ?? null
  const purl = named?.startsWith('pkg:') ? named : null
  return {
    ...noPackage,
    name: purl === null ? named : null,
    version: labels.get('installed version') ?? labels.get('version') ?? null,
    ecosystem: labels.get('type') ?? labels.get('package manager') ?? null,
    purl,
    fixedIn: fixIn(labels),
    severity: labels.get('severity') ?? null
  }
}

const sentences: readonly (readonly [pattern: RegExp, read: (found: readonly string[]) => Partial<PackageFacts>])[] = [
  [
    /^Package '(.+)@([^@']*)' is vulnerable to '[^']+'(?: \(also known as (.+?)\))?\.?$/m,
    ([, name = '', version = '', known = '']) => ({
      name,
      version: version === '' ? null : version,
      aliases: known.match(/[^', ]+/g) ?? []
    })
  ],
  [
    /vulnerability in (\S+) package: (\S+), version (\S+) was found/,
    ([, ecosystem = '', name = '', version = '']) => ({ecosystem, name, version})
  ],
  [
    /reports (\S+) at version (\S+)\s+which is a vulnerable \(?([^\s)]+)\)? package/,
    ([, name = '', version = '', ecosystem = '']) => ({ecosystem, name, version})
  ],
  [
    /^\(((?:CVE|GHSA)-[^)]*)\) (\S+)@([^@\s]+)$/m,
    ([, known = '', name = '', version = '']) => ({name, version, aliases: known.match(/[^, ]+/g) ?? []})
  ],
  [/^This file introduces a vulnerable (\S+) package\b/m, ([, name = '']) => ({name})]
]

const fromSentences = (text: string): Partial<PackageFacts> => {
  for (const [pattern, read] of sentences) {
    const found = pattern.exec(text)
    if (found !== null) return read(found)
  }
  return {}
}

/** `| GHSA-… | left | 1.0.1 |` below the heading `Fixed Versions`; an empty table where only the packages are listed. */
const tableIn = (text: string): {readonly rows: PackageFacts['table']; readonly listed: boolean} => {
  const start = text.indexOf('### Fixed Versions')
  if (start < 0) return {rows: [], listed: text.includes('### Affected Packages')}
  const lines = text
    .slice(start)
    .split(/\r?\n/)
    .slice(1)
    .map(line => line.trim())
  const rows: (readonly [string, string])[] = []
  for (const line of lines.filter(one => one !== '')) {
    const cells = /^\|([^|]*)\|([^|]*)\|([^|]*)\|$/
      .exec(line)
      ?.slice(1)
      .map(cell => cell.trim())
    if (cells === undefined) break
    const [id = '', name = '', version = ''] = cells
    if (!/^(?:-+|Vulnerability ID)$/.test(id)) rows.push([name, version])
  }
  return {rows, listed: true}
}

export const mergedFacts = (first: PackageFacts, second: PackageFacts): PackageFacts => ({
  name: first.name ?? second.name,
  version: first.version ?? second.version,
  ecosystem: first.ecosystem ?? second.ecosystem,
  purl: first.purl ?? second.purl,
  fixedIn: first.fixedIn ?? second.fixedIn,
  severity: first.severity ?? second.severity,
  aliases: [...first.aliases, ...second.aliases],
  table: first.table.length > 0 ? first.table : second.table
})

const factsInText = (text: string): PackageFacts => {
  const cut = text.slice(0, longestText)
  const {rows, listed} = tableIn(cut)
  const labels = fromLabels(cut)
  return mergedFacts(
    {...noPackage, ...fromSentences(cut), table: rows, fixedIn: listed && rows.length === 0 ? [] : null},
    labels
  )
}

/** The facts of several texts: the first that says something counts. `properties` are Docker Scout's. */
export const packageFactsIn = (texts: readonly (string | null)[], properties: Fields): PackageFacts => {
  const fixed = firstText(properties.fixed_version)
  const stated = {...noPackage, fixedIn: fixed === null ? null : unfixed.test(fixed) ? [] : versionsIn(fixed)}
  return texts
    .filter(text => text !== null)
    .map(factsInText)
    .reduce(mergedFacts, stated)
}
