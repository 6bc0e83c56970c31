import {messageOf} from '#core/failure'
import {notApplicable, unknown} from '#core/metrics'
import type {Subject} from '#core/verdict'
import type {World} from '#core/world'
import type {Changes} from './metrics.ts'

/** What the tested commit changes against its base, from local git. */
export const changesOf = async ({base, commit}: Subject, {git}: Pick<World, 'git'>): Promise<Changes> => {
  if (base === null) return {absent: notApplicable('this run is not compared with another commit')}
  try {
    return {files: await git.diff(base, commit), tracked: await git.tracked()}
  } catch (thrown) {
    return {absent: unknown(`git cannot compare the commits: ${messageOf(thrown)}`)}
  }
}
