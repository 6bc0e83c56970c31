/** Mode `collect`: the reports of this scanner job as evidence for the gate; with `scan` the scanner is run here too. */
import {readConfig} from '#core/config/read'
import type {Scan, Scans} from '#core/config/sections/scans'
import {deliverEvidence, evidenceHere} from '#core/evidence/collect'
import type {Delivered} from '#core/evidence/delivered'
import {raise} from '#core/failure'
import {missingConfig} from '#core/gate/failures'
import type {Outcome} from '#core/outcome'
import {nearest} from '#core/suggest'
import type {World} from '#core/world'
import type {Inputs, Output} from '../contract.ts'
import {contradictoryInputs, unknownScan} from '../failures/scans.ts'
import {runScan} from './run-scan.ts'
import {scanReports} from './scan-reports.ts'

/** The evidence of scans travels apart from that of tests. */
export const evidenceId = (id: string): string => `security-${id}`

/** Raises SB-110 and SB-111 before anything runs, and QG-120 where evidence cannot be delivered. */
export const collect = async (inputs: Inputs, world: World): Promise<Outcome<Output>> => {
  const names: string[] = []
  if (inputs.scan.length === 0) names.push(await deliverEvidence(await reportsHere(inputs, world), world))
  else for (const declared of await declaredScans(inputs, world)) names.push(await scanned(inputs, declared, world))
  return {verdict: null, outputs: {evidence: names.join('\n')}, deliveries: []}
}

const reportsHere = (inputs: Inputs, world: World): Promise<Delivered> =>
  evidenceHere({...inputs, id: evidenceId(inputs.id)}, scanReports, world)

type Declared = {readonly name: string; readonly scan: Scan}

const declaredScans = async (inputs: Inputs, {files}: Pick<World, 'files'>): Promise<readonly Declared[]> => {
  if (inputs.reports.length > 0)
    raise(
      contradictoryInputs('`scan` and `reports` are both given', 'leave `reports` out: the section `scans` names them')
    )
  if ((await files.stat(inputs.config)) === undefined) raise(missingConfig(inputs.config))
  const {scans} = readConfig(await files.text(inputs.config), inputs.config)
  return inputs.scan.map(name => ({name, scan: declared(name, scans, inputs.config)}))
}

const declared = (name: string, scans: Scans, config: string): Scan =>
  scans[name] ?? raise(unknownScan(name, nearest(name, Object.keys(scans)), config))

/** What lay there before the command began is not its report. */
const scanned = async (inputs: Inputs, {name, scan}: Declared, world: World): Promise<string> => {
  const started = world.clock.now()
  const command = await runScan(name, scan, world)
  const here = await evidenceHere(
    {
      ...inputs,
      id: evidenceId(inputs.id),
      producer: name,
      shard: null,
      reports: scan.reports,
      outcome: command.outcome,
      exitCode: command.exitCode
    },
    scanReports,
    {...world, run: {...world.run, started: world.run.onRunner ? started : null}}
  )
  return deliverEvidence(here, world)
}
