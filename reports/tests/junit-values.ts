/** The values of JUnit attributes, as producers really write them. */
import type {Outcome} from '#core/records'

const plainNumber = /^\+?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d{1,3})?$/
const thousands = /^[1-9]\d{0,2}(?:,\d{3})+(?:\.\d*)?$/
const thousandsWithPoints = /^[1-9]\d{0,2}(?:\.\d{3})+,\d+$/
const decimalComma = /^\d+,\d+$/

/**
 * Seconds. Surefire writes `1,234.567`, producers in other locales `0,123` or `1.234,5`. Where both readings are possible
 * (`1,234`) the comma separates thousands. Null for what is no such number, negative ones included.
 */
export const parseSeconds = (text: string | undefined): number | null => {
  const given = text?.trim()
  if (given === undefined) return null
  if (plainNumber.test(given)) return Number(given)
  if (thousands.test(given)) return Number(given.replaceAll(',', ''))
  if (thousandsWithPoints.test(given)) return Number(given.replaceAll('.', '').replace(',', '.'))
  return decimalComma.test(given) ? Number(given.replace(',', '.')) : null
}

/** A count a suite claims; null where it claims none. */
export const parseCount = (text: string | undefined): number | null => {
  const digits = text?.trim().replaceAll(',', '') ?? ''
  return /^\d{1,15}$/.test(digits) ? Number(digits) : null
}

/** A line number from 1. */
export const parseLine = (text: string | undefined): number | null => {
  const line = parseCount(text)
  return line === null || line === 0 ? null : line
}

const outcomes: Readonly<Record<string, Outcome>> = {
  notrun: 'skipped',
  disabled: 'skipped',
  skipped: 'skipped',
  suppressed: 'skipped',
  ignored: 'skipped',
  pending: 'skipped',
  fail: 'failed',
  failed: 'failed',
  failure: 'failed',
  error: 'error',
  errored: 'error'
}

/** What `status` or `result` of a test case says (GoogleTest, CTest); `passed` for every other word. */
export const outcomeOfWord = (word: string | undefined): Outcome =>
  word === undefined ? 'passed' : (outcomes[word.trim().toLowerCase()] ?? 'passed')

const ranks: Readonly<Record<Outcome, number>> = {passed: 0, skipped: 1, failed: 2, error: 3}

export const mostSevere = (all: readonly Outcome[]): Outcome =>
  all.reduce<Outcome>((worst, one) => (ranks[one] > ranks[worst] ? one : worst), 'passed')

const longestMessage = 8192
const messageLines = 10

/** The message attribute, else the first lines of the text that are not blank; bounded. */
export const messageFrom = (attribute: string | undefined, text: string): string | null => {
  const given = attribute?.trim() ? attribute : text.trim().split('\n', messageLines).join('\n').trimEnd()
  return given === '' ? null : shorten(given)
}

const shorten = (text: string): string => {
  if (text.length <= longestMessage) return text
  const end = longestMessage - 1
  const isHalf = /[\ud800-\udbff]/.test(text.charAt(end - 1))
  return `${text.slice(0, isHalf ? end - 1 : end)}…`
}
