import type {Inputs} from './contract.ts'
import type {run as body, finishOwn} from './run.ts'

export {contract} from './contract.ts'

/** The work is a chunk of its own: what stops before it, such as a wrong input, does not wait for it. */
export const run = async (inputs: Inputs, world: Parameters<typeof body>[1]): ReturnType<typeof body> =>
  (await import('./run.ts')).run(inputs, world)

/** After a step that was cut short: settles what it left. */
export const post = async (inputs: Inputs, world: Parameters<typeof finishOwn>[1]): ReturnType<typeof finishOwn> =>
  (await import('./run.ts')).finishOwn(inputs, world)
