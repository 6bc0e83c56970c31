/** Reads all evidence of the run, complete or not: what arrived, and what arrived but cannot be used. */
import {artifactName, artifactPrefix, type Manifest, manifestSchema} from '../evidence.ts'
import {messageOf} from '../failure.ts'
import {diagnosticOf} from '../gate/diagnostics.ts'
import type {Diagnostic} from '../verdict.ts'
import type {Artifact, Files, World} from '../world.ts'
import {sha256Of} from './checksum.ts'
import type {Delivered, Evidence} from './delivered.ts'
import {corruptEvidence} from './failures.ts'

export const evidenceOfRun = async (
  id: string,
  world: Pick<World, 'artifacts' | 'files' | 'run'>
): Promise<Evidence> => {
  const artifacts = (await world.artifacts.list()).filter(artifact => artifact.name.startsWith(artifactPrefix(id)))
  const opened = await Promise.all(artifacts.map(artifact => open(artifact, world)))
  const delivered = opened.filter(one => 'manifest' in one).filter(({manifest}) => manifest.id === id)
  const damaged = opened.filter(one => 'damaged' in one).filter(one => !isReplaced(one, delivered))
  return {
    delivered,
    diagnostics: damaged.map(({damaged, why}) => diagnosticOf('error', corruptEvidence(damaged, why))).sort(byMessage)
  }
}

/** What could not be read: the artifact's name. */
type Damaged = {readonly damaged: string; readonly why: string}

/** Re-running the job heals: its newer evidence replaces what was damaged. Without a manifest only the name can tell. */
const isReplaced = ({damaged}: Damaged, delivered: readonly Delivered[]): boolean => {
  const attempt = Number(/-(\d{1,9})$/.exec(damaged)?.[1])
  return delivered.some(({manifest}) => manifest.attempt > attempt && artifactName({...manifest, attempt}) === damaged)
}

const byMessage = (a: Diagnostic, b: Diagnostic): number => (a.message < b.message ? -1 : 1)

const open = async (
  artifact: Artifact,
  world: Pick<World, 'artifacts' | 'files' | 'run'>
): Promise<Delivered | Damaged> => {
  const corrupt = (why: string): Damaged => ({damaged: artifact.name, why})
  const folder = await world.files.temporary('artifact')
  try {
    await world.artifacts.download(artifact, folder)
    const manifest = await readManifest(`${folder}/manifest.json`, world.files)
    if (typeof manifest === 'string') return corrupt(manifest)
    if (manifest.run !== world.run.runId) return corrupt(`It is of run ${manifest.run}`)
    // It would count as the newest, and hide what was really delivered.
    if (manifest.attempt > world.run.attempt)
      return corrupt(`It claims attempt ${manifest.attempt}, which was never run`)
    return await check(
      {
        manifest,
        reports: manifest.reports.map(report => ({...report, file: `${folder}/reports/${report.path}`}))
      },
      world.files,
      corrupt
    )
  } catch (thrown) {
    // The folder has another name in every run; the verdict must not.
    return corrupt(messageOf(thrown).replaceAll(folder, artifact.name))
  }
}

const readManifest = async (path: string, files: Files): Promise<Manifest | string> => {
  if ((await files.stat(path)) === undefined) return 'It holds no manifest.json'
  const parsed = manifestSchema.safeParse(JSON.parse(await files.text(path)))
  if (!parsed.success) return `manifest.json is not valid: ${parsed.error.issues[0]?.message ?? 'unknown shape'}`
  if (parsed.data.reports.some(report => report.path.split('/').includes('..'))) return 'A report path leads out of it'
  return parsed.data
}

const check = async (
  delivered: Delivered,
  files: Files,
  corrupt: (why: string) => Damaged
): Promise<Delivered | Damaged> => {
  for (const report of delivered.reports) {
    if ((await files.stat(report.file)) === undefined) return corrupt(`The report ${report.path} is missing in it`)
    if ((await sha256Of(files.stream(report.file))) !== report.sha256) {
      return corrupt(`The report ${report.path} does not have the checksum that its producer wrote down`)
    }
  }
  return delivered
}
