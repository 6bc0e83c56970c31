import {type Ending, type Met, play} from './schedule.ts'

export type Played = {
  readonly promoted: number
  readonly takenBack: number
  /** In how many schedules each thing happened. */
  readonly met: ReadonlyMap<Met, number>
  /** Schedules that did not end as they must. */
  readonly wrong: readonly Pick<Ending, 'seed' | 'wrong'>[]
}

/** Plays the schedules of the seeds `from`, `from + step`, … below `to`. */
export const playAll = async (from: number, to: number, step = 1): Promise<Played> => {
  const met = new Map<Met, number>()
  const wrong: Pick<Ending, 'seed' | 'wrong'>[] = []
  let [promoted, takenBack] = [0, 0]
  for (let seed = from; seed < to; seed += step) {
    const ending = await play(seed)
    for (const one of ending.met) met.set(one, (met.get(one) ?? 0) + 1)
    if (ending.promoted) promoted += 1
    else takenBack += 1
    if (ending.wrong.length > 0) wrong.push({seed, wrong: ending.wrong})
  }
  return {promoted, takenBack, met, wrong}
}

/** All things that can happen to a job. */
export const everything: readonly Met[] = [
  'death',
  'freeze',
  'cut',
  'busy',
  'cancellation',
  'fence',
  'hooks',
  'pins',
  'own route',
  'skew',
  'native',
  'header',
  'clock set',
  'state deleted',
  'state written again'
]
