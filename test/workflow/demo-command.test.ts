/** `towpath simulate` in a repository of somebody: what it says, what it runs, how it ends. */
import {execFileSync} from 'node:child_process'
import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join, resolve} from 'node:path'
import {afterEach, beforeEach, describe, expect, test} from '@jest/globals'
import {likelyEvent} from '../../simulator/command/happening.ts'
import {simulate} from '../../simulator/command/simulate.ts'

const checkout = resolve(import.meta.dirname, '../..')
let folder: string

const git = (...args: readonly string[]): string =>
  execFileSync('git', ['-c', 'user.name=Mira Lock', '-c', 'user.email=mira@example.com', ...args], {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore']
  }).trim()

const write = (path: string, text: string): void => {
  mkdirSync(dirname(join(folder, path)), {recursive: true})
  writeFileSync(join(folder, path), text)
}

const commit = (files: Readonly<Record<string, string>>): void => {
  for (const [path, text] of Object.entries(files)) write(path, text)
  git('add', '--all')
  git('commit', '--quiet', '--allow-empty', '--message', 'change')
}

const workflow = (on: string, ...script: readonly string[]): string =>
  [
    `on: ${on}`,
    'permissions: {}',
    'jobs:',
    '  test:',
    '    runs-on: ubuntu-latest',
    '    steps:',
    '      - run: |',
    ...script.map(line => `          ${line}`),
    ''
  ].join('\n')

const run = async (...args: readonly string[]) => {
  const printed: string[] = []
  const code = await simulate(args, {folder, checkout, print: line => printed.push(line)})
  return {code, text: printed.join('\n')}
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'towpath-simulate-test-'))
  git('init', '--quiet', '--initial-branch=main')
})
afterEach(() => rmSync(folder, {recursive: true, force: true}))

/** The whole text stands in the message of a test that fails. */
const succeeds = async (...args: readonly string[]): Promise<string> => {
  const {code, text} = await run(...args)
  expect({code, text}).toEqual({code: 0, text: expect.stringContaining('The run ended as success')})
  return text
}

describe('towpath simulate', () => {
  test('runs the committed workflow, says that open changes are left out, and writes the page git does not see', async () => {
    commit({'.github/workflows/ci.yml': workflow('push', 'echo "it went $((40 + 2)) ways" >> "$GITHUB_STEP_SUMMARY"')})
    write('.github/workflows/ci.yml', workflow('push', 'exit 1'))
    const {code, text} = await run('ci.yml')
    expect(text).toContain('uncommitted changes (1)')
    expect(text).toContain('The run ended as success')
    expect(code).toBe(0)
    expect(readFileSync(join(folder, '.towpath/simulate.html'), 'utf8')).toContain('it went 42 ways')
    expect(git('status', '--porcelain')).toBe('M .github/workflows/ci.yml')
  })

  test('ends with 1 and shows the end of the log when a job fails', async () => {
    const noise = ['echo "::debug::of the toolkit%0Aon two lines"', 'echo the reason', 'exit 3']
    commit({'.github/workflows/ci.yml': workflow('push', ...noise)})
    const {code, text} = await run('.github/workflows/ci.yml', '--page', 'page.html')
    expect(code).toBe(1)
    expect(text).toContain('the reason')
    expect(text.replaceAll(noise[0] ?? '', '')).not.toContain('on two lines')
    expect(text).toContain('The run ended as failure')
  })

  test('opens a pull request against the commit before when the branch is the default one', async () => {
    commit({'a.txt': 'a\n'})
    commit({'.github/workflows/ci.yml': workflow('pull_request', 'test "$GITHUB_BASE_REF" = before-this-commit')})
    await succeeds('ci.yml')
  })

  test('opens a pull request against main from a branch of its own', async () => {
    commit({'a.txt': 'a\n'})
    git('checkout', '--quiet', '-b', 'topic')
    const script = ['test "$GITHUB_BASE_REF" = main', 'test "$GITHUB_HEAD_REF" = topic']
    commit({'.github/workflows/ci.yml': workflow('[pull_request]', ...script)})
    await succeeds('ci.yml', '--event', 'pull_request')
  })

  test('replaces fields of the payload by those of the event file', async () => {
    commit({
      '.github/workflows/ci.yml': workflow(
        'workflow_dispatch',
        'test "$(node -p "require(process.env.GITHUB_EVENT_PATH).ring")" = one'
      )
    })
    write('event.json', '{"ring": "one"}')
    await succeeds('ci.yml', '--event-file', 'event.json')
  })

  test('runs jobs with Node 24', async () => {
    commit({'.github/workflows/ci.yml': workflow('push', 'node --version | grep -q "^v24"')})
    await succeeds('ci.yml')
  })

  test('resolves this library, whatever commit a caller names, to the checkout and says so', async () => {
    const zeros = '0'.repeat(40)
    const caller = (ref: string) =>
      `on: push\npermissions: {contents: read}\njobs:\n  plan:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/checkout@${zeros}\n      - uses: your-org/towpath/action-test-plan@${ref}\n`
    const config = 'checks:\n  unit:\n    run: ./test.sh\n'
    commit({
      '.github/workflows/zeros.yml': caller(zeros),
      '.github/workflows/tag.yml': caller('v0.1.0'),
      '.github/towpath.yml': config
    })
    expect(await succeeds('zeros.yml')).toContain(`your-org/towpath@${zeros} is not known here`)
    expect(await succeeds('tag.yml')).toContain('success')
  })
})

test('a verdict that is no pass is told with all its reasons, not only the first', async () => {
  const zeros = '0'.repeat(40)
  const report = '<testsuite name="s"><testcase name="locks"><failure message="stuck"/></testcase></testsuite>'
  commit({
    '.github/workflows/ci.yml': [
      'on: push',
      'permissions: {contents: read}',
      'jobs:',
      '  test:',
      '    runs-on: ubuntu-latest',
      '    steps:',
      `      - uses: actions/checkout@${zeros}`,
      `      - run: echo '${report}' > junit.xml`,
      `      - uses: your-org/towpath/action-quality-gate@${zeros}`,
      '        with: {reports: junit.xml, outcome: failure, rules: tests.total >= 7}',
      ''
    ].join('\n')
  })
  const {code, text} = await run('ci.yml')
  expect(code).toBe(1)
  expect(text).toContain('Quality gate: FAIL: ')
  expect(text).toContain('tests.failed is 1, expected 0')
  expect(text).toContain('tests.total is 1, below 7')
  expect(text).toContain('locks: stuck')
})

describe('what cannot be simulated is refused by name, with exit code 2', () => {
  const refused = async (code: string, ...args: readonly string[]): Promise<void> => {
    const {code: exit, text} = await run(...args)
    expect(text).toContain(`${code}: `)
    expect(text).toContain('What to do: ')
    expect(exit).toBe(2)
  }

  test('no workflow named, two named, an unknown option', async () => {
    await refused('SIM-201')
    await refused('SIM-201', 'a.yml', 'b.yml')
    await refused('SIM-201', 'a.yml', '--evnt', 'push')
    await refused('SIM-201', 'a.yml', '--event', '')
  })

  test('a folder without a repository, a repository without a commit', async () => {
    await refused('SIM-202', 'ci.yml')
    rmSync(join(folder, '.git'), {recursive: true})
    await refused('SIM-202', 'ci.yml')
  })

  test('a workflow that was not committed: those there are are named', async () => {
    commit({'.github/workflows/other.yml': workflow('push', 'true')})
    const {text} = await run('ci.yml')
    expect(text).toContain('SIM-203')
    expect(text).toContain('.github/workflows/other.yml')
  })

  test('an event file that is absent, no JSON, no object', async () => {
    commit({'.github/workflows/ci.yml': workflow('push', 'true')})
    await refused('SIM-204', 'ci.yml', '--event-file', 'absent.json')
    write('event.json', '{')
    await refused('SIM-204', 'ci.yml', '--event-file', 'event.json')
    write('event.json', '[]')
    await refused('SIM-204', 'ci.yml', '--event-file', 'event.json')
    write('event.json', '{"inputs": ["apply"]}')
    await refused('SIM-204', 'ci.yml', '--event-file', 'event.json')
  })

  test('a page that is a folder, or lies below a file: before anything runs', async () => {
    commit({'.github/workflows/ci.yml': workflow('push', 'true')})
    await refused('SIM-207', 'ci.yml', '--page', '.github')
    await refused('SIM-207', 'ci.yml', '--page', '.github/workflows/ci.yml/page.html')
  })

  test('a pull request of the only commit there is', async () => {
    commit({'.github/workflows/ci.yml': workflow('pull_request', 'true')})
    await refused('SIM-205', 'ci.yml')
  })

  test('a checkout of the library without its bundle', async () => {
    commit({'.github/workflows/ci.yml': workflow('push', 'true')})
    const printed: string[] = []
    const code = await simulate(['ci.yml'], {folder, checkout: folder, print: line => printed.push(line)})
    expect(printed.join('\n')).toContain('SIM-206')
    expect(code).toBe(2)
  })

  test('an event that the workflow does not listen to', async () => {
    commit({'.github/workflows/ci.yml': workflow('push', 'true')})
    await refused('SIM-103', 'ci.yml', '--event', 'release')
  })
})

describe('the event that is tried unless one is named', () => {
  test.each([
    ['on: push', 'push'],
    ['on: [workflow_dispatch, pull_request]', 'pull_request'],
    ['on:\n  release:\n    types: [published]\n  workflow_dispatch:', 'workflow_dispatch'],
    ['on:\n  release:', 'release'],
    ['- no workflow', 'push']
  ])('%j starts with %s', (text, expected) => expect(likelyEvent(text)).toBe(expected))
})
