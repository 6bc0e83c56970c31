/**
 * One process of `bench:live`: `process.ts FACTOR FILE` does FACTOR times the units and writes the times of its rounds. The
 * workloads take turns, so that a disturbance of a tenth of a second meets a few rounds of each and not one of them whole.
 */
import {writeFileSync} from 'node:fs'
import {performance} from 'node:perf_hooks'
import {workloads} from './workloads.ts'

const [warmUp, rounds] = [10, 50]
const [factor = 1, file = 'out.json'] = [Number(process.argv[2]), process.argv[3]]
const wanted = (process.env.TOWPATH_BENCHMARK_FILTER ?? '').split('\n').filter(name => name !== '')
let sink = 0

const measured = workloads
  .filter(({name}) => wanted.length === 0 || wanted.includes(name))
  .map(({name, units, work}) => ({name, work, units: Math.ceil(units * factor), times: [] as number[]}))

for (let round = 0; round < warmUp + rounds; round += 1)
  for (const {work, units, times} of measured) {
    const before = performance.now()
    sink += work(units)
    if (round >= warmUp) times.push(performance.now() - before)
  }

if (!Number.isFinite(sink)) throw new Error('The work gave no number')
const benchmarks = measured.map(({name, times}) => ({
  ...{name, metric: 'time', unit: 'ms', direction: 'lower'},
  values: [times]
}))
writeFileSync(file, JSON.stringify({schema: 'towpath.benchmarks/1', benchmarks}))
