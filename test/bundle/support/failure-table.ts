/** The promise that every case of a table is held to. */
import {afterAll, describe, expect, test} from '@jest/globals'
import {type FailureCase, told} from './failure-case.ts'
import {aGitHub} from './github.ts'

export const namedWithRemedy = async (cases: readonly FailureCase[]): Promise<void> => {
  const github = await aGitHub()
  afterAll(() => github.close())

  describe('a bad input is a named failure with its remedy, no stack trace and no pass', () => {
    test.each(cases.map(one => [one.code, one.when, one] as const))('%s when %s', async (code, _, {remedy, raise}) => {
      const {log, everything, ...end} = told(await raise(github))
      expect(everything).toContain(code)
      expect(everything).toContain(remedy)
      expect(log).not.toMatch(/^\s+at .+:\d+:\d+\)?$|bug in Towpath/m)
      expect(end).not.toEqual({code: 0, decision: 'pass'})
    })
  })
}
