import {configurationCases} from './failure-cases/configuration.ts'
import {namedWithRemedy} from './support/failure-table.ts'

await namedWithRemedy(configurationCases)
