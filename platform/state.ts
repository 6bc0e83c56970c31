import type {Random, State} from '#core/world'
import {appendState, type Environment} from './env-files.ts'

/** State of a step on a runner: what `main` saves, `post` of the same step reads (in the same process it is seen at once). */
export const runnerState = (environment: Environment, random: Random): State => {
  const saved = new Map<string, string>()
  return {
    save: (key, value) => {
      appendState(environment, random, key, value)
      saved.set(key, value)
    },
    read: key => saved.get(key) ?? environment[`STATE_${key}`]
  }
}

/** State that ends with the process, for the command line. */
export const memoryState = (): State => {
  const saved = new Map<string, string>()
  return {save: (key, value) => void saved.set(key, value), read: key => saved.get(key)}
}
