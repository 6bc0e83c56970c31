import {machineCases} from './failure-cases/machine.ts'
import {namedWithRemedy} from './support/failure-table.ts'

await namedWithRemedy(machineCases)
