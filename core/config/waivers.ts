import type {Config, Waiver} from './schema.ts'

/** The waivers that still count at `now` (milliseconds since the epoch): through the end of their last day, UTC. */
export const waiversInForce = (config: Config, now: number): readonly Readonly<Waiver>[] =>
  config.waivers.filter(({expires}) => new Date(now).toISOString().slice(0, 10) <= expires)
