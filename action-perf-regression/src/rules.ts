/** What is asked of each suite, as rules of the verdict. */
import type {RuleResult} from '#core/verdict'
import {type Decided, levelOf} from './accept.ts'
import {change, percent, worseWord, worstCase} from './numbers.ts'
import type {Policy} from './policy.ts'
import type {Level} from './series.ts'

/** A suite after it was judged. */
export type SuiteVerdict = {
  readonly suite: string
  readonly decided: readonly Decided[]
  /** Why the suite says nothing; null where it was judged. */
  readonly silent: {readonly outcome: 'inconclusive' | 'not-applicable'; readonly why: string} | null
}

type Given = Pick<Policy, 'thresholds' | 'blocks' | 'origin'>

const blockingLevels: readonly (Level | null)[] = ['block', 'critical']

/** One rule at the level that blocks, one at the level that warns, one about benchmarks that are gone. */
export const rulesOf = (verdict: SuiteVerdict, {thresholds, blocks, origin}: Given): readonly RuleResult[] => {
  const limit = (size: number): string => `${verdict.suite}: nothing worse by ${percent(size)} or more`
  const block = {rule: limit(thresholds.block), severity: 'block' as const, origin}
  const warn = {rule: limit(thresholds.warn), severity: 'warn' as const, origin}
  const {silent} = verdict
  if (silent !== null) {
    const said = {outcome: silent.outcome, reason: silent.why}
    // Without a blocking rule a suite that could not be measured would pass.
    return [blocks ? {...block, ...said} : {...warn, severity: 'block', ...said}]
  }
  const isBlocking = (one: Decided): boolean => blockingLevels.includes(levelOf(one))
  return [
    ...(blocks ? [{...block, ...judged(verdict.decided, isBlocking, thresholds.block)}] : []),
    {...warn, ...worst(verdict.decided, one => levelOf(one) !== null, thresholds.warn)},
    ...gone(verdict, origin)
  ]
}

type Said = Pick<RuleResult, 'outcome' | 'reason'>

/** Benchmarks for which a change of that size can neither be shown nor excluded. */
export const blindTo = (decided: readonly Decided[], size: number): readonly Decided[] =>
  decided.filter(one => one.finding === 'inconclusive' && worstCase(one) >= size)

export const comparedOf = (decided: readonly Decided[]): readonly Decided[] =>
  decided.filter(({finding}) => finding !== 'new' && finding !== 'vanished')

/** Exact numbers are never blind, and those without a direction guard nothing: they say nothing of the noise. */
const isMeasured = ({source, direction}: Decided): boolean => source !== 'exact' && direction !== 'none'

/** Of what noise is counted. */
export const measuredOf = (decided: readonly Decided[]): readonly Decided[] => comparedOf(decided).filter(isMeasured)

/**
 * One noisy benchmark must not block every change: it is listed with what it could have shown. When most of a suite is
 * blind, the suite itself says nothing.
 */
export const isBlind = (decided: readonly Decided[], size: number): boolean => {
  const measured = measuredOf(decided)
  return blindTo(measured, size).length * 2 > measured.length
}

const judged = (decided: readonly Decided[], isBroken: (one: Decided) => boolean, size: number): Said => {
  const said = worst(decided, isBroken, size)
  if (said.outcome === 'failed') return said
  if (!isBlind(decided, size)) return said
  const measured = measuredOf(decided)
  const blind = blindTo(measured, size).length
  return {
    outcome: 'inconclusive',
    reason: `${blind} of ${measured.length} measured numbers are too noisy to exclude a change of ${percent(size)}`
  }
}

const worst = (decided: readonly Decided[], isBroken: (one: Decided) => boolean, size: number): Said => {
  const compared = comparedOf(decided)
  if (compared.length === 0) return {outcome: 'not-applicable', reason: 'base and head have no number in common'}
  const broken = compared.filter(isBroken).sort(bySize)
  const [first] = broken
  if (first !== undefined)
    return {
      outcome: 'failed',
      reason: `${described(first)}${broken.length > 1 ? `, and ${broken.length - 1} more` : ''}`
    }
  const accepted = compared.filter(one => one.accepted !== null).length
  const blind = blindTo(compared, size).length
  return {
    outcome: 'passed',
    reason: [
      `${compared.length} ${compared.length === 1 ? 'number' : 'numbers'} compared`,
      ...(accepted > 0 ? [`${accepted} accepted`] : []),
      ...(blind > 0 ? [`for ${blind} a change of ${percent(size)} cannot be excluded`] : [])
    ].join(', ')
  }
}

const described = (one: Decided): string =>
  one.worse === null
    ? `${one.benchmark} (${one.metric}) got worse, from a base that is not above zero`
    : `${one.benchmark} (${one.metric}) is ${percent(one.worse)} ${worseWord(one)}`

/** Of unknown size: the base is not above zero. That counts as the largest. */
const sizeOf = ({worse}: Decided): number => worse ?? Number.POSITIVE_INFINITY

export const bySize = (a: Decided, b: Decided): number => (sizeOf(a) === sizeOf(b) ? 0 : sizeOf(b) - sizeOf(a))

const gone = ({suite, decided}: SuiteVerdict, origin: string): readonly RuleResult[] => {
  const vanished = decided.filter(({finding, accepted}) => finding === 'vanished' && accepted === null)
  const [first] = vanished
  if (first === undefined) return uncompared(suite, decided, origin)
  const more = vanished.length > 1 ? `, and ${vanished.length - 1} more` : ''
  return [
    {
      rule: `${suite}: no benchmark vanishes`,
      severity: 'warn',
      outcome: 'failed',
      reason:
        first.processes.head > 0
          ? `${first.reason}${vanished.length > 1 ? ` There are ${vanished.length - 1} more.` : ''}`
          : `${first.benchmark} (${first.metric}) is not reported any more${more}`,
      origin
    }
  ]
}

/** Every number of the base is gone, and somebody accepted each: then nothing of the suite is guarded, which is told. */
const uncompared = (suite: string, decided: readonly Decided[], origin: string): readonly RuleResult[] => {
  const had = decided.some(({finding}) => finding === 'vanished')
  if (!had || comparedOf(decided).length > 0) return []
  const reason = 'no number of the base is left in the head, so nothing is compared'
  return [
    {rule: `${suite}: base and head have a number in common`, severity: 'warn', outcome: 'failed', reason, origin}
  ]
}

/** `+12.3 %`, or what there is to say instead. */
export const changeOf = ({worse, ratio, finding, processes}: Decided): string => {
  if (ratio !== null) return change(ratio.estimate - 1)
  if (finding === 'vanished' && processes.head > 0) return 'direction changed'
  if (finding === 'new' || finding === 'vanished') return finding
  return worse === null ? 'no ratio' : change(worse)
}
