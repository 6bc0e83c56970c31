import {kubernetesCases} from './failure-cases/kubernetes.ts'
import {namedWithRemedy} from './support/failure-table.ts'

await namedWithRemedy(kubernetesCases)
