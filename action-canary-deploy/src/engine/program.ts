import type {NativeStep, Rollout} from '../model.ts'
import type {Effect} from './effects.ts'

/**
 * Where a deployment is heading.
 * - `forward`: towards the new version.
 * - `withdraw`: back, before Helm touched the workloads that serve: traffic and copies only, or the canary that the chart itself has.
 * - `judge`: somebody else began the upgrade and is gone; what did it become?
 * - `revert`: back, through Helm; the healthy copies carry the traffic meanwhile.
 * - `complete`: the upgrade stands or is applied again from Helm's own release; only its end is missing.
 */
export const directions = ['forward', 'withdraw', 'judge', 'revert', 'complete'] as const
export type Direction = (typeof directions)[number]

/** Everything a direction does, in order. Pure: the same plan gives the same program after a crash. */
export const programOf = (rollout: Rollout, direction: Direction): readonly Effect[] => programs[direction](rollout)

const forward = (rollout: Rollout): readonly Effect[] => [
  ...held(rollout),
  ...(rollout.native?.steps ?? []).flatMap(nativeStep),
  ...(rollout.clones.length > 0
    ? [{do: 'create'} as const, ...rollout.steps.flatMap(percent => cloneStep(rollout, percent))]
    : []),
  ...(rollout.staged.length > 0 ? [{do: 'freeze'} as const] : []),
  {do: 'upgrade'},
  ...held(rollout),
  {do: 'settle'},
  ...(rollout.staged.length > 0 ? [...rollout.steps.flatMap(stagedStep), {do: 'unfreeze'} as const] : []),
  ...ending(rollout)
]

/**
 * What autoscalers have reached is held before each weight takes more traffic away; and Helm puts the limits back that the chart names, so
 * they are held again after each of its turns.
 */
const held = (rollout: Rollout): readonly Effect[] => (rollout.pins.length > 0 ? [{do: 'measure'}, {do: 'pin'}] : [])

const cloneStep = (rollout: Rollout, percent: number): readonly Effect[] => [
  {do: 'scale', percent},
  {do: 'ready'},
  ...held(rollout),
  {do: 'weigh', percent},
  {do: 'verify', percent},
  {do: 'observe', percent}
]

/** The pods of a canary come up before they are watched, and must still be there afterwards. */
const nativeStep = ({percent}: NativeStep): readonly Effect[] => [
  {do: 'apply', percent},
  {do: 'settle-step', percent},
  ...(percent > 0
    ? ([
        {do: 'observe', percent},
        {do: 'settle-step', percent}
      ] as const)
    : [])
]

const stagedStep = (percent: number): readonly Effect[] => [
  {do: 'stage', percent},
  {do: 'observe', percent}
]

/** Before the upgrade Helm has not been at work, except where it brought the canary itself: then it takes the traffic first, and then all. */
const withdrawal = (rollout: Rollout): readonly Effect[] =>
  rollout.native === null ? ending(rollout) : [{do: 'retreat'}, {do: 'revert'}, {do: 'settle'}, ...ending(rollout)]

/** Traffic first, then pods, then marks: the order in which no request is lost. */
const ending = (rollout: Rollout): readonly Effect[] => [
  ...(rollout.clones.length > 0
    ? ([{do: 'weigh', percent: 0}, {do: 'verify', percent: 0}, {do: 'drain'}, {do: 'remove'}] as const)
    : []),
  ...(rollout.pins.length > 0 ? [{do: 'unpin'} as const] : []),
  {do: 'hand-back'},
  {do: 'close'}
]

const programs: Readonly<Record<Direction, (rollout: Rollout) => readonly Effect[]>> = {
  forward,
  withdraw: withdrawal,
  judge: () => [{do: 'inspect'}],
  revert: rollout => [
    ...(rollout.native === null ? [] : [{do: 'retreat'} as const]),
    {do: 'revert'},
    ...held(rollout),
    // Frozen pods would keep the version they have.
    ...(rollout.staged.length > 0 ? [{do: 'unfreeze'} as const] : []),
    {do: 'settle'},
    ...ending(rollout)
  ],
  complete: rollout => [
    {do: 'reapply'},
    ...held(rollout),
    // Frozen pods would keep the version they have.
    ...(rollout.staged.length > 0 ? [{do: 'unfreeze'} as const] : []),
    {do: 'settle'},
    ...ending(rollout)
  ]
}

/** How far a program has come: what a failure there means. */
export type Stretch = 'before' | 'upgrade' | 'ending'

/** `before` Helm touched the workloads that serve, during its `upgrade`, or in the `ending`, where only tidying is left. */
export const stretchOf = (rollout: Rollout, direction: Direction, cursor: number): Stretch => {
  if (direction === 'withdraw') return 'ending'
  if (direction === 'judge') return 'upgrade'
  const program = programOf(rollout, direction)
  if (cursor >= program.length - ending(rollout).length) return 'ending'
  return direction === 'forward' && cursor < firstUpgrade(program) ? 'before' : 'upgrade'
}

/** Freezing changes the chart's own workloads, so it belongs to the upgrade. */
const firstUpgrade = (program: readonly Effect[]): number =>
  program.findIndex(effect => effect.do === 'freeze' || effect.do === 'upgrade')
