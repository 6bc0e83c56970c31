import {canaryCases} from './failure-cases/canary.ts'
import {namedWithRemedy} from './support/failure-table.ts'

await namedWithRemedy(canaryCases)
