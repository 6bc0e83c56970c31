/** `collect`: find this job's reports and pack them, with everything the gate must know about the command. */
import {artifactName, type Manifest} from '../evidence.ts'
import {messageOf, raise} from '../failure.ts'
import {headCommit, unversioned} from '../gate/subject.ts'
import type {FileStat, Files, World} from '../world.ts'
import {sha256Of} from './checksum.ts'
import type {Delivered, DeliveredReport} from './delivered.ts'
import {discover, type ReportKind} from './discover.ts'
import {uploadFailed} from './failures.ts'
import {parseShard} from './shard.ts'

/** What a job tells of itself when it collects its reports: the inputs of the collecting mode. */
export type Collecting = {
  readonly mode: string
  readonly id: string
  readonly producer: string | null
  /** `2/3`, or null. */
  readonly shard: string | null
  readonly outcome: Manifest['command']['outcome'] | null
  readonly exitCode: number | null
  readonly checkRun: number | null
  /** Globs; empty: found by content. */
  readonly reports: readonly string[]
}

/** Finds the reports of this job in the workspace. Nothing is copied. */
export const evidenceHere = async (
  inputs: Collecting,
  kind: ReportKind,
  world: Pick<World, 'files' | 'git' | 'run'>
): Promise<Delivered> => {
  const {run} = world
  const head = await headCommit(world).catch(() => undefined)
  const {taken, notes, unmatched} = await discover(inputs.reports, kind, world)
  const reports = await Promise.all(taken.map(stat => describe(stat, world.files)))
  // In one job nothing else can arrive, so the legs of a matrix are not missed there.
  const {shard, matrix} = parseShard(inputs.mode === 'standalone' ? '' : (inputs.shard ?? ''))
  const manifest: Manifest = {
    schema: 'towpath.evidence/1',
    id: inputs.id,
    producer: inputs.producer ?? run.job,
    shard,
    matrix,
    run: run.runId,
    attempt: run.attempt,
    job: run.job,
    checkRun: inputs.checkRun,
    commit: head?.commit ?? (run.onRunner ? run.commit : unversioned),
    tree: head?.tree ?? null,
    command: {outcome: inputs.outcome ?? 'unknown', exitCode: inputs.exitCode},
    workspace: run.workspace.replaceAll('\\', '/'),
    patterns: [...inputs.reports],
    unmatched: [...unmatched],
    notes: [...notes],
    reports: reports.map(({path, sha256, bytes}) => ({path, sha256, bytes}))
  }
  return {manifest, reports}
}

/** Packs the evidence into one artifact. Raises QG-120 where that fails: without it the gate could not know. */
export const deliverEvidence = async (
  {manifest, reports}: Delivered,
  world: Pick<World, 'files' | 'artifacts'>
): Promise<string> => {
  const folder = await world.files.temporary('evidence')
  await world.files.write(`${folder}/manifest.json`, `${JSON.stringify(manifest, null, 2)}\n`)
  for (const report of reports) await world.files.copy(report.file, `${folder}/reports/${report.path}`)
  const packed = [`${folder}/manifest.json`, ...reports.map(report => `${folder}/reports/${report.path}`)]
  const name = artifactName(manifest)
  try {
    await world.artifacts.upload(name, folder, packed)
  } catch (thrown) {
    raise(uploadFailed(manifest.producer, messageOf(thrown)), thrown)
  }
  return name
}

const describe = async (stat: FileStat, files: Files): Promise<DeliveredReport> => ({
  path: stat.path.replace(/^([A-Za-z]):/, '$1').replace(/^\/+/, ''),
  sha256: await sha256Of(files.stream(stat.path)),
  bytes: stat.size,
  file: stat.path
})
