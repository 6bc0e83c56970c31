import {evidenceCases} from './failure-cases/evidence.ts'
import {namedWithRemedy} from './support/failure-table.ts'

await namedWithRemedy(evidenceCases)
