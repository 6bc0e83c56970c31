import type {Shard} from '../evidence.ts'
import {type Failure, raise} from '../failure.ts'
import {invalidInput} from '../failures.ts'

const oneBased = /^(\d{1,4})\/(\d{1,4})$/
/** What the default of the input makes of GitHub's `strategy` context: job index from 0, and job total. */
const fromMatrix = /^(\d{1,4})-(\d{1,4})$/

const invalid = (given: string): Failure => invalidInput('shard', given, 'a shard such as `2/3`: the second of three')

const outOfRange = (given: string, of: number): Failure =>
  invalidInput(
    'shard',
    given,
    of < 2 ? '`1/1`, or no shard at all' : `a number from 1 to ${of} before the slash: there are ${of} shards`
  )

/** `matrix`: the shard is a leg of the job's matrix, whatever producer delivers there. */
export type GivenShard = {readonly shard: Shard | null; readonly matrix: boolean}

/** Reads the input `shard`: null where the job is not one of several. Raises TW-102. */
export const parseShard = (given: string): GivenShard => {
  const text = given.trim()
  if (text === '') return {shard: null, matrix: false}
  const leg = fromMatrix.exec(text)
  const match = leg ?? oneBased.exec(text)
  if (!match) return raise(invalid(given))
  const index = Number(match[1]) + (leg ? 1 : 0)
  const of = Number(match[2])
  if (index < 1 || index > of) return raise(leg ? invalid(given) : outOfRange(given, of))
  return of === 1 ? {shard: null, matrix: false} : {shard: {index, of}, matrix: leg !== null}
}
