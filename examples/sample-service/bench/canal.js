/**
 * One process of the benchmark suite `canal`: how many bytes the parts of the service allocate that every request goes
 * through. Unlike seconds they do not depend on what else the machine does. Run by `node --run bench`: without the
 * optimising compiler, which would leave out allocations whenever it gets round to it.
 */
import {mkdirSync, writeFileSync} from 'node:fs'
import {allLocks, fillingTime, lockById, passable} from '../src/locks.js'
import {convoyToll, toll} from '../src/toll.js'

const boats = Array.from({length: 200}, (_, index) => ({length: 8 + (index % 25), night: index % 7 === 0}))

const benchmarks = {
  'toll of a convoy': () => convoyToll(boats),
  'tolls one by one': () => boats.reduce((sum, boat) => sum + toll(boat), 0),
  'locks on the way': () =>
    boats.reduce((sum, {length}) => sum + passable(length).reduce((time, lock) => time + fillingTime(lock), 0), 0),
  'locks by name': () => boats.reduce((sum, _, index) => sum + (lockById(allLocks()[index % 3].id)?.rise ?? 0), 0)
}

const [warmUp, repetitions] = [20, 50]
let sink = 0

/** Bytes on the heap before and after, with no collection in between: the young generation is large enough. */
const allocatedBy = work => {
  for (let round = 0; round < warmUp; round += 1) sink += work()
  globalThis.gc()
  const before = process.memoryUsage().heapUsed
  for (let repetition = 0; repetition < repetitions; repetition += 1) sink += work()
  return Math.round((process.memoryUsage().heapUsed - before) / repetitions)
}

const report = {
  schema: 'towpath.benchmarks/1',
  benchmarks: Object.entries(benchmarks).map(([name, work]) => ({
    ...{name, metric: 'allocated-bytes', unit: 'B', direction: 'lower', deterministic: true},
    values: [[allocatedBy(work)]]
  }))
}

mkdirSync('reports', {recursive: true})
writeFileSync('reports/canal.json', JSON.stringify(report))
console.log(`${report.benchmarks.length} benchmarks measured (${sink > 0 ? 'ok' : 'empty'})`)
