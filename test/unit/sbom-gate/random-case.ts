/** Random gates for the law that another finding never turns `fail` into `pass`. */
import type {FindingRecord, VulnerabilityRecord} from '#core/records'
import {decide, type Rule} from '#core/rules/judge'
import type {Decision} from '#core/verdict'
import {baselineOf} from '../../../action-sbom/src/gate/baseline.ts'
import {compareWith} from '../../../action-sbom/src/gate/compare.ts'
import {familiesIn, gateability} from '../../../action-sbom/src/gate/gateability.ts'
import {certainCounts, securityMetrics} from '../../../action-sbom/src/gate/metrics.ts'
import type {Family, ScanDelivery} from '../../../action-sbom/src/gate/model.ts'
import {judgeSecurityRule, securityPreset} from '../../../action-sbom/src/gate/rules.ts'
import {applyWaivers} from '../../../action-sbom/src/gate/waivers.ts'
import {finding, items, judged, scan, security, state, vulnerability} from './builders.ts'

export type Case = {
  readonly before: Decision
  readonly after: Decision
  readonly added: VulnerabilityRecord | FindingRecord
  /** What is added is about something that is reported already. */
  readonly isOpinion: boolean
  readonly rules: readonly string[]
}

/** In [0, 1), the same for the same seed (mulberry32). */
export const randomOf = (seed: number): (() => number) => {
  let current = seed >>> 0
  return () => {
    current = (current + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(current ^ (current >>> 15), current | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

type Random = () => number
type Gate = {
  readonly records: readonly (VulnerabilityRecord | FindingRecord)[]
  readonly base: readonly (VulnerabilityRecord | FindingRecord)[]
  readonly rules: readonly Rule[]
  readonly section: object
  readonly waivers: readonly {readonly reason: string; readonly owner: string; readonly expires: string}[]
  readonly state: 'found' | 'never-recorded' | 'corrupt'
}

const pick = <T>(random: Random, from: readonly T[]): T => {
  const chosen = from[Math.floor(random() * from.length)]
  if (chosen === undefined) throw new RangeError('Expected something to choose from')
  return chosen
}

const severities = ['critical', 'high', 'medium', 'low', 'info', null] as const
const mute: ReadonlySet<string> = new Set(['pip-audit', 'bandit', 'gitleaks'])

/** Aliases of number n are always `CVE-2024-100n` and `PYSEC-2024-n`: another report adds a finding or an opinion, not an alias. */
const randomRecord = (random: Random): VulnerabilityRecord | FindingRecord => {
  const number = 1 + Math.floor(random() * 5)
  const severity = pick(random, severities)
  const common = {severity, severitySource: severity, suppressed: pick(random, [null, null, null, 'ignored'])}
  if (random() < 0.6) {
    const tool = pick(random, ['trivy', 'grype', 'pip-audit'])
    return vulnerability(
      [`CVE-2024-100${number}`, `PYSEC-2024-${number}`],
      `pkg:pypi/p${number % 3}@${pick(random, ['1', '2'])}`,
      {...common, tool, fixable: pick(random, [true, false, null])}
    )
  }
  const tool = pick(random, ['bandit', 'semgrep', 'gitleaks'])
  const category = tool === 'gitleaks' ? ('secret' as const) : ('code' as const)
  const snippet = tool === 'gitleaks' ? null : `eval(${number})`
  return finding(pick(random, ['src/a.py', 'b.py']), number, snippet, {
    ...common,
    tool,
    category,
    rule: `R${number % 2}`
  })
}

const thresholds = ['total == 0', 'total <= 3', 'critical == 0', 'critical < 2', 'high.fixable == 0', 'high == 0']

const randomRule = (random: Random): Rule => {
  const family = pick(random, ['vulnerabilities', 'vulnerabilities', 'findings', 'secrets'])
  const threshold = pick(random, thresholds)
  const bare = family === 'findings' ? threshold.replace('.fixable', '') : threshold
  const text = family === 'secrets' ? 'total == 0' : bare
  const rule = `${pick(random, ['', 'new.'])}${family}.${text}`
  const onMissing = pick(random, ['inconclusive', 'fail', 'skip'] as const)
  return {rule, severity: 'block', onMissing, origin: 'random'}
}

const randomGate = (random: Random): Gate => {
  const many = (most: number) => Array.from({length: Math.floor(random() * most)}, () => randomRecord(random))
  const rules = Array.from({length: 1 + Math.floor(random() * 3)}, () => randomRule(random))
  const end = {reason: 'r', owner: 'o', expires: pick(random, ['2020-01-01', '2030-01-01'])}
  const scopes = [
    {vulnerability: 'CVE-2024-1001'},
    {component: 'pkg:pypi/p1@1'},
    {path: 'src/**'},
    {vulnerability: 'PYSEC-2024-2', tool: 'trivy'}
  ]
  return {
    records: many(7),
    base: many(5),
    rules: random() < 0.5 ? [...securityPreset('standard'), ...rules] : rules,
    section: pick(random, [{}, {severities: {bandit: {critical: []}, 'pip-audit': {unrated: 'medium'}}}]),
    waivers: random() < 0.4 ? [{...end, ...pick(random, scopes)}] : [],
    state: pick(random, ['found', 'found', 'never-recorded', 'corrupt'] as const)
  }
}

const tools = ['trivy', 'grype', 'pip-audit', 'bandit', 'semgrep', 'gitleaks']

const deliveriesOf = (records: Gate['records']): readonly ScanDelivery[] =>
  tools.map(tool => ({
    producer: 'scan',
    scans: [scan(tool, !mute.has(tool))],
    vulnerabilities: records.filter(record => record.kind === 'vulnerability').filter(record => record.tool === tool),
    findings: records.filter(record => record.kind === 'finding').filter(record => record.tool === tool)
  }))

const itemsOf = (records: Gate['records']) =>
  items(
    records.filter(record => record.kind === 'vulnerability'),
    records.filter(record => record.kind === 'finding')
  )

const families = new Set<Family>(['vulnerabilities', 'findings', 'secrets'])
const head = {id: 'g', commit: 'a', tree: null, run: 1, attempt: 1}

const decisionOf = (gate: Gate, records: Gate['records']): Decision => {
  const settings = security(gate.section)
  const deliveries = deliveriesOf(records)
  const baseline = gate.state === 'found' ? baselineOf(head, families, judged(itemsOf(gate.base))) : null
  const compared = compareWith(baseline, itemsOf(records), [])
  const facts = {
    items: applyWaivers(compared, gate.waivers, Date.UTC(2026, 10, 21)).items,
    families: familiesIn(deliveries),
    notGateable: gateability(deliveries, settings),
    baseline: {state: state(gate.state), baseline}
  }
  const metrics = securityMetrics(facts)
  const results = gate.rules.map(rule => judgeSecurityRule(rule, metrics, certainCounts(facts)))
  return decide(results, true)
}

/**
 * Where the record is a second opinion it adds no finding: it may say the severity, or the fix, that nobody said before, and
 * move an item from one count to a worse one. Then no rule may punish silence, or look at one severity and not at the worse one.
 */
const isAnotherOpinion = (added: Case['added'], records: Gate['records']): boolean =>
  records.some(record =>
    record.kind === 'vulnerability' && added.kind === 'vulnerability'
      ? record.ids[0] === added.ids[0]
      : record.kind === 'finding' &&
        added.kind === 'finding' &&
        record.tool === added.tool &&
        record.rule === added.rule
  )

const holdsForFindingsOnly = ({rule, onMissing, origin}: Rule): boolean =>
  onMissing === 'fail' || (origin === 'random' && /\.high/.test(rule))

/** A random gate, and the same one with one record more. */
export const randomCase = (random: Random): Case => {
  const gate = randomGate(random)
  const added = randomRecord(random)
  const isOpinion = isAnotherOpinion(added, gate.records)
  const rules = isOpinion ? gate.rules.filter(rule => !holdsForFindingsOnly(rule)) : gate.rules
  const judgedGate = {...gate, rules}
  return {
    before: decisionOf(judgedGate, gate.records),
    after: decisionOf(judgedGate, [...gate.records, added]),
    added,
    isOpinion,
    rules: rules.map(({rule, onMissing}) => `${rule} (${onMissing})`)
  }
}
