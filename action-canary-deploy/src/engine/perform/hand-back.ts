import type {Manifest, ObjectRef} from '#core/cluster'
import {marks} from '../../model.ts'
import {identityOfRef} from '../../render/identity.ts'
import type {Performer} from './perform.ts'

/** Our name in `metadata.managedFields`. */
export const fieldManager = 'towpath'

/**
 * Objects of others bear no trace of us: neither the mark of a take-over nor ownership of a field. Without it, the next server-side
 * apply (Helm 4) would meet a conflict with a manager that no longer exists.
 */
export const handBack: Performer = async ({fence, store}) => {
  const {routes, pins, staged, chart} = store.state.rollout
  const touched: readonly Touched[] = [
    ...routes.filter(({own}) => !own),
    ...pins,
    ...staged.map(({workload}) => ({ref: workload, managedFields: []})),
    ...chart.map(ref => ({ref, managedFields: []}))
  ]
  for (const {ref, managedFields} of distinct(touched)) {
    await fence.changeIfThere(ref, unstamped)
    // A request of its own: fields whose value changes in a request are given to the one who sends it.
    await fence.changeIfThere(ref, live => handedBack(live, managedFields))
  }
  return undefined
}

/** The first entry of an object counts: it knows the managers of before. */
const distinct = (touched: readonly Touched[]): readonly Touched[] => {
  const byName = new Map<string, Touched>()
  for (const entry of touched) {
    const name = identityOfRef(entry.ref)
    if (!byName.has(name)) byName.set(name, entry)
  }
  return [...byName.values()]
}

const unstamped = (live: Manifest): Manifest | undefined => {
  const {[marks.fence]: stamp, ...annotations} = live.metadata.annotations ?? {}
  return stamp === undefined ? undefined : {...live, metadata: {...live.metadata, annotations}}
}

type Touched = {readonly ref: ObjectRef; readonly managedFields: readonly unknown[]}

type Managed = {readonly manager?: string; readonly operation?: string; readonly subresource?: string}

const ours = (entry: unknown): boolean => (Object(entry) as Managed).manager === fieldManager

const sameEntry = (a: unknown, b: unknown): boolean => {
  const [x, y]: readonly Managed[] = [Object(a), Object(b)]
  return x?.manager === y?.manager && x?.operation === y?.operation && x?.subresource === y?.subresource
}

/** Each manager that was there before owns again what it owned; managers that came since keep theirs. Undefined where none of ours is left. */
export const handedBack = (live: Manifest, before: readonly unknown[]): Manifest | undefined => {
  const now = live.metadata.managedFields ?? []
  if (!now.some(ours)) return undefined
  const restored = now
    .filter(entry => !ours(entry))
    .map(entry => before.find(former => sameEntry(former, entry)) ?? entry)
  const returned = before.filter(former => !ours(former) && !restored.some(entry => sameEntry(entry, former)))
  return {...live, metadata: {...live.metadata, managedFields: [...restored, ...returned]}}
}
