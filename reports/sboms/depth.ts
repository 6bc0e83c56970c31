/** No document of a tool comes near it; what is deeper would end the stack of whoever walks over it. */
export const deepestValue = 500

const isContainer = (value: unknown): value is object => typeof value === 'object' && value !== null

const inside = (value: object): readonly unknown[] => (Array.isArray(value) ? value : Object.values(value))

/** Is the JSON value nested deeper than `limit`? Without recursion, because that is the danger. */
export const isDeeper = (value: unknown, limit: number): boolean => {
  let level: object[] = isContainer(value) ? [value] : []
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > limit) return true
    const next: object[] = []
    for (const item of level) for (const member of inside(item)) if (isContainer(member)) next.push(member)
    level = next
  }
  return false
}
