/** CVSS 3.0 and 3.1: base, temporal and environmental score. Source: FIRST, specification documents 3.0 and 3.1, section 7 and appendix A. */
import {type MetricTable, tableOf} from './metrics.ts'

export const metricsOfV3: MetricTable = tableOf(
  ['AV:N,A,L,P', 'AC:L,H', 'PR:N,L,H', 'UI:N,R', 'S:U,C', 'C:H,L,N', 'I:H,L,N', 'A:H,L,N'],
  [
    'E:X,U,P,F,H',
    'RL:X,O,T,W,U',
    'RC:X,U,R,C',
    'CR:X,L,M,H',
    'IR:X,L,M,H',
    'AR:X,L,M,H',
    'MAV:X,N,A,L,P',
    'MAC:X,L,H',
    'MPR:X,N,L,H',
    'MUI:X,N,R',
    'MS:X,U,C',
    'MC:X,H,L,N',
    'MI:X,H,L,N',
    'MA:X,H,L,N'
  ]
)

type Weights = Readonly<Record<string, number>>

const vector: Weights = {N: 0.85, A: 0.62, L: 0.55, P: 0.2}
const complexity: Weights = {L: 0.77, H: 0.44}
const privileges: Weights = {N: 0.85, L: 0.62, H: 0.27}
const privilegesWhenChanged: Weights = {N: 0.85, L: 0.68, H: 0.5}
const interaction: Weights = {N: 0.85, R: 0.62}
const impactOf: Weights = {H: 0.56, L: 0.22, N: 0}
const requirement: Weights = {X: 1, L: 0.5, M: 1, H: 1.5}
const maturity: Weights = {X: 1, U: 0.91, P: 0.94, F: 0.97, H: 1}
const remediation: Weights = {X: 1, O: 0.95, T: 0.96, W: 0.97, U: 1}
const confidence: Weights = {X: 1, U: 0.92, R: 0.96, C: 1}

type Version = '3.0' | '3.1'
type Values = ReadonlyMap<string, string>

const temporalNames = ['E', 'RL', 'RC']
const environmentalNames = ['CR', 'IR', 'AR', 'MAV', 'MAC', 'MPR', 'MUI', 'MS', 'MC', 'MI', 'MA']

/**
 * Rounds up to tenths, and gives tenths. Counting in 1/100,000 keeps binary fractions from raising 2.3 to 2.4 (3.1, appendix A);
 * 3.0 asks for the same number and leaves the way to its readers.
 */
const roundUp = (score: number): number => {
  const whole = Math.round(score * 100_000)
  return whole % 10_000 === 0 ? whole / 10_000 : Math.floor(whole / 10_000) + 1
}

const weightOf = (weights: Weights, value: string): number => weights[value] ?? 0

/** What one set of values (base or modified) contributes. */
const subscores = (of: (name: string) => string, version: Version, modified: boolean) => {
  const changed = of('S') === 'C'
  const demand = (name: string): number => (modified ? weightOf(requirement, of(name)) : 1)
  const rest = (['C', 'I', 'A'] as const).map(name => 1 - demand(`${name}R`) * weightOf(impactOf, of(name)))
  const iss = 1 - rest.reduce((product, factor) => product * factor, 1)
  const base = modified ? Math.min(iss, 0.915) : iss
  return {
    changed,
    impact: impactScore(base, changed, modified && version === '3.1'),
    exploitability:
      8.22 *
      weightOf(vector, of('AV')) *
      weightOf(complexity, of('AC')) *
      weightOf(changed ? privilegesWhenChanged : privileges, of('PR')) *
      weightOf(interaction, of('UI'))
  }
}

const impactScore = (iss: number, changed: boolean, modified31: boolean): number => {
  if (!changed) return 6.42 * iss
  return modified31
    ? 7.52 * (iss - 0.029) - 3.25 * (iss * 0.9731 - 0.02) ** 13
    : 7.52 * (iss - 0.029) - 3.25 * (iss - 0.02) ** 15
}

const combined = ({changed, impact, exploitability}: ReturnType<typeof subscores>): number =>
  impact <= 0 ? 0 : roundUp(Math.min((changed ? 1.08 : 1) * (impact + exploitability), 10))

/** In tenths. The environmental score where any such metric is given, else the temporal, else the base score. */
export const scoreV3 = (values: Values, version: Version): number => {
  const given = (name: string): string => values.get(name) ?? 'X'
  const has = (names: readonly string[]): boolean => names.some(name => given(name) !== 'X')
  const temporal =
    weightOf(maturity, given('E')) * weightOf(remediation, given('RL')) * weightOf(confidence, given('RC'))
  if (has(environmentalNames)) {
    const modified = (name: string): string => (given(`M${name}`) === 'X' ? given(name) : given(`M${name}`))
    return roundUp((combined(subscores(modified, version, true)) / 10) * temporal)
  }
  const base = combined(subscores(given, version, false))
  return has(temporalNames) ? roundUp((base / 10) * temporal) : base
}
