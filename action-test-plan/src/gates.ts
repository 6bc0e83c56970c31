/** What runs beside the checks: benchmark suites, each judged in a job of its own, and scanners, judged by the security gate. */
import type {Config} from '#core/config/schema'
import {raise} from '#core/failure'
import type {ExpectedProducer, Plan} from '#core/plan'
import {duplicateName} from './failures.ts'

/** Hands the verdict over all scanners to the quality gate. */
const securityGate = 'security'

export type JobRow = {readonly name: string; readonly 'runs-on': string; readonly timeout: number}

export type Gates = {
  /** Whose verdicts the quality gate waits for. */
  readonly producers: readonly ExpectedProducer[]
  readonly benchmarks: readonly JobRow[]
  readonly scans: readonly JobRow[]
  /** Who must report to the security gate. */
  readonly scanPlan: Plan
}

const whole = (producer: string, tier: string): ExpectedProducer => ({producer, shard: null, tier})

const rowsOf = (
  jobs: Readonly<Record<string, {readonly 'runs-on': string; readonly timeout: number}>>
): readonly JobRow[] =>
  Object.entries(jobs).map(([name, job]) => ({name, 'runs-on': job['runs-on'], timeout: job.timeout}))

/** Raises TP-106 where two producers have one name: the evidence of one would hide that the other's is lost. */
export const gatesOf = (config: Config, file: string): Gates => {
  const suites = Object.keys(config.benchmarks)
  const scanners = Object.keys(config.scans)
  const gates = scanners.length > 0 ? [securityGate] : []
  const names = [...Object.keys(config.checks), ...suites, ...scanners, ...gates]
  const twice = names.find((name, index) => names.indexOf(name) !== index)
  if (twice !== undefined) return raise(duplicateName(twice, file))
  return {
    producers: [
      ...suites.map(name => ({...whole(name, 'performance'), verdict: 'perf-regression'})),
      ...gates.map(name => ({...whole(name, securityGate), verdict: 'sbom'}))
    ],
    benchmarks: rowsOf(config.benchmarks),
    scans: rowsOf(config.scans),
    scanPlan: {schema: 'towpath.plan/1', producers: scanners.map(name => whole(name, securityGate))}
  }
}
