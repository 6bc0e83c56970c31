/** One table for both majors of Helm: what is meant, and how each says it. Source: `helm upgrade --help` and `helm rollback --help` of 3.18 and 4.1. */

export type Major = 3 | 4

type Spelling = Readonly<Record<Major, readonly string[]>>

/**
 * Never `--atomic` or `--rollback-on-failure`: a cancelled job would kill Helm in the middle of its own rollback. Never `--wait`: we watch the
 * workloads ourselves, and Helm 4 would need the right to watch every kind. Never `--force-conflicts`: fields of others stay theirs.
 */
export const flags = {
  /** Renders with what the API server knows, and writes nothing. */
  dryRun: {3: ['--dry-run=server'], 4: ['--dry-run=server']},
  /**
   * Patches by the difference to the last release, as Helm 3 always does. A server-side apply would meet a conflict with the weights in a
   * route, and the objects before it would already be changed.
   */
  clientSide: {3: [], 4: ['--server-side=false']}
} as const satisfies Readonly<Record<string, Spelling>>

export type ValuesFrom = 'chart' | 'release'

/** Where values come from that are not given: explicit, because Helm's own default depends on whether any are given. */
export const valuesFlag: Readonly<Record<ValuesFrom, string>> = {
  chart: '--reset-values',
  release: '--reset-then-reuse-values'
}
