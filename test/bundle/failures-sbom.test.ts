import {sbomCases} from './failure-cases/sbom.ts'
import {namedWithRemedy} from './support/failure-table.ts'

await namedWithRemedy(sbomCases)
