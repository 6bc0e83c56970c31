/** Names of percentiles as tools write them: `p(95)`, `p95`, `p97_5`, `p995` (99.5), `p0.99`. */

const written = /^p\(?(\d{1,3}(?:[._]\d+)?)\)?$/

/** `p95`, `p97.5`, `p99.9`; null where it is no percentile from the median to below the maximum. */
export const percentile = (key: string): string | null => {
  if (key === 'med' || key === 'median') return 'p50'
  const digits = written.exec(key)?.[1]
  if (digits === undefined) return null
  const plain = /^\d{3}$/.test(digits) && digits !== '100' ? `${digits.slice(0, 2)}.${digits.slice(2)}` : digits
  const percent = Number(plain.replace('_', '.'))
  return percent >= 50 && percent < 100 ? `p${percent}` : null
}
