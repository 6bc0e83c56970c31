/** Everything that a bed needs, made where it is missing. */
import {spawnSync} from 'node:child_process'
import {join} from 'node:path'
import {doctor} from './doctor.ts'

/** Runs a script of bed/ in the open: its words are for the person who waits. True where it succeeded. */
export const bedScript = (name: string, ...args: readonly string[]): boolean =>
  spawnSync(join(import.meta.dirname, 'bed', name), args, {stdio: 'inherit'}).status === 0

/** Examines the machine, builds what the cache lacks (18 minutes the first time) and ends clusters that nobody keeps. False: it was said why. */
export const prepareBed = (): boolean => {
  if (doctor(line => console.error(line))) return bedScript('build.sh', 'all') && bedScript('down.sh', '--dead')
  console.error('A cluster cannot run on this machine before that is put right.')
  return false
}
