/** Every failure code of the performance gate, through the bundle. */
import {performanceCases} from './failure-cases/performance.ts'
import {namedWithRemedy} from './support/failure-table.ts'

await namedWithRemedy(performanceCases)
