/** GitHub deletes the artifacts of a run together with the run: it may only go when they may. */
import type {Decision} from './model.ts'

/**
 * Keeps every run that still has an artifact which is kept, or which must reach the archive before it goes. When that
 * ends is not known before its artifacts are gone.
 */
export const keepRunsWithArtifacts = (decisions: readonly Decision[], now: number): readonly Decision[] => {
  const artifacts = new Map<string, Decision>()
  for (const decision of decisions) {
    const {object, action} = decision
    const gone = object.expires !== null && object.expires <= now
    if (object.kind !== 'artifact' || object.run === null || action === 'delete' || gone) continue
    if (!artifacts.has(object.run)) artifacts.set(object.run, decision)
  }
  return decisions.map(decision => {
    const {object, action} = decision
    const artifact = object.kind === 'run' && action !== 'keep' ? artifacts.get(object.id) : undefined
    return artifact === undefined ? decision : heldBack(decision, artifact)
  })
}

const heldBack = (run: Decision, {object, action}: Decision): Decision => ({
  ...run,
  action: 'keep',
  reason:
    action === 'keep'
      ? `Its artifact ${object.name} is kept, and would be deleted with it.`
      : `Its artifact ${object.name} goes into the archive first.`,
  changes: null
})
