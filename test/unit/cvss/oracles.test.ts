/**
 * Three calculators from npm, each written by others. TOWPATH_CVSS_VECTORS=100000 compares as many vectors of each version;
 * `npm test` compares fewer.
 */
import {describe, expect, test} from '@jest/globals'
import {CVSS20, CVSS30, CVSS31, CVSS40} from '@pandatix/js-cvss'
import {Cvss2, Cvss3P0, Cvss3P1, Cvss4P0} from 'ae-cvss-calculator'
import {calculateBaseScore, calculateEnvironmentalScore, calculateTemporalScore} from 'cvss4'
import {type CvssVersion, scoreCvss} from '#core/cvss/cvss'
import {metricsOfV2} from '#core/cvss/v2'
import {metricsOfV3} from '#core/cvss/v3'
import {metricsOfV4} from '#core/cvss/v4'

const vectors = Number(process.env.TOWPATH_CVSS_VECTORS ?? 2000)

/** mulberry32: equal seeds give equal vectors. */
const generator = (seed: number) => () => {
  seed = (seed + 0x6d2b79f5) | 0
  let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed)
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
}

const tables = {
  '2.0': [metricsOfV2, ''],
  '3.0': [metricsOfV3, 'CVSS:3.0/'],
  '3.1': [metricsOfV3, 'CVSS:3.1/'],
  '4.0': [metricsOfV4, 'CVSS:4.0/']
} as const

/** Half of the vectors have optional metrics too. */
const randomVector = (version: CvssVersion, random: () => number): string => {
  const [table, prefix] = tables[version]
  const withOptional = random() < 0.5 && version !== '2.0'
  const metrics = Object.entries(table)
    .filter(([, {required}]) => required || (withOptional && random() < 0.5))
    .map(([name, {values}]) => `${name}:${values[Math.floor(random() * values.length)]}`)
  return `${prefix}${metrics.join('/')}`
}

const has = (vector: string, names: readonly string[]): boolean =>
  names.some(name => new RegExp(`/${name}:(?!X)`).test(vector))

const environmental = ['CR', 'IR', 'AR', 'MAV', 'MAC', 'MPR', 'MUI', 'MS', 'MC', 'MI', 'MA']

const pandatix = (vector: string, version: CvssVersion): number => {
  if (version === '4.0') return new CVSS40(vector).Score()
  if (version === '2.0') return new CVSS20(vector).BaseScore()
  const scores = version === '3.1' ? new CVSS31(vector) : new CVSS30(vector)
  if (has(vector, environmental)) return scores.EnvironmentalScore()
  return has(vector, ['E', 'RL', 'RC']) ? scores.TemporalScore() : scores.BaseScore()
}

const ae = (vector: string, version: CvssVersion): number => {
  if (version === '2.0') return new Cvss2(vector).calculateScores().base ?? Number.NaN
  if (version === '4.0') return new Cvss4P0(vector).calculateScores().overall
  const scores = (version === '3.1' ? new Cvss3P1(vector) : new Cvss3P0(vector)).calculateScores()
  if (has(vector, environmental)) return scores.environmental ?? Number.NaN
  return (has(vector, ['E', 'RL', 'RC']) ? scores.temporal : scores.base) ?? Number.NaN
}

const cvss4 = (vector: string, version: CvssVersion): number => {
  if (version === '4.0') return calculateBaseScore(vector)
  if (has(vector, environmental)) return calculateEnvironmentalScore(vector)
  return has(vector, ['E', 'RL', 'RC']) ? calculateTemporalScore(vector) : calculateBaseScore(vector)
}

type Oracle = (vector: string, version: CvssVersion) => number

/** Where an oracle is known to be wrong, and how one sees it. */
type Known = {
  readonly why: string
  readonly is: (vector: string, version: CvssVersion, theirs: number, ours: number) => boolean
}

const rounded = (score: number): boolean => Math.abs(score * 10 - Math.round(score * 10)) < 1e-9

const knownOf: Readonly<Record<string, readonly Known[]>> = {
  '@pandatix/js-cvss': [
    {
      why: 'gives some scores of 3.x without rounding them up',
      is: (_, __, theirs, ours) => !rounded(theirs) && Math.ceil(theirs * 10) === Math.round(ours * 10)
    },
    {why: 'takes the wrong weights where the modified scope differs', is: vector => /\/MS:[UC]/.test(vector)},
    {
      why: 'rounds halves down in 4.0 where binary fractions are just below',
      is: (_, version, theirs, ours) => version === '4.0' && Math.round((ours - theirs) * 10) === 1
    },
    {
      why: 'multiplies with temporal weights before it rounds in 3.x',
      is: (vector, version) => version.startsWith('3') && has(vector, environmental) && has(vector, ['E', 'RL', 'RC'])
    }
  ],
  'ae-cvss-calculator': [
    {
      why: 'rounds up what binary fractions add in 3.0',
      is: (_, version, theirs, ours) => version === '3.0' && Math.round((theirs - ours) * 10) === 1
    }
  ],
  cvss4: [
    {
      why: 'rounds halves down in 4.0 where binary fractions are just below',
      is: (_, version, theirs, ours) => version === '4.0' && Math.round((ours - theirs) * 10) === 1
    },
    {
      why: 'does not score modified, threat and requirement metrics of 4.0 by the specification',
      is: (vector, version) => version === '4.0' && /\/(M[A-Z]+|E|[CIA]R):(?!X)/.test(vector)
    }
  ]
}

const oracles: readonly (readonly [name: string, oracle: Oracle, versions: readonly CvssVersion[]])[] = [
  ['@pandatix/js-cvss', pandatix, ['2.0', '3.0', '3.1', '4.0']],
  ['ae-cvss-calculator', ae, ['2.0', '3.0', '3.1', '4.0']],
  ['cvss4', cvss4, ['3.0', '3.1', '4.0']]
]

describe.each(['2.0', '3.0', '3.1', '4.0'] as const)('our scores of CVSS %s', version => {
  const judging = oracles.filter(([, , versions]) => versions.includes(version))

  test('equal those of three calculators, but for their known mistakes, where another one agrees with us', () => {
    const random = generator(20_261_121)
    const wrong: string[] = []
    const explained = new Map<string, number>()
    for (let count = 0; count < vectors; count++) {
      const vector = randomVector(version, random)
      const ours = scoreCvss(vector)
      if (!ours.ok) throw new Error(`${vector}: ${ours.why}`)
      const theirs = judging.map(([name, oracle]) => ({name, score: oracle(vector, version)}))
      const differing = theirs.filter(({score}) => score !== ours.score)
      if (differing.length === theirs.length)
        wrong.push(`${vector}: ours ${ours.score}, theirs ${JSON.stringify(theirs)}`)
      for (const {name, score} of differing) {
        const known = knownOf[name]?.find(({is}) => is(vector, version, score, ours.score))
        if (known === undefined) wrong.push(`${vector}: ours ${ours.score}, ${name} ${score}`)
        else explained.set(`${name} ${known.why}`, (explained.get(`${name} ${known.why}`) ?? 0) + 1)
      }
    }
    if (vectors > 2000) console.info(version, Object.fromEntries(explained))
    expect(wrong.slice(0, 10).concat(`${wrong.length} more`)).toEqual(['0 more'])
  })
})
