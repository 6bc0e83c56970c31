/** The text of a rule as GitHub's own lexer and parser see it. Names and types are checked by parse.ts. */
import type {Expr} from '@actions/expressions/ast'
import {ExpressionError} from '@actions/expressions/errors'
import {Lexer, type Token, TokenType} from '@actions/expressions/lexer'
import {Parser} from '@actions/expressions/parser'
import {messageOf, raise} from '../failure.ts'
import {functionInRule, type RuleSource, ruleSyntax} from './failures.ts'

type Position = Token['range']['start']

/** As editors count, from 1; the line only where the rule has several. */
export const place = ({line, column}: Position): string =>
  line === 0 ? `column ${column + 1}` : `line ${line + 1}, column ${column + 1}`

/** What people write who know another language, by the text at which the official lexer or parser stops. */
const hints: readonly (readonly [sign: RegExp, hint: string])[] = [
  [/[\p{Z}\p{C}]/u, 'Type it again: it holds a sign that cannot be seen, such as a no-break space from a web page.'],
  [/^\$/, 'Write the bare expression, without dollar sign and braces.'],
  [/%$/, 'Write the number without `%`: coverage is a percentage already.'],
  [/^=(?!=)/, 'Compare with `==`.'],
  [/^&(?!&)/, 'Join conditions with `&&`.'],
  [/^\|(?!\|)/, 'Join conditions with `||`.'],
  [/^"/, "Text stands in single quotes: `component['api']`."],
  [/^(?:and|or|not)$/i, 'Join conditions with `&&` and `||`, negate with `!`.'],
  [/^[+\-*/]/, 'There is no arithmetic: differences are metrics of their own, such as `delta.coverage.lines`.']
]

const hintFor = (symbol: string): string | null => hints.find(([sign]) => sign.test(symbol))?.[1] ?? null

/** The parse tree. Raises TW-120 where the text is not an expression and TW-122 where it calls a function. */
export const expressionTree = (source: RuleSource): Expr => {
  const tokens = lex(source)
  const called = tokens.find(({type}, at) => type === TokenType.IDENTIFIER && isCalled(tokens, at))
  if (called) return raise(functionInRule(source, called.lexeme))
  // Every first name is let through here, so that an unknown one is refused with suggestions and not by the parser.
  const names = tokens.filter(({type}) => type === TokenType.IDENTIFIER).map(({lexeme}) => lexeme)
  try {
    // The declared type forgets that the parser returns nothing for an empty text.
    const tree: Expr | undefined = new Parser(tokens, names, []).parse()
    return tree ?? raise(ruleSyntax(source, 'it is empty', null))
  } catch (thrown) {
    if (!(thrown instanceof ExpressionError)) throw thrown
    const at = symbolAt(tokens, thrown.pos)
    return raise(ruleSyntax(source, parserProblem(thrown, at), hintFor(at)))
  }
}

const isCalled = (tokens: readonly Token[], at: number): boolean =>
  tokens[at + 1]?.type === TokenType.LEFT_PAREN && tokens[at - 1]?.type !== TokenType.DOT

/** Signs that look like nothing, or like a space, and stand in a rule that was copied from a web page. */
const invisible = /[\p{Z}\p{C}]/gu

/** The symbol as a message shows it: what cannot be seen by its code point. */
const visible = (symbol: string): string =>
  symbol.replace(invisible, sign => `(U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')})`)

const lex = (source: RuleSource): Token[] => {
  try {
    return new Lexer(source.text).lex().tokens
  } catch (thrown) {
    const {problem, symbol} = lexerProblem(messageOf(thrown), source.text)
    return raise(ruleSyntax(source, problem, hintFor(symbol)))
  }
}

/** The lexer throws plain errors: the position, counted over the whole text, stands only in the message. */
const lexerProblem = (message: string, text: string): {readonly problem: string; readonly symbol: string} => {
  const match = /^Unexpected symbol: '(.*?)'\. Located at position (\d+) within expression/s.exec(message)
  if (match === null) return {problem: 'it is longer than 21,000 characters', symbol: ''}
  const before = text.slice(0, Number(match[2]) - 1).split('\n')
  const position = {line: before.length - 1, column: (before.at(-1) ?? '').length}
  const symbol = match[1] ?? ''
  return symbol.startsWith("'")
    ? {problem: `the text that begins at ${place(position)} has no closing quote`, symbol}
    : {problem: `\`${visible(symbol)}\` is not expected at ${place(position)}`, symbol}
}

/** The error hides its token; its position is public. Empty at the end of the rule. */
const symbolAt = (tokens: readonly Token[], {line, column}: Position): string =>
  tokens.find(({range}) => range.start.line === line && range.start.column === column)?.lexeme ?? ''

const parserProblem = ({message, pos}: ExpressionError, symbol: string): string => {
  if (message.startsWith('Unexpected end') || symbol === '') return 'it ends too early'
  if (message.startsWith('Exceeded max expression depth')) return 'it is nested more than 50 levels deep'
  return `\`${visible(symbol)}\` is not expected at ${place(pos)}`
}
