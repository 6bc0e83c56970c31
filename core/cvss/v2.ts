/** CVSS 2.0, base score. Source: FIRST, "A Complete Guide to the Common Vulnerability Scoring System Version 2.0", 3.2.1. */
import {type MetricTable, tableOf} from './metrics.ts'

export const metricsOfV2: MetricTable = tableOf(
  ['AV:L,A,N', 'AC:H,M,L', 'Au:M,S,N', 'C:N,P,C', 'I:N,P,C', 'A:N,P,C'],
  [
    'E:U,POC,F,H,ND',
    'RL:OF,TF,W,U,ND',
    'RC:UC,UR,C,ND',
    'CDP:N,L,LM,MH,H,ND',
    'TD:N,L,M,H,ND',
    'CR:L,M,H,ND',
    'IR:L,M,H,ND',
    'AR:L,M,H,ND'
  ]
)

type Weights = Readonly<Record<string, number>>

const vector: Weights = {L: 0.395, A: 0.646, N: 1}
const complexity: Weights = {H: 0.35, M: 0.61, L: 0.71}
const authentication: Weights = {M: 0.45, S: 0.56, N: 0.704}
const impactOf: Weights = {N: 0, P: 0.275, C: 0.66}

/** In tenths, from 0 to 100. Temporal and environmental metrics are checked by the parser and not scored. */
export const scoreV2 = (values: ReadonlyMap<string, string>): number => {
  const weight = (weights: Weights, name: string): number => weights[values.get(name) ?? ''] ?? 0
  const [c, i, a] = ['C', 'I', 'A'].map(name => 1 - weight(impactOf, name))
  const impact = 10.41 * (1 - (c ?? 1) * (i ?? 1) * (a ?? 1))
  const exploitability = 20 * weight(complexity, 'AC') * weight(authentication, 'Au') * weight(vector, 'AV')
  const score = (0.6 * impact + 0.4 * exploitability - 1.5) * (impact === 0 ? 0 : 1.176)
  // What is left of binary fractions must not decide a tie.
  return Math.max(0, Math.round(Number((score * 10).toFixed(9))))
}
