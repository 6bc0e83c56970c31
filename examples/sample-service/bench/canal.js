/**
 * One process of the benchmark suite `canal`: times the parts of the service that every request goes through, and writes
 * a report that Towpath reads. TOWPATH_BENCHMARK_FILTER, one name a line, restricts it.
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

const [rounds, warmUp, repetitions] = [25, 10, 200]

const wanted = (process.env.TOWPATH_BENCHMARK_FILTER ?? '').split('\n').filter(name => name !== '')
let sink = 0

const measure = work => {
  const values = []
  for (let round = 0; round < warmUp + rounds; round += 1) {
    const before = performance.now()
    for (let repetition = 0; repetition < repetitions; repetition += 1) sink += work()
    if (round >= warmUp) values.push((performance.now() - before) / repetitions)
  }
  return values
}

const report = {
  schema: 'towpath.benchmarks/1',
  benchmarks: Object.entries(benchmarks)
    .filter(([name]) => wanted.length === 0 || wanted.includes(name))
    .map(([name, work]) => ({name, metric: 'time', unit: 'ms', direction: 'lower', values: [measure(work)]}))
}

mkdirSync('reports', {recursive: true})
writeFileSync('reports/canal.json', JSON.stringify(report))
console.log(`${report.benchmarks.length} benchmarks measured (${sink > 0 ? 'ok' : 'empty'})`)
