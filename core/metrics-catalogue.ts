/** The metrics that exist: the only names a rule may use, and the source of the metrics table in the docs. */
import type {Direction, Unit} from './metrics.ts'

export type CatalogueEntry = {
  readonly name: string
  readonly unit: Unit
  readonly direction: Direction
  /** One phrase without a full stop. */
  readonly description: string
}

const entry = (name: string, unit: Unit, direction: Direction, description: string): CatalogueEntry => ({
  name,
  unit,
  direction,
  description
})

/** Measured on the baseline as well, so that they have a difference. */
const compared: readonly CatalogueEntry[] = [
  entry('tests.total', 'count', 'higher', 'Tests that were reported, skipped ones included'),
  entry('tests.passed', 'count', 'higher', 'Tests that passed'),
  entry('tests.failed', 'count', 'lower', 'Tests whose assertion failed'),
  entry('tests.errors', 'count', 'lower', 'Tests that broke off with an error'),
  entry('tests.skipped', 'count', 'lower', 'Tests that were skipped'),
  entry('tests.flaky', 'count', 'lower', 'Tests that passed only after another attempt'),
  entry('tests.duration', 'seconds', 'lower', 'Sum of the reported durations of all tests'),
  entry('coverage.lines', 'percent', 'higher', 'Covered lines among the coverable lines'),
  entry('coverage.branches', 'percent', 'higher', 'Taken branches among all branches'),
  entry('coverage.functions', 'percent', 'higher', 'Called functions among all functions')
]

const ofThisChange: readonly CatalogueEntry[] = [
  entry(
    'coverage.patch.lines',
    'percent',
    'higher',
    'Covered lines among the coverable lines this change adds or edits'
  ),
  entry('diff.files', 'count', 'none', 'Files this change touches'),
  entry('diff.coverableLines', 'count', 'none', 'Coverable lines this change adds or edits'),
  entry('new.tests.failed', 'count', 'lower', 'Tests that fail and did not fail on the baseline'),
  entry('completeness.missing', 'count', 'lower', 'Producers that should have delivered evidence and did not')
]

/** Of the performance gate. */
const performance: readonly CatalogueEntry[] = [
  entry('performance.benchmarks', 'count', 'none', 'Numbers (benchmark and metric) that base or head report'),
  entry('performance.regressions', 'count', 'lower', 'Confirmed changes for the worse, however small'),
  entry(
    'performance.regressions.warn',
    'count',
    'lower',
    'Those of at least the size that warns, accepted ones left out'
  ),
  entry('performance.regressions.block', 'count', 'lower', 'Those of at least the size that blocks'),
  entry('performance.regressions.critical', 'count', 'lower', 'Those of at least the critical size'),
  entry('performance.accepted', 'count', 'none', 'Changes that an entry of `performance.accept` covers'),
  entry('performance.improvements', 'count', 'higher', 'Confirmed changes for the better'),
  entry('performance.inconclusive', 'count', 'lower', 'Numbers too noisy to be judged'),
  entry('performance.new', 'count', 'none', 'Numbers that only the head reports'),
  entry('performance.vanished', 'count', 'lower', 'Numbers that only the base reports'),
  entry('performance.worst', 'percent', 'lower', 'The largest confirmed change for the worse that nobody accepted'),
  entry('performance.limits.broken', 'count', 'lower', 'Service levels that do not hold'),
  entry('performance.limits.open', 'count', 'lower', 'Service levels that could not be judged')
]

const severities = ['critical', 'high', 'medium', 'low'] as const

const bySeverity = (family: string, things: string): readonly CatalogueEntry[] =>
  severities.map(severity => entry(`${family}.${severity}`, 'count', 'lower', `${things} of severity ${severity}`))

/** Of the security gate. What a waiver covers or a scanner's own suppression marks does not count. */
const security: readonly CatalogueEntry[] = [
  entry('vulnerabilities.total', 'count', 'lower', 'Vulnerabilities of packages, each once whoever reports it'),
  ...bySeverity('vulnerabilities', 'Vulnerabilities of packages'),
  entry('vulnerabilities.unrated', 'count', 'lower', 'Vulnerabilities of packages for which no report has a severity'),
  entry('vulnerabilities.critical.fixable', 'count', 'lower', 'Critical vulnerabilities for which a fix exists'),
  entry('vulnerabilities.high.fixable', 'count', 'lower', 'High vulnerabilities for which a fix exists'),
  entry('findings.total', 'count', 'lower', 'Findings in code, configuration, licences and running services'),
  ...bySeverity('findings', 'Findings in code, configuration, licences and running services'),
  entry('secrets.total', 'count', 'lower', 'Secrets that scanners found'),
  entry('supply-chain.unpinned', 'count', 'lower', 'Actions and images of others that are used without a pin')
]

const added = ({name, unit, direction, description}: CatalogueEntry): CatalogueEntry =>
  entry(`new.${name}`, unit, direction, `${description}; those that the baseline does not have`)

const onBaseline = ({name, unit, description}: CatalogueEntry): CatalogueEntry =>
  entry(`base.${name}`, unit, 'none', `${description}, on the baseline`)

const difference = ({name, unit, direction}: CatalogueEntry): CatalogueEntry =>
  entry(
    `delta.${name}`,
    unit === 'percent' ? 'points' : unit,
    direction,
    `\`${name}\` minus \`base.${name}\`: positive where it grew`
  )

/** Every metric with its unit, the direction that is better, and what it measures. */
export const catalogue: readonly CatalogueEntry[] = [
  ...compared,
  ...ofThisChange,
  ...performance,
  ...security,
  ...security.map(added),
  ...compared.map(difference),
  ...compared.map(onBaseline)
]

/** The names of all metrics, in the order of the catalogue. */
export const all: readonly string[] = catalogue.map(({name}) => name)

const byName: ReadonlyMap<string, CatalogueEntry> = new Map(catalogue.map(form => [form.name, form]))

/** The catalogue's entry for a metric of exactly this name. */
export const metricForms = (name: string): CatalogueEntry | undefined => byName.get(name)

/** Whether a metric of exactly this name exists. */
export const isMetric = (name: string): boolean => byName.has(name)

const prefix = /^(?:delta|base|new|ratio)\./
const component = /^component\['(?:[^']|'')*'\]\./

/** The family a metric belongs to: `coverage` for `delta.component['api'].coverage.lines`. */
export const familyOf = (name: string): string => {
  const bare = name.replace(prefix, '').replace(component, '')
  return bare === name ? (name.split('.')[0] ?? name) : familyOf(bare)
}
