/** From the text of a rule to its meaning. What is not a condition over existing metrics is refused here, not judged. */
import {
  type Binary,
  type ContextAccess,
  type Expr,
  type ExprVisitor,
  Grouping,
  type IndexAccess,
  Literal,
  type Logical,
  type Unary
} from '@actions/expressions/ast'
import {type Token, TokenType} from '@actions/expressions/lexer'
import {toNumber} from '../exact.ts'
import {type Failure, FailureError, raise} from '../failure.ts'
import {metricForms} from '../metrics-catalogue.ts'
import {nearest} from '../suggest.ts'
import {
  type Comparison,
  type Condition,
  comparison,
  metricsIn,
  negate,
  type Operand,
  type Operator
} from './condition.ts'
import {
  comparedCondition,
  computedName,
  fractionOfPercentage,
  functionInRule,
  inexactNumber,
  measuresNothing,
  notACondition,
  nullInRule,
  type RuleSource,
  ruleSyntax,
  textInRule,
  unknownMetric
} from './failures.ts'
import {canonicalName, pathOf} from './names.ts'
import {exactLiteral} from './numbers.ts'
import {expressionTree, place} from './syntax.ts'

/** The metrics a rule may name. */
export type MetricNames = {
  readonly isMetric: (name: string) => boolean
  /** For suggestions, and to find a name whatever its letter case. */
  readonly all: readonly string[]
}

export type ParsedRule = {
  readonly condition: Condition
  /** Every metric the rule looks at, by canonical name. */
  readonly metrics: readonly string[]
}

export type RuleOrFailure =
  | {readonly ok: true; readonly rule: ParsedRule}
  | {readonly ok: false; readonly failure: Failure}

/**
 * Reads one rule. The language is GitHub's expressions without functions, null and text: comparisons with a metric on
 * at least one side, `&&`, `||`, `!`, parentheses, `true` and `false`. Numbers are exact. As in the language, letter
 * case of names does not count and `coverage['lines']` is `coverage.lines`. Failures are TW-120 to TW-129 and TW-138; `origin`
 * (`.github/towpath.yml:12`) stands in their text.
 */
export const parseRule = (text: string, names: MetricNames, origin: string | null = null): RuleOrFailure => {
  const source = {text, origin}
  try {
    const condition = conditionOf(expressionTree(source), new Reader(source, names))
    const metrics = metricsIn(condition)
    return metrics.length === 0 ? {ok: false, failure: measuresNothing(source)} : {ok: true, rule: {condition, metrics}}
  } catch (thrown) {
    if (thrown instanceof FailureError) return {ok: false, failure: thrown.failure}
    throw thrown
  }
}

type Term = Operand | Condition

const isOperand = (term: Term): term is Operand => term.kind === 'number' || term.kind === 'metric'

const conditionOf = (expression: Expr, reader: Reader): Condition => {
  const term = expression.accept(reader)
  return isOperand(term) ? raise(notACondition(reader.source, spelling(expression))) : term
}

/** Only for messages about a metric or a number. */
const spelling = (expression: Expr): string => {
  if (expression instanceof Grouping) return spelling(expression.group)
  if (expression instanceof Literal) return expression.token.lexeme
  const path = pathOf(expression)
  return path === undefined ? 'it' : canonicalName(path.segments)
}

const operators: ReadonlyMap<string, Operator> = new Map(
  (['==', '!=', '>', '>=', '<', '<='] as const).map(operator => [operator, operator])
)

/** `coverage.lines >= 0.85` would hold nearly always, and whoever wrote it believes in 85 %. */
const refuseFraction = (compared: Comparison, source: RuleSource): Comparison => {
  const {metric, to} = compared
  const form = metricForms(metric)
  if (to.kind !== 'number' || form?.unit !== 'percent' || form.direction === 'lower') return compared
  const {numerator, denominator} = to.value
  const isFraction = numerator > 0n && numerator < denominator
  return isFraction ? raise(fractionOfPercentage(source, metric, String(toNumber(to.value)))) : compared
}

class Reader implements ExprVisitor<Term> {
  readonly source: RuleSource
  readonly #names: MetricNames

  constructor(source: RuleSource, names: MetricNames) {
    this.source = source
    this.#names = names
  }

  visitLiteral({token}: Literal): Term {
    if (token.type === TokenType.TRUE) return {kind: 'constant', value: true}
    if (token.type === TokenType.FALSE) return {kind: 'constant', value: false}
    if (token.type === TokenType.NULL) return raise(nullInRule(this.source))
    if (token.type === TokenType.STRING) return raise(textInRule(this.source, token.lexeme))
    const value = exactLiteral(token.lexeme)
    return value ? {kind: 'number', value} : raise(inexactNumber(this.source, token.lexeme))
  }

  visitUnary({expr}: Unary): Term {
    return negate(conditionOf(expr, this))
  }

  visitBinary({left, operator, right}: Binary): Term {
    const sign = operators.get(operator.lexeme)
    if (sign === undefined) return raise(ruleSyntax(this.source, `\`${operator.lexeme}\` is not an operator`, null))
    const [first, second] = [left.accept(this), right.accept(this)]
    if (!isOperand(first) || !isOperand(second)) return raise(comparedCondition(this.source, sign))
    const compared = comparison(first, sign, second) ?? raise(measuresNothing(this.source))
    return refuseFraction(compared, this.source)
  }

  visitLogical({operator, args}: Logical): Term {
    const of = args.map(arg => conditionOf(arg, this))
    return {kind: operator.type === TokenType.AND ? 'all' : 'any', of}
  }

  visitGrouping({group}: Grouping): Term {
    return group.accept(this)
  }

  visitContextAccess(access: ContextAccess): Term {
    return this.#metric(access)
  }

  visitIndexAccess(access: IndexAccess): Term {
    return this.#metric(access)
  }

  visitFunctionCall({functionName}: {readonly functionName: Token}): Term {
    return raise(functionInRule(this.source, functionName.lexeme))
  }

  #metric(access: Expr): Term {
    const path = pathOf(access)
    if (path === undefined) return raise(computedName(this.source))
    const name = canonicalName(path.segments)
    const known = this.#names.isMetric(name) ? name : this.#ignoringCase(name)
    if (known !== undefined) return {kind: 'metric', name: known}
    return raise(unknownMetric(this.source, name, place(path.start.range.start), nearest(name, this.#names.all)))
  }

  #ignoringCase(name: string): string | undefined {
    return this.#names.all.find(candidate => candidate.toLowerCase() === name.toLowerCase())
  }
}
