/** Number literals of the expression language, read from the source text: no double ever stands between. */
import {type Exact, exact, parseExact} from '../exact.ts'

const prefixed = /^0(?:x[0-9a-f]{1,400}|o[0-7]{1,400}|b[01]{1,400})$/i

/** `57.1`, `-.5`, `1.5e3`, `0x1F`, `0o17` exactly; `undefined` for NaN, infinities and exponents beyond four digits. */
export const exactLiteral = (lexeme: string): Exact | undefined =>
  prefixed.test(lexeme) ? exact(BigInt(lexeme)) : parseExact(lexeme)
