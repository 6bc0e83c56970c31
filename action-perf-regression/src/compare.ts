/** Measures one suite on both sides: a first look, more processes where it is too noisy, fresh ones for what looks slower. */
import type {Failure} from '#core/failure'
import {formatDuration} from '#core/units'
import type {World} from '#core/world'
import {runCommand} from './command.ts'
import {notBuilt, notMeasured, outOfTime} from './failures/measuring.ts'
import {gather, keyOf, type Measurement, type Paired, pair, type Sides} from './gather.ts'
import type {Rule} from './judge/rule.ts'
import type {Judges} from './judges.ts'
import type {Judged, Pair} from './series.ts'
import {type Measurements, openSession, type Session, type Stop} from './session.ts'
import {type Sparse, sparseOf, withoutSparse} from './sparse.ts'
import type {Suite} from './suites.ts'
import type {Side, Tree} from './trees.ts'

type Needs = Pick<World, 'exec' | 'files' | 'machine' | 'clock' | 'log' | 'signal'>

/** `side`: whose fault it is; null where both are concerned. */
export type Problem = {readonly failure: Failure; readonly side: Side | null}

export type Compared = {
  readonly suite: Suite
  readonly judged: readonly Judged[]
  /** Why it could not be measured; then nothing is judged. */
  readonly problem: Problem | null
  readonly measured: Measurements
  readonly counts: ReturnType<Session['counts']>
  readonly warnings: ReturnType<Session['warnings']>
  /** What too few processes of a side report; also among `judged`. */
  readonly sparse: readonly Judged[]
  readonly notes: readonly string[]
}

const nothing: Measurements = {base: [], head: []}

const untouched = {
  measured: nothing,
  counts: {base: {started: 0, dropped: 0, why: ''}, head: {started: 0, dropped: 0, why: ''}},
  warnings: {base: [], head: []},
  sparse: []
}

/** `trees`: base and head. Every problem of the suite is a value: other suites go on. */
export const compareSuite = async (
  suite: Suite,
  trees: readonly Tree[],
  rule: Rule,
  judges: Judges,
  world: Needs
): Promise<Compared> => {
  const built = await build(suite, trees, world)
  if (built !== null) return {suite, judged: [], problem: built, ...untouched, notes: []}
  const session = openSession(suite, trees, world)
  const {first, sparse, problem, notes} = await firstLook(suite, session, rule, judges, world)
  const ended = {suite, measured: first, counts: session.counts()}
  if (problem !== null) return {...ended, warnings: session.warnings(), sparse: [], judged: [], problem, notes}
  const {unjudged, ...paired} = withoutSparse(pairOf(first), sparse)
  const confirmed = await confirm(suite, paired.pairs, session, rule, judges)
  const failed = confirmed.stop?.kind === 'failing' ? stopProblem(suite, confirmed.stop, 0) : null
  return {
    ...ended,
    warnings: session.warnings(),
    sparse: failed === null ? unjudged : [],
    measured: merge(first, confirmed.measured),
    judged:
      failed === null
        ? [...judges.judgeConfirmed(paired.pairs, confirmed.fresh, rule), ...incomparable(paired), ...unjudged]
        : [],
    problem: failed,
    notes: [...notes, ...confirmed.notes]
  }
}

/** Runs `setup` in each tree. Null where all of them build. */
export const build = async (suite: Suite, trees: readonly Tree[], world: Needs): Promise<Problem | null> => {
  for (const tree of trees) {
    const {setup} = suite[tree.side]
    if (setup === null) continue
    world.log.info(`Building the ${tree.side} for ${suite.name}`)
    const ran = await runCommand(setup, tree, suite, {}, world)
    if (!ran.ok) return {failure: notBuilt(tree.side, suite.name, ran.how, ran.tail), side: tree.side}
  }
  return null
}

export const stopProblem = (suite: Suite, stop: Stop, measured: number): Problem =>
  stop.kind === 'time'
    ? {failure: outOfTime(suite.name, measured, suite.processes, formatDuration(suite.budget)), side: null}
    : {failure: notMeasured(stop.side, suite.name, stop.dropped, stop.started, stop.why), side: stop.side}

const pairOf = ({base, head}: Measurements): Paired => pair({base: gather(base), head: gather(head)})

const merge = (a: Measurements, b: Measurements): Measurements => ({
  base: [...a.base, ...b.base],
  head: [...a.head, ...b.head]
})

type FirstLook = {
  readonly first: Measurements
  readonly sparse: Sparse
  readonly problem: Problem | null
  readonly notes: readonly string[]
}

/**
 * The first processes, and more of them while the spread alone says that the threshold cannot be seen. Two thirds of
 * budget and processes are left for suspects: fresh processes are twice as many.
 */
const firstLook = async (
  suite: Suite,
  session: Session,
  rule: Rule,
  judges: Judges,
  {log}: Pick<World, 'log'>
): Promise<FirstLook> => {
  log.info(`Measuring ${suite.name}: ${suite.processes} processes a side, interleaved`)
  const batch = await session.measure(suite.processes)
  let first = batch.measured
  // Later processes are asked for some benchmarks only.
  const sparse = sparseOf(first)
  if (batch.stop !== null) {
    const measured = Math.min(first.base.length, first.head.length)
    return {first, sparse, problem: stopProblem(suite, batch.stop, measured), notes: []}
  }
  while (session.spent() < 1 / 3) {
    const {pairs} = pairOf(first)
    const imprecise = judges.impreciseOf(pairs, rule).flatMap(index => pairs[index] ?? [])
    const more = Math.min(suite.processes, Math.floor(suite.mostProcesses / 3) - first.base.length)
    if (imprecise.length === 0 || more < 1) break
    log.info(`${imprecise.length} of ${pairs.length} numbers are too noisy: ${more} more processes a side`)
    const {measured, stop} = await session.measure(more, namesOf(imprecise))
    if (stop?.kind === 'failing') return {first, sparse, problem: stopProblem(suite, stop, 0), notes: []}
    first = merge(first, restrict(measured, imprecise))
    if (stop !== null) break
  }
  return {first, sparse, problem: null, notes: []}
}

const namesOf = (pairs: readonly Pair[]): readonly string[] =>
  [...new Set(pairs.map(({benchmark}) => benchmark))].sort()

/** Only the numbers that were asked for: of the others some processes would say more than of the rest. */
const restrict = ({base, head}: Measurements, pairs: readonly Pair[]): Measurements => {
  const wanted = new Set(pairs.map(keyOf))
  const only = (measurement: Measurement): Measurement => measurement.filter(sample => wanted.has(keyOf(sample)))
  return {base: base.map(only), head: head.map(only)}
}

type Confirmation = {
  readonly fresh: ReadonlyMap<number, Pair>
  readonly measured: Measurements
  readonly stop: Stop | null
  readonly notes: readonly string[]
}

/** Fresh processes for suspects alone. */
const confirm = async (
  suite: Suite,
  pairs: readonly Pair[],
  session: Session,
  rule: Rule,
  judges: Judges
): Promise<Confirmation> => {
  const suspects = judges.suspectsOf(pairs, rule)
  const suspected = suspects.flatMap(index => pairs[index] ?? [])
  const used = session.counts().head.started
  const wanted = Math.max(0, ...suspected.map(judges.freshProcesses))
  const count = Math.min(wanted, suite.mostProcesses - used)
  const none = {fresh: new Map(), measured: nothing, stop: null}
  if (suspected.length === 0) return {...none, notes: []}
  const unconfirmed = `${suite.name}: ${suspected.length} suspected numbers could not be measured again`
  if (count < 2) return {...none, notes: [`${unconfirmed}: \`most-processes\` is used up.`]}
  const {measured, stop} = await session.measure(count, namesOf(suspected))
  const enough = Math.min(measured.base.length, measured.head.length) >= Math.min(count, suite.processes)
  if (!enough)
    return {...none, stop, notes: [`${unconfirmed}: its time budget (${formatDuration(suite.budget)}) ended.`]}
  return {fresh: freshPairs(pairs, suspects, measured), measured: restrict(measured, suspected), stop, notes: []}
}

const freshPairs = (
  pairs: readonly Pair[],
  suspects: readonly number[],
  measured: Measurements
): ReadonlyMap<number, Pair> => {
  const again = new Map(withoutSparse(pairOf(measured), sparseOf(measured)).pairs.map(one => [keyOf(one), one]))
  return new Map(
    suspects.flatMap(index => {
      const [before] = [pairs[index]]
      const now = before === undefined ? undefined : again.get(keyOf(before))
      return now === undefined || now.base.length === 0 || now.head.length === 0 ? [] : [[index, now] as const]
    })
  )
}

const incomparable = ({incomparable: found}: Paired): readonly Judged[] =>
  found.map(({metric, why, processes}) => unjudged(metric, why, processes))

/** What the base said is gone, and no amount of measuring brings it back: `vanished`, with numbers on the head. */
const unjudged = (metric: Paired['incomparable'][number]['metric'], why: string, processes: Sides<number>): Judged => ({
  ...metric,
  finding: 'vanished',
  level: null,
  ratio: null,
  worse: null,
  p: null,
  q: null,
  processes,
  weak: false,
  detectable: null,
  source: 'paired',
  reason: `${metric.benchmark}, ${metric.metric}: ${why}. What is worse is not known, so nothing is compared.`
})
