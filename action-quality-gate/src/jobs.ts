import {messageOf} from '#core/failure'
import type {World} from '#core/world'
import type {KnownJobs} from './newest.ts'

/** The jobs of all attempts; asked only where an older attempt exists, because only then they matter. */
export const jobsOfRun = async ({run, github}: Pick<World, 'run' | 'github'>): Promise<KnownJobs> => {
  if (run.attempt === 1) return {jobs: []}
  try {
    return {jobs: await github.jobs(run.runId)}
  } catch (thrown) {
    return {unreadable: messageOf(thrown)}
  }
}
