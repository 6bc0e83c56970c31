/** Hands the verdict of one gate to the quality gate of the run, as evidence that it waits for like for any other. */
import {createHash} from 'node:crypto'
import {deliverEvidence} from '../evidence/collect.ts'
import type {Manifest} from '../evidence.ts'
import type {Verdict} from '../verdict.ts'
import type {World} from '../world.ts'

export type HandOver = {
  /** Of the quality gate that waits for it. */
  readonly id: string
  /** The name under which the plan lists it: `performance`, `security`. */
  readonly producer: string
  readonly checkRun: number | null
}

/** Uploads the verdict as evidence and gives the artifact's name. Raises QG-120. The job itself then need not fail. */
export const handOver = async (
  verdict: Verdict,
  {id, producer, checkRun}: HandOver,
  {run, ...world}: Pick<World, 'files' | 'artifacts' | 'run'>
): Promise<string> => {
  const content = `${JSON.stringify(verdict, null, 2)}\n`
  const file = `${await world.files.temporary('verdict')}/verdict.json`
  await world.files.write(file, content)
  const report = {
    path: `${producer}-verdict.json`,
    sha256: createHash('sha256').update(content).digest('hex'),
    bytes: Buffer.byteLength(content)
  }
  const manifest: Manifest = {
    schema: 'towpath.evidence/1',
    id,
    producer,
    shard: null,
    matrix: false,
    run: run.runId,
    attempt: run.attempt,
    job: run.job,
    checkRun,
    commit: verdict.subject.commit,
    tree: verdict.subject.tree,
    command: {outcome: 'success', exitCode: null},
    workspace: run.workspace.replaceAll('\\', '/'),
    patterns: [report.path],
    notes: [],
    reports: [report]
  }
  return deliverEvidence({manifest, reports: [{...report, file}]}, world)
}
