/** Start of a stub that has nothing to do, as a ratio to an empty script on the same Node, alternating. Goal: at most 4. */
import {spawnSync} from 'node:child_process'
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join, resolve} from 'node:path'
import {performance} from 'node:perf_hooks'

const rounds = 21
const root = resolve(import.meta.dirname, '..')

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN

/** Milliseconds from start to end of one process. */
const time = (script: string, args: readonly string[]): number => {
  const before = performance.now()
  spawnSync(process.execPath, [script, ...args], {env: {PATH: process.env.PATH}, stdio: 'ignore'})
  return performance.now() - before
}

export const run = async (): Promise<object> => {
  const folder = mkdtempSync(join(tmpdir(), 'towpath-bench-'))
  const empty = join(folder, 'empty.mjs')
  writeFileSync(empty, '')
  const cases = {
    /** Reads its inputs and context, finds that it is not on a runner, and says so: everything but the work. */
    'test-plan stub': [join(root, 'dist/test-plan.js')],
    'quality-gate stub': [join(root, 'dist/quality-gate.js')],
    'command line help': [join(root, 'dist/towpath.js'), 'help']
  }
  const samples = new Map<string, number[]>([
    ['empty', []],
    ...Object.keys(cases).map(name => [name, []] as [string, number[]])
  ])
  for (let round = 0; round < rounds; round += 1) {
    samples.get('empty')?.push(time(empty, []))
    for (const [name, [script = '', ...args]] of Object.entries(cases)) samples.get(name)?.push(time(script, args))
  }
  rmSync(folder, {recursive: true, force: true})
  const floor = median(samples.get('empty') ?? [])
  return {
    goal: 'at most 4 times an empty script',
    rounds,
    emptyMilliseconds: Number(floor.toFixed(1)),
    ratio: Object.fromEntries(
      Object.keys(cases).map(name => [name, Number((median(samples.get(name) ?? []) / floor).toFixed(2))])
    )
  }
}
