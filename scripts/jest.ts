/** Runs Jest in ESM mode on this Node and reports its counts. */
import {spawnSync} from 'node:child_process'
import {mkdtempSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join, resolve} from 'node:path'

const root = resolve(import.meta.dirname, '..')

export type Counts = {readonly passed: number; readonly failed: number}

export const jest = (...args: readonly string[]): Counts => {
  const folder = mkdtempSync(join(tmpdir(), 'towpath-jest-'))
  const output = join(folder, 'results.json')
  try {
    const flags = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning']
    const script = join(root, 'node_modules/jest/bin/jest.js')
    const {status} = spawnSync(
      process.execPath,
      [...flags, script, '--maxWorkers=100%', '--json', `--outputFile=${output}`, ...args],
      {
        cwd: root,
        stdio: ['ignore', 'ignore', 'inherit']
      }
    )
    return countsOf(output, status)
  } finally {
    rmSync(folder, {recursive: true, force: true})
  }
}

type Results = {
  numPassedTests: number
  numFailedTests: number
  numRuntimeErrorTestSuites: number
  numTotalTests: number
}

/** A suite that could not even start counts as failed; so does a run that wrote no result or ran no test. */
export const countsOf = (output: string, status: number | null): Counts => {
  try {
    const results = JSON.parse(readFileSync(output, 'utf8')) as Results
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites
    const silent = failed === 0 && (status !== 0 || results.numTotalTests === 0) ? 1 : 0
    return {passed: results.numPassedTests, failed: failed + silent}
  } catch {
    return {passed: 0, failed: 1}
  }
}
