import {limits} from './limits.ts'
import type {Call} from './route.ts'

const whole = (text: string | null, fallback: number): number => {
  const value = Number(text ?? fallback)
  return Number.isInteger(value) && value > 0 ? value : fallback
}

/** One page as the query asks (30 a page unless told, never more than 100) and the `Link` header to the others. */
export const pageOf = <T>(
  call: Call,
  items: readonly T[]
): {readonly items: readonly T[]; readonly headers: Readonly<Record<string, string>>} => {
  const size = Math.min(whole(call.url.searchParams.get('per_page'), 30), limits.perPage)
  const page = whole(call.url.searchParams.get('page'), 1)
  const last = Math.max(1, Math.ceil(items.length / size))
  const link = (to: number, rel: string): string => {
    const url = new URL(call.url)
    url.searchParams.set('page', String(to))
    return `<${url.href}>; rel="${rel}"`
  }
  const links = [
    ...(page > 1 ? [link(page - 1, 'prev'), link(1, 'first')] : []),
    ...(page < last ? [link(page + 1, 'next'), link(last, 'last')] : [])
  ]
  const headers: Readonly<Record<string, string>> = links.length > 0 ? {link: links.join(', ')} : {}
  return {items: items.slice((page - 1) * size, page * size), headers}
}
