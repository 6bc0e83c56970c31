import type {Shard} from '#core/evidence'
import {type Failure, raise} from '#core/failure'
import {invalidInput} from '#core/failures'

const oneBased = /^(\d{1,4})\/(\d{1,4})$/
/** What the default of the input makes of GitHub's `strategy` context: job index from 0, and job total. */
const fromMatrix = /^(\d{1,4})-(\d{1,4})$/

const invalid = (given: string): Failure => invalidInput('shard', given, 'a shard such as `2/3`: the second of three')

/** Reads the input `shard`: null where the job is not one of several. */
export const parseShard = (given: string): Shard | null => {
  const text = given.trim()
  if (text === '') return null
  const matrix = fromMatrix.exec(text)
  const match = matrix ?? oneBased.exec(text)
  if (!match) return raise(invalid(given))
  const index = Number(match[1]) + (matrix ? 1 : 0)
  const of = Number(match[2])
  if (index < 1 || index > of) return raise(invalid(given))
  return of === 1 ? null : {index, of}
}
