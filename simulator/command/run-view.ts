import type {Verdict} from '#core/verdict'
import type {RunView} from '../page/view.ts'
import type {Forge, PullRequest, RunResult} from '../types.ts'
import {verdictOf} from './verdict.ts'

export type JudgedRun = {readonly view: RunView; readonly verdict: Verdict | null}

/** A run with what it left in the forge: verdict, comments, checks. */
export const judgedRun = async (
  forge: Forge,
  result: RunResult,
  pullRequest: PullRequest | null
): Promise<JudgedRun> => {
  const verdict = await verdictOf(forge, result)
  const outputs = Object.values(result.outputs)
  const recorded = outputs.some(({recorded}) => recorded === 'true')
  const planned = outputs.some(({digest = ''}) => digest !== '')
  const view = {
    result,
    decision: recorded ? 'recorded' : planned ? 'planned' : (verdict?.decision ?? null),
    reason: verdict?.reason ?? null,
    pullRequest,
    comments: forge.comments.filter(comment => comment.pullRequest === pullRequest?.number),
    checks: forge.checks.filter(({commit}) => commit === result.run.headSha)
  }
  return {view, verdict}
}
