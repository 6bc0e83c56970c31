import {realpath} from 'node:fs/promises'
import {raise} from '#core/failure'
import type {Exec, ExecResult} from '#core/world'
import {gitFailed, notARepository} from './failures.ts'
import {type Environment, gitEnvironment, neutralSettings} from './git-environment.ts'

export type GitCommand = {
  /** Runs git in `folder` with neutral settings. A non-zero exit is a result. */
  readonly attempt: (args: readonly string[], options?: CommandOptions) => Promise<ExecResult>
  /** Like `attempt`, giving the output; raises TW-144 when git fails. */
  readonly output: (args: readonly string[], options?: CommandOptions) => Promise<string>
  /** Root of the work tree; of a bare repository its folder. */
  readonly folder: string
  /** Absolute. */
  readonly gitDir: string
}

export type CommandOptions = {
  readonly input?: string
  /** Where the command runs; the root when not given. */
  readonly folder?: string
  /** Changes the environment of this one command. */
  readonly environment?: (environment: Environment) => Environment
  /** Milliseconds; 5 minutes when not given. */
  readonly timeout?: number
}

const defaultTimeout = 5 * 60_000

/** Git in the repository that holds `cwd`. Raises TW-140 (no repository), TW-144 (git refuses it), TW-131 (no git). */
export const openRepository = async (cwd: string, exec: Exec): Promise<GitCommand> => {
  const here = await realpath(cwd).catch(() => raise(notARepository(cwd)))
  const locate = runner(here, [cwd, here], exec)
  const inside = await locate(['rev-parse', '--is-inside-work-tree', '--absolute-git-dir'])
  if (inside.code !== 0) return raise(notOpened(cwd, inside.stderr))
  const [isWorkTree = '', gitDir = ''] = inside.stdout.split('\n')
  const root = isWorkTree === 'true' ? (await locate(['rev-parse', '--show-toplevel'])).stdout.trimEnd() : gitDir
  const attempt = runner(root, [cwd, here, root], exec)
  return {
    attempt,
    folder: root,
    gitDir,
    output: async (args, options) => {
      const result = await attempt(args, options)
      return result.code === 0 ? result.stdout : raise(gitFailed(`git ${args[0]}`, complaint(result)))
    }
  }
}

const runner =
  (cwd: string, trusted: readonly string[], exec: Exec): GitCommand['attempt'] =>
  (args, options = {}) => {
    const environment = gitEnvironment(process.env)
    return exec('git', [...neutralSettings([...new Set(trusted)]), ...args], {
      cwd: options.folder ?? cwd,
      env: options.environment?.(environment) ?? environment,
      timeout: options.timeout ?? defaultTimeout,
      ...(options.input === undefined ? {} : {input: options.input})
    })
  }

const notOpened = (cwd: string, stderr: string) => {
  if (stderr.includes('not a git repository')) return notARepository(cwd)
  return gitFailed('git rev-parse', lastLines(stderr))
}

/** What git said, on one line and without a password that stands in an address. */
export const complaint = ({stderr, code, signal}: ExecResult): string =>
  lastLines(stderr) || `nothing (exit ${code ?? signal})`

const lastLines = (stderr: string): string =>
  stderr
    .trim()
    .split('\n')
    .slice(-3)
    .join('; ')
    .replace(/(\w+:\/\/)[^/@\s]+@/g, '$1***@')
