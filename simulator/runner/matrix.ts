/** `strategy:` – which jobs a matrix makes (GitHub docs, "Running variations of jobs in a workflow"). */
import {raise} from '#core/failure'
import {invalidStrategy} from './failures.ts'

export type Combination = Readonly<Record<string, unknown>>

export type Strategy = {
  /** One empty combination where there is no matrix. */
  readonly combinations: readonly Combination[]
  readonly matrix: boolean
  readonly failFast: boolean
  readonly maxParallel: number
}

const record = (value: unknown): Readonly<Record<string, unknown>> | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value))
    : undefined

const same = (a: unknown, b: unknown): boolean => {
  const left = record(a)
  const right = record(b)
  if (left !== undefined && right !== undefined)
    return Object.entries(left).every(([key, value]) => same(value, right[key]))
  return JSON.stringify(a) === JSON.stringify(b)
}

const listOf = (value: unknown, what: string, job: string): readonly unknown[] => {
  if (!Array.isArray(value)) return raise(invalidStrategy(job, `${what} must be a list`))
  return value
}

const combinationsOf = (value: unknown, what: string, job: string): readonly Combination[] =>
  value === undefined || value === null
    ? []
    : listOf(value, what, job).map(
        item => record(item) ?? raise(invalidStrategy(job, `every entry of ${what} must be a mapping`))
      )

const product = (vectors: readonly (readonly [string, readonly unknown[]])[]): readonly Combination[] =>
  vectors.reduce<readonly Combination[]>(
    (made, [name, values]) => made.flatMap(combination => values.map(value => ({...combination, [name]: value}))),
    vectors.length === 0 ? [] : [{}]
  )

/**
 * An `include` entry extends every original combination whose original values it does not contradict; where it fits
 * none it becomes a combination of its own. Values that were themselves added may be overwritten.
 */
const extend = (originals: readonly Combination[], includes: readonly Combination[]): readonly Combination[] => {
  const extended = originals.map(original => ({original, now: original}))
  const added: Combination[] = []
  for (const include of includes) {
    let used = false
    for (const entry of extended) {
      const fits = Object.entries(include).every(
        ([key, value]) => !(key in entry.original) || same(value, entry.original[key])
      )
      if (!fits) continue
      entry.now = {...entry.now, ...include}
      used = true
    }
    if (!used) added.push(include)
  }
  return [...extended.map(({now}) => now), ...added]
}

const expand = (matrix: Readonly<Record<string, unknown>>, job: string): readonly Combination[] => {
  const {include, exclude, ...rest} = matrix
  const vectors = Object.entries(rest).map(([name, value]): [string, readonly unknown[]] => {
    const values = listOf(value, `matrix vector \`${name}\``, job)
    if (values.length === 0) return raise(invalidStrategy(job, `Matrix vector \`${name}\` does not contain any values`))
    return [name, values]
  })
  const excluded = combinationsOf(exclude, '`exclude`', job)
  const kept = product(vectors).filter(
    combination => !excluded.some(entry => Object.entries(entry).every(([key, value]) => same(value, combination[key])))
  )
  return extend(kept, combinationsOf(include, '`include`', job))
}

/** Reads the evaluated `strategy:`; `job` names it in SIM-110. */
export const strategyOf = (value: unknown, job: string): Strategy => {
  const strategy = record(value) ?? {}
  const {matrix} = strategy
  if (matrix !== undefined && matrix !== null && record(matrix) === undefined) {
    return raise(invalidStrategy(job, 'the matrix is not a mapping'))
  }
  const combinations = record(matrix) === undefined ? [{}] : expand(record(matrix) ?? {}, job)
  if (combinations.length === 0) return raise(invalidStrategy(job, 'Matrix must define at least one vector'))
  if (combinations.length > 256) return raise(invalidStrategy(job, `the matrix makes ${combinations.length} jobs`))
  const parallel = strategy['max-parallel']
  return {
    combinations,
    matrix: record(matrix) !== undefined,
    failFast: strategy['fail-fast'] !== false,
    maxParallel: typeof parallel === 'number' ? parallel : combinations.length
  }
}

const leaves = (value: unknown): readonly string[] => {
  if (Array.isArray(value)) return value.flatMap(leaves)
  const inside = record(value)
  if (inside !== undefined) return Object.values(inside).flatMap(leaves)
  return value === null || value === '' ? [] : [String(value)]
}

/** What GitHub appends to the name of a job of a matrix: ` (unit, 1)`. */
export const suffixOf = (combination: Combination): string => {
  const shown = leaves(combination)
  return shown.length === 0 ? '' : ` (${shown.join(', ')})`
}
