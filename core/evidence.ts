/** Evidence: the raw reports of one producer and this manifest, as they travel in an artifact. */
import {createHash} from 'node:crypto'
import {z} from 'zod'

/** Far above GitHub's 256 jobs of a matrix: a manifest that claims a billion shards would make the gate look for each. */
const mostShards = 9999

export const shardSchema = z
  .strictObject({
    index: z.int().min(1).max(mostShards),
    of: z.int().min(1).max(mostShards)
  })
  .refine(({index, of}) => index <= of, {error: 'a shard has a number above the count of shards'})

export const manifestSchema = z.strictObject({
  schema: z.literal('towpath.evidence/1'),
  /** The gate this evidence is for: the `id` input. */
  id: z.string(),
  producer: z.string().min(1),
  shard: shardSchema.nullable(),
  /** True where the shard is a leg of the job's matrix: then every leg of the job must deliver, as whatever producer. */
  matrix: z.boolean().optional(),
  run: z.int().min(1),
  attempt: z.int().min(1),
  /** Key of the job in the workflow file. */
  job: z.string(),
  /** The job's check run, by which later attempts of the same job are recognised. */
  checkRun: z.int().nullable(),
  commit: z.string(),
  tree: z.string().nullable(),
  /** Outcome of the command that wrote the reports. `unknown`: nobody told us. */
  command: z.strictObject({
    outcome: z.enum(['success', 'failure', 'cancelled', 'skipped', 'unknown']),
    exitCode: z.int().nullable()
  }),
  /** The producer's workspace: absolute paths inside reports are made relative to it. */
  workspace: z.string(),
  /** The globs the user named; where there are any, at least one report must have been found. */
  patterns: z.array(z.string()),
  /** Those of the globs that matched no report. */
  unmatched: z.array(z.string()).optional(),
  /** What collecting had to say: files it left out and why. */
  notes: z.array(z.string()),
  reports: z.array(
    z.strictObject({
      /** Path in the producer's workspace, with forward slashes; the file lies under `reports/<path>` in the artifact. */
      path: z.string(),
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
      bytes: z.int().min(0)
    })
  )
})

export type Manifest = z.infer<typeof manifestSchema>
export type Shard = z.infer<typeof shardSchema>

/** `unit`, or `unit 2/3` for a shard. */
export const producerLabel = (producer: string, shard: Shard | null): string =>
  shard === null ? producer : `${producer} ${shard.index}/${shard.of}`

/** Two names that differ only in what is replaced must not become one: a digest keeps them apart. */
const artifactSafe = (text: string): string => {
  const safe = text.replace(/[^A-Za-z0-9._-]+/g, '_')
  return safe === text ? safe : `${safe}.${createHash('sha256').update(text).digest('hex').slice(0, 8)}`
}

/** Artifact names are unique per attempt; what counts is the manifest inside, never the name. */
export const artifactName = (manifest: Pick<Manifest, 'id' | 'producer' | 'shard' | 'attempt'>): string => {
  const shard = manifest.shard === null ? '' : `.${manifest.shard.index}of${manifest.shard.of}`
  return `${artifactPrefix(manifest.id)}${artifactSafe(manifest.producer)}${shard}-${manifest.attempt}`
}

export const artifactPrefix = (id: string): string => `towpath-evidence-${artifactSafe(id)}-`
