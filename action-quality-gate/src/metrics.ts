/** From measurements to named metrics, with their `base.`, `delta.` and `new.` forms. */
import {createHash} from 'node:crypto'
import {type Exact, exact, percentage, subtract} from '#core/exact'
import {known, type Metric, type Metrics, notApplicable, unknown, type Value} from '#core/metrics'
import {metricForms} from '#core/metrics-catalogue'
import type {FileChange} from '#core/world'
import type {Baseline, FoundBaseline} from './baseline.ts'
import {headMetrics} from './head-metrics.ts'
import type {Measured} from './measure.ts'
import {misnamedFile, patchCoverage} from './patch.ts'
import {type FailedTest, identity} from './tally.ts'

/** The changes between base and head, or why they are not known. */
export type Changes =
  | {
      readonly files: readonly FileChange[]
      /** All paths of the repository. */
      readonly tracked: ReadonlySet<string>
    }
  | {readonly absent: Value}

export type Facts = {
  readonly measured: Measured
  readonly missing: number
  /** The jobs that were skipped and may be, where for that reason nothing had to report. */
  readonly idle: readonly string[]
  readonly found: FoundBaseline
  readonly changes: Changes
}

export const metricsOf = (facts: Facts): Metrics => {
  const {measured, found} = facts
  const head = mapValues(headMetrics(measured), (value, name) => onHead(value, name, facts))
  const values: Record<string, Value> = {
    ...head,
    ...mapValues(diffMetrics(facts.changes, measured), value => whileIdle(value, facts.idle)),
    'completeness.missing': known(exact(facts.missing)),
    'new.tests.failed': whileIdle(newFailures(measured, found), facts.idle)
  }
  for (const [name, value] of Object.entries(head)) {
    const base = baseValue(name, found)
    values[`base.${name}`] = base
    values[`delta.${name}`] = difference(value, base)
  }
  return Object.fromEntries(
    Object.entries(values)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([name, value]): [string, Metric][] => {
        const form = metricForms(name)
        return form ? [[name, {unit: form.unit, direction: form.direction, value}]] : []
      })
  )
}

const mapValues = (
  values: Readonly<Record<string, Value>>,
  change: (value: Value, name: string) => Value
): Readonly<Record<string, Value>> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, change(value, name)]))

/** What the baseline could measure and the head cannot is lost, not inapplicable. */
const onHead = (value: Value, name: string, {found, idle}: Facts): Value => {
  const lost = value.state === 'not-applicable' && found.baseline !== null && storedValue(found.baseline, name)
  return lost ? unknown(`${value.why}, but the baseline has it`) : whileIdle(value, idle)
}

const whileIdle = (value: Value, idle: readonly string[]): Value =>
  value.state === 'unknown' && idle.length > 0
    ? notApplicable(`nothing had to report: ${idle.join(', ')} may be skipped`)
    : value

const diffMetrics = (changes: Changes, measured: Measured): Record<string, Value> => {
  if ('absent' in changes) {
    return {'diff.files': changes.absent, 'diff.coverableLines': changes.absent, 'coverage.patch.lines': changes.absent}
  }
  const {ofLines, covered} = patchValues(changes, measured)
  return {
    'diff.files': known(exact(changes.files.length)),
    'diff.coverableLines': ofLines,
    'coverage.patch.lines': covered
  }
}

const patchValues = (
  {files, tracked}: Exclude<Changes, {readonly absent: Value}>,
  {coverage, has}: Measured
): {readonly ofLines: Value; readonly covered: Value} => {
  const lost = (why: string) => ({ofLines: unknown(why), covered: unknown(why)})
  if (!has.coverage) return lost('no coverage report was read')
  const misnamed = misnamedFile(files, coverage, tracked)
  if (misnamed !== undefined) {
    const {reported, changed} = misnamed
    return lost(`the coverage reports name ${reported}, which is no file of the repository and may be ${changed}`)
  }
  const {hit, of} = patchCoverage(files, coverage)
  return {
    ofLines: known(exact(of)),
    covered: of === 0 ? notApplicable('the change has no coverable line') : known(percentage(hit, of))
  }
}

const withoutBaseline = ({state}: FoundBaseline): Value => {
  if (state.state === 'not-needed' || state.state === 'never-recorded') return notApplicable(state.detail)
  return unknown(state.detail)
}

const baseValue = (name: string, found: FoundBaseline): Value => {
  if (found.baseline === null) return withoutBaseline(found)
  const value = storedValue(found.baseline, name)
  return value ? known(value) : notApplicable(`the baseline of ${found.baseline.commit.slice(0, 10)} has no ${name}`)
}

const storedValue = (baseline: Baseline, name: string): Exact | undefined => {
  const [numerator, denominator] = (baseline.metrics[name] ?? '').split('/')
  return numerator && denominator ? exact(BigInt(numerator), BigInt(denominator)) : undefined
}

const difference = (head: Value, base: Value): Value => {
  if (head.state !== 'known') return head
  return base.state === 'known' ? known(subtract(head.value, base.value)) : base
}

/** A test's identity as the ledger stores it: the first 16 hexadecimal digits of SHA-256. */
export const hashedIdentity = (test: Pick<FailedTest, 'suite' | 'class' | 'name'>): string =>
  createHash('sha256').update(identity(test)).digest('hex').slice(0, 16)

const newFailures = ({tests, has}: Measured, found: FoundBaseline): Value => {
  if (!has.tests) return unknown('no test report was read')
  if (found.baseline === null) return withoutBaseline(found)
  const before = new Set(found.baseline.failed)
  return known(exact(tests.failures.filter(test => !before.has(hashedIdentity(test))).length))
}
