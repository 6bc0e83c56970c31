/** A package URL (purl), taken apart: https://github.com/package-url/purl-spec. */
export type Purl = {
  /** Lower case: `npm`, `maven`. */
  readonly type: string
  /** Decoded, segments joined by `/`: `@babel`, `org.apache.commons`; null where there is none. */
  readonly namespace: string | null
  readonly name: string
  readonly version: string | null
  /** Keys in lower case, values decoded, none empty. */
  readonly qualifiers: Readonly<Record<string, string>>
  /** Decoded, segments joined by `/`. */
  readonly subpath: string | null
}

export type ParsedPurl = {readonly ok: true; readonly purl: Purl} | {readonly ok: false; readonly why: string}
