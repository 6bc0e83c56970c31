/** Something that is wrong or doubtful in an SBOM, found while it was read, merged or validated. */
export type SbomProblem = {
  /** `error`: the document cannot be relied on. */
  readonly severity: 'error' | 'warning' | 'note'
  /** Stable, for programs: `schema`, `duplicate-ref`, `dangling-ref`, `hash-length`, `purl`, `licence`, `conflict`, … */
  readonly rule: string
  readonly message: string
  /** JSON pointer into the document (RFC 6901); empty for the whole. */
  readonly pointer: string
}
