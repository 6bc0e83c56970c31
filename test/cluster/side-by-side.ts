/** Work on many things, so many at a time: each has its own outcome, for which its own test waits. */
export const sideBySide = <Item, Outcome>(
  items: readonly Item[],
  atOnce: number,
  work: (item: Item) => Promise<Outcome>
): ReadonlyMap<Item, Promise<Outcome>> => {
  const running = new Set<Promise<unknown>>()
  let last: Promise<unknown> = Promise.resolve()
  const outcomes = new Map<Item, Promise<Outcome>>()
  for (const item of items) {
    const turn = last.then(async () => {
      while (running.size >= atOnce) await Promise.race(running)
    })
    const outcome = turn.then(() => {
      const doing = work(item)
      const entry: Promise<unknown> = doing.then(
        () => running.delete(entry),
        () => running.delete(entry)
      )
      running.add(entry)
      return {doing}
    })
    last = outcome
    const result = outcome.then(({doing}) => doing)
    result.catch(() => undefined) // its own test reports it
    outcomes.set(item, result)
  }
  return outcomes
}
