/** Reads all evidence of the run, complete or not: what arrived, and what arrived but cannot be used. */
import {artifactPrefix, type Manifest, manifestSchema} from '#core/evidence'
import {messageOf} from '#core/failure'
import type {Diagnostic} from '#core/verdict'
import type {Artifact, Files, World} from '#core/world'
import {sha256Of} from './checksum.ts'
import type {Delivered, Evidence} from './delivered.ts'
import {diagnosticOf} from './diagnostics.ts'
import {corruptEvidence} from './failures.ts'

export const evidenceOfRun = async (
  id: string,
  world: Pick<World, 'artifacts' | 'files' | 'run'>
): Promise<Evidence> => {
  const artifacts = (await world.artifacts.list()).filter(artifact => artifact.name.startsWith(artifactPrefix(id)))
  const opened = await Promise.all(artifacts.map(artifact => open(artifact, world)))
  const mine = opened.filter(one => 'severity' in one || one.manifest.id === id)
  return {
    delivered: mine.filter(one => 'manifest' in one),
    diagnostics: mine.filter(one => 'severity' in one)
  }
}

const open = async (
  artifact: Artifact,
  world: Pick<World, 'artifacts' | 'files' | 'run'>
): Promise<Delivered | Diagnostic> => {
  const corrupt = (why: string): Diagnostic => diagnosticOf('error', corruptEvidence(artifact.name, why))
  try {
    const folder = await world.files.temporary('artifact')
    await world.artifacts.download(artifact, folder)
    const manifest = await readManifest(`${folder}/manifest.json`, world.files)
    if (typeof manifest === 'string') return corrupt(manifest)
    if (manifest.run !== world.run.runId) return corrupt(`It is of run ${manifest.run}`)
    return await check(
      {
        manifest,
        reports: manifest.reports.map(report => ({...report, file: `${folder}/reports/${report.path}`}))
      },
      world.files,
      corrupt
    )
  } catch (thrown) {
    return corrupt(messageOf(thrown))
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
  corrupt: (why: string) => Diagnostic
): Promise<Delivered | Diagnostic> => {
  for (const report of delivered.reports) {
    if ((await files.stat(report.file)) === undefined) return corrupt(`The report ${report.path} is missing in it`)
    if ((await sha256Of(files.stream(report.file))) !== report.sha256) {
      return corrupt(`The report ${report.path} does not have the checksum that its producer wrote down`)
    }
  }
  return delivered
}
