/** One process of `bench:live`: `process.ts FACTOR FILE` does FACTOR times the units and writes the times of its rounds. */
import {writeFileSync} from 'node:fs'
import {performance} from 'node:perf_hooks'
import {type Workload, workloads} from './workloads.ts'

const [warmUp, rounds] = [10, 40]
const [factor = 1, file = 'out.json'] = [Number(process.argv[2]), process.argv[3]]
const wanted = (process.env.TOWPATH_BENCHMARK_FILTER ?? '').split('\n').filter(name => name !== '')
let sink = 0

const times = ({units, work}: Workload): readonly number[] => {
  const asked = Math.ceil(units * factor)
  return Array.from({length: warmUp + rounds}, () => {
    const before = performance.now()
    sink += work(asked)
    return performance.now() - before
  }).slice(warmUp)
}

const benchmarks = workloads
  .filter(({name}) => wanted.length === 0 || wanted.includes(name))
  .map(workload => ({
    ...{name: workload.name, metric: 'time', unit: 'ms', direction: 'lower'},
    values: [times(workload)]
  }))

if (!Number.isFinite(sink)) throw new Error('The work gave no number')
writeFileSync(file, JSON.stringify({schema: 'towpath.benchmarks/1', benchmarks}))
