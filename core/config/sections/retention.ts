/** Section `retention`: what is kept how long, what is archived first, and what is never touched. */
import {z} from 'zod'
import {duration, expiry, word} from '../scalars.ts'

export const retentionKinds = ['artifact', 'cache', 'run', 'release'] as const

const count = z.int().min(0).max(10_000)

/** Grandfather-father-son: as `restic forget` counts. */
const generations = z.strictObject({
  last: count.default(0),
  hourly: count.default(0),
  daily: count.default(0),
  weekly: count.default(0),
  monthly: count.default(0),
  yearly: count.default(0)
})

const category = z.strictObject({
  name: word.describe('`coverage`, `sbom`, …: shown in the plan'),
  kind: z.enum(retentionKinds).default('artifact'),
  match: z
    .union([word, z.array(word).min(1)])
    .describe(
      'Globs over the name of the artifact, the key of the cache, the workflow of the run, the tag of the release'
    ),
  branch: word.optional().describe('Glob: only objects of these branches'),
  keep: z
    .union([z.literal('for ever'), duration])
    .optional()
    .describe('Kept for at least so long: `30d`, `6 months`, `for ever`'),
  generations: generations.optional().describe('Kept beyond `keep`: so many daily, weekly, monthly snapshots'),
  'minimum-copies': count.default(1).describe('The newest so many of a name are never deleted'),
  archive: z.boolean().default(false).describe('Archived, read back and compared before it is deleted')
})

const hold = z.strictObject({
  match: word.describe('Glob over names; everything that matches is never deleted'),
  reason: word,
  owner: word,
  expires: expiry.optional().describe('Last day (UTC); without it the hold never ends')
})

export const retentionSchema = z.strictObject({
  preset: z
    .enum(['standard', 'none'])
    .default('standard')
    .describe('The categories that come with Towpath, behind yours'),
  'time-zone': word.default('UTC').describe('IANA name: in which zone days, weeks and months begin'),
  categories: z.array(category).default([]).describe('The first that matches decides'),
  holds: z.array(hold).default([]),
  'protected-branches': z
    .array(word)
    .default(['main', 'master', 'release/*'])
    .describe('Globs: the last good artifact of each is never deleted')
})
export type Retention = Readonly<z.output<typeof retentionSchema>>
export type RetentionCategory = Readonly<z.output<typeof category>>
export type Generations = Readonly<z.output<typeof generations>>
export type Hold = Readonly<z.output<typeof hold>>
