/** The command line also runs on Node 20, which lacks `Map.groupBy` (ECMAScript 2024); actions always run on Node 24. */
export const completeNode20 = (): void => {
  if ('groupBy' in Map) return
  const groupBy = <K, V>(items: Iterable<V>, keyOf: (item: V, index: number) => K): Map<K, V[]> => {
    const groups = new Map<K, V[]>()
    let index = 0
    for (const item of items) {
      const key = keyOf(item, index++)
      const group = groups.get(key)
      if (group === undefined) groups.set(key, [item])
      else group.push(item)
    }
    return groups
  }
  Object.defineProperty(Map, 'groupBy', {value: groupBy, configurable: true, writable: true})
}
