/** What a run leaves behind, as a person would find it: jobs, verdicts, comments, summaries. */
import type {Verdict} from '#core/verdict'
import {verdictsOf} from '../../../simulator/command/verdict.ts'
import type {CommentRecord, Forge, JobResult, RunResult} from '../../../simulator/types.ts'

export type Judged = {
  readonly result: RunResult
  readonly verdicts: readonly Verdict[]
  readonly comments: readonly CommentRecord[]
}

export const judgedOf = async (forge: Forge, result: RunResult): Promise<Judged> => ({
  result,
  verdicts: await verdictsOf(forge, result),
  comments: forge.comments.filter(({pullRequest}) => pullRequest === result.run.pullRequest)
})

/** The only verdict. */
export const verdictIn = ({verdicts, result}: Judged): Verdict => {
  const [verdict, ...others] = verdicts
  if (verdict === undefined || others.length > 0)
    throw new Error(`${verdicts.length} verdicts instead of one\n${logOf(result)}`)
  return verdict
}

export const jobIn = ({result}: Judged, name: string): JobResult => {
  const job = result.jobs.find(candidate => candidate.name === name)
  if (job === undefined) throw new Error(`no job ${name}, only ${result.jobs.map(each => each.name).join(', ')}`)
  return job
}

export const summaryOf = ({steps}: JobResult): string => steps.map(({summary}) => summary).join('\n')

/** What the jobs printed, without what only a debugging runner shows. */
export const logOf = ({jobs}: Pick<RunResult, 'jobs'>): string =>
  jobs
    .flatMap(({name, conclusion, steps}) => [`# ${name}: ${conclusion}`, ...steps.flatMap(({log}) => log.split('\n'))])
    .filter(line => !line.startsWith('##[debug]'))
    .join('\n')

/** What a job says on the page of the run, as one text. */
export const annotationsIn = (judged: Judged, job: string): string =>
  jobIn(judged, job)
    .steps.flatMap(({annotations}) => annotations)
    .map(({title, message}) => [title, message].filter(part => part !== null).join(': '))
    .join('\n')

/** What decides whether a pull request can be merged, and why: decision, conclusion of the required check, codes of problems. */
export const outcomeOf = (judged: Judged) => {
  const {decision, diagnostics} = verdictIn(judged)
  return {
    decision,
    gate: jobIn(judged, 'towpath / gate').conclusion,
    problems: diagnostics
      .filter(({severity}) => severity === 'error')
      .map(({code, producer}) => [code, producer].filter(part => part !== null).join(' '))
  }
}

/** The notes of the verdict, as one text. */
export const notesOf = (judged: Judged): string =>
  verdictIn(judged)
    .diagnostics.filter(({severity}) => severity === 'note')
    .map(({message}) => message)
    .join('\n')

/** What the rule came out as. */
export const ruleIn = (judged: Judged, rule: string): string | undefined =>
  verdictIn(judged).rules.find(each => each.rule === rule)?.outcome
