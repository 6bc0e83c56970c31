/** GitHub's expression language over plain values, with the functions that only a runner can supply. */
import {data, Evaluator, type Expr, Lexer, Parser} from '@actions/expressions'
import type {FunctionDefinition} from '@actions/expressions/funcs/info'
import {type Token, TokenType} from '@actions/expressions/lexer'
import {BooleanToken} from '@actions/workflow-parser/templates/tokens/boolean-token'
import {NumberToken} from '@actions/workflow-parser/templates/tokens/number-token'
import {StringToken} from '@actions/workflow-parser/templates/tokens/string-token'
import {
  isBasicExpression,
  isLiteral,
  isMapping,
  isSequence
} from '@actions/workflow-parser/templates/tokens/type-guards'
import {messageOf, raise} from '#core/failure'
import {invalidExpression} from './failures.ts'
import type {TemplateToken} from './template.ts'

/** What the status functions answer where an `if` stands. */
export type Status = {readonly success: boolean; readonly failure: boolean; readonly cancelled: boolean}

/** What an expression can see. Contexts are plain values, by name. */
export type Scope = {
  readonly contexts: Readonly<Record<string, unknown>>
  readonly status?: () => Status
  readonly hashFiles?: (patterns: readonly string[]) => string
}

const contextNames = [
  'github',
  'env',
  'vars',
  'job',
  'jobs',
  'steps',
  'runner',
  'secrets',
  'strategy',
  'matrix',
  'needs',
  'inputs'
]

/** Plain value to expression value. `undefined` becomes null. */
export const toData = (value: unknown): data.ExpressionData => {
  if (typeof value === 'string') return new data.StringData(value)
  if (typeof value === 'number') return new data.NumberData(value)
  if (typeof value === 'boolean') return new data.BooleanData(value)
  if (Array.isArray(value)) return new data.Array(...value.map(toData))
  if (typeof value === 'object' && value !== null) {
    return new data.Dictionary(...Object.entries(value).map(([key, inner]) => ({key, value: toData(inner)})))
  }
  return new data.Null()
}

/** Expression value to plain value. */
export const toPlain = (value: data.ExpressionData): unknown => {
  if (value instanceof data.Array) return value.values().map(toPlain)
  if (value instanceof data.Dictionary) {
    return Object.fromEntries(value.pairs().map(({key, value: inner}) => [key, toPlain(inner)]))
  }
  return value instanceof data.Null ? null : value.value
}

/** Converts a context when an expression first asks for it: `github.event` can be large. */
class Contexts extends data.Dictionary {
  readonly #plain: Scope['contexts']

  constructor(plain: Scope['contexts']) {
    super()
    this.#plain = plain
  }

  override get(name: string): data.ExpressionData {
    return toData(this.#plain[name.toLowerCase()])
  }
}

const yes = (value: boolean | undefined): data.ExpressionData => new data.BooleanData(value ?? false)

const functionsOf = (scope: Scope): Map<string, FunctionDefinition> => {
  const noArguments = (name: string, call: () => data.ExpressionData): [string, FunctionDefinition] => [
    name,
    {name, minArgs: 0, maxArgs: 0, call}
  ]
  return new Map([
    noArguments('success', () => yes(scope.status?.().success)),
    noArguments('failure', () => yes(scope.status?.().failure)),
    noArguments('cancelled', () => yes(scope.status?.().cancelled)),
    noArguments('always', () => yes(true)),
    [
      'hashfiles',
      {
        name: 'hashFiles',
        minArgs: 1,
        maxArgs: 255,
        call: (...patterns) => new data.StringData(scope.hashFiles?.(patterns.map(p => p.coerceString())) ?? '')
      }
    ]
  ])
}

const parsed = new Map<string, Expr>()
const names = [...functionsOf({contexts: {}}).values()]

/** The official lexer undoubles only the first quote inside a text (`'it''s ''fine'''`), so each text is read again. */
const tokensOf = (expression: string): Token[] =>
  new Lexer(expression)
    .lex()
    .tokens.map(token =>
      token.type === TokenType.STRING ? {...token, value: token.lexeme.slice(1, -1).replaceAll("''", "'")} : token
    )

const parse = (expression: string): Expr => {
  const known = parsed.get(expression)
  if (known !== undefined) return known
  const tree = new Parser(tokensOf(expression), contextNames, names).parse()
  parsed.set(expression, tree)
  return tree
}

const evaluateExpression = (expression: string, scope: Scope): data.ExpressionData => {
  if (expression.trim() === '') return new data.StringData('')
  try {
    return new Evaluator(parse(expression), new Contexts(scope.contexts), functionsOf(scope)).evaluate()
  } catch (cause) {
    return raise(invalidExpression(expression, messageOf(cause)), cause)
  }
}

const truthy = (value: data.ExpressionData): boolean => {
  const plain = toPlain(value)
  return !(plain === null || plain === false || plain === '' || plain === 0 || Number.isNaN(plain))
}

/** Is the condition (an expression without `${{ }}`) true? SIM-109 when it cannot be evaluated. */
export const holds = (condition: string, scope: Scope): boolean => truthy(evaluateExpression(condition, scope))

/** The value of any token, expressions inside evaluated: mapping → object, sequence → array, scalars as they are. */
export const evaluate = (token: TemplateToken | undefined, scope: Scope): unknown => {
  if (token === undefined) return undefined
  if (isBasicExpression(token)) return toPlain(evaluateExpression(token.expression, scope))
  if (isMapping(token)) {
    return Object.fromEntries([...token].map(({key, value}) => [key.toString(), evaluate(value, scope)]))
  }
  if (isSequence(token)) return [...token].map(item => evaluate(item, scope))
  if (token instanceof StringToken || token instanceof NumberToken || token instanceof BooleanToken) return token.value
  return null
}

/** The text of a scalar as GitHub coerces it (null → '', 1.50 → '1.5'); `undefined` where there is no token. */
export const textOf = (token: TemplateToken | undefined, scope: Scope): string | undefined => {
  if (token === undefined) return undefined
  if (isBasicExpression(token)) return evaluateExpression(token.expression, scope).coerceString()
  return isLiteral(token) ? toData(evaluate(token, scope)).coerceString() : undefined
}

/** A mapping of texts (`env`, `with`, `outputs`), coerced as GitHub does. */
export const textsOf = (token: TemplateToken | undefined, scope: Scope): Readonly<Record<string, string>> => {
  const value = evaluate(token, scope)
  if (typeof value !== 'object' || value === null) return {}
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, toData(inner).coerceString()]))
}
