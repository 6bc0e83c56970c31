/**
 * `npm run test:cluster [-- --full] [name of a suite …]`: the suites of test/cluster on a real Kubernetes. Builds and caches it
 * first (18 minutes the first time); with KUBECONFIG set it uses that cluster instead. Ends with `tests: N passed, N failed`.
 */
import {spawnSync} from 'node:child_process'
import {existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {cpus, tmpdir} from 'node:os'
import {basename, join, resolve} from 'node:path'
import {bedScript, prepareBed} from '../test/cluster/prepare.ts'
import {type Counts, countsOf} from './jest.ts'
import {requireNode24} from './node.ts'

requireNode24()
const root = resolve(import.meta.dirname, '..')
const folder = join(root, 'test', 'cluster')
const resultFile = join(folder, 'results.json')

type Suite = {readonly path: string; readonly needs: 'bed' | 'any'; readonly alone: boolean}

/** Each suite says in its first comment what it runs on: `@cluster bed` (the bed only) or `@cluster any`; `alone` = it serves users. */
const suites = (names: readonly string[]): readonly Suite[] =>
  readdirSync(folder)
    .filter(name => name.endsWith('.test.ts') && (names.length === 0 || names.some(wanted => name.includes(wanted))))
    .map(name => {
      const path = join(folder, name)
      const [, needs, alone] = /@cluster (bed|any)( alone)?\b/.exec(readFileSync(path, 'utf8').slice(0, 2000)) ?? []
      if (needs !== 'bed' && needs !== 'any')
        throw new Error(`${path}: its first comment must say "@cluster bed" or "@cluster any".`)
      return {path, needs, alone: alone !== undefined}
    })

/** Jest's settings of `npm test`, for the files that these leave out. */
const jestSettings = (): string => {
  const settings: unknown = JSON.parse(readFileSync(join(root, 'jest.config.json'), 'utf8'))
  if (settings === null || typeof settings !== 'object') throw new Error('jest.config.json holds no object.')
  return JSON.stringify({
    ...settings,
    rootDir: root,
    testMatch: ['<rootDir>/test/cluster/*.test.ts'],
    testTimeout: 600_000
  })
}

const runSuites = (chosen: readonly Suite[], atOnce: number, env: NodeJS.ProcessEnv): Counts => {
  if (chosen.length === 0) return {passed: 0, failed: 0}
  const work = mkdtempSync(join(tmpdir(), 'towpath-cluster-'))
  const output = join(work, 'results.json')
  try {
    const flags = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning']
    const jest = join(root, 'node_modules', 'jest', 'bin', 'jest.js')
    const args = [
      '--config',
      jestSettings(),
      atOnce === 1 ? '--runInBand' : `--maxWorkers=${atOnce}`,
      '--forceExit',
      '--verbose',
      '--json',
      `--outputFile=${output}`
    ]
    const {status} = spawnSync(
      process.execPath,
      [...flags, jest, ...args, '--runTestsByPath', ...chosen.map(({path}) => path)],
      {
        cwd: root,
        env,
        stdio: ['ignore', 'ignore', 'inherit']
      }
    )
    return countsOf(output, status)
  } finally {
    rmSync(work, {recursive: true, force: true})
  }
}

type Kept = {readonly command: string; readonly date: string; readonly seconds: number; readonly tests: Counts}

/** What a suite measured in a full run, with date and command, to be committed; entries of other suites stay. */
const keepResults = (name: string, lines: string, counts: Counts, seconds: number): void => {
  const kept: Readonly<Record<string, Kept>> = existsSync(resultFile)
    ? JSON.parse(readFileSync(resultFile, 'utf8'))
    : {}
  const entry = {
    command: `npm run test:cluster -- --full ${name}`,
    date: new Date().toISOString(),
    machine: `${cpus().length} cores, ${cpus()[0]?.model.trim() ?? 'unknown'}`,
    seconds,
    tests: counts,
    measured: lines
      .split('\n')
      .filter(line => line !== '')
      .map(line => JSON.parse(line))
  }
  const all = Object.entries({...kept, [name]: entry}).sort(([a], [b]) => (a < b ? -1 : 1))
  writeFileSync(resultFile, `${JSON.stringify(Object.fromEntries(all), null, 2)}\n`)
  console.info(`written: ${resultFile}`)
}

/** One after the other, so that nothing runs beside what is measured. */
const runInFull = (chosen: readonly Suite[], env: NodeJS.ProcessEnv): Counts => {
  const folder = mkdtempSync(join(tmpdir(), 'towpath-results-'))
  const all = chosen.map(suite => {
    const name = basename(suite.path, '.test.ts')
    const results = join(folder, name)
    const begun = Date.now()
    const counts = runSuites([suite], 1, {...env, TOWPATH_CLUSTER_FULL: '1', TOWPATH_CLUSTER_RESULTS: results})
    const lines = existsSync(results) ? readFileSync(results, 'utf8') : ''
    keepResults(name, lines, counts, Math.round((Date.now() - begun) / 1000))
    return counts
  })
  return total(all)
}

/** Each suite has a cluster of its own, and mostly waits: two at a time, but for those whose users would notice. */
const runSample = (chosen: readonly Suite[], env: NodeJS.ProcessEnv): Counts => {
  const [alone, others] = [chosen.filter(suite => suite.alone), chosen.filter(suite => !suite.alone)]
  return total([runSuites(others, 2, env), runSuites(alone, 1, env)])
}

const total = (all: readonly Counts[]): Counts => ({
  passed: all.reduce((sum, {passed}) => sum + passed, 0),
  failed: all.reduce((sum, {failed}) => sum + failed, 0)
})

const finish = ({passed, failed}: Counts): void => {
  console.info(`\ntests: ${passed} passed, ${failed} failed`)
  process.exitCode = failed === 0 && passed > 0 ? 0 : 1
}

/** Everything the suites need; false where something is missing, which has been said then. */
const prepare = (kubeconfig: string | undefined): boolean =>
  kubeconfig === undefined ? prepareBed() : bedScript('build.sh', 'tools')

const main = (): Counts => {
  const names = process.argv.slice(2)
  const full = names.includes('--full')
  const kubeconfig =
    process.env.KUBECONFIG === undefined || process.env.KUBECONFIG === '' ? undefined : process.env.KUBECONFIG
  const found = suites(names.filter(name => !name.startsWith('--')))
  if (!prepare(kubeconfig)) return {passed: 0, failed: 1}
  const chosen = kubeconfig === undefined ? found : found.filter(({needs}) => needs === 'any')
  for (const {path} of found.filter(suite => !chosen.includes(suite)))
    console.info(`Not run: ${path} needs the bed's own network, pods or load generator; unset KUBECONFIG for it.`)
  const {KUBECONFIG: _, ...inherited} = process.env
  const env = {...inherited, ...(kubeconfig === undefined ? {} : {TOWPATH_CLUSTER_KUBECONFIG: kubeconfig})}
  const counts = full ? runInFull(chosen, env) : runSample(chosen, env)
  bedScript('down.sh', '--dead') // whatever a test run left that was ended by force
  return counts
}

finish(main())
