/** Every failure code of retention, its archives and the audit log, through the bundle. */
import {retentionCases} from './failure-cases/retention.ts'
import {namedWithRemedy} from './support/failure-table.ts'

await namedWithRemedy(retentionCases)
