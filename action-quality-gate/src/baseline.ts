/** The baseline: what the ledger knows of the base, or of its nearest first-parent ancestor that was recorded. */
import {z} from 'zod'
import {type Found, type Kind, recordedFor, recordedPath} from '#core/gate/recorded'
import type {World} from '#core/world'

export const baselineSchema = z.strictObject({
  schema: z.literal('towpath.baseline/1'),
  id: z.string(),
  commit: z.string(),
  tree: z.string().nullable(),
  run: z.int(),
  attempt: z.int(),
  /** Exact values as `numerator/denominator`, by metric name; what was unknown is absent. */
  metrics: z.record(z.string(), z.string().regex(/^-?\d{1,400}\/0*[1-9]\d{0,399}$/)),
  /** Who reported tests, coverage: names of producers by family. Entries of the first versions do not say. */
  producers: z.record(z.string(), z.array(z.string())).default({}),
  /** Identities of the tests that failed, hashed. */
  failed: z.array(z.string())
})

export type Baseline = z.infer<typeof baselineSchema>

export type FoundBaseline = Found<Baseline>

const kind: Kind<Baseline> = {folder: 'baseline', schema: baselineSchema}

/** Where a baseline stands: one immutable file per gate, commit, run and attempt. */
export const baselinePath = (baseline: Pick<Baseline, 'id' | 'commit' | 'run' | 'attempt'>): string =>
  recordedPath(kind.folder, baseline)

export const baselineFor = (
  id: string,
  base: string | null,
  world: Pick<World, 'ledger' | 'git'>
): Promise<FoundBaseline> => recordedFor(kind, id, base, world)
