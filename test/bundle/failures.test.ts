/** Every failure code is raised through the bundle by a real bad input: here those of reports, the other tables have files of their own. */
import {expect, test} from '@jest/globals'
import {catalogue} from '../../entry/catalogue.ts'
import {canaryCases} from './failure-cases/canary.ts'
import {chartCases} from './failure-cases/canary-charts.ts'
import {configurationCases} from './failure-cases/configuration.ts'
import {evidenceCases} from './failure-cases/evidence.ts'
import {kubernetesCases} from './failure-cases/kubernetes.ts'
import {machineCases} from './failure-cases/machine.ts'
import {performanceCases} from './failure-cases/performance.ts'
import {reportCases} from './failure-cases/reports.ts'
import {retentionCases} from './failure-cases/retention.ts'
import {sbomCases} from './failure-cases/sbom.ts'
import {namedWithRemedy} from './support/failure-table.ts'

/** No input of today leads there: routing by header has none yet, and where no route is found the number of pods decides. */
const unreachable: readonly string[] = ['CD-153', 'CD-160']

test('the tables have every code of the catalogue once, and no other', async () => {
  const codes = (await catalogue()).map(({code}) => code)
  const tested = [
    ...canaryCases,
    ...chartCases,
    ...configurationCases,
    ...evidenceCases,
    ...kubernetesCases,
    ...machineCases,
    ...performanceCases,
    ...reportCases,
    ...retentionCases,
    ...sbomCases
  ].map(({code}) => code)
  expect([...tested, ...unreachable].sort()).toEqual([...codes].sort())
})

await namedWithRemedy(reportCases)
