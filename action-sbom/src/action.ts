export {contract} from './contract.ts'
export {run} from './run.ts'
