/** How well a grouping of records agrees with the truth, by pairs of records. */

export type Agreement = {
  readonly precision: number
  readonly recall: number
  readonly f1: number
  /** Groups that hold records of several vulnerabilities. */
  readonly falseMerges: number
}

const pairs = (size: number): number => (size * (size - 1)) / 2

const sum = (numbers: Iterable<number>): number => [...numbers].reduce((total, one) => total + one, 0)

/** `groups`: of each group the truth of each of its records. */
export const agreementOf = (groups: readonly (readonly string[])[]): Agreement => {
  const sizes = new Map<string, number>()
  for (const truth of groups.flat()) sizes.set(truth, (sizes.get(truth) ?? 0) + 1)
  const right = sum(
    groups.map(group => sum([...Map.groupBy(group, truth => truth).values()].map(same => pairs(same.length))))
  )
  const made = sum(groups.map(group => pairs(group.length)))
  const wanted = sum([...sizes.values()].map(pairs))
  const precision = made === 0 ? 1 : right / made
  const recall = wanted === 0 ? 1 : right / wanted
  return {
    precision,
    recall,
    f1: (2 * precision * recall) / (precision + recall),
    falseMerges: groups.filter(group => new Set(group).size > 1).length
  }
}
