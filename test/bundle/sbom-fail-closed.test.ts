/**
 * Every scanner that is promised, and every way to lose what it found, through the bundle: none is a pass. One step runs
 * all scanners, one judges them.
 */
import {afterAll, expect, test} from '@jest/globals'
import {configFor, foreignReport, type Scanner, scanners} from '../unit/sbom-action/scanners.ts'
import {needs, verdictOf} from './support/gate.ts'
import {aGitHub} from './support/github.ts'
import {aJob} from './support/job.ts'

const github = await aGitHub()

afterAll(() => github.close())

const names = scanners.map(({name}) => name)
const day = 86_400_000

/** `report`: what the scanner writes; `command`: what happens after that, in bash. */
type Mode = {
  /** Codes, and to whom it can happen; all where nobody is named. */
  readonly codes: Readonly<Record<string, readonly string[]>>
  readonly report?: (scanner: Scanner) => string
  readonly command?: string
  /** Those whose step still runs. */
  readonly run?: readonly string[]
  /** Nothing may be left out. */
  readonly strict?: boolean
}

const modes: Readonly<Record<string, Mode>> = {
  'writes no report': {codes: {'QG-102': names}, command: 'rm "$report"'},
  'writes an empty report': {codes: {'QG-105': names}, report: () => ''},
  'writes half a report': {codes: {'QG-104': names}, report: ({report}) => report(Date.now()).slice(0, -20)},
  'writes its log where the report should be': {codes: {'QG-103': names}, report: ({tool}) => `INFO ${tool} done\n`},
  'delivers the report of another tool': {codes: {'SB-141': names}, report: () => foreignReport(Date.now())},
  'ends with an error': {codes: {'SB-143': names}, command: 'exit 2'},
  'is killed': {codes: {'QG-128': names}, command: 'kill -9 $$'},
  'never delivers': {codes: {'QG-110': names}, run: []},
  'says that its report is old, or that it left something out': {
    codes: {
      'SB-142': ['containers', 'image', 'python', 'python-packages', 'scout', 'site'],
      'SB-144': ['pip', 'python', 'code', 'infrastructure']
    },
    report: ({report}) => report(Date.now() - 2 * day),
    strict: true
  }
}

const good = ({report}: Scanner): string => report(Date.now())

const judged = async ({report = good, command = 'true', run = names, strict = false}: Mode) => {
  const list = strict ? scanners.map(scanner => ({...scanner, leavesOut: []})) : scanners
  const written = ({name}: Scanner) => `report=reports/${name}.json; cp planted/${name}.txt "$report"; ${command}`
  const repository = await github.repository({
    '.github/towpath.yml': configFor(list, written),
    'reports/.keep': '',
    ...Object.fromEntries(scanners.map(scanner => [`planted/${scanner.name}.txt`, report(scanner)]))
  })
  const change = await github.pullRequest(repository)
  const scan = await aJob(github, change, {key: 'scan', permissions: {contents: 'read'}})
  if (run.length > 0) await scan.step('sbom', {inputs: {mode: 'collect', scan: run.join('\n')}})
  scan.end('success')
  const gate = await aJob(github, change, {key: 'security', permissions: {contents: 'read', actions: 'read'}})
  return gate.step('sbom', {inputs: {mode: 'gate', comment: 'false', needs: needs({scan: 'success'})}})
}

test('scanners that all deliver make no problem', async () => {
  const result = await judged({codes: {}})
  const {decision, diagnostics} = verdictOf(result)
  expect(diagnostics.filter(({severity}) => severity === 'error')).toEqual([])
  expect([result.code, decision]).toEqual([0, 'pass'])
})

test.each(Object.entries(modes))('a scanner that %s is inconclusive by name, whichever it is', async (_, mode) => {
  const result = await judged(mode)
  const {decision, diagnostics} = verdictOf(result)
  expect([result.code, decision]).toEqual([1, 'inconclusive'])
  for (const [expected, producers] of Object.entries(mode.codes)) {
    const told = diagnostics.filter(({severity, code}) => severity === 'error' && code === expected)
    expect([expected, told.map(({producer}) => producer).sort()]).toEqual([expected, [...producers].sort()])
  }
})
