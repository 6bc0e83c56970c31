/**
 * Something wrong with an XML document.
 * - `malformed`: the structure cannot be read any further. `truncated`: the document ends within it. `limit`: it is larger
 *   than what is read. After these nothing more is read.
 * - `reference`: an entity that is not expanded, or a bare `&`. `character`: one that XML forbids (a raw escape code).
 *   The text is kept as it is written and reading goes on; only the first of each kind is reported.
 */
export type XmlProblem = {
  readonly kind: 'malformed' | 'truncated' | 'limit' | 'reference' | 'character'
  readonly line: number
  /** Completes the sentence "the document is not well-formed: …". */
  readonly detail: string
}

export type XmlProblemKind = XmlProblem['kind']

/** After these nothing more is read. */
export const fatalProblems: ReadonlySet<XmlProblemKind> = new Set(['malformed', 'truncated', 'limit'])

/** More nested elements are refused. */
export const deepestElement = 10_000

/** A larger tag (its attributes included) is refused. */
export const largestTag = 16 << 20

/** Where reading stands; shared by the parts of the scanner. */
export type Place = {line: number}

export type Report = (kind: XmlProblemKind, detail: string) => void
