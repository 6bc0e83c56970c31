/**
 * `npm run bench:live`: the whole comparison on this machine with real processes. 8 workloads; 20 process pairs of equal
 * code (A/A) and 20 with 10 % more work in one of them, interleaved, judged as mode `compare` judges. Prints JSON; exit
 * code 1 where A/A raises a confirmed alarm or an injected slow-down is missed.
 */
import {mkdtempSync, realpathSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {performance} from 'node:perf_hooks'
import {compareSuite} from '../action-perf-regression/src/compare.ts'
import {judges} from '../action-perf-regression/src/judges.ts'
import {presets} from '../action-perf-regression/src/policy.ts'
import type {Judged} from '../action-perf-regression/src/series.ts'
import type {Suite} from '../action-perf-regression/src/suites.ts'
import {localWorld} from '../platform/local-world.ts'
import {workloads} from './live/workloads.ts'

const pairs = Number(process.argv[2] ?? 20)
const injected = 1.1
const script = join(import.meta.dirname, 'live', 'process.ts')

/** `factor`: how much work the head does for each unit of the base. */
const suiteOf = (name: string, factor: number): Suite => {
  const commands = (side: number) => ({
    run: `"${process.execPath}" "${script}" ${side} out.json`,
    setup: null,
    reports: ['out.json']
  })
  return {
    ...{name, base: commands(1), head: commands(factor), reproduce: []},
    ...{processes: pairs, mostProcesses: pairs * 3, budget: 20 * 60_000, timeout: 60_000}
  }
}

const compare = async (name: string, factor: number): Promise<readonly Judged[]> => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'towpath-live-')))
  try {
    const world = localWorld(folder)
    const trees = await Promise.all(
      (['base', 'head'] as const).map(async side => ({side, commit: side, folder: await world.files.temporary(side)}))
    )
    const rule = {thresholds: presets.strict}
    const {judged, problem} = await compareSuite(suiteOf(name, factor), trees, rule, judges, world)
    if (problem !== null) throw new Error(`${problem.failure.what} ${problem.failure.why}`)
    return judged
  } finally {
    rmSync(folder, {recursive: true, force: true})
  }
}

const shown = ({benchmark, finding, worse, detectable, processes}: Judged) => ({
  ...{benchmark, finding, processes: processes.head},
  worse: worse === null ? null : Number(worse.toFixed(4)),
  detectable: detectable === null ? null : Number(detectable.toFixed(4))
})

const started = performance.now()
const same = await compare('same', 1)
const slower = await compare('slower', injected)
const alarms = same.filter(({finding}) => finding === 'regression').map(({benchmark}) => benchmark)
const missed = slower.filter(({finding}) => finding !== 'regression').map(({benchmark}) => benchmark)

console.log(
  JSON.stringify(
    {
      goal: 'no alarm in A/A, every injected slow-down found',
      ...{workloads: workloads.length, pairs, injected: `${Math.round((injected - 1) * 100)} % more work`},
      ...{alarms, missed, seconds: Math.round((performance.now() - started) / 1000)},
      ...{same: same.map(shown), slower: slower.map(shown)}
    },
    null,
    2
  )
)
process.exitCode = alarms.length === 0 && missed.length === 0 && same.length === workloads.length ? 0 : 1
