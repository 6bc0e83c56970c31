/** The whole comparison on a real repository with real processes; the numbers they write are planted, so that no machine decides. */
import {mkdirSync} from 'node:fs'
import {relative} from 'node:path'
import {afterAll, describe, expect, test} from '@jest/globals'
import {verdictSchema} from '#core/verdict'
import {localWorld} from '#platform/local-world'
import {terminalLog} from '#platform/log'
import {compare} from '../../../cli/compare.ts'
import {removeTemporaryFolders, sandbox, temporaryFolder} from '../platform/git-sandbox.ts'

afterAll(removeTemporaryFolders)

/** Starts faster than node. The base takes 1 s, the head what its file says. */
const bench = `
n=$TOWPATH_BENCHMARK_PROCESS
value="$(cat speed.txt)$((n % 5))$((n % 3))"
test ! -e broken || exit 1
printf '{"schema":"towpath.benchmarks/1","benchmarks":[{"name":"parse","metric":"time","unit":"s","direction":"lower","values":[[%s]]}]}' "$value" > out.json
`

const config = `benchmarks:
  json:
    setup: cp source.txt speed.txt
    run: bash bench.sh
    reports: out.json
    processes: 3
    most-processes: 13
`

const repository = (speed: string) => {
  const made = sandbox(temporaryFolder())
  made.git('init', '--quiet', '--initial-branch=main')
  made.write('.github/towpath.yml', config)
  made.write('bench.sh', bench)
  made.write('source.txt', '1.00')
  const base = made.commit('base')
  made.write('source.txt', speed)
  return {...made, base}
}

const compared = async (folder: string, ...args: readonly string[]) => {
  const lines: string[] = []
  const world = {...localWorld(folder), log: terminalLog(() => undefined)}
  const here = relative(world.run.workspace, folder)
  const code = await compare([...args, '--json'], {world, here, print: text => lines.push(text)})
  return {code, verdict: verdictSchema.parse(JSON.parse(lines.join('\n')))}
}

describe('towpath compare', () => {
  test('finds a slow-down of the head, and leaves the repository as it was', async () => {
    const {folder, git, commit, base} = repository('1.30')
    commit('slower')
    const {code, verdict} = await compared(folder, '--base', base)
    expect(code).toBe(1)
    expect(verdict).toMatchObject({gate: 'perf-regression', decision: 'fail', subject: {base}})
    expect(verdict.findings).toMatchObject([{kind: 'slower-benchmark', title: 'parse · time', severity: 'critical'}])
    expect(verdict.metrics['performance.regressions.critical']?.value).toBe(1)
    expect(git('worktree', 'list').split('\n')).toHaveLength(1)
    expect(git('status', '--porcelain', '--', '.', ':!.towpath')).toBe('')
  })

  test('is inconclusive, by name, where the head does not run', async () => {
    const {folder, write, commit, base} = repository('1.00')
    write('broken', '')
    commit('broken')
    const {code, verdict} = await compared(folder, '--base', base, 'json')
    expect([code, verdict.decision]).toEqual([3, 'inconclusive'])
    expect(verdict.diagnostics).toMatchObject([{severity: 'error', code: 'PR-111', producer: 'json'}])
    expect(verdict.diagnostics[0]?.message).toContain('On the head, 2 of 2 processes')
  })

  test('refuses a suite that nobody declares, and options that are empty', async () => {
    const {folder, base} = repository('1.00')
    await expect(compared(folder, '--base', base, 'jsno')).rejects.toMatchObject({
      failure: {code: 'PR-102', why: 'The nearest names are `json`.'}
    })
    await expect(compared(folder, '--base', '')).rejects.toMatchObject({failure: {code: 'CL-101'}})
    await expect(compared(folder, '--bsae', base)).rejects.toMatchObject({failure: {code: 'CL-101'}})
  })

  test('measures a suite that the command line describes', async () => {
    const {folder, commit, base} = repository('1.00')
    commit('same')
    mkdirSync(`${folder}/below`)
    const described = ['--run', 'bash bench.sh', '--setup', 'cp source.txt speed.txt', '--reports', 'out.json']
    const {code, verdict} = await compared(folder, '--base', base, '--processes', '3', ...described)
    expect([code, verdict.decision]).toEqual([0, 'pass'])
    expect(verdict.evidence).toMatchObject([{producer: 'benchmarks', status: 'complete'}])
  })
})
