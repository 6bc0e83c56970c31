import type {Parsed} from '../contract.ts'
import {compare, type Exact, exact, parseExact} from '../exact.ts'

const plain = /^[+-]?[\d.]{1,40}$/

/** Reads `85`, `85%` or `86.995 %` as the exact number before the sign; it may be negative or above 100. */
export const parsePercent = (text: string): Parsed<Exact> => {
  const number = text.trim().replace(/\s?%$/, '')
  const value = plain.test(number) ? parseExact(number) : undefined
  return value === undefined ? {ok: false, expected: 'a percentage such as `85` or `86.5 %`'} : {ok: true, value}
}

/** The same between 0 and 100. */
export const parseShare = (text: string): Parsed<Exact> => {
  const result = parsePercent(text)
  const share = result.ok && compare(result.value, exact(0)) >= 0 && compare(result.value, exact(100)) <= 0
  return share ? result : {ok: false, expected: 'a percentage from 0 to 100, such as `85` or `86.5 %`'}
}
