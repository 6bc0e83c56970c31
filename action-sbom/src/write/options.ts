import type {SbomDocument} from '#core/sbom/document'

export type WriteOptions = {
  /** ISO 8601, UTC; null: the document's own time. */
  readonly created: string | null
}

export const createdAt = (document: SbomDocument, {created}: WriteOptions): SbomDocument =>
  created === null ? document : {...document, created}
