/** Numbers a suite measured, for the file that `npm run test:cluster -- --full` writes. */
import {appendFileSync} from 'node:fs'

/** Whether everything shall run, or the seeded sample of every day. */
export const full = process.env.TOWPATH_CLUSTER_FULL === '1'

/** One number per name: `cancel.share-zero.p99 {value: 740, unit: 'ms', of: 200}`. Written only in a full run. */
export const measured = (name: string, value: number, unit: string, of: number): void => {
  const file = process.env.TOWPATH_CLUSTER_RESULTS
  if (file !== undefined) appendFileSync(file, `${JSON.stringify({name, value, unit, of})}\n`)
}
