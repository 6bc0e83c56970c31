/** One plain sentence per rule: what was measured, and how it stands to what the rule requires. */
import {type Exact, exact} from '../exact.ts'
import type {Unit, Value} from '../metrics.ts'
import {formatExact as exactly} from '../units.ts'
import type {Operator} from './condition.ts'
import type {Evaluation, Ground} from './evaluate.ts'

type Words = {readonly holds: string; readonly fails: string}

/** After `tests.failed is 3, …`, before the limit. */
const words: Readonly<Record<Operator, Words>> = {
  '==': {holds: 'equal to', fails: 'expected'},
  '!=': {holds: 'not', fails: 'expected anything but'},
  '>': {holds: 'above', fails: 'not above'},
  '>=': {holds: 'at least', fails: 'below'},
  '<': {holds: 'below', fails: 'not below'},
  '<=': {holds: 'at most', fails: 'above'}
}

/** `coverage.lines is 84.21 %, below 85 %`; several deciding comparisons are joined. No full stop at the end. */
export const explain = ({truth, grounds}: Evaluation): string => {
  if (grounds.length === 0) return `the rule is ${truth} whatever was measured`
  return [...new Set(grounds.map(sentence))].join(', and ')
}

/** In characters: `1e9999` would fill a page. */
const longest = 60

const formatExact = (value: Exact, unit: Unit, limit: Exact): string => {
  const text = exactly(value, unit, limit)
  return text.length > longest ? `${text.slice(0, longest)}… (${text.length} characters)` : text
}

const sentence = ({comparison, left, right, unit, truth}: Ground): string => {
  const {metric, operator, to} = comparison
  if (left.state !== 'known' || right.state !== 'known') {
    const open = absences(metric, left, to.kind === 'metric' ? to.name : '', right)
    return open.join(', and ')
  }
  const {holds, fails} = words[operator]
  const word = truth === 'true' ? holds : fails
  if (to.kind === 'number') {
    const shown = `${metric} is ${formatExact(left.value, unit, right.value)}`
    // A number beside itself as the limit is shown exactly.
    const limit = formatExact(right.value, unit, right.value)
    return truth === 'true' && operator === '==' ? `${shown}, as expected` : `${shown}, ${word} ${limit}`
  }
  const between = middle(left.value, right.value)
  const [shown, limit] = [formatExact(left.value, unit, between), formatExact(right.value, unit, between)]
  return `${metric} is ${shown}, ${word} ${to.name} (${limit})`
}

/** Two measured numbers are rounded away from each other: unequal ones never look equal or the wrong way round. */
const middle = (a: Exact, b: Exact): Exact =>
  exact(a.numerator * b.denominator + b.numerator * a.denominator, 2n * a.denominator * b.denominator)

const absences = (leftName: string, left: Value, rightName: string, right: Value): readonly string[] => {
  const open = [...absence(leftName, left), ...absence(rightName, right)]
  // What is unknown decides; what does not apply beside it is no news.
  const unknown = open.filter(({state}) => state === 'unknown')
  return (unknown.length > 0 ? unknown : open).map(({said}) => said)
}

type Absence = {readonly state: 'unknown' | 'not-applicable'; readonly said: string}

const absence = (name: string, value: Value): readonly Absence[] => {
  if (value.state === 'known') return []
  const verb = value.state === 'unknown' ? 'is unknown' : 'does not apply'
  return [{state: value.state, said: `${name} ${verb}: ${value.why.replace(/\.\s*$/, '')}`}]
}
