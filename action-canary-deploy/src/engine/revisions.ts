/** Which number each upgrade of a deployment has in Helm's history. Pure: the same after a crash. */
import type {NativeStep, Rollout} from '../model.ts'

/** How Helm's history describes an upgrade of ours begins. */
export const ownUpgrade = 'Towpath: '

/** The number of the upgrade to the new version: behind those of every step with canary values. */
export const upgradeRevision = ({newestRevision, native}: Rollout): number =>
  newestRevision + 1 + (native?.steps.length ?? 0)

export type StepRevision = NativeStep & {readonly revision: number}

/** The upgrade with the canary values of this share; undefined where none is planned. */
export const stepAt = ({newestRevision, native}: Rollout, percent: number): StepRevision | undefined => {
  const index = native?.steps.findIndex(step => step.percent === percent) ?? -1
  const step = native?.steps[index]
  return step === undefined ? undefined : {...step, revision: newestRevision + 1 + index}
}
