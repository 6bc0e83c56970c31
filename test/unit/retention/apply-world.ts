/** A repository, an archive and a ledger in memory, with the rule by which this world keeps and lets go. */
import {createHash} from 'node:crypto'
import type {Archive} from '#core/archive'
import type {Reference, Storage, StoredObject} from '#core/storage'
import type {Files, Ledger} from '#core/world'
import type {Decision, Plan, Reachable} from '../../../action-artifact-retention/src/model.ts'
import {digestOf} from '../../../action-artifact-retention/src/plan-digest.ts'
import {type Call, type Faults, faulty} from './faulty.ts'
import {memoryLedger} from './memory-ledger.ts'

export type Truth = {
  readonly objects: Map<string, StoredObject>
  /** Bytes as GitHub holds them, also of what is deleted by now. */
  readonly content: Map<string, string>
  readonly archive: Map<string, string>
  readonly ledger: Map<string, string>
  readonly references: Reference[]
  /** What went: by us, and whether this world protected it in that moment. */
  readonly removed: {readonly key: string; readonly protected: boolean}[]
  now: number
}

const sha = (text: string): string => `sha256:${createHash('sha256').update(text).digest('hex')}`
export const keyOf = ({kind, id}: StoredObject): string => `${kind}:${id}`

/** The beginning of its name says what the policy wants with an object; of a run its workflow does. */
export const wish = ({name}: StoredObject): 'keep' | 'archive' | 'delete' | 'copy' => {
  const found = (['archive', 'delete', 'copy'] as const).find(action => name.startsWith(action))
  return found ?? 'keep'
}

const decisionOf = (object: StoredObject, kept: boolean): Decision => {
  const wanted = kept ? 'keep' : wish(object)
  const action = wanted === 'copy' ? 'keep' : wanted
  return {object, action, category: 'all', reason: 'the test says so', copy: wanted === 'copy', changes: null}
}

/** A policy of names, with the invariants of the real one: live runs, references, runs whose artifacts stay. */
export const replan = (objects: readonly StoredObject[], reachable: Reachable, now: number): Plan => {
  const isKept = ({run, commit, live, digest}: StoredObject): boolean =>
    live || reachable.runs.has(run ?? '') || reachable.commits.has(commit ?? '') || reachable.digests.has(digest ?? '')
  const staying = new Set(
    objects
      .filter(object => object.kind === 'artifact' && (isKept(object) || wish(object) !== 'delete'))
      .map(object => object.run)
  )
  const decisions = objects.map(object =>
    decisionOf(object, isKept(object) || (object.kind === 'run' && staying.has(object.id)))
  )
  const plan = {schema: 'towpath.retention-plan/1', repository: 'octo/app', now, timeZone: 'UTC', decisions} as const
  return {...plan, digest: digestOf(plan)}
}

const flipped = (text: string): string => `${String.fromCharCode((text.charCodeAt(0) || 1) ^ 1)}${text.slice(1)}`

/** The ports over the truth; every call of them is one in which something may go wrong. */
export const portsOver = (truth: Truth, faults: Faults) => {
  const call = faulty(faults)
  const disk = new Map<string, string>()
  return {
    storage: storageOver(truth, disk, call),
    archive: archiveOver(truth, disk, call),
    ledger: ledgerOver(truth, call),
    files: {
      stream: async function* (path: string) {
        yield Buffer.from(disk.get(path) ?? '')
      },
      temporary: async () => '/temporary'
    } satisfies Pick<Files, 'stream' | 'temporary'>,
    clock: {now: () => truth.now++, elapsed: () => truth.now++, sleep: async () => undefined},
    log: {info: () => undefined, warning: () => undefined},
    signal: new AbortController().signal
  }
}

const isProtected = (truth: Truth, object: StoredObject): boolean =>
  object.live || truth.references.some(({commit}) => commit === object.commit) || wish(object) === 'keep'

const storageOver = (truth: Truth, disk: Map<string, string>, call: Call): Storage => {
  const take = (object: StoredObject): 'deleted' | 'gone' | 'refused' => {
    const found = truth.objects.get(keyOf(object))
    if (found === undefined) return 'gone'
    if (found.kind === 'run' && found.live) return 'refused'
    // GitHub deletes the artifacts of a run with it.
    const victims = [...truth.objects.values()].filter(
      other => other === found || (found.kind === 'run' && other.kind === 'artifact' && other.run === found.id)
    )
    for (const victim of victims) {
      truth.removed.push({key: keyOf(victim), protected: isProtected(truth, victim)})
      truth.objects.delete(keyOf(victim))
    }
    return 'deleted'
  }
  return {
    list: kind =>
      call(
        () => [...truth.objects.values()].filter(object => object.kind === kind),
        // A page that came twice.
        listed => [...listed, ...listed.slice(-1)]
      ),
    find: (kind, id) => call(() => truth.objects.get(`${kind}:${id}`)),
    references: () => call(() => [...truth.references]),
    download: (object, folder) =>
      call(
        () => {
          const content = truth.content.get(keyOf(object))
          if (!truth.objects.has(keyOf(object)) || content === undefined) return undefined
          disk.set(`${folder}/content`, content)
          return [{name: 'content', file: `${folder}/content`}]
        },
        // GitHub tells no digest of logs: there nobody can see what the way to us has damaged.
        parts => {
          if (object.digest === null) return parts
          disk.set(`${folder}/content`, flipped(disk.get(`${folder}/content`) ?? ''))
          return parts
        }
      ),
    remove: object => call(() => take(object)),
    rate: () => call(() => ({limit: 1000, remaining: 1000, resets: 0}))
  }
}

const archiveOver = (truth: Truth, disk: Map<string, string>, call: Call): Archive => {
  const {archive} = truth
  const items = (prefix: string) =>
    [...archive].filter(([name]) => name.startsWith(prefix)).map(([name, text]) => ({name, size: text.length}))
  return {
    place: 'memory',
    put: (name, content) =>
      call(
        () => {
          if (archive.has(name)) return 'present'
          archive.set(name, 'text' in content ? content.text : (disk.get(content.file) ?? ''))
          return 'stored'
        },
        outcome => {
          if (outcome === 'stored') archive.set(name, flipped(archive.get(name) ?? ''))
          return outcome
        }
      ),
    get: (name, into) =>
      call(
        () => {
          const text = archive.get(name)
          if (text !== undefined) disk.set(into, text)
          return text !== undefined
        },
        found => {
          disk.set(into, flipped(disk.get(into) ?? ''))
          return found
        }
      ),
    text: name => call(() => archive.get(name)),
    stat: name => call(() => items(name).find(item => item.name === name)),
    list: prefix => call(() => items(prefix))
  }
}

const ledgerOver = (truth: Truth, call: Call): Ledger => {
  const ledger = memoryLedger(truth.ledger)
  return {
    list: async prefix => await call(() => ledger.list(prefix)),
    read: async path => await call(() => ledger.read(path)),
    append: async (entries, message) => await call(() => ledger.append(entries, message))
  }
}

export const contentDigest = sha
