/** One schedule: jobs for one release that die, freeze, are cut off, cancelled and taken over, all by one seed. */
import {isDeepStrictEqual} from 'node:util'
import {ClusterError} from '#core/cluster'
import {FailureError} from '#core/failure'
import {Fenced} from '../../../action-canary-deploy/src/engine/fenced.ts'
import {type Bench, deploy, settle} from '../../../action-canary-deploy/src/engine/operate.ts'
import {readState, stateRef} from '../../../action-canary-deploy/src/engine/store.ts'
import {type Cut, calm, rough} from './network.ts'
import {Actor} from './scheduler.ts'
import {seeded} from './seeded.ts'
import {nothingLeft, type Shop, SimulatedShop} from './world.ts'

type Job = {readonly actor: Actor; ended: boolean; error: unknown}

export type Ending = {
  readonly seed: number
  readonly promoted: boolean
  /** What happened on the way, to show that it does. */
  readonly met: ReadonlySet<Met>
  /** Differences to an orderly end; empty = all is well. */
  readonly wrong: readonly string[]
}

export type Met =
  | 'death'
  | 'freeze'
  | 'cut'
  | 'busy'
  | 'cancellation'
  | 'fence'
  | 'hooks'
  | 'pins'
  | 'own route'
  | 'skew'
  | 'native'
  | 'header'
  | 'clock set'
  | 'state deleted'
  | 'state written again'

/** Where an accident hurts most: writes that move traffic, Helm's, the copies, and who owns them. */
const sore = ['HTTPRoute', 'Ingress', 'Secret', 'Deployment', 'ConfigMap', 'Lease']

const pick = <T>(random: () => number, from: readonly [T, ...T[]]): T =>
  from[Math.floor(random() * from.length)] ?? from[0]

/** A runner waits so long between its signal and the end of the process. */
const grace = 7_500

/** How a job may end: without an error, with one for people, cancelled, or cut off. */
const isExpected = (error: unknown): boolean =>
  error === undefined ||
  error instanceof Fenced ||
  error instanceof FailureError ||
  error instanceof ClusterError ||
  (error instanceof Error && error.message === 'cancelled')

class Schedule {
  readonly met = new Set<Met>()
  readonly jobs: Job[] = []
  readonly #random: () => number
  readonly #cuts = new Map<string, Cut>()
  /** Carries what is under way without its sender, and signals. */
  readonly #wire: Actor
  readonly shop: SimulatedShop

  constructor(seed: number) {
    const random = seeded(seed)
    this.#random = random
    const general: Shop = {
      images: {broken: new Set(random() < 0.2 ? ['shop:v2'] : [])},
      hooks: random() < 0.3
    }
    const shop: Shop =
      random() < 0.2
        ? {
            ...general,
            native: pick(random, ['with share 0', 'without share 0'] as const),
            steps: pick<readonly number[]>(random, [
              [10, 100],
              [10, 50, 100]
            ])
          }
        : {
            ...general,
            pins: random() < 0.3,
            traffic: random() < 0.25 ? 'ingress-nginx' : 'gateway',
            header: random() < 0.2,
            steps: pick<readonly number[]>(random, [[100], [10, 100], [50, 100]])
          }
    if (shop.native !== undefined) this.met.add('native')
    if (shop.header === true) this.met.add('header')
    if (shop.hooks === true) this.met.add('hooks')
    if (shop.pins === true) this.met.add('pins')
    if (shop.traffic === 'ingress-nginx') this.met.add('own route')
    this.shop = new SimulatedShop(random, shop)
    this.#wire = new Actor('wire', this.shop.scheduler)
    const busyShare = random() < 0.15 ? 0.1 : 0
    if (busyShare > 0) this.met.add('busy')
    this.shop.api.network = rough(random, this.#wire.clock, this.#cuts, busyShare)
  }

  begin(name: string, owner: string, settles: Bench['claim']['settles'] = 'nobody'): void {
    const random = this.#random
    const skew = random() < 0.3 ? Math.round((random() - 0.5) * 60_000) : 0
    if (skew !== 0) this.met.add('skew')
    const actor = new Actor(name, this.shop.scheduler, skew)
    if (random() < 0.6) this.#accident(actor)
    if (random() < 0.5) actor.pause(random() * 90_000)
    if (random() < 0.25) this.#cut(actor)
    if (random() < 0.2) this.#setClock(actor)
    const cancelled = random() < 0.2 && settles === 'nobody' ? this.#cancelled(actor) : undefined
    const bench = this.shop.bench(actor, owner, cancelled, settles)
    const work = settles === 'nobody' ? deploy(bench, this.shop.plan(bench)) : settle(bench)
    const job = this.#started(actor, work)
    if (cancelled !== undefined) void this.#afterwards(name, owner, skew, job)
  }

  /** The last one: nothing happens to it any more. */
  end(): void {
    this.shop.api.fate = () => 'live'
    this.shop.api.network = calm
    const actor = new Actor('last', this.shop.scheduler)
    this.#started(actor, settle(this.shop.bench(actor, 'octo/shop/9/1/reap', undefined, 'dead')))
  }

  async run(): Promise<void> {
    await this.shop.scheduler.run(() => this.jobs.every(({ended, actor}) => ended || actor.dead))
  }

  /** Nothing is under way any more. */
  async calm(): Promise<void> {
    let quiet = false
    void this.#wire.clock.sleep(60_000).then(() => {
      quiet = true
    })
    await this.shop.scheduler.run(() => quiet)
  }

  #started(actor: Actor, work: Promise<unknown>): Job {
    const job: Job = {actor, ended: false, error: undefined}
    this.jobs.push(job)
    work.then(
      () => {
        job.ended = true
      },
      thrown => {
        job.ended = true
        job.error = thrown
        if (thrown instanceof Fenced) this.met.add('fence')
      }
    )
    return job
  }

  /** At its n-th write, or at its n-th write of a kind, it dies before or after it, or freezes with the write on its way or just done. */
  #accident(actor: Actor): void {
    const {api} = this.shop
    const kind = this.#random() < 0.7 ? sore[Math.floor(this.#random() * sore.length)] : undefined
    const at = Math.floor(this.#random() * (kind === undefined ? 45 : 5))
    const dies = this.#random()
    const freeze = this.#random() * 200_000
    const before = api.fate
    let count = 0
    api.fate = (write, index) => {
      if (write.actor !== actor.name) return before(write, index)
      if (kind !== undefined && write.ref.kind !== kind) return 'live'
      count += 1
      if (count - 1 !== at) return 'live'
      this.met.add(dies < 0.4 ? 'death' : 'freeze')
      if (dies < 0.2) return 'die-before'
      if (dies < 0.4) return 'die-after'
      if (dies < 0.7) actor.pause(freeze)
      else this.#freezeAfter(actor, freeze)
      return 'live'
    }
  }

  #freezeAfter(actor: Actor, freeze: number): void {
    const {api} = this.shop
    const before = api.onWritten
    let frozen = false
    api.onWritten = write => {
      before(write)
      if (frozen || write.actor !== actor.name) return
      frozen = true
      actor.pause(freeze)
    }
  }

  #cut(actor: Actor): void {
    this.met.add('cut')
    const from = this.shop.scheduler.now + this.#random() * 60_000
    this.#cuts.set(actor.name, {from, until: from + this.#random() * this.#random() * 120_000})
  }

  /** The machine learns the time, up to ten minutes from where it thought it was. */
  #setClock(actor: Actor): void {
    this.met.add('clock set')
    const [at, by] = [this.#random() * 60_000, (this.#random() - 0.5) * 1_200_000]
    void this.#wire.clock.sleep(at).then(() => actor.jump(by))
  }

  /** SIGINT at some moment; the process is killed a little later. */
  #cancelled(actor: Actor): AbortSignal {
    this.met.add('cancellation')
    const controller = new AbortController()
    const {clock} = this.#wire
    const later = async (): Promise<void> => {
      await clock.sleep(this.#random() * 60_000)
      controller.abort(new Error('cancelled'))
      await clock.sleep(grace)
      actor.kill()
    }
    void later()
    return controller.signal
  }

  /** The `post` step of a cancelled job: the same owner again, in a process of its own. */
  async #afterwards(name: string, owner: string, skew: number, main: Job): Promise<void> {
    const post = new Actor(`${name}-post`, this.shop.scheduler, skew)
    const bench = this.shop.bench(post, owner)
    const job = this.#started(post, this.#settleOwn(bench, main))
    if (this.#random() < 0.2) this.#accident(job.actor)
  }

  async #settleOwn(bench: Bench, main: Job): Promise<void> {
    while (!main.ended && !main.actor.dead) await bench.clock.sleep(1_000)
    const left = await readState(bench.cluster, stateRef(bench.claim.release, bench.namespace))
    if (left?.state.result === 'running' && left.state.owner === bench.claim.me) await settle(bench)
  }

  /** Somebody tidies up what he does not know, once or twice. */
  deleteStates(): void {
    this.met.add('state deleted')
    let deleted = false
    const {api} = this.shop
    const before = api.onWritten
    api.onWritten = write => {
      before(write)
      if (deleted && write.verb === 'create' && write.ref.name === 'towpath-shop' && write.ref.kind === 'ConfigMap')
        this.met.add('state written again')
    }
    for (let times = this.#random() < 0.5 ? 1 : 2; times > 0; times -= 1)
      void this.#wire.clock.sleep(this.#random() * 80_000).then(() => {
        this.shop.deleteState()
        deleted = true
      })
  }

  chance(probability: number): boolean {
    return this.#random() < probability
  }
}

/** Plays the schedule of a seed to its end, and then lets one more job settle whatever is left. */
export const play = async (seed: number): Promise<Ending> => {
  const schedule = new Schedule(seed)
  schedule.begin('first', 'octo/shop/1/1/deploy')
  if (schedule.chance(0.6)) schedule.begin('finish', 'octo/shop/1/1/finish', 'run')
  if (schedule.chance(0.3)) schedule.begin('second', 'octo/shop/2/1/deploy')
  if (schedule.chance(0.2)) schedule.begin('again', 'octo/shop/1/2/deploy')
  if (schedule.chance(0.4)) schedule.begin('reap', 'octo/shop/3/1/reap', 'dead')
  if (schedule.chance(0.15)) schedule.deleteStates()
  await schedule.run()
  await schedule.calm()
  schedule.end()
  await schedule.run()
  const {shop, met, jobs} = schedule
  const bugs = jobs.map(({error}) => error).filter(error => !isExpected(error))
  const left = {
    ...shop.leftovers,
    last: jobs.at(-1)?.error,
    bugs: bugs.map(error => (error instanceof Error ? error.stack : error))
  }
  const right = {...nothingLeft, last: undefined, bugs: []}
  return {
    seed,
    met,
    promoted: shop.stableImage === 'shop:v2',
    wrong: Object.entries(met.has('state deleted') ? mendable(right) : right).flatMap(([name, right]) => {
      const is: unknown = Reflect.get(left, name)
      return isDeepStrictEqual(is, right) ? [] : [`${name}: ${JSON.stringify(is) ?? String(is)}`]
    })
  }
}

/**
 * Where nobody lives who could write a deleted state again, something may be left for a person; what becomes of a living owner's is in
 * deleted-state.test.ts. But nobody writes out of turn, and no request is lost.
 */
const mendable = ({lost, disorder, bugs}: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> => ({
  lost,
  disorder,
  bugs
})
