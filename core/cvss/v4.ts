/** CVSS 4.0. Source: FIRST, specification document 4.0, section 8: macro vectors and interpolation between them. */
import {type MetricTable, tableOf} from './metrics.ts'
import {macroVectorScores} from './v4-scores.ts'

export const metricsOfV4: MetricTable = tableOf(
  [
    'AV:N,A,L,P',
    'AC:L,H',
    'AT:N,P',
    'PR:N,L,H',
    'UI:N,P,A',
    'VC:H,L,N',
    'VI:H,L,N',
    'VA:H,L,N',
    'SC:H,L,N',
    'SI:H,L,N',
    'SA:H,L,N'
  ],
  [
    'E:X,A,P,U',
    'CR:X,H,M,L',
    'IR:X,H,M,L',
    'AR:X,H,M,L',
    'MAV:X,N,A,L,P',
    'MAC:X,L,H',
    'MAT:X,N,P',
    'MPR:X,N,L,H',
    'MUI:X,N,P,A',
    'MVC:X,H,L,N',
    'MVI:X,H,L,N',
    'MVA:X,H,L,N',
    'MSC:X,H,L,N',
    'MSI:X,S,H,L,N',
    'MSA:X,S,H,L,N',
    'S:X,N,P',
    'AU:X,N,Y',
    'R:X,A,U,I',
    'V:X,D,C',
    'RE:X,L,M,H',
    'U:X,Clear,Green,Amber,Red'
  ]
)

type Effective = (name: string) => string

/** What counts: the modified value where it is given; what is not defined counts as the worst (table 12 and section 2). */
const effectiveOf =
  (values: ReadonlyMap<string, string>): Effective =>
  name => {
    const modified = values.get(`M${name}`) ?? 'X'
    const value = modified === 'X' ? (values.get(name) ?? 'X') : modified
    if (value !== 'X') return value
    return name === 'E' ? 'A' : 'H'
  }

/** The six equivalence classes, EQ1 to EQ6 (tables 24 to 29). */
const classesOf = (of: Effective): readonly [number, number, number, number, number, number] => {
  const easy = [of('AV') === 'N', of('PR') === 'N', of('UI') === 'N']
  const high = ['VC', 'VI', 'VA'].map(name => of(name) === 'H')
  const demanded = ['CR', 'IR', 'AR'].some((name, index) => of(name) === 'H' && high[index] === true)
  return [
    easy.every(Boolean) ? 0 : easy.some(Boolean) && of('AV') !== 'P' ? 1 : 2,
    of('AC') === 'L' && of('AT') === 'N' ? 0 : 1,
    high[0] && high[1] ? 0 : high.some(Boolean) ? 1 : 2,
    of('SI') === 'S' || of('SA') === 'S' ? 0 : ['SC', 'SI', 'SA'].some(name => of(name) === 'H') ? 1 : 2,
    ['A', 'P', 'U'].indexOf(of('E')),
    demanded ? 0 : 1
  ]
}

/** Values from worst to best: the severity distance is the number of steps between two of them. */
const order: Readonly<Record<string, string>> = {
  AV: 'NALP',
  PR: 'NLH',
  UI: 'NPA',
  AC: 'LH',
  AT: 'NP',
  VC: 'HLN',
  VI: 'HLN',
  VA: 'HLN',
  SC: 'SHLN',
  SI: 'SHLN',
  SA: 'SHLN',
  CR: 'HML',
  IR: 'HML',
  AR: 'HML'
}

type Worst = Readonly<Record<string, readonly string[]>>

/** The worst vectors of each class, by class, as the values of `names` in turn (tables 24 to 30). */
const axes: readonly {
  readonly names: readonly string[]
  /** Which of EQ1 to EQ6 (from 0) it covers. */
  readonly classes: readonly number[]
  readonly worst: Worst
  /** Steps from the worst to the best vector of a class. */
  readonly depth: Readonly<Record<string, number>>
}[] = [
  {
    names: ['AV', 'PR', 'UI'],
    classes: [0],
    worst: {0: ['NNN'], 1: ['ANN', 'NLN', 'NNP'], 2: ['PNN', 'ALP']},
    depth: {0: 1, 1: 4, 2: 5}
  },
  {names: ['AC', 'AT'], classes: [1], worst: {0: ['LN'], 1: ['HN', 'LP']}, depth: {0: 1, 1: 2}},
  {
    names: ['VC', 'VI', 'VA', 'CR', 'IR', 'AR'],
    classes: [2, 5],
    worst: {
      '00': ['HHHHHH'],
      '01': ['HHLMMH', 'HHHMMM'],
      '10': ['LHHHHH', 'HLHHHH'],
      '11': ['LHLHMH', 'LHHHMM', 'HLHMHM', 'HLLMHH', 'LLHHHM'],
      '21': ['LLLHHH']
    },
    depth: {'00': 7, '01': 6, '10': 8, '11': 8, '21': 10}
  },
  {
    names: ['SC', 'SI', 'SA'],
    classes: [3],
    worst: {0: ['HSS'], 1: ['HHH'], 2: ['LLL']},
    depth: {0: 6, 1: 5, 2: 4}
  }
]

type Axis = (typeof axes)[number]

const stepsBelow = (of: Effective, names: readonly string[], worst: string): readonly number[] =>
  names.map((name, index) => {
    const ranks = order[name] ?? ''
    return ranks.indexOf(of(name)) - ranks.indexOf(worst[index] ?? '')
  })

/** Steps from the worst vector of the class that lies above this one in every metric. */
const distanceOf = ({names, worst}: Axis, key: string, of: Effective): number => {
  const candidates = (worst[key] ?? []).map(vector => stepsBelow(of, names, vector))
  const above = candidates.find(steps => steps.every(step => step >= 0)) ?? []
  return above.reduce((sum, step) => sum + step, 0)
}

const scoreAt = (classes: readonly number[]): number | undefined => macroVectorScores[classes.join('')]

/** The best score among the macro vectors that are one class lower in these places; undefined where there is none. */
const nextLower = (classes: readonly number[], places: readonly number[]): number | undefined => {
  const lower = places.map(place => scoreAt(classes.map((value, index) => (index === place ? value + 1 : value))))
  const known = lower.filter(score => score !== undefined)
  return known.length === 0 ? undefined : Math.max(...known)
}

const impacts = ['VC', 'VI', 'VA', 'SC', 'SI', 'SA']

/** In tenths, over all metrics that are given. */
export const scoreV4 = (values: ReadonlyMap<string, string>): number => {
  const of = effectiveOf(values)
  if (impacts.every(name => of(name) === 'N')) return 0
  const classes = classesOf(of)
  const score = scoreAt(classes) ?? 0
  const reductions = axes.flatMap(axis => {
    const lower = nextLower(classes, axis.classes)
    if (lower === undefined) return []
    const key = axis.classes.map(place => classes[place]).join('')
    return [((score - lower) * distanceOf(axis, key, of)) / (axis.depth[key] ?? 1)]
  })
  // EQ5 has one metric, whose classes have no depth: it counts in the mean and takes nothing away.
  const counted = nextLower(classes, [4]) === undefined ? reductions : [...reductions, 0]
  const mean = counted.length === 0 ? 0 : counted.reduce((sum, value) => sum + value, 0) / counted.length
  return Math.round(Number(Math.min(100, Math.max(0, score - mean)).toFixed(6)))
}
