/** Section `retention`: what is kept how long, what is archived first, and what is never touched. */
import {z} from 'zod'
import {isTimeZone} from '../../time-zone.ts'
import {duration, expiry, word} from '../scalars.ts'

export const retentionKinds = ['artifact', 'cache', 'run', 'release'] as const

const count = z.int().min(0).max(10_000)

/** Grandfather-father-son: as `restic forget` counts. */
const counts = z
  .strictObject({
    last: count.default(0).describe('The newest so many'),
    hourly: count.default(0).describe('The newest of each of the last so many hours that have one'),
    daily: count.default(0),
    weekly: count.default(0).describe('ISO weeks: from Monday to Sunday'),
    monthly: count.default(0),
    yearly: count.default(0),
    oldest: z
      .boolean()
      .default(false)
      .describe('Also the oldest, while a count is not used up (as restic from 0.16 on; 0.14 does not)')
  })
  .refine(({last, hourly, daily, weekly, monthly, yearly}) => last + hourly + daily + weekly + monthly + yearly > 0, {
    error: 'at least one count, such as `daily: 30`'
  })

export const standardGenerations = counts.parse({daily: 30, weekly: 12, monthly: 12})

const generations = z
  .union([z.literal('standard').transform(() => standardGenerations), counts])
  .describe('`standard` (30 daily, 12 weekly, 12 monthly) or counts')

const category = z
  .strictObject({
    name: word.describe('`coverage`, `sbom`, …: shown in the plan'),
    kind: z.enum(retentionKinds).default('artifact'),
    match: z
      .union([word, z.array(word).min(1)])
      .describe(
        'Globs over the name of the artifact, the key of the cache, the file of the workflow of the run, the tag of the release; `*` stands for any text, letter case does not count'
      ),
    branch: word.optional().describe('Glob: only objects of these branches'),
    keep: z
      .union([z.literal('for ever'), duration])
      .optional()
      .describe('Kept for at least so long: `30d`, `6 months`, `for ever`'),
    generations: generations.optional().describe('Kept beyond `keep`: so many daily, weekly, monthly snapshots'),
    'minimum-copies': count.default(1).describe('The newest so many of a name are never deleted'),
    archive: z
      .union([z.boolean(), z.literal('kept')])
      .default(false)
      .describe(
        '`true`: archived, read back and compared before it is deleted; `kept`: only what is kept longer than GitHub keeps it goes into the archive'
      )
  })
  .refine(({keep, generations}) => keep !== undefined || generations !== undefined, {
    error: '`keep`, `generations` or both: a category without them would let everything go at once'
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
  'time-zone': word
    .refine(isTimeZone, {error: 'the IANA name of a time zone, such as `UTC` or `Europe/Berlin`'})
    .default('UTC')
    .describe('IANA name: in which zone days, weeks and months begin'),
  categories: z.array(category).default([]).describe('The first that matches decides'),
  holds: z.array(hold).default([]),
  'protected-branches': z
    .array(word)
    .default(['main', 'master', 'release/*'])
    .describe('Globs: the last good artifact of each is never deleted')
})
export type Retention = Readonly<z.output<typeof retentionSchema>>
export type RetentionCategory = Readonly<z.output<typeof category>>
export type Generations = Readonly<z.output<typeof counts>>
export type Hold = Readonly<z.output<typeof hold>>
