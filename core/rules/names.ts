/** How a rule spells the name of a metric: `coverage.lines`, `coverage['lines']`, `component['api'].coverage.lines`. */
import {ContextAccess, type Expr, IndexAccess, Literal} from '@actions/expressions/ast'
import {type Token, TokenType} from '@actions/expressions/lexer'

/** `start`: the token of the first segment. */
export type Path = {readonly segments: readonly string[]; readonly start: Token}

/** The components of a dotted or bracketed name; `undefined` where one of them is computed. */
export const pathOf = (expression: Expr): Path | undefined => {
  if (expression instanceof ContextAccess) return {segments: [expression.name.lexeme], start: expression.name}
  if (!(expression instanceof IndexAccess && expression.index instanceof Literal)) return undefined
  const segment = segmentOf(expression.index.token)
  const path = pathOf(expression.expr)
  return path && segment !== undefined ? {...path, segments: [...path.segments, segment]} : undefined
}

const segmentOf = ({type, lexeme}: Token): string | undefined => {
  if (type === TokenType.IDENTIFIER) return lexeme
  return type === TokenType.STRING ? lexeme.slice(1, -1).replaceAll("''", "'") : undefined
}

/** Component names are free text and stay quoted, everything else is joined by dots: `component['api'].coverage.lines`. */
export const canonicalName = (segments: readonly string[]): string =>
  segments.reduce((name, segment, at) =>
    segments[at - 1]?.toLowerCase() === 'component'
      ? `${name}['${segment.replaceAll("'", "''")}']`
      : `${name}.${segment}`
  )
