export type WriteOptions = {
  /** ISO 8601, UTC; null: the document's own time. */
  readonly created: string | null
}
