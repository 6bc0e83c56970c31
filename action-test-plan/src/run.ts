import {readConfig} from '#core/config/read'
import type {Config} from '#core/config/schema'
import {raise} from '#core/failure'
import type {Outcome} from '#core/outcome'
import type {World} from '#core/world'
import type {Inputs, Output} from './contract.ts'
import {foreignConfig, missingConfig} from './failures.ts'
import {gatesOf} from './gates.ts'
import {planOf} from './plan.ts'
import {summaryOf} from './summary.ts'

/** Reads the checks of this commit and says which jobs run and who must report. Decides nothing. */
export const run = async (inputs: Inputs, world: Pick<World, 'files'>): Promise<Outcome<Output>> => {
  const config = await configOf(inputs.config, world.files)
  const {plan, rows} = planOf(config, inputs.checks, inputs.config)
  // Who names checks wants these checks alone.
  const gates = gatesOf(inputs.checks.length > 0 ? {...config, benchmarks: {}, scans: {}} : config, inputs.config)
  const awaited = inputs.gates === false ? [] : gates.producers
  return {
    verdict: null,
    outputs: {
      plan: JSON.stringify({...plan, producers: [...plan.producers, ...awaited]}),
      matrix: matrixOf(rows),
      benchmarks: matrixOf(gates.benchmarks),
      scans: matrixOf(gates.scans),
      'scan-plan': JSON.stringify(gates.scanPlan)
    },
    deliveries: [{kind: 'summary', markdown: summaryOf(rows, gates, inputs.id)}]
  }
}

const matrixOf = (rows: readonly object[]): string => (rows.length === 0 ? '' : JSON.stringify({include: rows}))

const configOf = async (path: string, files: World['files']): Promise<Config> => {
  const found = await files.stat(path)
  if (found === undefined) return raise(missingConfig(path))
  if (found.escapes) return raise(foreignConfig(path, 'a symbolic link that leads out of the workspace'))
  if (found.kind !== 'file') return raise(foreignConfig(path, `not a regular file (${found.kind})`))
  return readConfig(await files.text(path), path)
}
