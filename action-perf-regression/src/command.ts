/** Runs a command of a suite in a tree, without secrets, and keeps the end of what it said. */
import {FailureError, messageOf} from '#core/failure'
import type {World} from '#core/world'
import type {Suite} from './suites.ts'
import type {Tree} from './trees.ts'

export type Ran = {readonly ok: true} | {readonly ok: false; readonly how: string; readonly tail: string}

type Needs = Pick<World, 'exec' | 'machine' | 'signal'>

const [tailLines, tailCharacters] = [15, 1500]

/** `variables` tell the command what is asked of it. */
export const runCommand = async (
  command: string,
  tree: Tree,
  {timeout}: Pick<Suite, 'timeout'>,
  variables: Readonly<Record<string, string>>,
  {exec, machine, signal}: Needs
): Promise<Ran> => {
  try {
    const env = {...machine.environment(), TOWPATH_BENCHMARK_SIDE: tree.side, ...variables}
    const result = await exec('bash', ['-eo', 'pipefail', '-c', command], {cwd: tree.folder, env, timeout, signal})
    if (result.code === 0) return {ok: true}
    const how = result.code === null ? `the signal ${result.signal}` : `exit code ${result.code}`
    return {ok: false, how, tail: tailOf(`${result.stdout}\n${result.stderr}`, tree)}
  } catch (thrown) {
    signal.throwIfAborted()
    if (!(thrown instanceof FailureError)) throw thrown
    return {ok: false, how: 'no result', tail: tailOf(messageOf(thrown), tree)}
  }
}

/** The folder has another name in every run; the verdict must not. */
const tailOf = (log: string, {folder}: Tree): string => {
  const lines = log
    .replaceAll(folder, '.')
    .trimEnd()
    .split('\n')
    .filter(line => line.trim() !== '')
  const tail = lines.slice(-tailLines).join('\n').slice(-tailCharacters)
  return tail === '' ? 'it said nothing' : tail
}
