/** Lists of any length, page by page, while others add to them and delete from them. */
import {UnreachableError} from '#core/world'
import type {Answer, Call, Request} from '../github/request.ts'

const perPage = 100
/** 200,000 objects. */
const mostPages = 2000

/** One page: its items, and how many there are in all where GitHub says so. */
export type Page<T> = {readonly items: readonly T[]; readonly total: number | null}

/**
 * Every item of a numbered list, each once. What is added while we read moves items to later pages (they come twice);
 * what is deleted moves items to earlier ones (they are missed): where the total says that some are missing, the list
 * is read once more and both readings count. Throws `UnreachableError` when a page cannot be read.
 */
export const everyItem = async <T>(
  request: Request,
  call: Call,
  pageOf: (answer: Answer) => Page<T>,
  keyOf: (item: T) => string
): Promise<readonly T[]> => {
  const found = new Map<string, T>()
  for (let reading = 1; reading <= 2; reading++) {
    const total = await readPages(request, call, pageOf, item => found.set(keyOf(item), item))
    if (total === null || found.size >= total) break
  }
  return [...found.values()]
}

const readPages = async <T>(
  request: Request,
  call: Call,
  pageOf: (answer: Answer) => Page<T>,
  take: (item: T) => void
): Promise<number | null> => {
  const separator = call.path.includes('?') ? '&' : '?'
  for (let page = 1; page <= mostPages; page++) {
    const answer = await request({...call, path: `${call.path}${separator}per_page=${perPage}&page=${page}`})
    const {items, total} = pageOf(answer)
    items.forEach(take)
    if (items.length < perPage && !/rel="next"/.test(answer.headers.link ?? '')) return total
  }
  throw new UnreachableError(`The list did not end after ${mostPages} pages`)
}
