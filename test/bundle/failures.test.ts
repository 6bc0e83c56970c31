/** Every failure code, raised through the bundle by a real bad input. */
import {afterAll, describe, expect, test} from '@jest/globals'
import {catalogue} from '../../entry/catalogue.ts'
import {configurationCases} from './failure-cases/configuration.ts'
import {evidenceCases} from './failure-cases/evidence.ts'
import {machineCases} from './failure-cases/machine.ts'
import {reportCases} from './failure-cases/reports.ts'
import {told} from './support/failure-case.ts'
import {aGitHub} from './support/github.ts'

const github = await aGitHub()

afterAll(() => github.close())

const cases = [...configurationCases, ...evidenceCases, ...machineCases, ...reportCases]

test('the table has every code of the catalogue once, and no other', async () => {
  const codes = (await catalogue()).map(({code}) => code)
  expect(cases.map(({code}) => code).sort()).toEqual([...codes].sort())
})

describe('a bad input is a named failure with its remedy, no stack trace and no pass', () => {
  test.each(cases.map(one => [one.code, one.when, one] as const))('%s when %s', async (code, _, {remedy, raise}) => {
    const {log, everything, ...end} = told(await raise(github))
    expect(everything).toContain(code)
    expect(everything).toContain(remedy)
    expect(log).not.toMatch(/^\s+at .+:\d+:\d+\)?$|bug in Towpath/m)
    expect(end).not.toEqual({code: 0, decision: 'pass'})
  })
})
