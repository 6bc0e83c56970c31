/** One suite while it is measured: processes in ABBA order until there are enough, too many fail, or its time is over. */
import type {World} from '#core/world'
import {runCommand} from './command.ts'
import type {Measurement} from './gather.ts'
import {type ReportsOfRun, reportsOfRun} from './reports-of-run.ts'
import type {Suite} from './suites.ts'
import type {Side, Tree} from './trees.ts'
import {collectWarnings} from './warnings.ts'

type Needs = Pick<World, 'exec' | 'files' | 'machine' | 'clock' | 'log' | 'signal'>

/** What was measured, by side, in the order of the processes. */
export type Measurements = Readonly<Record<Side, readonly Measurement[]>>

export type Stop =
  | {readonly kind: 'time'}
  | {
      readonly kind: 'failing'
      readonly side: Side
      readonly dropped: number
      readonly started: number
      readonly why: string
    }

export type Batch = {
  readonly measured: Measurements
  /** Why there are fewer than asked for; null where there are enough. */
  readonly stop: Stop | null
}

export type Session = {
  /** So many more usable processes on each side. `only`: benchmarks that a suite able to choose may restrict itself to. */
  readonly measure: (count: number, only?: readonly string[]) => Promise<Batch>
  readonly counts: () => Readonly<
    Record<Side, {readonly started: number; readonly dropped: number; readonly why: string}>
  >
  /** What reports warned of, also those of processes that do not count. */
  readonly warnings: () => Readonly<Record<Side, readonly string[]>>
  /** Share of the budget that is gone. */
  readonly spent: () => number
}

/** One failure may happen; beyond a fifth of the processes the rest are no fair sample. */
export const tolerated = (started: number): number => Math.max(1, Math.floor(started / 5))

type Progress = {started: number; dropped: number; why: string}

export const openSession = (suite: Suite, trees: readonly Tree[], world: Needs): Session => {
  const begun = world.clock.now()
  const progress: Record<Side, Progress> = {
    base: {started: 0, dropped: 0, why: ''},
    head: {started: 0, dropped: 0, why: ''}
  }
  const warnings = {base: collectWarnings(), head: collectWarnings()}
  const reports = new Map(
    trees.map(({side, folder}) => [side, reportsOfRun(suite[side].reports, folder, world, warnings[side].add)])
  )
  let rounds = 0

  const runOne = async (tree: Tree, only: readonly string[]): Promise<Measurement | null> => {
    const own = progress[tree.side]
    own.started += 1
    const result = await runProcess(suite, tree, {number: own.started, only}, reports.get(tree.side), world)
    if (typeof result !== 'string') return result
    own.dropped += 1
    own.why = result
    world.log.info(`Process ${own.started} of ${suite.name} on the ${tree.side} is not counted: ${result}`)
    return null
  }

  const failing = (): Stop | null => {
    const side = trees.map(tree => tree.side).find(name => progress[name].dropped > tolerated(progress[name].started))
    return side === undefined ? null : {kind: 'failing', side, ...progress[side]}
  }

  const isOver = (): boolean => world.clock.now() - begun >= suite.budget

  return {
    counts: () => progress,
    warnings: () => ({base: warnings.base.all(), head: warnings.head.all()}),
    spent: () => (world.clock.now() - begun) / suite.budget,
    measure: async (count, only = []) => {
      const measured: Record<Side, Measurement[]> = {base: [], head: []}
      const enough = (): boolean => trees.every(({side}) => measured[side].length >= count)
      while (!enough()) {
        // ABBA: whatever drifts slowly meets both sides alike.
        const order = rounds % 2 === 0 ? trees : trees.toReversed()
        rounds += 1
        for (const tree of order) {
          world.signal.throwIfAborted()
          const stop: Stop | null = isOver() ? {kind: 'time'} : failing()
          if (stop !== null) return {measured, stop}
          const result = await runOne(tree, only)
          if (result !== null) measured[tree.side].push(result)
        }
      }
      const stop = failing()
      return {measured, stop}
    }
  }
}

type Asked = {readonly number: number; readonly only: readonly string[]}

/** The numbers of one process, or why they do not count. */
const runProcess = async (
  suite: Suite,
  tree: Tree,
  {number, only}: Asked,
  reports: ReportsOfRun | undefined,
  world: Needs
): Promise<Measurement | string> => {
  await reports?.prepare()
  const variables = {
    TOWPATH_BENCHMARK_PROCESS: String(number),
    ...(only.length === 0 ? {} : {TOWPATH_BENCHMARK_FILTER: only.join('\n')})
  }
  const ran = await runCommand(suite[tree.side].run, tree, suite, variables, world)
  const read = (await reports?.read()) ?? 'it wrote no report'
  return ran.ok ? read : `it ended with ${ran.how}: ${ran.tail}`
}
