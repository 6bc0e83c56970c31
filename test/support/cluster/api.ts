/** A simulated API server: optimistic concurrency, uids, owners, and the few controllers a deployment meets. Not Kubernetes: its laws only. */
import {type Cluster, ClusterError, type Manifest, type ObjectRef} from '#core/cluster'
import {calm, type Network} from './network.ts'
import type {Process} from './scheduler.ts'

export type Write = {readonly actor: string; readonly verb: 'create' | 'update' | 'delete'; readonly ref: ObjectRef}

/** What to do with the n-th write: nothing, or kill its actor before or after it. */
export type Fate = (write: Write, index: number) => 'live' | 'die-before' | 'die-after'

const keyOf = ({kind, namespace, name}: ObjectRef): string => `${kind}/${namespace ?? ''}/${name}`

const refOf = ({apiVersion, kind, metadata}: Manifest): ObjectRef => ({
  apiVersion,
  kind,
  namespace: metadata.namespace ?? null,
  name: metadata.name
})

/** Whatever is in the API server, or was read from it, is changed by nobody: so it need not be copied. */
const frozen = <T>(value: T): T => {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value
  for (const field of Object.values(value)) frozen(field)
  return Object.freeze(value)
}

const same = (a: unknown, b: unknown): boolean => {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  const [names, others] = [Object.keys(a), Object.keys(b)]
  return names.length === others.length && names.every(name => same(Reflect.get(a, name), Reflect.get(b, name)))
}

const error = (kind: ClusterError['kind'], status: number | null, ref: ObjectRef, verb: string): ClusterError =>
  new ClusterError(kind, status, `${verb} ${ref.kind}/${ref.name}`, `${kind}: ${ref.kind}/${ref.name}`)

/** Milliseconds. */
const readAgain = 3_000

/** Refused, and nobody is left to hear it. */
const unheard = (body: () => unknown): void => {
  try {
    body()
  } catch (thrown) {
    if (!(thrown instanceof ClusterError)) throw thrown
  }
}

export class SimulatedApi {
  readonly objects = new Map<string, Manifest>()
  readonly writes: Write[] = []
  fate: Fate = () => 'live'
  network: Network = calm
  /** Told of every write that was accepted. */
  onWritten: (write: Write) => void = () => undefined
  #version = 100
  #uid = 0

  /** The port as one process sees it. */
  cluster(actor: Process): Cluster {
    const write = async (verb: Write['verb'], ref: ObjectRef, body: () => Manifest): Promise<Manifest> => {
      await actor.turn()
      const fate = this.fate({actor: actor.name, verb, ref}, this.writes.length)
      if (fate === 'die-before') return this.#end(actor)
      this.writes.push({actor: actor.name, verb, ref})
      const carryOut = (): Manifest => this.#told({actor: actor.name, verb, ref}, body)
      if (fate === 'die-after') {
        unheard(carryOut)
        return this.#end(actor)
      }
      // A frozen process sends what it had decided to send once it runs again.
      if (actor.pausedUntil > 0) await actor.turn()
      const passage = this.network.passage(actor.name, true)
      if (passage === 'fine') return carryOut()
      if (passage === 'busy') throw error('busy', 429, ref, verb)
      if (passage === 'applied') unheard(carryOut)
      if (passage === 'late') this.network.later(() => unheard(carryOut))
      await actor.clock.sleep(this.network.silence())
      throw error('unknown', null, ref, verb)
    }
    /** Waits out a break, as the platform's reads do, but not for ever. */
    const read = async <T>(ref: ObjectRef, body: () => T): Promise<T> => {
      await actor.turn()
      const patience = this.network.patience()
      for (let waited = 0; this.network.passage(actor.name, false) === 'lost'; waited += readAgain) {
        if (waited >= patience) throw error('unknown', null, ref, 'get')
        await actor.clock.sleep(readAgain)
      }
      return body()
    }
    return {
      server: 'https://simulated',
      namespace: 'web',
      version: async () => '1.34.0',
      resource: async (_, kind) => ({plural: `${kind.toLowerCase()}s`, namespaced: true, verbs: ['get']}),
      get: ref => read(ref, () => this.objects.get(keyOf(ref))),
      list: (apiVersion, kind, namespace, {labels} = {}) =>
        read({apiVersion, kind, namespace, name: '*'}, () =>
          this.ofKind(kind)
            .filter(({metadata}) => metadata.namespace === (namespace ?? undefined))
            .filter(object => matches(object, labels))
        ),
      create: manifest => write('create', refOf(manifest), () => this.create(manifest)),
      replace: manifest => write('update', refOf(manifest), () => this.replace(manifest)),
      remove: async (ref, precondition) => {
        await write('delete', ref, () => this.remove(ref, precondition))
      },
      mayI: async () => true,
      raw: async () => '',
      door: () => Promise.reject(new Error('the simulation has no door'))
    }
  }

  /** Moves with every change. */
  get version(): number {
    return this.#version
  }

  /** Changes with every write of an object that changes something. */
  #state(ref: ObjectRef): string {
    const {uid, resourceVersion} = this.objects.get(keyOf(ref))?.metadata ?? {}
    return `${uid} ${resourceVersion}`
  }

  /** Carries a write out and tells whoever watches, if it changed anything. */
  #told(write: Write, body: () => Manifest): Manifest {
    const before = this.#state(write.ref)
    const result = body()
    if (this.#state(write.ref) !== before) this.onWritten(write)
    return result
  }

  #end(actor: Process): Promise<never> {
    actor.kill()
    return actor.hang()
  }

  create(manifest: Manifest): Manifest {
    const ref = refOf(manifest)
    if (this.objects.has(keyOf(ref))) throw error('exists', 409, ref, 'create')
    this.#uid += 1
    return this.#put({...manifest, metadata: {...manifest.metadata, uid: `uid-${this.#uid}`, generation: 1}})
  }

  replace(manifest: Manifest): Manifest {
    const ref = refOf(manifest)
    const live = this.objects.get(keyOf(ref))
    if (live === undefined) throw error('not-found', 404, ref, 'update')
    if (live.metadata.resourceVersion !== manifest.metadata.resourceVersion) throw error('conflict', 409, ref, 'update')
    if (live.metadata.uid !== manifest.metadata.uid && manifest.metadata.uid !== undefined)
      throw error('conflict', 409, ref, 'update')
    const {uid = ''} = live.metadata
    const next: Manifest = {...manifest, metadata: {...manifest.metadata, uid}}
    if (same(next, live)) return live
    const changed = !same(next.spec, live.spec)
    const generation = (live.metadata.generation ?? 1) + (changed ? 1 : 0)
    return this.#put({...next, metadata: {...next.metadata, generation}} as Manifest)
  }

  remove(ref: ObjectRef, precondition: {readonly uid: string; readonly resourceVersion?: string}): Manifest {
    const live = this.objects.get(keyOf(ref))
    const gone = {apiVersion: ref.apiVersion, kind: ref.kind, metadata: {name: ref.name}}
    if (live === undefined) return gone
    const {uid, resourceVersion} = live.metadata
    if (uid !== precondition.uid || (precondition.resourceVersion ?? resourceVersion) !== resourceVersion)
      throw error('conflict', 409, ref, 'delete')
    this.objects.delete(keyOf(ref))
    this.#version += 1
    return gone
  }

  /** By a controller or another person: no turn, no precondition. */
  set(manifest: Manifest): void {
    this.#put(manifest)
  }

  find(kind: string, name: string): Manifest | undefined {
    return this.objects.get(keyOf({apiVersion: '', kind, namespace: 'web', name}))
  }

  ofKind(kind: string): readonly Manifest[] {
    return [...this.objects.values()].filter(object => object.kind === kind)
  }

  #put(manifest: Manifest): Manifest {
    this.#version += 1
    const stored = {...manifest, metadata: {...manifest.metadata, resourceVersion: String(this.#version)}} as Manifest
    this.objects.set(keyOf(refOf(stored)), frozen(stored))
    return stored
  }

  /** Kubernetes' garbage collector: what belongs only to objects that are no more goes too. */
  collect(): void {
    const alive = new Set([...this.objects.values()].map(({metadata}) => metadata.uid))
    for (const [key, {metadata}] of this.objects) {
      const owners = metadata.ownerReferences ?? []
      if (owners.length > 0 && owners.every(({uid}) => !alive.has(uid))) {
        this.objects.delete(key)
        this.#version += 1
      }
    }
  }
}

const matches = (object: Manifest, selector: string | undefined): boolean =>
  (selector ?? '')
    .split(',')
    .filter(term => term !== '')
    .every(term => {
      const [name = '', value] = term.split('=')
      const label = object.metadata.labels?.[name]
      return value === undefined ? label !== undefined : label === value
    })
