/** A plan in numbers. */
import type {Decision, Plan} from './model.ts'

export type Count = {readonly objects: number; readonly bytes: number}

export const countOf = (decisions: readonly Decision[]): Count => ({
  objects: decisions.length,
  bytes: decisions.reduce((sum, {object}) => sum + object.size, 0)
})

export type PlanCounts = {
  readonly keep: Count
  /** Part of `keep`: what is copied into the archive besides. */
  readonly copy: Count
  readonly archive: Count
  readonly delete: Count
}

export const planCounts = ({decisions}: Pick<Plan, 'decisions'>): PlanCounts => {
  const by = (action: Decision['action']): Count => countOf(decisions.filter(decision => decision.action === action))
  return {
    keep: by('keep'),
    copy: countOf(decisions.filter(({copy}) => copy)),
    archive: by('archive'),
    delete: by('delete')
  }
}
