/** `collect`: find this job's reports and pack them, with everything the gate must know about the command. */
import {artifactName, type Manifest} from '#core/evidence'
import {messageOf, raise} from '#core/failure'
import type {FileStat, Files, World} from '#core/world'
import {readHead, recognise} from '#reports/recognise'
import {sha256Of} from './checksum.ts'
import type {Inputs} from './contract.ts'
import type {Delivered, DeliveredReport} from './delivered.ts'
import {uploadFailed} from './failures.ts'
import {parseShard} from './shard.ts'

/** Where reports usually lie; what is found here is taken only when its content is that of a known format. */
const usualPlaces = ['**/*.xml', '**/lcov.info', '**/*.lcov', '**/lcov*.txt']

/** Finds the reports of this job in the workspace. Nothing is copied. */
export const evidenceHere = async (inputs: Inputs, world: Pick<World, 'files' | 'git' | 'run'>): Promise<Delivered> => {
  const head = await world.git.commit('HEAD').catch(() => undefined)
  const tracked = await world.git.tracked().catch(() => new Set<string>())
  const found = await world.files.glob(inputs.reports.length > 0 ? inputs.reports : usualPlaces)
  const {taken, notes} = await choose(found, inputs, world.files, tracked, world.run.started)
  const reports = await Promise.all(taken.map(stat => describe(stat, world.files)))
  const manifest: Manifest = {
    schema: 'towpath.evidence/1',
    id: inputs.id,
    producer: inputs.producer ?? world.run.job,
    shard: parseShard(inputs.shard ?? ''),
    run: world.run.runId,
    attempt: world.run.attempt,
    job: world.run.job,
    checkRun: inputs.checkRun,
    commit: head?.commit ?? world.run.commit,
    tree: head?.tree ?? null,
    command: {outcome: inputs.outcome ?? 'unknown', exitCode: inputs.exitCode},
    workspace: world.run.workspace.replaceAll('\\', '/'),
    patterns: [...inputs.reports],
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

type Choice = {readonly taken: readonly FileStat[]; readonly notes: readonly string[]}

const choose = async (
  found: readonly FileStat[],
  inputs: Inputs,
  files: Files,
  tracked: ReadonlySet<string>,
  started: number | null
): Promise<Choice> => {
  const taken: FileStat[] = []
  const notes: string[] = []
  for (const stat of found) {
    const why = await reasonToLeaveOut(stat, inputs.reports.length > 0, files, tracked, started)
    if (why === null) taken.push(stat)
    else if (why !== '') notes.push(`${stat.path} was left out: ${why}.`)
  }
  return {taken, notes}
}

/** Null: take it. Empty: silently not a report. */
const reasonToLeaveOut = async (
  stat: FileStat,
  named: boolean,
  files: Files,
  tracked: ReadonlySet<string>,
  started: number | null
): Promise<string | null> => {
  if (stat.kind !== 'file') return ''
  if (stat.escapes) return 'it is a symbolic link that leads out of the workspace'
  if (tracked.has(stat.path)) return 'git tracks it, so no command of this job wrote it'
  if (started !== null && stat.modified < started - clockSlack) return 'it is older than this job'
  if (named) return null
  return recognise(await readHead(stat.path, files)) === undefined ? '' : null
}

/** File systems keep time as coarsely as two seconds (FAT). */
const clockSlack = 2000

const describe = async (stat: FileStat, files: Files): Promise<DeliveredReport> => ({
  path: stat.path.replace(/^([A-Za-z]):/, '$1').replace(/^\/+/, ''),
  sha256: await sha256Of(files.stream(stat.path)),
  bytes: stat.size,
  file: stat.path
})
