/** No document of a tool comes near it; what is deeper would end the stack of whoever walks over it. */
export const deepestValue = 500

/** Is the JSON value nested deeper than `limit`? Without recursion, because that is the danger. */
export const isDeeper = (value: unknown, limit: number): boolean => {
  let level: unknown[] = [value]
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > limit) return true
    const next: unknown[] = []
    for (const item of level) {
      if (typeof item !== 'object' || item === null) continue
      for (const member of Array.isArray(item) ? item : Object.values(item))
        if (typeof member === 'object' && member !== null) next.push(member)
    }
    level = next
  }
  return false
}
