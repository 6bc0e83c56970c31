/** The judges, as the orchestration takes them: tests hand in their own. */
import {judgeHistory} from './judge/history.ts'
import {freshProcesses, impreciseOf, judgeConfirmed, judgePairs, suspectsOf} from './judge/pairs.ts'
import type {FreshProcesses, ImpreciseOf, JudgeConfirmed, JudgeHistory, JudgePairs, SuspectsOf} from './judge/rule.ts'

export type Judges = {
  readonly judgePairs: JudgePairs
  readonly suspectsOf: SuspectsOf
  readonly judgeConfirmed: JudgeConfirmed
  readonly freshProcesses: FreshProcesses
  readonly impreciseOf: ImpreciseOf
  readonly judgeHistory: JudgeHistory
}

export const judges: Judges = {judgePairs, suspectsOf, judgeConfirmed, freshProcesses, impreciseOf, judgeHistory}
