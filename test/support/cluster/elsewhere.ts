import {execFile} from 'node:child_process'
import {join} from 'node:path'
import {promisify} from 'node:util'
import type {Met} from './schedule.ts'
import type {Played} from './schedules.ts'

type Told = Omit<Played, 'met'> & {readonly met: Readonly<Partial<Record<Met, number>>>}

/** As `playAll`, in a process of its own: Jest's sandbox makes every step of a schedule twice as slow. */
export const playElsewhere = async (from: number, to: number, step: number): Promise<Told> => {
  const script = join(import.meta.dirname, 'play.ts')
  const args = ['--disable-warning=ExperimentalWarning', script, ...[from, to, step].map(String)]
  const {stdout} = await promisify(execFile)(process.execPath, args, {maxBuffer: 64 * 1024 * 1024})
  return JSON.parse(stdout) as Told
}
