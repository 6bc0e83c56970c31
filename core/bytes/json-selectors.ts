/** Which values of a document are handed over one by one. */

/** Keys from the root; `[]` is every element of a list, `*` that or every key of an object: `['runs', '[]', 'results', '[]']`. */
export type Selector = readonly string[]

/** A selector as far as it is matched by the keys that were passed. */
export type Candidate = {readonly parts: Selector; readonly ignore: boolean}

/** `value`: it is handed over. `nothing`: it is checked and forgotten. `parts`: it may hold selected ones. */
export type Choice = {readonly take: 'value' | 'nothing' | 'parts'; readonly candidates: readonly Candidate[]}

const none: readonly Candidate[] = []
const nothingBelow: Choice = {take: 'parts', candidates: none}

export const rootChoice = (selectors: readonly Selector[], ignored: readonly Selector[]): Choice =>
  chosen([...selectors.map(parts => ({parts, ignore: false})), ...ignored.map(parts => ({parts, ignore: true}))], 0)

/** The choice for the child `key` of a value at `depth`. Elements of a list have none: they match `[]` and `*`. */
export const childChoice = (candidates: readonly Candidate[], depth: number, key: string | null): Choice => {
  if (candidates.length === 0) return nothingBelow
  return chosen(
    candidates.filter(({parts}) => parts[depth] === '*' || parts[depth] === (key ?? '[]')),
    depth + 1
  )
}

/** Of two selectors where one is the beginning of the other, the shorter wins. */
const chosen = (candidates: readonly Candidate[], depth: number): Choice => {
  const exact = candidates.filter(({parts}) => parts.length === depth)
  if (exact.length === 0) return {take: 'parts', candidates}
  return {take: exact.some(({ignore}) => !ignore) ? 'value' : 'nothing', candidates: none}
}
