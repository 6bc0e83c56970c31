/** Vulnerabilities with known truth, as five scanners report them: real report documents, read by the readers. */
import type {ReportFormat, VulnerabilityRecord} from '#core/records'
import {grypeJson} from '#reports/scans/grype'
import {osvScannerJson} from '#reports/scans/osv-scanner'
import {sarif} from '#reports/scans/sarif'
import {snykJson} from '#reports/scans/snyk'
import {trivyJson} from '#reports/scans/trivy'
import type {Reported} from '../../../action-sbom/src/gate/model.ts'

type Ids = {readonly cve: string; readonly ghsa: string; readonly snyk: string; readonly own: string}

type Truth = {
  readonly number: number
  readonly ids: Ids
  readonly type: 'npm' | 'pypi' | 'golang'
  readonly name: string
  readonly version: string
  /** Each scanner states only some of the aliases. */
  readonly partial: boolean
  /** No report writes a purl, or something to make one of, in SARIF. */
  readonly nameless: boolean
  /** A report states an alias of another vulnerability of the same package by mistake. */
  readonly wrong: string | null
}

type Entry = {readonly truth: Truth; readonly ids: readonly string[]}

/** What two records about the same vulnerability of the same package have in common: `[T12]` in their titles. */
export const truthOf = (record: VulnerabilityRecord): string =>
  /\[T\d+\]/.exec(`${record.title} ${record.message}`)?.[0] ?? ''

const letters = 'abcdefghjkmnpqrs'
const word = (number: number): string => [12, 8, 4, 0].map(shift => letters[(number >> shift) & 15] ?? 'a').join('')

const databases = {npm: 'NSWG-ECO', pypi: 'PYSEC-2024', golang: 'GO-2024'} as const
const types = ['npm', 'pypi', 'golang'] as const

/** Names recur in other ecosystems; every tenth identifier belongs to two packages. */
const truths = (count: number, random: () => number): readonly Truth[] =>
  Array.from({length: count}, (_, number) => {
    const shared = number % 10 === 9 ? number - 1 : number
    const type = types[shared % 3] ?? 'npm'
    const label = `p${Math.floor(random() * (count / 8))}`
    const bare = shared === number ? label : `${label}-core`
    const ids = {
      cve: `CVE-2024-${10_000 + shared}`,
      ghsa: `GHSA-${word(shared)}-${word(shared + 7)}-vwxy`,
      snyk: `SNYK-${type === 'golang' ? 'GOLANG' : type === 'npm' ? 'JS' : 'PYTHON'}-P-${shared}`,
      own: `${databases[type]}-${10_000 + shared}`
    }
    return {
      number,
      ids,
      type,
      name: type === 'golang' ? `github.com/octo/${bare}` : bare,
      version: `${1 + (number % 3)}.0.${number % 7}`,
      partial: random() < 0.3,
      nameless: random() < 0.2,
      wrong: random() < 0.005 ? `CVE-2024-${10_000 + Math.floor(random() * count)}` : null
    }
  })

/** A random tree over the four names, one edge for each scanner that states aliases: together they tell all. */
const edges = ({ids}: Truth, random: () => number): readonly (readonly [string, string])[] => {
  const names = [ids.cve, ids.ghsa, ids.own, ids.snyk]
  const last = names.splice(Math.floor(random() * 3), 1)[0] ?? ids.cve
  const [one = ids.cve, two = ids.ghsa, three = ids.own] = names
  return random() < 0.5
    ? [
        [one, last],
        [two, last],
        [three, last]
      ]
    : [
        [one, two],
        [two, three],
        [three, last]
      ]
}

/** Not every scanner finds everything. */
const missed = 0.15

type Reports = Readonly<Record<'trivy' | 'grype' | 'osv' | 'snyk' | 'sarif', readonly Entry[]>>

const reports = (all: readonly Truth[], random: () => number): Reports => {
  const found: Record<keyof Reports, Entry[]> = {trivy: [], grype: [], osv: [], snyk: [], sarif: []}
  for (const truth of all) {
    const {cve, ghsa, snyk, own} = truth.ids
    const [first = [], second = [], third = []] = edges(truth, random)
    const wrong = truth.wrong === null ? [] : [truth.wrong]
    const stated: Record<keyof Reports, readonly string[]> = truth.partial
      ? {trivy: [cve], grype: first, osv: [...second, ...wrong], snyk: third, sarif: [ghsa]}
      : {trivy: [cve], grype: [ghsa, cve], osv: [ghsa, own, cve, ...wrong], snyk: [snyk, cve, ghsa], sarif: [cve]}
    for (const format of ['trivy', 'grype', 'osv', 'snyk', 'sarif'] as const) {
      // The edges are what ties partial aliases together: those scanners find it.
      const needed = truth.partial && format !== 'trivy' && format !== 'sarif'
      if (needed || random() > missed) found[format].push({truth, ids: stated[format]})
    }
  }
  return found
}

const purl = ({type, name, version}: Truth): string => `pkg:${type}/${name}@${version}`
const title = ({number, name}: Truth): string => `Weakness in ${name} [T${number}]`

const trivy = (entries: readonly Entry[]): object => ({
  SchemaVersion: 2,
  ArtifactName: '.',
  Results: [
    {
      Target: 'lock',
      Class: 'lang-pkgs',
      Vulnerabilities: entries.map(({truth, ids}) => ({
        VulnerabilityID: ids[0],
        PkgName: truth.name,
        PkgIdentifier: {PURL: purl(truth)},
        InstalledVersion: truth.version,
        Severity: 'HIGH',
        Title: title(truth)
      }))
    }
  ]
})

const grype = (entries: readonly Entry[]): object => ({
  matches: entries.map(({truth, ids: [id, ...others]}) => ({
    vulnerability: {id, severity: 'High', description: title(truth), fix: {state: 'unknown', versions: []}},
    relatedVulnerabilities: others.map(other => ({id: other})),
    artifact: {name: truth.name, version: truth.version, type: truth.type, purl: purl(truth)}
  })),
  descriptor: {name: 'grype', version: '0.90.0'}
})

const ecosystems = {npm: 'npm', pypi: 'PyPI', golang: 'Go'} as const

const osv = (entries: readonly Entry[]): object => ({
  results: [
    {
      source: {path: 'lock', type: 'lockfile'},
      packages: entries.map(({truth, ids: [id, ...aliases]}) => ({
        package: {name: truth.name, version: truth.version, ecosystem: ecosystems[truth.type]},
        vulnerabilities: [{id, aliases, summary: title(truth)}],
        groups: [{ids: [id], aliases: [id], max_severity: '7.5'}]
      }))
    }
  ]
})

const managers = {npm: 'npm', pypi: 'pip', golang: 'gomodules'} as const

const snyk = (entries: readonly Entry[]): object => ({
  ok: false,
  packageManager: 'npm',
  vulnerabilities: entries.map(({truth, ids: [id, ...others]}) => ({
    id,
    title: title(truth),
    packageName: truth.name,
    packageManager: managers[truth.type],
    version: truth.version,
    severity: 'high',
    identifiers: {
      CVE: others.filter(one => one.startsWith('CVE-')),
      GHSA: others.filter(one => !one.startsWith('CVE-'))
    }
  }))
})

const sarifOf = (entries: readonly Entry[]): object => ({
  version: '2.1.0',
  runs: [
    {
      tool: {driver: {name: 'Grype', rules: []}},
      results: entries.map(({truth, ids}) => ({
        ruleId: `${ids[0]}-${truth.name}`,
        level: 'error',
        message: {
          text: `A high vulnerability in ${truth.nameless ? 'unknown' : truth.type} package: ${truth.name}, version ${truth.version} was found at: /lock [T${truth.number}]`
        }
      }))
    }
  ]
})

const read = async (format: ReportFormat, document: object): Promise<readonly VulnerabilityRecord[]> => {
  const records: VulnerabilityRecord[] = []
  const source = (async function* () {
    yield new TextEncoder().encode(JSON.stringify(document))
  })()
  await format.read(source, record => {
    if (record.kind === 'vulnerability') records.push(record)
    else if (record.kind === 'diagnostic' && record.severity === 'error') throw new Error(record.message)
  })
  return records
}

export type Corpus = {
  readonly reported: readonly Reported<VulnerabilityRecord>[]
  readonly partial: number
  readonly records: Readonly<Record<string, number>>
}

/** `count` vulnerabilities in five formats: 30 % with partial aliases, 0.5 % with a wrong one. The same for the same random numbers. */
export const corpusOf = async (count: number, random: () => number): Promise<Corpus> => {
  const all = truths(count, random)
  const by = reports(all, random)
  const read5 = {
    trivy: await read(trivyJson, trivy(by.trivy)),
    grype: await read(grypeJson, grype(by.grype)),
    'osv-scanner': await read(osvScannerJson, osv(by.osv)),
    snyk: await read(snykJson, snyk(by.snyk)),
    sarif: await read(sarif, sarifOf(by.sarif))
  }
  return {
    reported: Object.entries(read5).flatMap(([producer, records]) => records.map(record => ({producer, record}))),
    partial: all.filter(truth => truth.partial).length,
    records: Object.fromEntries(Object.entries(read5).map(([format, records]) => [format, records.length]))
  }
}
