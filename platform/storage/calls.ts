/** The requests of the storage port, and the readings of their answers that every kind shares. */
import {z} from 'zod'
import {raise} from '#core/failure'
import {requestRefused} from '../github/failures.ts'
import type {Answer, Call, Request} from '../github/request.ts'

export const readCall = (path: string, operation: string, permission = 'actions: read'): Call => ({
  method: 'GET',
  path,
  operation,
  permission,
  repeatable: true
})

export const deleteCall = (path: string, operation: string, permission = 'actions: write'): Call => ({
  method: 'DELETE',
  path,
  operation,
  permission,
  repeatable: true
})

/** GitHub's wording for a run that has not ended; any other 403 is a missing right. */
const notNow = /could not delete the workflow run|not completed|in progress/i

const isRefusedForNow = ({status, data}: Answer): boolean =>
  status === 409 || (status === 403 && notNow.test(String(data)))

/**
 * Deletes. Safe to repeat: when the first answer was lost, the second says 404, and it is gone either way.
 * Throws `PermissionError` when the token may not delete.
 */
export const removeWith = async (request: Request, call: Call): Promise<'deleted' | 'gone' | 'refused'> => {
  const answer = await request({...call, expected: [403, 404, 409, 410]})
  if (isRefusedForNow(answer)) return 'refused'
  if (answer.status === 404 || answer.status === 410) return 'gone'
  // Not expected this time, so that the refusal names the right that is missing.
  if (answer.status === 403) await request(call)
  return answer.status < 300 ? 'deleted' : raise(requestRefused(call.operation, answer.status, String(answer.data)))
}

/** An instant as GitHub writes it. */
export const instant = z.iso.datetime({offset: true}).transform(text => Date.parse(text))

export const byId = (a: {readonly id: string}, b: {readonly id: string}): number => Number(a.id) - Number(b.id)
