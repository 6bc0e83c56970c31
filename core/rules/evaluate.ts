/** Three-valued, exact evaluation. The official evaluator holds doubles and calls `null <= 5` true: it is never asked. */
import {compare} from '../exact.ts'
import {known, type Metrics, type Unit, unknown, type Value} from '../metrics.ts'
import type {Comparison, Condition, Operand, Operator} from './condition.ts'

export type Truth = 'true' | 'false' | 'unknown' | 'not-applicable'

/** A comparison with the values it saw. */
export type Ground = {
  readonly comparison: Comparison
  readonly left: Value
  readonly right: Value
  /** Of the metric on the left. */
  readonly unit: Unit
  readonly truth: Truth
}

/** `grounds`: the comparisons that decided, in the order they are written. Empty where a literal decided. */
export type Evaluation = {readonly truth: Truth; readonly grounds: readonly Ground[]}

/** What outweighs what among the operands: one true operand decides `||`, one false operand decides `&&`. */
const weight: Readonly<Record<'any' | 'all', readonly Truth[]>> = {
  any: ['true', 'unknown', 'not-applicable', 'false'],
  all: ['false', 'unknown', 'not-applicable', 'true']
}

const holds: Readonly<Record<Operator, (sign: number) => boolean>> = {
  '==': sign => sign === 0,
  '!=': sign => sign !== 0,
  '>': sign => sign > 0,
  '>=': sign => sign >= 0,
  '<': sign => sign < 0,
  '<=': sign => sign <= 0
}

/** A metric that is absent from `metrics` is unknown, never zero. */
export const evaluate = (condition: Condition, metrics: Metrics): Evaluation => {
  switch (condition.kind) {
    case 'constant':
      return {truth: condition.value ? 'true' : 'false', grounds: []}
    case 'compare': {
      const ground = look(condition, metrics)
      return {truth: ground.truth, grounds: [ground]}
    }
    case 'all':
    case 'any': {
      const operands = condition.of.map(operand => evaluate(operand, metrics))
      const truth = heaviest(condition.kind, operands)
      return {truth, grounds: operands.filter(operand => operand.truth === truth).flatMap(({grounds}) => grounds)}
    }
  }
}

const heaviest = (kind: 'any' | 'all', operands: readonly Evaluation[]): Truth =>
  weight[kind].find(truth => operands.some(operand => operand.truth === truth)) ?? 'unknown'

const look = (comparison: Comparison, metrics: Metrics): Ground => {
  const left = measured(comparison.metric, metrics)
  const right = operandValue(comparison.to, metrics)
  const unit = metrics[comparison.metric]?.unit ?? 'ratio'
  return {comparison, left, right, unit, truth: truthOf(left, comparison.operator, right)}
}

const truthOf = (left: Value, operator: Operator, right: Value): Truth => {
  if (left.state === 'known' && right.state === 'known') {
    return holds[operator](compare(left.value, right.value)) ? 'true' : 'false'
  }
  return left.state === 'unknown' || right.state === 'unknown' ? 'unknown' : 'not-applicable'
}

const operandValue = (operand: Operand, metrics: Metrics): Value =>
  operand.kind === 'number' ? known(operand.value) : measured(operand.name, metrics)

const measured = (name: string, metrics: Metrics): Value => metrics[name]?.value ?? unknown('it was not measured')
