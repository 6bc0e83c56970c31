import {describe, expect, test} from '@jest/globals'
import fc from 'fast-check'
import {readConfig} from '#core/config/read'
import {unsupportedSections} from '#core/config/schema'
import {type Failure, FailureError} from '#core/failure'

const file = '.github/towpath.yml'
const read = (...lines: readonly string[]) => readConfig(lines.join('\n'), file)

const refusal = (text: string): Failure => {
  try {
    readConfig(text, file)
  } catch (thrown) {
    if (thrown instanceof FailureError) return thrown.failure
    throw thrown
  }
  throw new Error('Expected the configuration to be refused')
}

describe('a configuration', () => {
  test('is read with its defaults, and every rule knows its line', () => {
    const config = read(
      'checks:',
      '  unit:',
      '    run: npm test',
      '    reports: reports/junit.xml',
      '  e2e: {run: npm run e2e, reports: [a.xml, b.xml], shards: 4, tier: slow, runs-on: big, timeout: 1h30m, cache: npm}',
      'quality:',
      '  preset: strict',
      '  id: service',
      '  rules:',
      '    - tests.failed == 0',
      '    - {rule: coverage.lines >= 90, severity: warn, on-missing: skip}',
      'waivers: [{producer: lint, reason: replaced, owner: team, expires: 2027-03-31}]',
      'enforce: false'
    )
    expect(config).toMatchObject({
      checks: {
        unit: {
          run: 'npm test',
          reports: ['reports/junit.xml'],
          shards: 1,
          tier: 'default',
          runsOn: 'ubuntu-latest',
          timeoutMinutes: 30,
          cache: null,
          needsSecrets: 'never'
        },
        e2e: {
          run: 'npm run e2e',
          reports: ['a.xml', 'b.xml'],
          shards: 4,
          tier: 'slow',
          runsOn: 'big',
          timeoutMinutes: 90,
          cache: 'npm',
          needsSecrets: 'never'
        }
      },
      quality: {
        preset: 'strict',
        id: 'service',
        rules: [
          {rule: 'tests.failed == 0', severity: 'block', onMissing: 'inconclusive', origin: `${file}:10`},
          {rule: 'coverage.lines >= 90', severity: 'warn', onMissing: 'skip', origin: `${file}:11`}
        ]
      },
      waivers: [{producer: 'lint', reason: 'replaced', owner: 'team', expires: '2027-03-31'}],
      enforce: false
    })
  })

  test('may write its report patterns as a block, one a line', () => {
    const config = read('checks:', '  unit:', '    run: x', '    reports: |', '      a.xml', '', '      !b.xml')
    expect(config.checks.unit?.reports).toEqual(['a.xml', '!b.xml'])
  })

  test('may repeat values through aliases, and the origin of a rule is where it is used', () => {
    const config = read('quality:', '  rules:', '    - &r tests.failed == 0', '    - *r')
    expect(config.quality.rules.map(({origin}) => origin)).toEqual([`${file}:3`, `${file}:4`])
  })

  test('keeps a check whose name JavaScript knows, and has none that it does not declare', () => {
    expect(Object.keys(read('checks: {constructor: {run: x}}').checks)).toEqual(['constructor'])
    expect(read('checks: {unit: {run: x}}').checks.constructor).toBeUndefined()
  })

  test('may have a byte order mark and Windows line ends', () => {
    expect(readConfig('\uFEFFenforce: false\r\nquality:\r\n  rules: [a]\r\n', file).quality.rules[0]?.origin).toBe(
      `${file}:3`
    )
  })
})

describe('a bad configuration is refused by name and place', () => {
  const cases: readonly (readonly [code: string, place: string, text: string, says: string])[] = [
    ['TW-110', ':2:1', 'checks: [\n', 'end with a ]'],
    ['TW-110', ':2:1', 'enforce: true\n\tquality: 1\n', 'not valid YAML'],
    ['TW-110', ':2:1', 'enforce: true\n---\nenforce: false\n', 'several documents'],
    ['TW-110', ':1:22', 'checks: {unit: {run: !secret x}}', 'Unresolved tag'],
    ['TW-110', ':1:9', 'checks: *nowhere', 'Unresolved alias'],
    ['TW-110', ':3:7', 'checks:\n  a: &a {run: x}\n  b: {<<: *a, shards: 2}\n', 'Merge keys'],
    ['TW-111', ':3:3', 'checks:\n  unit: {run: a}\n  unit: {run: b}\n', '`unit` stands here a second time'],
    ['TW-112', ':1:1', 'check: {}', 'Did you mean `checks`?'],
    ['TW-112', ':3:5', 'checks:\n  unit:\n    report: x\n    run: x\n', 'Did you mean `reports`?'],
    ['TW-112', ':1:29', 'quality: {rules: [{rule: a, severty: warn}]}', 'Did you mean `severity`?'],
    ['TW-112', ':1:11', 'quality: {presets: strict}', 'Did you mean `preset`?'],
    ['TW-112', ':1:10', 'checks: {__proto__: {run: x}}', '`__proto__` is not a known key'],
    [
      'TW-112',
      ':1:25',
      'waivers: [{producer: a, path: b, reason: c, owner: d, expires: 2027-01-01}]',
      'not a known key. An unknown key is an error, because a misspelt safeguard would otherwise be missing unnoticed. Remove it.'
    ],
    ['TW-112', ':1:1', 'zzz: 1', 'Allowed here: `checks`'],
    ['TW-113', ':3:13', 'checks:\n  unit: {run: x,\n    shards: two}', 'a whole number'],
    ['TW-113', ':1:33', 'checks: {unit: {run: x, shards: 257}}', 'at most 256'],
    ['TW-113', ':1:33', 'checks: {unit: {run: x, shards: 0}}', 'at least 1'],
    ['TW-113', ':1:34', 'checks: {unit: {run: x, timeout: 90s}}', 'whole minutes'],
    ['TW-113', ':1:34', 'checks: {unit: {run: x, timeout: 6d}}', 'whole minutes'],
    ['TW-113', ':1:34', 'checks: {unit: {run: x, reports: 3}}', 'text or a list of texts'],
    ['TW-113', ':1:35', 'checks: {unit: {run: x, reports: [3]}}', '`checks.unit.reports[0]` is `3`'],
    ['TW-113', ':1:34', 'checks: {unit: {run: x, reports: []}}', 'at least one entry'],
    ['TW-113', ':1:22', `checks: {unit: {run: "x \${{ secrets.A }}"}}`, 'expressions are not evaluated'],
    ['TW-113', ':1:40', 'checks: {unit: {run: x, needs-secrets: always}}', '`never`'],
    ['TW-113', ':1:10', 'checks: {1st: {run: x}}', 'starts with a letter'],
    ['TW-113', ':1:16', 'checks: {unit: }', '`checks.unit` is empty'],
    ['TW-113', ':1:10', 'enforce: no', '`true` or `false`'],
    ['TW-113', ':1:19', 'quality: {preset: lax}', 'one of `standard`, `strict`, `none`'],
    ['TW-113', ':1:19', 'quality: {rules: [3]}', 'text or a mapping'],
    ['TW-113', ':1:10', 'extends: your-org/rules@main', 'organisation'],
    ['TW-113', ':1:55', 'waivers: [{producer: a, reason: b, owner: c, expires: 2026-02-30}]', 'a date'],
    ['TW-115', ':1:10', `extends: your-org/.github//towpath.yml@${'a'.repeat(40)}`, 'cannot resolve'],
    ['TW-116', ':1:16', 'checks: {unit: {reports: x}}', '`checks.unit.run` is missing'],
    ['TW-116', ':1:11', 'waivers: [{producer: a, reason: b, owner: c}]', '`waivers[0].expires` is missing'],
    ['TW-112', ':1:1', 'checks: &a {unit: *a}', '`checks.unit.unit` is not a known key'],
    ['TW-118', '', '', 'holds nothing'],
    ['TW-118', '', '# later\n', 'holds nothing'],
    ['TW-118', '', '- checks', 'holds a list'],
    ['TW-118', '', 'checks', 'a single value'],
    ['TW-119', '', 'checks: {unit: {run: cat caf\uFFFD}}', 'older encoding'],
    ['TW-119', '', 'e\0n\0f\0o\0r\0c\0e\0', 'UTF-8']
  ]

  test.each(cases)('%s at %s: %j', (code, place, text, says) => {
    const failure = refusal(text)
    const message = `${failure.what} ${failure.why} ${failure.fix}`
    expect([failure.code, message]).toEqual([code, expect.stringContaining(`${file}${place}`)])
    expect(message).toContain(says)
  })

  test.each([...unsupportedSections])('TW-114: the reserved section %s is not ignored', section => {
    expect(refusal(`enforce: true\n${section}: {}`)).toMatchObject({
      code: 'TW-114',
      what: expect.stringContaining(`${file}:2:1: the section \`${section}\``)
    })
  })

  test('all problems are named at once, the first of the file first', () => {
    const failure = refusal('checks:\n  unit: {run: x, shards: 0}\nenforce: perhaps\nquallity: {}')
    expect(failure.what).toContain(':2:26')
    expect(failure.fix).toMatch(/:3:10.*:4:1/)
  })

  test('aliases that multiply stop early', () => {
    const layers = 'abcdefgh'.split('').map((name, i, all) => `${name}: &${name} [${`*${all[i - 1]},`.repeat(9)}]`)
    expect(refusal(['a: &a [x]', ...layers.slice(1)].join('\n')).code).toBe('TW-117')
  })

  test('hopeless nesting is no stack overflow', () => {
    expect(refusal(`a: ${'['.repeat(20_000)}`).code).toBe('TW-110')
  })
})

test('whatever the text, the answer is a configuration or a named failure', () => {
  const fragment = fc.constantFrom(
    ...[
      'checks',
      'quality',
      'rules',
      'unit',
      'run',
      'reports',
      ':',
      ': ',
      '\n',
      '\n  ',
      '- ',
      '{',
      '}',
      '[',
      ']',
      ', '
    ],
    ...[
      '&a ',
      '*a',
      '!!set ',
      '|',
      '>',
      '"',
      "'",
      '#',
      '1',
      'null',
      '<<',
      '? ',
      '__proto__',
      '\t',
      '%YAML 1.1',
      '---',
      '\uFEFF'
    ]
  )
  const texts = fc.oneof(
    fc.string({unit: 'binary'}),
    fc.array(fragment, {maxLength: 25}).map(parts => parts.join(''))
  )
  fc.assert(
    fc.property(texts, text => {
      try {
        return Object.getPrototypeOf(readConfig(text, file).checks) === null
      } catch (thrown) {
        return thrown instanceof FailureError && /^TW-11\d$/.test(thrown.failure.code)
      }
    }),
    {numRuns: 2000}
  )
})
