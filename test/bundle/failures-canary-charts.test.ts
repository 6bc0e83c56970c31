import {chartCases} from './failure-cases/canary-charts.ts'
import {namedWithRemedy} from './support/failure-table.ts'

await namedWithRemedy(chartCases)
