/**
 * `towpath simulate`. GitHub's workflow parser imports JSON in a way plain Node refuses, so the hook is registered
 * before anything that needs it is loaded.
 */
import './json-imports.mjs'

/** Returns the exit code: 0 the run succeeded, 1 it did not, 2 it could not be started. */
export const simulate = async (args: readonly string[]): Promise<number> =>
  (await import('./command/simulate.ts')).simulate(args)
