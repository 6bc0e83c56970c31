/** The verdict of another gate of the run, handed over as evidence. */
import {z} from 'zod'
import {type Verdict, verdictSchema} from '../verdict.ts'

export const verdictRecord = z.strictObject({kind: z.literal('verdict'), verdict: verdictSchema})

export type VerdictRecord = {readonly kind: 'verdict'; readonly verdict: Verdict}
