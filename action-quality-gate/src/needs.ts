/** The `needs` context of GitHub Actions, as the gate job hands it in: `toJSON(needs)`. */
import {z} from 'zod'

export const needsSchema = z.record(
  z.string(),
  z.looseObject({result: z.enum(['success', 'failure', 'cancelled', 'skipped'])})
)

export type Needs = z.infer<typeof needsSchema>
