/** Which packages run in production: the strongest way from a project to a package decides. */
import type {Graph, Link, Scope} from './model.ts'

const strength: Readonly<Record<Scope, number>> = {excluded: 0, optional: 1, required: 2}

/** `required` before `optional` before `excluded`. */
export const stronger = (a: Scope, b: Scope): Scope => (strength[a] >= strength[b] ? a : b)

/**
 * The scope of every node by key. A way is as strong as its weakest link; projects are required. What no project
 * reaches has the scope that its lockfile states, else it is required: nothing is excluded by accident.
 */
export const scopesOf = ({nodes}: Graph): ReadonlyMap<string, Scope> => {
  const links = new Map(nodes.map(({key, links: all}) => [key, all ?? []]))
  const reached = new Map<string, Scope>()
  for (const scope of ['required', 'optional', 'excluded'] as const) {
    const starts = nodes.filter(({place}) => place !== null).map(({key}) => key)
    spread(scope, [...starts, ...reached.keys()], links, reached)
  }
  return new Map(
    nodes.map(({key, stated, place}) => {
      if (place !== null) return [key, 'required']
      const scope = reached.get(key) ?? stated ?? 'required'
      return [key, stated === null ? scope : stronger(scope, stated)]
    })
  )
}

/** Gives `scope` to everything that is reached from `starts` by links of at least its strength and has none yet. */
const spread = (
  scope: Scope,
  starts: readonly string[],
  links: ReadonlyMap<string, readonly Link[]>,
  reached: Map<string, Scope>
): void => {
  const waiting = [...starts]
  const seen = new Set(waiting)
  for (let key = waiting.pop(); key !== undefined; key = waiting.pop()) {
    if (!reached.has(key)) reached.set(key, scope)
    for (const link of links.get(key) ?? []) {
      if (seen.has(link.to) || strength[link.scope] < strength[scope]) continue
      seen.add(link.to)
      waiting.push(link.to)
    }
  }
}
