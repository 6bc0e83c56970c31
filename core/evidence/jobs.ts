import {messageOf} from '../failure.ts'
import type {World} from '../world.ts'
import type {Delivered} from './delivered.ts'
import type {KnownJobs} from './newest.ts'

/** The jobs of all attempts; asked only where some evidence is of an older attempt, because only then they matter. */
export const jobsOfRun = async (
  delivered: readonly Delivered[],
  {run, github}: Pick<World, 'run' | 'github'>
): Promise<KnownJobs> => {
  if (delivered.every(({manifest}) => manifest.attempt >= run.attempt)) return {jobs: []}
  try {
    return {jobs: await github.jobs(run.runId)}
  } catch (thrown) {
    return {unreadable: messageOf(thrown)}
  }
}
