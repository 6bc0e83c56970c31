/** Short ways to write records, items and facts. */
import {securitySchema} from '#core/config/sections/security'
import type {FindingRecord, ScanInfo, VulnerabilityRecord} from '#core/records'
import type {BaselineState} from '#core/verdict'
import type {FileChange} from '#core/world'
import {baselineOf, type SecurityBaseline} from '../../../action-sbom/src/gate/baseline.ts'
import {compareWith} from '../../../action-sbom/src/gate/compare.ts'
import {identifyFindings} from '../../../action-sbom/src/gate/findings.ts'
import type {Items, JudgedItems, Reported, ScanDelivery} from '../../../action-sbom/src/gate/model.ts'
import {ratingBy} from '../../../action-sbom/src/gate/rating.ts'
import {mergeVulnerabilities} from '../../../action-sbom/src/gate/vulnerabilities.ts'

export const rate = ratingBy({}, null)

export const security = (section: object) => securitySchema.parse(section)

/** `pkg:npm/lodash@1.0.0`, or a mere name. */
export const vulnerability = (
  ids: readonly string[],
  component: string,
  other: Partial<VulnerabilityRecord> = {}
): VulnerabilityRecord => {
  const isPurl = component.startsWith('pkg:')
  const [bare = '', version = null] = component.split(/@(?=[\dv])/)
  return {
    kind: 'vulnerability',
    tool: 'trivy',
    title: `${ids[0]} in ${component}`,
    message: 'A vulnerability',
    severity: 'high',
    severitySource: 'trivy: nvd',
    vectors: [],
    cwes: [],
    location: null,
    url: null,
    suppressed: null,
    ids: [...ids],
    component: {purl: isPurl ? component : null, name: bare.slice(bare.lastIndexOf('/') + 1), version},
    fixedIn: [],
    fixable: false,
    ...other
  }
}

export const finding = (
  file: string,
  line: number | null,
  snippet: string | null,
  other: Partial<FindingRecord> = {}
): FindingRecord => ({
  kind: 'finding',
  tool: 'bandit',
  title: 'Use of eval',
  message: 'Use of possibly insecure function',
  severity: 'medium',
  severitySource: 'bandit',
  vectors: [],
  cwes: ['CWE-78'],
  location: {file, line, snippet},
  url: null,
  suppressed: null,
  category: 'code',
  rule: 'B307',
  fingerprints: {},
  ...other
})

export const by = <T>(producer: string, ...records: readonly T[]): readonly Reported<T>[] =>
  records.map(record => ({producer, record}))

export const merged = (...records: readonly VulnerabilityRecord[]) => mergeVulnerabilities(by('scan', ...records), rate)

export const identified = (...records: readonly FindingRecord[]) => identifyFindings(by('scan', ...records), rate)

export const items = (
  vulnerabilities: readonly VulnerabilityRecord[],
  findings: readonly FindingRecord[] = []
): Items => ({vulnerabilities: merged(...vulnerabilities), findings: identified(...findings)})

export const judged = (current: Items): JudgedItems => compareWith(null, current, null)

const head = {id: 'default', commit: 'a'.repeat(40), tree: null, run: 1, attempt: 1}

const everyFamily = new Set(['vulnerabilities', 'findings', 'secrets', 'supply-chain'] as const)

export const recorded = (current: Items): SecurityBaseline => baselineOf(head, everyFamily, judged(current))

export const change = (path: string, other: Partial<FileChange> = {}): FileChange => ({
  status: 'modified',
  path,
  from: path,
  binary: false,
  submodule: false,
  added: [],
  removed: [],
  ...other
})

export const scan = (tool: string, canSayCritical: boolean): ScanInfo => ({
  kind: 'scan',
  tool,
  version: null,
  time: null,
  canSayCritical,
  target: null,
  notAudited: []
})

export const delivery = (
  tool: string,
  canSayCritical: boolean,
  records: readonly (VulnerabilityRecord | FindingRecord)[] = []
): ScanDelivery => ({
  producer: `scan-${tool}`,
  scans: [scan(tool, canSayCritical)],
  vulnerabilities: records.filter(record => record.kind === 'vulnerability'),
  findings: records.filter(record => record.kind === 'finding')
})

export const state = (name: BaselineState['state']): BaselineState => ({
  state: name,
  commit: null,
  detail: `state ${name}`
})
