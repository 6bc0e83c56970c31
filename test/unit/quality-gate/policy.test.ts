import {describe, expect, test} from '@jest/globals'
import {policyFor} from '../../../action-quality-gate/src/policy.ts'
import {aRun, aSubject, base, filesOf, gitOf, inputs, refusal} from './builders.ts'

const path = '.github/towpath.yml'
const now = Date.UTC(2026, 10, 21)
const checks = (...names: readonly string[]): string =>
  names.length === 0 ? '' : `checks:\n${names.map(name => `  ${name}: {run: make}\n`).join('')}`
const quality = (rule: string): string => `quality: {preset: none, rules: ['${rule}']}\n`
const lax = quality('tests.failed < 99')
const strict = quality('tests.failed == 0')

const policy = (
  texts: {
    readonly head?: string
    readonly base?: string
    /** In the commit, not in the workspace; null: a link that leads nowhere. */
    readonly committed?: string | null
  },
  {event = 'pull_request', given = {}}: {event?: string; given?: Readonly<Record<string, string>>} = {}
) =>
  policyFor(inputs(given), aSubject({pullRequest: event === 'pull_request' ? 3 : null}), {
    files: filesOf(texts.head === undefined ? {} : {[path]: texts.head}),
    git: gitOf({
      show: async (revision, file) =>
        file === path ? (revision === base ? texts.base : (texts.committed ?? undefined)) : undefined,
      tracked: async () => new Set(texts.committed === undefined ? [] : [path])
    }),
    clock: {now: () => now, elapsed: () => now, sleep: async () => undefined},
    run: aRun({event})
  })

const rulesOf = ({ownRules}: Awaited<ReturnType<typeof policy>>) => ownRules.map(({rule}) => rule)

describe('the rules', () => {
  test.each(['pull_request', 'merge_group'])('are those of the base on %s, and the edit is told', async event => {
    const found = await policy({head: lax, base: strict}, {event})
    expect([found.preset, rulesOf(found)]).toEqual(['none', ['tests.failed == 0']])
    expect(found.diagnostics).toMatchObject([
      {severity: 'note', message: expect.stringContaining('after it is merged')}
    ])
  })

  test('are those of the commit itself on a push', async () => {
    expect(rulesOf(await policy({head: lax, base: strict}, {event: 'push'}))).toEqual(['tests.failed < 99'])
  })

  test('are its own for the change that introduces them, and the verdict says so', async () => {
    const found = await policy({head: lax})
    expect(rulesOf(found)).toEqual(['tests.failed < 99'])
    expect(found.diagnostics).toMatchObject([{severity: 'note'}])
  })

  test('are the standard without any configuration', async () => {
    const found = await policy({})
    expect([found.preset, found.enforce, rulesOf(found)]).toEqual(['standard', true, []])
    expect(found.presetRules.length).toBeGreaterThan(0)
  })

  test('are refused where the file that was named does not exist: its rules would be missing unnoticed', async () => {
    expect(await refusal(() => policy({}, {given: {config: 'ci/towpath.yml'}}))).toMatchObject({code: 'QG-129'})
  })

  test.each(['push', 'pull_request'])(
    'are those of the commit on %s where the workspace lacks the file',
    async event => {
      const found = await policy({committed: strict, base: strict}, {event})
      expect(rulesOf(found)).toEqual(['tests.failed == 0'])
      expect(found.diagnostics).toMatchObject([
        {severity: 'note', message: expect.stringContaining('was read from the commit')}
      ])
    }
  )

  test('are refused where the file is a link that leads nowhere', async () => {
    expect(await refusal(() => policy({committed: null}, {event: 'push'}))).toMatchObject({code: 'QG-129'})
  })

  test('stay in force where the change deletes the file', async () => {
    expect(rulesOf(await policy({base: strict}))).toEqual(['tests.failed == 0'])
  })

  test('are its own and the standard where those of the base cannot be read; shadow mode does not count then', async () => {
    const found = await policy({head: `${lax}enforce: false\n`, base: 'quality: ['})
    expect([found.preset, found.enforce, rulesOf(found)]).toEqual(['standard', true, ['tests.failed < 99']])
    expect(found.diagnostics).toMatchObject([{severity: 'note', message: expect.stringContaining('cannot be read')}])
  })

  test('of the inputs come on top, and the preset of the input wins', async () => {
    const found = await policy({base: strict, head: strict}, {given: {preset: 'strict', rules: 'tests.total > 5'}})
    expect([found.preset, rulesOf(found)]).toEqual(['strict', ['tests.failed == 0', 'tests.total > 5']])
  })

  test('of the head that cannot be read are a failure with a place, not a pass', async () => {
    expect((await refusal(() => policy({head: 'quallity: {}', base: strict}))).code).toMatch(/^TW-11\d$/)
  })

  test('cannot leave shadow mode or enter it by the change itself', async () => {
    expect((await policy({head: 'enforce: false\n', base: strict})).enforce).toBe(true)
    expect((await policy({head: strict, base: 'enforce: false\n'})).enforce).toBe(false)
  })
})

describe('a check that the base has', () => {
  const waiver = (expires: string): string =>
    `waivers: [{producer: lint, reason: replaced, owner: me, expires: ${expires}}]\n`
  const both = checks('unit', 'lint')

  test('may not vanish', async () => {
    const {diagnostics} = await policy({head: checks('unit'), base: both})
    expect(diagnostics).toMatchObject([{severity: 'error', code: 'QG-117', producer: 'lint'}])
  })

  test('may not vanish with the whole file', async () => {
    const {diagnostics} = await policy({base: both})
    expect(diagnostics.map(({code, producer}) => [code, producer])).toEqual([
      ['QG-117', 'unit'],
      ['QG-117', 'lint']
    ])
  })

  test('may not vanish where it is a benchmark suite or a scan: its own gate, gone with it, could not tell', async () => {
    const scans = 'scans:\n  bandit: {run: bandit -r ., reports: bandit.json, tool: bandit}\n'
    const suites = 'benchmarks:\n  micro: {run: node bench.js, reports: bench.json}\n'
    const {diagnostics} = await policy({head: checks('unit'), base: `${checks('unit')}${suites}${scans}`})
    expect(diagnostics.map(({severity, code, producer}) => [severity, code, producer])).toEqual([
      ['error', 'QG-117', 'micro'],
      ['error', 'QG-117', 'bandit']
    ])
  })

  test.each(['2026-11-21', '2027-01-01'])('may go under a waiver until %s', async expires => {
    const {diagnostics} = await policy({head: checks('unit') + waiver(expires), base: both})
    expect(diagnostics).toMatchObject([
      {
        severity: 'warning',
        producer: 'lint',
        message: `lint is removed under a waiver of me until ${expires}: replaced.`
      }
    ])
  })

  test('may not go under a waiver that expired yesterday', async () => {
    const {diagnostics} = await policy({head: checks('unit') + waiver('2026-11-20'), base: both})
    expect(diagnostics).toMatchObject([
      {severity: 'error', code: 'QG-117', message: expect.stringContaining('Its waiver ended with 2026-11-20 (UTC).')}
    ])
  })

  test('may not go under the waiver of another check', async () => {
    const {diagnostics} = await policy({head: checks('lint') + waiver('2027-01-01'), base: both})
    expect(diagnostics).toMatchObject([{severity: 'error', code: 'QG-117', producer: 'unit'}])
  })

  test('may get company', async () => {
    expect((await policy({head: both, base: checks('unit')})).diagnostics).toEqual([])
  })
})

describe('the reports of a check that the base has', () => {
  const unit = (...reports: readonly string[]): string =>
    `checks:\n  unit: {run: make${reports.length > 0 ? `, reports: ${JSON.stringify(reports)}` : ''}}\n`
  const waiver = (expires: string): string =>
    `waivers: [{producer: unit, reason: no tests left, owner: me, expires: ${expires}}]\n`
  const told = async (head: string, before: string) =>
    (await policy({head, base: before})).diagnostics.map(({severity, code, message}) => [severity, code, message])

  test('may not be dropped: the exit code of the command alone would be left', async () => {
    expect(await told(unit(), unit('junit.xml'))).toEqual([
      ['error', 'QG-134', expect.stringContaining('takes reports from `unit`; this change declares none')]
    ])
  })

  test('may be dropped under a waiver, and not under one that ended', async () => {
    expect(await told(unit() + waiver('2026-11-21'), unit('junit.xml'))).toEqual([
      ['warning', null, 'unit declares no reports any more under a waiver of me until 2026-11-21: no tests left.']
    ])
    expect(await told(unit() + waiver('2026-11-20'), unit('junit.xml'))).toEqual([
      ['error', 'QG-134', expect.stringContaining('Its waiver ended with 2026-11-20 (UTC).')]
    ])
  })

  test('are told once where the whole check is dropped', async () => {
    expect(await told(checks('lint'), unit('junit.xml'))).toEqual([['error', 'QG-117', expect.anything()]])
  })

  test.each([
    [['junit.xml', 'lcov.info'], ['lcov.info']],
    [['junit.xml'], ['junit.xml', '!junit.xml']]
  ])('that were %j and become %j are shown to the reviewer', async (before, now) => {
    expect(await told(unit(...now), unit(...before))).toEqual([
      ['warning', null, `This change takes reports from ${now.join(', ')} instead of ${before.join(', ')}. Review it.`]
    ])
  })

  test.each([
    [['junit.xml'], ['junit.xml', 'lcov.info']],
    [['*.xml', '!old.xml'], ['*.xml']],
    [[], ['junit.xml']]
  ])('that were %j may become %j', async (before, now) => {
    expect(await told(unit(...now), unit(...before))).toEqual([])
  })

  test('of a commit that is not proposed are its own business', async () => {
    expect((await policy({head: unit(), base: unit('junit.xml')}, {event: 'push'})).diagnostics).toEqual([])
  })
})

describe('a configuration', () => {
  test.each(['../towpath.yml', '/etc/towpath.yml', 'ci/../../towpath.yml'])(
    'at %s is of no commit, so no change is judged by it',
    async config => {
      expect(await refusal(() => policy({base: strict}, {given: {config}}))).toMatchObject({
        code: 'QG-136',
        what: `\`${config}\` lies outside of the repository.`
      })
    }
  )

  test('outside that does not exist is missing, whatever git thinks of the path', async () => {
    const refused = refusal(() => policy({}, {event: 'push', given: {config: '../towpath.yml'}}))
    expect(await refused).toMatchObject({code: 'QG-129'})
  })

  test.each([`/work/${path}`, `./${path}`, `.github/../${path}`])('is the same by the name %s', async config => {
    expect(rulesOf(await policy({head: lax, base: strict}, {given: {config}}))).toEqual(['tests.failed == 0'])
  })
})
