/** Decides, by a seed, who of several processes goes next: time, pauses and deaths are its to give. */
import type {Clock} from '#core/world'

type Waiter = {readonly actor: Actor; readonly at: number; readonly resume: () => void; readonly cancel: () => void}

/** One process. Everything it does outside itself waits for its turn. */
export class Actor {
  readonly name: string
  readonly #scheduler: Scheduler
  #skew: number
  #dead = false
  #pausedUntil = 0

  /** `skew` = milliseconds by which its clock is ahead of the others'. */
  constructor(name: string, scheduler: Scheduler, skew = 0) {
    this.name = name
    this.#skew = skew
    this.#scheduler = scheduler
  }

  get dead(): boolean {
    return this.#dead
  }

  get pausedUntil(): number {
    return this.#pausedUntil
  }

  /** SIGKILL: it never gets another turn. */
  kill(): void {
    this.#dead = true
  }

  /** SIGSTOP, a frozen machine: no turn for so many milliseconds. */
  pause(milliseconds: number): void {
    this.#pausedUntil = this.#scheduler.now + milliseconds
  }

  /** Somebody sets its clock: by so many milliseconds, forward or back. */
  jump(milliseconds: number): void {
    this.#skew += milliseconds
  }

  turn(signal?: AbortSignal): Promise<void> {
    return this.#scheduler.wait(this, 0, signal)
  }

  /** Never comes back. */
  hang(): Promise<never> {
    return new Promise(() => undefined)
  }

  get clock(): Clock {
    return {
      now: () => this.#scheduler.now + this.#skew,
      elapsed: () => this.#scheduler.now,
      sleep: (milliseconds, signal) => this.#scheduler.wait(this, milliseconds, signal)
    }
  }
}

/** Until nobody can go on without another turn: ticks come after all promises. */
const quiet = (): Promise<void> => new Promise(resolve => process.nextTick(resolve))

/** What an API server sees of an actor. */
export type Process = Pick<Actor, 'name' | 'turn' | 'pausedUntil' | 'kill' | 'hang' | 'clock'>

/** A process that is alone: always its turn, and its clock stands still. */
export const alone = (name: string): Process => ({
  name,
  turn: async () => undefined,
  pausedUntil: 0,
  kill: () => undefined,
  hang: () => new Promise(() => undefined),
  clock: {now: () => 0, elapsed: () => 0, sleep: async () => undefined}
})

export class Scheduler {
  now = 1_800_000_000_000
  readonly #random: () => number
  readonly #step: number
  readonly #tick: () => void
  #waiting: Waiter[] = []

  /** `step` = milliseconds that one turn takes; `tick` is called whenever time has passed. */
  constructor(random: () => number, step: number, tick: () => void) {
    this.#random = random
    this.#step = step
    this.#tick = tick
  }

  wait(actor: Actor, milliseconds: number, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const stop = (): void => {
        if (actor.dead) return
        this.#waiting = this.#waiting.filter(other => other !== waiter)
        reject(signal?.reason)
      }
      const resume = (): void => {
        signal?.removeEventListener('abort', stop)
        resolve()
      }
      const waiter: Waiter = {actor, at: this.now + milliseconds, resume, cancel: stop}
      if (signal?.aborted) return void reject(signal.reason)
      signal?.addEventListener('abort', stop, {once: true})
      this.#waiting.push(waiter)
    })
  }

  /** Gives turns until `done` or until nobody waits any more. Throws after `most` turns: something goes round in circles. */
  async run(done: () => boolean, most = 200_000): Promise<void> {
    for (let turns = 0; turns < most; turns += 1) {
      await quiet()
      if (done()) return
      const next = this.#choose()
      if (next === undefined) return
      this.#waiting = this.#waiting.filter(waiter => waiter !== next)
      this.now += this.#step
      this.#tick()
      next.resume()
    }
    throw new Error(`no end after ${most} turns`)
  }

  #choose(): Waiter | undefined {
    const alive = this.#waiting.filter(({actor}) => !actor.dead)
    if (alive.length === 0) return undefined
    const due = ({at, actor}: Waiter): number => Math.max(at, actor.pausedUntil)
    const soonest = Math.min(...alive.map(due))
    if (soonest > this.now) {
      this.now = soonest
      this.#tick()
    }
    const ready = alive.filter(waiter => due(waiter) <= this.now)
    return ready[Math.floor(this.#random() * ready.length)]
  }
}
