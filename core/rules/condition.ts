/** What a rule means: a small tree of comparisons with exact thresholds. */
import type {Exact} from '../exact.ts'

export type Operator = '==' | '!=' | '>' | '>=' | '<' | '<='

export type Operand =
  | {readonly kind: 'number'; readonly value: Exact}
  /** `name` is canonical: `coverage.lines`, `component['api'].coverage.lines`. */
  | {readonly kind: 'metric'; readonly name: string}

/** A metric against a number or another metric; the metric always stands on the left. */
export type Comparison = {
  readonly kind: 'compare'
  readonly metric: string
  readonly operator: Operator
  readonly to: Operand
}

/**
 * Negation is resolved while parsing (`!(a > 1)` is `a <= 1`): that holds in the three-valued logic too, and the
 * sentence that explains the outcome can then speak of what was required.
 */
export type Condition =
  | {readonly kind: 'constant'; readonly value: boolean}
  | Comparison
  | {readonly kind: 'all' | 'any'; readonly of: readonly Condition[]}

const opposite: Readonly<Record<Operator, Operator>> = {
  '==': '!=',
  '!=': '==',
  '>': '<=',
  '>=': '<',
  '<': '>=',
  '<=': '>'
}

const mirrored: Readonly<Record<Operator, Operator>> = {
  '==': '==',
  '!=': '!=',
  '>': '<',
  '>=': '<=',
  '<': '>',
  '<=': '>='
}

/** The condition that holds exactly where this one does not; De Morgan's laws hold with unknown and not-applicable. */
export const negate = (condition: Condition): Condition => {
  switch (condition.kind) {
    case 'constant':
      return {kind: 'constant', value: !condition.value}
    case 'compare':
      return {...condition, operator: opposite[condition.operator]}
    case 'all':
      return {kind: 'any', of: condition.of.map(negate)}
    case 'any':
      return {kind: 'all', of: condition.of.map(negate)}
  }
}

/** The comparison with its metric on the left; `undefined` where there is no metric on either side. */
export const comparison = (left: Operand, operator: Operator, right: Operand): Comparison | undefined => {
  if (left.kind === 'metric') return {kind: 'compare', metric: left.name, operator, to: right}
  if (right.kind === 'metric') return {kind: 'compare', metric: right.name, operator: mirrored[operator], to: left}
  return undefined
}

/** The names of the metrics a condition looks at, each once, in order of appearance. */
export const metricsIn = (condition: Condition): readonly string[] => [...new Set(mentioned(condition))]

const mentioned = (condition: Condition): readonly string[] => {
  switch (condition.kind) {
    case 'constant':
      return []
    case 'compare':
      return condition.to.kind === 'metric' ? [condition.metric, condition.to.name] : [condition.metric]
    case 'all':
    case 'any':
      return condition.of.flatMap(mentioned)
  }
}
