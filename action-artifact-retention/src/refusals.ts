/** What GitHub, the ledger or an archive refused, as the failure that people are told. */
import {messageOf, raise} from '#core/failure'
import {missingPermission} from '#core/failures'
import {BudgetSpentError} from '#core/storage'
import {PermissionError, UnreachableError} from '#core/world'
import {budgetSpent, notAnswered} from './failures.ts'

/** Raises TW-103, AR-111 or AR-112; anything else passes through: a failure that has its words, or a bug of ours. */
export const explained = (error: unknown): never => {
  if (error instanceof PermissionError) return raise(missingPermission(error.operation, error.permission), error)
  if (error instanceof BudgetSpentError) return raise(budgetSpent(error.message), error)
  if (error instanceof UnreachableError) return raise(notAnswered(messageOf(error)), error)
  throw error
}
