/** Label selectors as the API server evaluates them. */
import {at, type Fields, fieldsOf, isFields, listOf, textOf, textsOf} from './untyped.ts'

export type Labels = Readonly<Record<string, string>>

export type Requirement = {
  readonly key: string
  readonly operator: 'In' | 'NotIn' | 'Exists' | 'DoesNotExist'
  readonly values: readonly string[]
}

/** Every requirement must hold; none at all matches everything. */
export type Selector = readonly Requirement[]

/** A `matchLabels`/`matchExpressions` selector. */
export const readSelector = (selector: unknown): Selector => [
  ...readLabels(at(selector, 'matchLabels')),
  ...listOf(at(selector, 'matchExpressions')).filter(isFields).flatMap(readExpression)
]

/** A plain map of labels, as Services have it. */
export const readLabels = (labels: unknown): Selector =>
  Object.entries(textsOf(labels)).map(([key, value]) => ({key, operator: 'In', values: [value]}))

const readExpression = (expression: Fields): Selector => {
  const {key, operator, values} = expression
  if (typeof key !== 'string') return []
  if (operator !== 'In' && operator !== 'NotIn' && operator !== 'Exists' && operator !== 'DoesNotExist') return []
  return [{key, operator, values: listOf(values).flatMap(value => textOf(value) ?? [])}]
}

export const matches = (selector: Selector, labels: Labels): boolean =>
  selector.every(({key, operator, values}) => {
    const value = Object.hasOwn(labels, key) ? labels[key] : undefined
    if (operator === 'Exists') return value !== undefined
    if (operator === 'DoesNotExist') return value === undefined
    const listed = value !== undefined && values.includes(value)
    return operator === 'In' ? listed : !listed
  })

/** A label whose value is another one on the copies; `to` null: the copies do not have it. */
export type Relabel = {readonly key: string; readonly value: string; readonly to: string | null}

export const relabel = (labels: Labels, changes: readonly Relabel[]): Labels =>
  Object.fromEntries(
    Object.entries(labels).flatMap(([key, value]) => {
      const change = changes.find(candidate => candidate.key === key && candidate.value === value)
      if (change === undefined) return [[key, value]]
      return change.to === null ? [] : [[key, change.to]]
    })
  )

/** The selector, in its own form, that matches relabelled pods as the given one matches the pods they were copied from. */
export const relabelSelector = (selector: unknown, changes: readonly Relabel[]): Fields => {
  const {matchLabels, matchExpressions, ...rest} = fieldsOf(selector)
  const labels = relabel(textsOf(matchLabels), changes)
  const expressions = listOf(matchExpressions)
    .filter(isFields)
    .flatMap(expression => relabelExpression(expression, changes))
  return {
    ...rest,
    ...(Object.keys(labels).length > 0 ? {matchLabels: labels} : {}),
    ...(expressions.length > 0 ? {matchExpressions: expressions} : {})
  }
}

/** A requirement of a label that the copies no longer have is left out. */
const relabelExpression = (expression: Fields, changes: readonly Relabel[]): readonly Fields[] => {
  const {key, operator, values} = expression
  const ofKey = changes.filter(change => change.key === key)
  if (operator === 'Exists') return ofKey.some(({to}) => to === null) ? [] : [expression]
  if (!Array.isArray(values)) return [expression]
  if (operator === 'In' && ofKey.some(({value, to}) => to === null && values.includes(value))) return []
  const renamed = values.map(value => ofKey.find(change => change.value === value)?.to ?? value)
  return [{...expression, values: [...new Set(renamed)]}]
}
