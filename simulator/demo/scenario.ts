/** What a scenario is: somebody's change, and how it should be judged. */
import {failure, raise} from '#core/failure'

/** In a file that is there, this text stands once and becomes that text. */
export type Edit = {readonly replace: string; readonly by: string}

/** New files as text, changes to present ones as edits; by path. */
export type Changes = Readonly<Record<string, string | readonly Edit[]>>

export type Decision = 'recorded' | 'planned' | 'pass' | 'fail' | 'inconclusive'

export type Scenario = {
  /** Short: `good`, `dead shard`. */
  readonly name: string
  readonly title: string
  readonly author: string
  readonly branch: string
  /** The author works in a fork of their own, whose token can only read. */
  readonly fork: boolean
  /** One sentence about what the change does. */
  readonly story: string
  readonly changes: Changes
  readonly expected: Decision
}

export const staleEdit = failure(
  'SIM-211',
  'A scenario of the demo no longer fits the sample service',
  ['src/toll.js', 'const fee = 450'],
  (path: string, text: string) => ({
    what: `The demo wants to change "${text}" in ${path}, and cannot.`,
    why: 'That text must stand there exactly once.',
    fix: 'Change the scenario in simulator/demo/ together with examples/sample-service/.'
  })
)

/** The new text of a file; SIM-211 when an edit does not fit. */
export const edited = (path: string, text: string, edits: readonly Edit[]): string =>
  edits.reduce((current, {replace, by}) => {
    if (current.split(replace).length !== 2) raise(staleEdit(path, replace))
    return current.replace(replace, () => by)
  }, text)
