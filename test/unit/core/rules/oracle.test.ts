import {data, Evaluator, Lexer, Parser} from '@actions/expressions'
import {describe, expect, test} from '@jest/globals'
import fc from 'fast-check'
import {type Exact, exact, percentage, toNumber} from '#core/exact'
import {known, unknown} from '#core/metrics'
import {evaluate} from '#core/rules/evaluate'
import {knownMetrics, metricsOf, parsed, rule} from './expressions.ts'

const dictionary = (entries: readonly (readonly [string, data.ExpressionData])[]): data.Dictionary =>
  new data.Dictionary(...entries.map(([key, value]) => ({key, value})))

/** What GitHub's own evaluator says, holding doubles. */
const official = (text: string, context: string, values: Readonly<Record<string, data.ExpressionData>>): unknown => {
  const tree = new Parser(new Lexer(text).lex().tokens, [context], []).parse()
  const metrics = dictionary(Object.entries(values).map(([name, value]) => [name.split('.')[1] ?? '', value]))
  const result = new Evaluator(tree, dictionary([[context, metrics]])).evaluate()
  return result.kind === data.Kind.Boolean ? result.value : result
}

const doubles = (values: Readonly<Record<string, Exact>>): Record<string, data.ExpressionData> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, new data.NumberData(toNumber(value))]))

const ours = (text: string, values: Readonly<Record<string, Exact>>, all: readonly string[]): string =>
  evaluate(
    parsed(text, all),
    metricsOf(Object.fromEntries(Object.entries(values).map(([name, value]) => [name, known(value)])))
  ).truth

describe('over known values that doubles hold exactly', () => {
  test('a rule means what the official evaluator says it means', () => {
    const seen = {true: 0, false: 0}
    fc.assert(
      fc.property(rule, knownMetrics, (text, values) => {
        const expected = official(text, 'm', doubles(values))
        if (typeof expected === 'boolean') seen[`${expected}`] += 1
        expect(ours(text, values, Object.keys(values))).toBe(String(expected))
      }),
      {numRuns: 4000}
    )
    // The generator is worth nothing when one outcome hardly occurs.
    expect(Math.min(seen.true, seen.false)).toBeGreaterThan(400)
  })
})

describe('where the official evaluator is wrong for a gate', () => {
  test('57 of 100 is at least 57 %, although the double of 0.57 · 100 is not', () => {
    const text = 'coverage.lines >= 57'
    expect(official(text, 'coverage', {'coverage.lines': new data.NumberData(0.57 * 100)})).toBe(false)
    expect(ours(text, {'coverage.lines': percentage(57, 100)}, ['coverage.lines'])).toBe('true')
  })

  test('a missing metric satisfies no threshold, although the language calls null <= 5 true', () => {
    for (const operator of ['<=', '>=', '<', '>', '==', '!=']) {
      const text = `tests.failed ${operator} 0`
      const lost = metricsOf({'tests.failed': unknown('the shard is missing')})
      expect(evaluate(parsed(text, ['tests.failed']), lost).truth).toBe('unknown')
      expect(evaluate(parsed(text, ['tests.failed']), {}).truth).toBe('unknown')
    }
    expect(official('tests.failed <= 5', 'tests', {'tests.failed': new data.Null()})).toBe(true)
    expect(evaluate(parsed('tests.failed <= 5', ['tests.failed']), {}).truth).toBe('unknown')
  })

  test('an integer beyond 2^53 keeps its last digit', () => {
    const above = {'m.a': exact(9007199254740993n)}
    expect(ours('m.a == 9007199254740992', above, ['m.a'])).toBe('false')
    expect(ours('m.a == 9007199254740993', above, ['m.a'])).toBe('true')
  })
})
