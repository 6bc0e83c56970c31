/** Which labels of the copies must differ, so that nothing that selects the stable pods selects a copy. */
import {canaryValue} from './names.ts'
import {type Labels, matches, type Relabel, relabel, type Selector} from './selectors.ts'

/** Something that must not select a copy: the workloads' own selectors, Services, disruption budgets. */
export type Hostile = {readonly who: string; readonly selector: Selector}

/** The pods of a workload that is copied. */
export type Copied = {readonly workload: string; readonly labels: Labels}

export type Separation = {
  readonly relabel: readonly Relabel[]
  /** Copies that remain selected whatever label is changed, by workload. */
  readonly inseparable: readonly {readonly workload: string; readonly by: readonly string[]}[]
}

/** Labels that say whose pods these are, before those that say what or which version they are. */
const preferred = [
  'app.kubernetes.io/instance',
  'app.kubernetes.io/name',
  'app',
  'k8s-app',
  'name',
  'release',
  'component'
]

/**
 * Greedy set cover: again and again the one change that frees the most (copy, selector) pairs. A label with a given value changes in the
 * same way on all copies, so that one rewritten selector selects the copies of several workloads as before. Deterministic.
 */
export const separate = (copied: readonly Copied[], hostile: readonly Hostile[]): Separation => {
  const changes: Relabel[] = []
  const candidates = candidatesFor(copied)
  let held = heldPairs(copied, hostile, changes)
  while (held > 0) {
    const best = bestOf(candidates, changes, held, copied, hostile)
    if (best === undefined) break
    changes.push(best.change)
    held = best.held
  }
  const inseparable = copied.flatMap(({workload, labels}) => {
    const copy = relabel(labels, changes)
    const by = hostile.filter(({selector}) => matches(selector, copy)).map(({who}) => who)
    return by.length === 0 ? [] : [{workload, by: [...new Set(by)]}]
  })
  return {relabel: changes, inseparable}
}

/**
 * Labels without which pods are in none of these Services: again and again the one that most of the rest select by. Deterministic.
 */
export const leavingLabels = (services: readonly Selector[]): readonly string[] => {
  const leaving: string[] = []
  let left = services
  while (left.length > 0) {
    const keys = [...new Set(left.flatMap(selector => selector.map(({key}) => key)))].sort(
      (a, b) => selecting(left, b) - selecting(left, a) || rank(a) - rank(b) || compare(a, b)
    )
    const [key] = keys
    if (key === undefined) break
    leaving.push(key)
    left = left.filter(selector => !selector.some(requirement => requirement.key === key))
  }
  return leaving
}

const selecting = (selectors: readonly Selector[], key: string): number =>
  selectors.filter(selector => selector.some(requirement => requirement.key === key)).length

const heldPairs = (copied: readonly Copied[], hostile: readonly Hostile[], changes: readonly Relabel[]): number =>
  copied
    .map(({labels}) => relabel(labels, changes))
    .reduce((sum, labels) => sum + hostile.filter(({selector}) => matches(selector, labels)).length, 0)

const bestOf = (
  candidates: readonly Relabel[],
  changes: readonly Relabel[],
  held: number,
  copied: readonly Copied[],
  hostile: readonly Hostile[]
): {readonly change: Relabel; readonly held: number} | undefined => {
  let best: {readonly change: Relabel; readonly held: number} | undefined
  for (const change of candidates) {
    if (changes.some(({key, value}) => key === change.key && value === change.value)) continue
    const left = heldPairs(copied, hostile, [...changes, change])
    if (left < (best?.held ?? held)) best = {change, held: left}
  }
  return best
}

/** In order of preference, so that the first of equals wins: other values before no value. */
const candidatesFor = (copied: readonly Copied[]): readonly Relabel[] => {
  const pairs = new Map(copied.flatMap(({labels}) => Object.entries(labels)).map(pair => [JSON.stringify(pair), pair]))
  const sorted = [...pairs.values()].sort(([a, x], [b, y]) => rank(a) - rank(b) || compare(a, b) || compare(x, y))
  return [
    ...sorted.map(([key, value]) => ({key, value, to: canaryValue(value)})),
    ...sorted.map(([key, value]) => ({key, value, to: null}))
  ]
}

const rank = (key: string): number => (preferred.includes(key) ? preferred.indexOf(key) : preferred.length)

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
