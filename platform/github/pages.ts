import {UnreachableError} from '#core/world'
import type {Answer, Call, Request} from './request.ts'

const perPage = 100
/** Nothing Towpath lists is longer; more means that the other side repeats itself. */
const mostPages = 200

/**
 * Every item of a paginated list. A page is the last one when it is not full and `Link` names no next one: either sign
 * alone is not reliable behind proxies that drop headers.
 */
export const everyPage = async <T>(
  request: Request,
  call: Call,
  itemsOf: (answer: Answer) => readonly T[]
): Promise<readonly T[]> => {
  const all: T[] = []
  const separator = call.path.includes('?') ? '&' : '?'
  for (let page = 1; page <= mostPages; page++) {
    const answer = await request({...call, path: `${call.path}${separator}per_page=${perPage}&page=${page}`})
    const items = itemsOf(answer)
    all.push(...items)
    if (items.length < perPage && !/rel="next"/.test(answer.headers.link ?? '')) return all
  }
  throw new UnreachableError(`The list did not end after ${mostPages} pages`)
}
