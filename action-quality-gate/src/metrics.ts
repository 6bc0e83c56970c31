/** From measurements to named metrics, with their `base.`, `delta.` and `new.` forms. */
import {createHash} from 'node:crypto'
import {type Exact, exact, fromNumber, percentage, subtract} from '#core/exact'
import {known, type Metric, type Metrics, notApplicable, unknown, type Value} from '#core/metrics'
import {metricForms} from '#core/metrics-catalogue'
import type {CoverageRecord} from '#core/records'
import type {FileChange} from '#core/world'
import type {Baseline, FoundBaseline} from './baseline.ts'
import type {Measured} from './measure.ts'
import {type PatchCoverage, patchCoverage} from './patch.ts'
import {type FailedTest, identity, type Tally} from './tally.ts'

/** The changes between base and head, or why they are not known. */
export type Changes = {readonly files: readonly FileChange[]} | {readonly absent: Value}

export type Facts = {
  readonly measured: Measured
  readonly missing: number
  readonly found: FoundBaseline
  readonly changes: Changes
}

/** Metrics of the head alone: what a baseline stores. */
export const headMetrics = ({tests, coverage, has}: Measured): Readonly<Record<string, Value>> => ({
  ...testMetrics(tests, has.tests),
  ...coverageMetrics(coverage, has.coverage)
})

export const metricsOf = (facts: Facts): Metrics => {
  const {measured, found} = facts
  const head = headMetrics(measured)
  const values: Record<string, Value> = {
    ...head,
    ...diffMetrics(facts.changes, measured),
    'completeness.missing': known(exact(facts.missing)),
    'new.tests.failed': newFailures(measured, found)
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

const testMetrics = (tests: Tally, present: boolean): Record<string, Value> => {
  const count = (value: number): Value => (present ? known(exact(value)) : unknown('no test report was read'))
  return {
    'tests.total': count(tests.total),
    'tests.passed': count(tests.passed),
    'tests.failed': count(tests.failed),
    'tests.errors': count(tests.errors),
    'tests.skipped': count(tests.skipped),
    'tests.flaky': count(tests.flaky),
    'tests.duration': duration(tests.seconds)
  }
}

const duration = (seconds: number | null): Value => {
  const value = seconds === null ? undefined : fromNumber(Math.round(seconds * 1e6) / 1e6)
  return value === undefined ? unknown('no report tells how long its tests took') : known(value)
}

const coverageMetrics = (files: readonly CoverageRecord[], present: boolean): Record<string, Value> => {
  const share = (hit: number, of: number, what: string): Value => {
    if (!present) return unknown('no coverage report was read')
    return of === 0 ? notApplicable(`the coverage reports know no ${what}`) : known(percentage(hit, of))
  }
  const lines = files.flatMap(file => file.lines)
  const branches = files.flatMap(file => file.branches)
  const functions = files.flatMap(file => file.functions)
  return {
    'coverage.lines': share(lines.filter(([, hits]) => hits > 0).length, lines.length, 'line'),
    'coverage.branches': share(branches.filter(([, , taken]) => (taken ?? 0) > 0).length, branches.length, 'branch'),
    'coverage.functions': share(functions.filter(([, , hits]) => hits > 0).length, functions.length, 'function')
  }
}

const diffMetrics = (changes: Changes, measured: Measured): Record<string, Value> => {
  if ('absent' in changes) {
    return {'diff.files': changes.absent, 'diff.coverableLines': changes.absent, 'coverage.patch.lines': changes.absent}
  }
  const patch = patchCoverage(changes.files, measured.coverage)
  return {
    'diff.files': known(exact(changes.files.length)),
    'diff.coverableLines': measured.has.coverage ? known(exact(patch.of)) : unknown('no coverage report was read'),
    'coverage.patch.lines': patchValue(patch, measured.has.coverage)
  }
}

const patchValue = (patch: PatchCoverage, present: boolean): Value => {
  if (!present) return unknown('no coverage report was read')
  return patch.of === 0 ? notApplicable('the change has no coverable line') : known(percentage(patch.hit, patch.of))
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
