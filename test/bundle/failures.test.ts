/** Every failure code is raised through the bundle by a real bad input: here those of reports, the other tables have files of their own. */
import {expect, test} from '@jest/globals'
import {catalogue} from '../../entry/catalogue.ts'
import {configurationCases} from './failure-cases/configuration.ts'
import {evidenceCases} from './failure-cases/evidence.ts'
import {machineCases} from './failure-cases/machine.ts'
import {performanceCases} from './failure-cases/performance.ts'
import {reportCases} from './failure-cases/reports.ts'
import {retentionCases} from './failure-cases/retention.ts'
import {sbomCases} from './failure-cases/sbom.ts'
import {namedWithRemedy} from './support/failure-table.ts'

test('the tables have every code of the catalogue once, and no other', async () => {
  const codes = (await catalogue()).map(({code}) => code)
  const tested = [
    ...configurationCases,
    ...evidenceCases,
    ...machineCases,
    ...performanceCases,
    ...reportCases,
    ...retentionCases,
    ...sbomCases
  ].map(({code}) => code)
  expect(tested.sort()).toEqual([...codes].sort())
})

await namedWithRemedy(reportCases)
