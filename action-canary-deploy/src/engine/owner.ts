import type {RunContext} from '#core/world'

/** `owner/name/<run>/<attempt>/<job>`: who holds a deployment. */
export const ownerOf = ({
  repository,
  runId,
  attempt,
  job
}: Pick<RunContext, 'repository' | 'runId' | 'attempt' | 'job'>): string => `${repository}/${runId}/${attempt}/${job}`

type Owner = {readonly run: string; readonly attempt: number; readonly job: string}

const pattern = /^(?<run>[^/]+\/[^/]+\/\d+)\/(?<attempt>\d+)\/(?<job>.*)$/

const parse = (owner: string): Owner | undefined => {
  const {run, attempt, job} = pattern.exec(owner)?.groups ?? {}
  return run === undefined || job === undefined ? undefined : {run, attempt: Number(attempt), job}
}

/**
 * A later attempt of the same run goes on at once: GitHub starts it only when the earlier one has ended. So does the same job again
 * (its `post` step), and a job that `settles` what other jobs of its run left.
 */
export const supersedes = (me: string, holder: string, settles: boolean): boolean => {
  const [mine, theirs] = [parse(me), parse(holder)]
  if (mine === undefined || theirs === undefined || mine.run !== theirs.run) return false
  return mine.attempt > theirs.attempt || (mine.attempt === theirs.attempt && (settles || mine.job === theirs.job))
}
