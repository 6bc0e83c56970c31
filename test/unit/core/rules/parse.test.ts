import {describe, expect, test} from '@jest/globals'
import fc from 'fast-check'
import type {Failure} from '#core/failure'
import {ruleFailures} from '#core/rules/failures'
import {catalogued} from '#core/rules/judge'
import {parseRule} from '#core/rules/parse'
import {namesOf, parsed} from './expressions.ts'

const refusal = (text: string): Failure | 'accepted' => {
  const result = parseRule(text, catalogued, 'towpath.yml:7')
  return result.ok ? 'accepted' : result.failure
}

const code = (text: string): string => {
  const found = refusal(text)
  return found === 'accepted' ? found : found.code
}

const refused: readonly (readonly [string, string])[] = [
  ['', 'TW-120'],
  [' \n ', 'TW-120'],
  ['tests.failed =', 'TW-120'],
  ['tests.failed = 0', 'TW-120'],
  ['tests.failed ==', 'TW-120'],
  ['(tests.failed == 0', 'TW-120'],
  ['tests.failed == 0)', 'TW-120'],
  ['tests.failed == 0 and tests.errors == 0', 'TW-120'],
  ['coverage.lines >= 85%', 'TW-120'],
  ['tests.total - 5 > 3', 'TW-120'],
  ["tests.failed == 'x", 'TW-120'],
  ['tests.failed(3)', 'TW-120'],
  [`${'!'.repeat(60)}(tests.failed == 0)`, 'TW-120'],
  ['x'.repeat(21001), 'TW-120'],
  ['coverage.line >= 85', 'TW-121'],
  ['constructor.name > 1', 'TW-121'],
  ['coverage >= 85', 'TW-121'],
  ["component['api'].coverage.lines >= 80", 'TW-121'],
  ['contains(tests.failed, 3)', 'TW-122'],
  ['always()', 'TW-122'],
  ['coverage.lines >= fromJSON(85)', 'TW-122'],
  ['coverage.lines != null', 'TW-123'],
  ['null <= 5', 'TW-123'],
  ["tests.failed == '0'", 'TW-124'],
  ["'a' == 'a'", 'TW-124'],
  ["tests.failed == 0 && 'x'", 'TW-124'],
  ['tests.failed < NaN', 'TW-125'],
  ['tests.failed < Infinity', 'TW-125'],
  ['tests.failed > -Infinity', 'TW-125'],
  ['tests.failed < 1e99999', 'TW-125'],
  ['tests.failed', 'TW-126'],
  ['85', 'TW-126'],
  ['!tests.failed', 'TW-126'],
  ['tests.failed == 0 && coverage.lines', 'TW-126'],
  ['80 <= coverage.lines <= 90', 'TW-127'],
  ['tests.failed == false', 'TW-127'],
  ['(tests.failed == 0) == true', 'TW-127'],
  ['1 == 1', 'TW-128'],
  ['tests.failed == 0 || 80 >= 80', 'TW-128'],
  ['true', 'TW-128'],
  ['!(true && false)', 'TW-128'],
  ['coverage[*] >= 80', 'TW-129'],
  ['coverage.* >= 80', 'TW-129'],
  ['coverage[0] >= 80', 'TW-129'],
  ['coverage[tests.failed] >= 80', 'TW-129'],
  ['(coverage).lines >= 80', 'TW-129'],
  ['coverage.lines >= 0.85', 'TW-138'],
  ['0.5 < coverage.patch.lines', 'TW-138'],
  ['base.coverage.lines >= 8.5e-1', 'TW-138']
]

describe('a rule that means nothing is a configuration error', () => {
  test.each(refused)('%j is %s', (text, expected) => {
    expect(code(text)).toBe(expected)
  })

  test.each([
    'delta.coverage.lines >= -0.5',
    'delta.coverage.lines >= 0.5',
    'performance.worst < 0.5',
    'coverage.lines > 0',
    'coverage.lines >= 1',
    'coverage.lines >= 85.5',
    'tests.duration < 0.5'
  ])('but %j means what it says', text => {
    expect(refusal(text)).toBe('accepted')
  })

  test.each([
    ['tests.failed\u00a0== 0', 'U+00A0'],
    ['tests.failed\u200b == 0', 'U+200B'],
    ['tests.failed \u3000== 0', 'U+3000']
  ])('%j says which sign nobody can see', (text, sign) => {
    const found = refusal(text)
    expect(found === 'accepted' ? found : `${found.what} ${found.fix}`).toMatch(
      new RegExp(`\\(${sign.replace('+', '\\+')}\\).*Type it again`, 's')
    )
  })

  test('and each kind of error is among these', () => {
    expect([...new Set(refused.map(([, expected]) => expected))]).toEqual(ruleFailures.map(kind => kind.code))
  })

  test('which is never an exception, whatever is written', () => {
    const piece = fc.constantFrom(
      'tests',
      '.',
      'failed',
      '==',
      '<',
      '0',
      '-',
      '1e',
      '(',
      ')',
      '[',
      ']',
      "'",
      '*',
      '!',
      '&&',
      '|',
      'null',
      ',',
      'ı',
      '\n',
      ' '
    )
    const text = fc.oneof(
      fc.string({unit: 'grapheme'}),
      fc.array(piece, {maxLength: 12}).map(pieces => pieces.join(''))
    )
    fc.assert(
      fc.property(text, given => {
        expect(code(given)).toMatch(/^(?:accepted|TW-12\d|TW-138)$/)
      }),
      {numRuns: 2000}
    )
  })
})

describe('the message', () => {
  const what = (text: string): string => {
    const found = refusal(text)
    return found === 'accepted' ? found : `${found.what} ${found.fix}`
  }

  test('names the rule and where it was written', () => {
    expect(what('coverage.lines = 85')).toContain('The rule `coverage.lines = 85` (towpath.yml:7)')
  })

  test.each([
    ['coverage.lines = 85', '`=` is not expected at column 16'],
    ['tests.failed == 0 ||\n  coverage.lines == > 3', '`>` is not expected at line 2, column 21'],
    ['tests.failed == 0 ||\n  coverage.lines # 3', '`#` is not expected at line 2, column 18'],
    ["tests.failed == 'x", 'begins at column 17 has no closing quote'],
    ['tests.failed == 0 && tests.foiled == 0', '`tests.foiled` (column 22)']
  ])('%j says where', (text, expected) => {
    expect(what(text)).toContain(expected)
  })

  test.each([
    ['coverage.line >= 85', 'Did you mean `coverage.lines`?'],
    ['coverage.ptach.lines >= 85', 'Did you mean `coverage.patch.lines`'],
    ['coverage >= 85', '`coverage.lines`'],
    ['coverage.lines >= 85%', 'without `%`'],
    ['$' + '{{ tests.failed == 0 }}', 'without dollar sign'],
    ['tests.failed = 0', '`==`'],
    ['tests.failed == "0"', 'single quotes'],
    ['tests.total - 5 > 3', 'delta.'],
    ['tests.failed == 0 & tests.errors == 0', '`&&`'],
    ['tests.failed == 0 or tests.errors == 0', '`||`']
  ])('%j says what to write instead', (text, expected) => {
    expect(what(text)).toContain(expected)
  })

  test('stays short for a rule of any length', () => {
    expect(what('x'.repeat(21001)).length).toBeLessThan(600)
  })
})

describe('a name', () => {
  test('is found whatever its letter case, as in the language', () => {
    expect(parseRule('Tests.FAILED == 0', catalogued)).toMatchObject({ok: true, rule: {metrics: ['tests.failed']}})
  })

  test('may stand in brackets', () => {
    expect(parsed("tests['failed'] == 0", ['tests.failed'])).toEqual(parsed('tests.failed == 0', ['tests.failed']))
  })

  test('of a component is free text', () => {
    const names = namesOf(["component['it''s ''the'' api.v2'].coverage.lines"])
    expect(parseRule("component['it''s ''the'' api.v2'].coverage.lines >= 80", names)).toMatchObject({
      ok: true,
      rule: {metrics: ["component['it''s ''the'' api.v2'].coverage.lines"]}
    })
  })

  test('of a component may be written with a dot', () => {
    expect(parseRule('component.api.coverage.lines >= 80', namesOf(["component['api'].coverage.lines"])).ok).toBe(true)
  })
})

test('the metrics of a rule are listed once, in order', () => {
  const text =
    'coverage.patch.lines >= 80 || 20 > diff.coverableLines || coverage.lines > base.coverage.lines || coverage.patch.lines > 5'
  expect(parseRule(text, catalogued)).toMatchObject({
    rule: {metrics: ['coverage.patch.lines', 'diff.coverableLines', 'coverage.lines', 'base.coverage.lines']}
  })
})
