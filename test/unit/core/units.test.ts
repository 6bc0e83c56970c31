import {describe, expect, test} from '@jest/globals'
import fc from 'fast-check'
import {compare, type Exact, exact, parseExact} from '#core/exact'
import {duration, percent, size} from '#core/inputs'
import {
  formatCount,
  formatDuration,
  formatExact,
  formatPercent,
  formatSize,
  parseDuration,
  parsePercent,
  parseShare,
  parseSize
} from '#core/units'

const number = (text: string): Exact => parseExact(text) ?? exact(0)

describe('a duration', () => {
  test.each([
    ['90s', 90_000],
    ['2m', 120_000],
    ['1h30m', 5_400_000],
    ['1h 30m', 5_400_000],
    ['1.5 hours', 5_400_000],
    ['250ms', 250],
    ['0s', 0],
    ['14d', 14 * 86_400_000],
    ['2 weeks', 14 * 86_400_000],
    ['6 months', 186 * 86_400_000],
    ['1mo', 31 * 86_400_000],
    ['2 Years', 732 * 86_400_000],
    ['1 minute', 60_000],
    ['0.001s', 1]
  ])('%j is %d ms', (text, value) => {
    expect(parseDuration(text)).toEqual({ok: true, value})
  })

  test.each([
    '',
    '90',
    's',
    '-1s',
    '1M',
    '30m1h',
    '1m1m',
    '1.5ms',
    '1..5s',
    '1 constructor',
    '1h foo',
    '1e3s',
    '∞s',
    '9999999999 years',
    `${'1'.repeat(200)}s`
  ])('%j is refused', text => {
    expect(parseDuration(text)).toMatchObject({ok: false, expected: expect.stringContaining('`90s`')})
  })

  test.each([
    [0, '0 s'],
    [350, '350 ms'],
    [0.25, '0.3 ms'],
    [12_500, '12.5 s'],
    [12_345, '12.35 s'],
    [90_000, '1m 30s'],
    [120_000, '2m'],
    [5_400_000, '1h 30m'],
    [93_784_400, '1d 2h 3m 4s'],
    [-90_000, '-1m 30s']
  ])('of %d ms is written %j', (milliseconds, written) => {
    expect(formatDuration(milliseconds)).toBe(written)
  })

  test('is not rounded across its limit', () => {
    expect(formatDuration(119_999)).toBe('2m')
    expect(formatDuration(119_999, 120_000)).toBe('1m 59.999s')
    expect(formatDuration(499.999, 500)).toBe('499.999 ms')
    expect(formatDuration(120_000, 120_000)).toBe('2m')
  })

  test('reads back what it wrote', () => {
    fc.assert(
      fc.property(fc.integer({min: 60, max: 10_000_000}), seconds => {
        expect(parseDuration(formatDuration(seconds * 1000))).toEqual({ok: true, value: seconds * 1000})
      })
    )
  })
})

describe('a size', () => {
  test.each([
    ['4096', 4096],
    ['10 MB', 10_000_000],
    ['10mb', 10_000_000],
    ['1 GiB', 1_073_741_824],
    ['1.5KiB', 1536],
    ['0', 0],
    ['12 bytes', 12],
    ['2 TB', 2_000_000_000_000]
  ])('%j is %d bytes', (text, value) => {
    expect(parseSize(text)).toEqual({ok: true, value})
  })

  test.each(['', '10M', '-1', '1.5', '0.5 B', '1 constructor', '1 PB', '1,000', '10000 TiB', '1e3'])(
    '%j is refused',
    text => {
      expect(parseSize(text)).toMatchObject({ok: false, expected: expect.stringContaining('`1 GiB`')})
    }
  )

  test.each([
    [1, '1 byte'],
    [999, '999 bytes'],
    [1536, '1.54 kB'],
    [999_999, '1.00 MB'],
    [10_000_000, '10 MB'],
    [2_500_000_000_000_000, '2,500 TB'],
    [-1500, '-1.5 kB']
  ])('of %d bytes is written %j', (bytes, written) => {
    expect(formatSize(bytes)).toBe(written)
  })

  test('is not rounded across its limit', () => {
    expect(formatSize(10_000_001, 10_000_000)).toBe('10.000001 MB')
    expect(formatSize(9_999_999, 10_000_000)).toBe('9.999999 MB')
  })
})

describe('a percentage', () => {
  test('is read exactly, with and without its sign', () => {
    for (const text of ['86.995', '86.995%', ' 86.995 % ']) {
      expect(parsePercent(text)).toEqual({ok: true, value: exact(17_399, 200)})
    }
    expect(parsePercent('-5')).toEqual({ok: true, value: exact(-5)})
  })

  test.each(['', '%', '85 percent', '8,5', 'NaN', '1e9999', '..'])('%j is refused', text => {
    expect(parsePercent(text).ok).toBe(false)
  })

  test.each(['-1', '100.01', '1e2'])('%j is no share', text => {
    expect(parseShare(text)).toMatchObject({ok: false, expected: expect.stringContaining('from 0 to 100')})
  })

  test.each([
    ['86.995', undefined, '87.00 %'],
    ['86.995', '87', '86.995 %'],
    ['87.0049', '87', '87.005 %'],
    ['86.4999', undefined, '86.50 %'],
    ['86.5', undefined, '86.5 %'],
    ['87', '87', '87 %'],
    ['86.995', '86.995', '86.995 %'],
    ['86.9999999999999', '87', 'just below 87 %'],
    ['-0.001', '0', '-0.001 %']
  ])('of %s beside the limit %s is written %j', (value, limit, written) => {
    expect(formatPercent(number(value), limit === undefined ? undefined : number(limit))).toBe(written)
  })

  test('is shown on the side of the limit it is on', () => {
    const fraction = fc.tuple(fc.integer({min: 0, max: 5000}), fc.integer({min: 1, max: 5000}))
    fc.assert(
      fc.property(fraction, fc.integer({min: 0, max: 1000}), ([hit, of], tenths) => {
        const [value, limit] = [exact(hit * 100, of), exact(tenths, 10)]
        const shown = parsePercent(formatPercent(value, limit).replaceAll(',', ''))
        expect(shown.ok && Math.sign(compare(shown.value, limit))).toBe(Math.sign(compare(value, limit)))
      })
    )
  })
})

describe('a metric', () => {
  test.each([
    ['1234567', 'count', '1,234,567'],
    ['-1234', 'count', '-1,234'],
    ['1.0526', 'ratio', '1.053'],
    ['85', 'percent', '85 %'],
    ['1.25', 'points', '+1.25 points'],
    ['-1', 'points', '-1 points'],
    ['1', 'points', '+1 point'],
    ['0', 'points', '0 points'],
    ['0.0123', 'seconds', '12.3 ms'],
    ['3600', 'seconds', '1h'],
    ['1500', 'bytes', '1.5 kB']
  ] as const)('of %s in %s is written %j', (value, unit, written) => {
    expect(formatExact(number(value), unit)).toBe(written)
  })

  test('that equals a limit without a finite decimal is shown like it', () => {
    expect(formatExact(exact(100, 3), 'percent', exact(100, 3))).toBe('33.33 %')
  })

  test('counts in thousands', () => {
    expect(formatCount(65_535)).toBe('65,535')
  })
})

describe('inputs', () => {
  test('take durations, sizes and percentages, null where absent', () => {
    const description = 'd'
    expect(duration({description}).parse('2m')).toEqual({ok: true, value: 120_000})
    expect(size({description}).parse('1 kB')).toEqual({ok: true, value: 1000})
    expect(percent({description, default: '85'}).parse('85 %')).toEqual({ok: true, value: exact(85)})
    expect([duration({description}).absent, size({description}).absent]).toEqual([null, null])
  })

  test('say what was expected', () => {
    expect(percent({description: 'd'}).parse('101')).toEqual({
      ok: false,
      expected: 'a percentage from 0 to 100, such as `85` or `86.5 %`'
    })
  })
})
