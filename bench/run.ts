/**
 * Runs the benchmarks and prints one JSON object, `{name: result}`. `npm run bench` runs all of bench/*.bench.ts,
 * `npm run bench -- markdown` those that are named.
 */
import {readdir} from 'node:fs/promises'

type Benchmark = {readonly run: () => Promise<object>}

const suffix = '.bench.ts'

const isBenchmark = (module: unknown): module is Benchmark =>
  typeof module === 'object' && module !== null && 'run' in module && typeof module.run === 'function'

const load = async (name: string): Promise<Benchmark> => {
  const module: unknown = await import(new URL(`./${name}${suffix}`, import.meta.url).href)
  if (!isBenchmark(module)) throw new TypeError(`bench/${name}${suffix} exports no function run`)
  return module
}

const files = await readdir(import.meta.dirname)
const known = files
  .filter(file => file.endsWith(suffix))
  .map(file => file.slice(0, -suffix.length))
  .sort()

const asked = process.argv.slice(2)
const missing = asked.filter(name => !known.includes(name))

if (missing.length > 0) {
  console.error(`No benchmark is called ${missing.join(', ')}. There are: ${known.join(', ')}.`)
  process.exitCode = 2
} else {
  const results: Record<string, object> = {}
  for (const name of asked.length > 0 ? asked : known) {
    const {run} = await load(name)
    results[name] = await run()
  }
  console.log(JSON.stringify(results, null, 2))
}
