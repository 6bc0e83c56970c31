/** Collects what a walk over a document finds. */
import {parsePurl} from '#core/purl/parse'
import {isExpression} from '#core/sbom/licence'
import type {SbomProblem} from '#core/sbom/problem'

/** A step of a JSON pointer, escaped (RFC 6901, clause 3). */
export const step = (key: string | number): string =>
  typeof key === 'number' ? `/${key}` : `/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`

const shown = 100

/** Digits in hexadecimal, under the names of both formats. */
const lengths: Readonly<Record<string, number>> = {
  MD2: 32,
  MD4: 32,
  MD5: 32,
  'SHA-1': 40,
  SHA1: 40,
  SHA224: 56,
  'SHA-256': 64,
  SHA256: 64,
  'SHA-384': 96,
  SHA384: 96,
  'SHA-512': 128,
  SHA512: 128,
  'SHA3-256': 64,
  'SHA3-384': 96,
  'SHA3-512': 128,
  'BLAKE2b-256': 64,
  'BLAKE2b-384': 96,
  'BLAKE2b-512': 128,
  'Streebog-256': 64,
  'Streebog-512': 128,
  ADLER32: 8
}

/** The usual form, seen at a glance: types without rules of their own, nothing encoded but ASCII, no qualifiers. */
export const isPlainPurl = (text: string): boolean =>
  /^pkg:(?:npm|pypi|golang|maven|nuget|cargo|gem|composer|deb|rpm|apk|generic|github)(?:\/(?:[\w.~+:-]|%(?!2F)[2-7][0-9A-F])+)+(?:@(?:[\w.~+:-]|%[2-7][0-9A-F])+)?$/.test(
    text
  )

export class Findings {
  readonly problems: SbomProblem[] = []
  readonly #purls = new Map<string, string | null>()
  readonly #refs = new Map<string, string>()
  readonly #meant: (readonly [ref: string, pointer: string])[] = []

  add(rule: string, message: string, pointer: string, severity: SbomProblem['severity'] = 'error'): void {
    if (this.problems.length < shown) this.problems.push({severity, rule, message, pointer})
  }

  /** Something bears this reference. Only among components does it matter to everybody that no other does. */
  define(ref: unknown, pointer: string, severity: SbomProblem['severity'] = 'error'): void {
    if (typeof ref !== 'string') return
    const first = this.#refs.get(ref)
    if (first === undefined) this.#refs.set(ref, pointer)
    else this.add('duplicate-ref', `\`${ref}\` names ${first} already.`, pointer, severity)
  }

  /** Something refers to this reference; `close` tells whether it exists. */
  mean(ref: unknown, pointer: string): void {
    if (typeof ref === 'string' && !this.#refs.has(ref)) this.#meant.push([ref, pointer])
  }

  meanAll(refs: unknown, pointer: string): void {
    if (Array.isArray(refs)) for (const [index, ref] of refs.entries()) this.mean(ref, pointer + step(index))
  }

  /** Reports references that lead nowhere, except to what is `outside` of the document by its form. */
  close(outside: RegExp): void {
    for (const [ref, pointer] of this.#meant)
      if (!this.#refs.has(ref) && !outside.test(ref))
        this.add('dangling-ref', `\`${ref}\` leads to nothing in this document.`, pointer)
  }

  purl(text: unknown, pointer: string): void {
    if (typeof text !== 'string' || text === '' || isPlainPurl(text)) return
    const known = this.#purls.get(text)
    const why = known === undefined ? this.#whyNot(text) : known
    if (why !== null) this.add('purl', `\`${text}\` is no package URL: ${why}.`, pointer)
  }

  #whyNot(text: string): string | null {
    const parsed = parsePurl(text)
    const why = parsed.ok ? null : parsed.why
    this.#purls.set(text, why)
    return why
  }

  hash(algorithm: unknown, value: unknown, pointer: string): void {
    if (typeof algorithm !== 'string' || typeof value !== 'string') return
    const length = Object.hasOwn(lengths, algorithm) ? lengths[algorithm] : undefined
    if (length === undefined || value.length === length) return
    this.add('hash-length', `${algorithm} has ${length} hexadecimal digits, this value has ${value.length}.`, pointer)
  }

  expression(text: unknown, pointer: string): void {
    if (typeof text === 'string' && !isExpression(text))
      this.add('licence', `\`${text}\` is no SPDX licence expression.`, pointer)
  }
}
