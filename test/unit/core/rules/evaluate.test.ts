import {describe, expect, test} from '@jest/globals'
import fc from 'fast-check'
import {compare, exact, parseExact, percentage} from '#core/exact'
import {known, notApplicable, unknown, type Value} from '#core/metrics'
import {evaluate, type Truth} from '#core/rules/evaluate'
import {anyMetrics, knownMetrics, metricsOf, parsed, rule} from './expressions.ts'

const values: Readonly<Record<string, Value>> = {
  'is.true': known(exact(1)),
  'is.false': known(exact(0)),
  'is.unknown': unknown('lost'),
  'is.na': notApplicable('no diff')
}

const outcome = (text: string): Truth => evaluate(parsed(text, Object.keys(values)), metricsOf(values)).truth

/** A comparison that comes out as named. */
const operand = {T: 'is.true == 1', F: 'is.false == 1', U: 'is.unknown == 1', N: 'is.na == 1'} as const
const truth = {T: 'true', F: 'false', U: 'unknown', N: 'not-applicable'} as const
const letters = ['T', 'F', 'U', 'N'] as const

const truths = (operator: string): string =>
  letters
    .map(left => letters.map(right => letter(outcome(`${operand[left]} ${operator} ${operand[right]}`))).join(''))
    .join(' ')

const letter = (found: Truth): string => letters.find(name => truth[name] === found) ?? '?'

describe('the truth tables', () => {
  test('a true operand decides ||, then unknown, then not applicable', () => {
    // Rows: left T F U N; columns: right T F U N.
    expect(truths('||')).toBe('TTTT TFUN TUUU TNUN')
  })

  test('a false operand decides &&, then unknown, then not applicable', () => {
    expect(truths('&&')).toBe('TFUN FFFF UFUU NFUN')
  })

  test('! turns true and false round and keeps unknown and not applicable', () => {
    expect(letters.map(name => letter(outcome(`!(${operand[name]})`))).join('')).toBe('FTUN')
  })

  test('a comparison is unknown with an unknown side, else not applicable with such a side', () => {
    const sides = ['is.true', 'is.unknown', 'is.na'] as const
    const found = ['==', '!=', '<', '<=', '>', '>='].map(operator =>
      sides.map(left => sides.map(right => letter(outcome(`${left} ${operator} ${right}`))).join('')).join(' ')
    )
    const rest = 'UUU NUN'
    expect(found).toEqual([`TUN ${rest}`, `FUN ${rest}`, `FUN ${rest}`, `TUN ${rest}`, `FUN ${rest}`, `TUN ${rest}`])
  })

  test('true and false stand for themselves', () => {
    expect(letters.map(name => letter(outcome(`true && ${operand[name]}`))).join('')).toBe('TFUN')
    expect(letters.map(name => letter(outcome(`${operand[name]} || false`))).join('')).toBe('TFUN')
  })
})

describe('laws over generated rules', () => {
  test('learning an unknown value never changes a rule that was decided without it', () => {
    let decided = 0
    fc.assert(
      fc.property(rule, anyMetrics, knownMetrics, (text, before, learnt) => {
        const condition = parsed(text)
        const {truth: first} = evaluate(condition, metricsOf(before))
        if (first === 'unknown') return
        const after = Object.entries(before).map(([name, value]) => {
          const now = learnt[name]
          return [name, value.state === 'unknown' && now ? known(now) : value] as const
        })
        if (Object.values(before).some(({state}) => state === 'unknown')) decided += 1
        expect(evaluate(condition, metricsOf(Object.fromEntries(after))).truth).toBe(first)
      }),
      {numRuns: 3000}
    )
    expect(decided).toBeGreaterThan(300)
  })

  test('the negation of a rule comes out as the opposite, however unknown its values', () => {
    const opposite: Readonly<Record<Truth, Truth>> = {
      true: 'false',
      false: 'true',
      unknown: 'unknown',
      'not-applicable': 'not-applicable'
    }
    fc.assert(
      fc.property(rule, anyMetrics, (text, given) => {
        const metrics = metricsOf(given)
        const {truth: plain} = evaluate(parsed(text), metrics)
        expect(evaluate(parsed(`!(${text})`), metrics).truth).toBe(opposite[plain])
      }),
      {numRuns: 1000}
    )
  })

  test('every deciding comparison came out as the whole rule did', () => {
    fc.assert(
      fc.property(rule, anyMetrics, (text, given) => {
        const {truth: whole, grounds} = evaluate(parsed(text), metricsOf(given))
        expect(grounds.every(ground => ground.truth === whole)).toBe(true)
      }),
      {numRuns: 1000}
    )
  })
})

describe('thresholds', () => {
  const atLeast = (hit: number, of: number, limit: string): Truth =>
    evaluate(parsed(`m.a >= ${limit}`), metricsOf({'m.a': known(percentage(hit, of))})).truth

  test.each([
    [57, 100, '57', 'true'],
    [571, 1000, '57.1', 'true'],
    [86995, 100000, '87', 'false'],
    [86995, 100000, '86.995', 'true'],
    [2, 3, '66.6666666666666666', 'true'],
    [2, 3, '66.6666666666666667', 'false'],
    [1, 3, '33.4', 'false']
  ] as const)('%i of %i is compared exactly with %s', (hit, of, limit, expected) => {
    expect(atLeast(hit, of, limit)).toBe(expected)
  })

  test('agree with whole-number arithmetic for any counts and any decimal', () => {
    const counts = fc
      .integer({min: 1, max: 100000})
      .chain(of => fc.tuple(fc.integer({min: 0, max: of}), fc.constant(of)))
    fc.assert(
      fc.property(counts, fc.integer({min: 0, max: 100}), fc.integer({min: 0, max: 999}), ([hit, of], whole, milli) => {
        const limit = `${whole}.${String(milli).padStart(3, '0')}`
        const reached = BigInt(hit) * 100_000n >= BigInt(whole * 1000 + milli) * BigInt(of)
        expect(atLeast(hit, of, limit)).toBe(String(reached))
      }),
      {numRuns: 1000}
    )
  })

  test('are read in every notation of the language', () => {
    const notations: readonly (readonly [string, string])[] = [
      ['0x1F', '31'],
      ['0X1f', '31'],
      ['0o17', '15'],
      ['0b101', '5'],
      ['+.5', '0.5'],
      ['5.', '5'],
      ['-5', '-5'],
      ['1.5e3', '1500'],
      ['571E-1', '57.1'],
      ['1e400', `1${'0'.repeat(400)}`]
    ]
    for (const [written, meant] of notations) {
      const condition = parsed(`m.a == ${written}`)
      const to = condition.kind === 'compare' && condition.to.kind === 'number' ? condition.to.value : undefined
      const expected = parseExact(meant)
      expect([written, to && expected && compare(to, expected)]).toEqual([written, 0])
    }
  })
})

describe('names that every object has', () => {
  test('are not measured', () => {
    expect(evaluate(parsed('constructor.name != 1', ['constructor.name']), {}).truth).toBe('unknown')
    expect(evaluate(parsed('toString != 1', ['toString']), {}).truth).toBe('unknown')
  })
})
