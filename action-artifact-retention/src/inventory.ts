/** Everything GitHub stores for the repository, in one picture. */
import {type ObjectKind, objectKinds, type Storage, type StoredObject} from '#core/storage'

/**
 * All objects of the kinds asked for, each once, sorted by kind and id; artifacts know how their run ended and whether it
 * still runs, which takes the list of runs even where runs are not asked for. Throws where any page could not be read: a
 * shorter list would look as if the rest did not exist.
 */
export const inventoryOf = async (
  storage: Pick<Storage, 'list'>,
  kinds: readonly ObjectKind[] = objectKinds
): Promise<readonly StoredObject[]> => {
  const wanted = new Set(kinds)
  // Artifacts before runs: a run that starts in between is not missed, and its artifacts are not yet listed.
  const artifacts = wanted.has('artifact') ? await storage.list('artifact') : []
  const caches = wanted.has('cache') ? await storage.list('cache') : []
  const releases = wanted.has('release') ? await storage.list('release') : []
  const runs = wanted.has('run') || wanted.has('artifact') ? await storage.list('run') : []
  const byRun = new Map(runs.map(run => [run.id, run]))
  const joined = artifacts.map(artifact => ofRun(artifact, byRun.get(artifact.run ?? '')))
  return once([...joined, ...caches, ...releases, ...(wanted.has('run') ? runs : [])])
}

/** Of a run that is not listed nothing is known: neither that it succeeded nor that it still runs. */
const ofRun = (artifact: StoredObject, run: StoredObject | undefined): StoredObject =>
  run === undefined ? artifact : {...artifact, conclusion: run.conclusion, live: run.live}

export const keyOf = ({kind, id}: Pick<StoredObject, 'kind' | 'id'>): string => `${kind}:${id}`

const once = (objects: readonly StoredObject[]): readonly StoredObject[] =>
  [...new Map(objects.map(object => [keyOf(object), object])).values()].sort(
    (a, b) =>
      objectKinds.indexOf(a.kind) - objectKinds.indexOf(b.kind) || a.id.length - b.id.length || compare(a.id, b.id)
  )

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
