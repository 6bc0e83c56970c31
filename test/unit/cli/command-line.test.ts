/** What every command does with words it does not understand, and what it may print. */
import {spawnSync} from 'node:child_process'
import {mkdtempSync, realpathSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join, resolve} from 'node:path'
import {afterAll, describe, expect, test} from '@jest/globals'
import type {World} from '#core/world'
import {localWorld} from '#platform/local-world'
import {audit} from '../../../cli/audit.ts'
import {compare} from '../../../cli/compare.ts'
import {explain} from '../../../cli/explain.ts'
import {help, helpFor} from '../../../cli/help.ts'
import type {CommandIo} from '../../../cli/io.ts'
import {judge} from '../../../cli/judge.ts'
import {readCommand} from '../../../cli/read.ts'
import {retention} from '../../../cli/retention.ts'
import {sbom} from '../../../cli/sbom.ts'

const folder = mkdtempSync(join(realpathSync(tmpdir()), 'towpath-command-line-'))
afterAll(() => rmSync(folder, {recursive: true}))
writeFileSync(join(folder, 'list.json'), '[]')

type Command = (args: readonly string[], io: CommandIo) => Promise<number>

const commands: Readonly<Record<string, Command>> = {
  ...{audit, compare, judge, read: readCommand, retention, sbom},
  explain: (args, io) => explain(args, io, [])
}

const called = async ([name = '', ...args]: readonly string[], changed: Partial<World> = {}) => {
  const lines: string[] = []
  const world = {...localWorld(folder), ...changed}
  const code = await commands[name]?.(args, {world, here: '', print: text => lines.push(text)})
  return {code, lines}
}

describe('a command refuses what it does not understand, and never ignores it', () => {
  test.each([
    ['read', 'It takes report files.'],
    ['read --json', 'It takes report files.'],
    ['read --jsno list.json', "Unknown option '--jsno'."],
    ['read -', 'It reads files, not standard input: name a file.'],
    ['judge --preset nope', 'The option `--preset` is `nope`, which cannot be understood. Expected one of'],
    ['judge --base', "Option '--base <value>' argument missing."],
    ['explain --json QG-104', "Unknown option '--json'."],
    ['compare --processes 3', 'The option --processes has no meaning here: it describes the suite of --run.'],
    ['compare --reports x json', 'The option --reports has no meaning here: it describes the suite of --run.'],
    ['sbom generate --base main', 'The option --base has no meaning here: it belongs to another command of `sbom`.'],
    ['sbom gate --format spdx list.json', 'The option --format has no meaning here'],
    ['sbom generate --format xml --output out', 'The format `xml` is none of cyclonedx, spdx.'],
    ['sbom generate list.json gone/package-lock.json', 'There is no file `gone/package-lock.json`.'],
    ['retention plan list.json --keep-daily 3', 'The option --keep-daily has no meaning here: what is kept stands in'],
    ['retention select list.json --keep-daily 3 --config a.yml', 'The option --config has no meaning here'],
    ['retention plan list.json --config=', 'The option --config is empty.'],
    ['audit verify --ledger=', 'The option --ledger is empty.'],
    ['audit verify --head=', 'The option --head is empty.']
  ])('%s', async (line, why) => {
    await expect(called(line.split(' '))).rejects.toMatchObject({
      failure: {code: 'CL-101', why: expect.stringContaining(why)}
    })
  })

  test('a folder is no inventory that does not exist', async () => {
    await expect(called(['retention', 'plan', '.'])).rejects.toMatchObject({
      failure: {code: 'AR-105', why: expect.stringContaining('maybe a folder')}
    })
  })

  test('without --base, a clone that knows no origin/HEAD is told to name a base', async () => {
    spawnSync('git', ['init', '-q', folder])
    const git = ['-C', folder, '-c', 'user.name=m', '-c', 'user.email=m@example.com']
    spawnSync('git', [...git, 'commit', '-q', '--allow-empty', '-m', 'one'])
    await expect(called(['compare', '--run', 'true', '--reports', 'x.json'])).rejects.toMatchObject({
      failure: {code: 'CL-101', why: expect.stringContaining('`--base main`')}
    })
  })
})

test('a code of the simulator is known as such, not taken for a file', async () => {
  const {code, lines} = await called(['explain', 'sim-103'])
  expect([code, lines[0]]).toEqual([0, expect.stringContaining('SIM-103 is a message of the simulator')])
})

describe('help', () => {
  test('of a command is what the whole help says about it', () => {
    const lines = helpFor('sbom').split('\n')
    expect(lines.filter(line => line.startsWith('  towpath ')).every(line => line.includes('sbom'))).toBe(true)
    expect(lines).toHaveLength(9)
    expect(help).toContain(lines[0] ?? '?')
  })

  test('of what is no command is all of it', () => {
    expect(helpFor('help')).not.toBe('')
    expect(helpFor('brew')).toBe(help)
  })
})

describe('the program', () => {
  const script = resolve(import.meta.dirname, '..', '..', '..', 'scripts', 'towpath.ts')
  const towpath = (...args: readonly string[]) =>
    // npm tells a script where it was called; the tests themselves run under npm.
    spawnSync(process.execPath, [script, ...args], {
      cwd: folder,
      env: {...process.env, INIT_CWD: folder},
      encoding: 'utf8'
    })

  test('shows help for --help behind any command', () => {
    const {status, stdout} = towpath('judge', '--help')
    expect([status, stdout]).toEqual([0, `${helpFor('judge')}\n`])
  })

  test('names the command that was meant', () => {
    const {status, stderr} = towpath('jugde')
    expect([status, stderr]).toEqual([2, expect.stringContaining('Did you mean `judge`?')])
  })

  test('gives the runner of a job no command, the terminal no direction, and JSON its value', () => {
    const name = '::add-mask::pass ##[add-mask]pass \u202eoops'
    const failure = `<testcase name="${name}"><failure message="no"/></testcase>`
    writeFileSync(join(folder, 'junit.xml'), `<testsuite>${failure}</testsuite>`)
    const shown = towpath('judge', 'junit.xml')
    expect(shown.stdout).toContain('add-mask')
    expect(shown.stdout).not.toMatch(/^\s*::|##\[|\u202e/m)
    const json = towpath('judge', '--json', 'junit.xml').stdout
    expect(json).not.toContain('##[')
    expect(JSON.parse(json)).toMatchObject({findings: [{title: expect.stringContaining('##[add-mask]pass')}]})
  })
})
