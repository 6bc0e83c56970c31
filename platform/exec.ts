import {type ChildProcess, spawn} from 'node:child_process'
import {stat} from 'node:fs/promises'
import {setImmediate as nextTurn, setTimeout as wait} from 'node:timers/promises'
import type {Failure} from '#core/failure'
import {FailureError, messageOf} from '#core/failure'
import type {Exec, ExecOptions, ExecResult} from '#core/world'
import {programNotStarted, programStopped} from './failures.ts'
import {systemErrorCode} from './system-error.ts'

type Bounds = {
  /** Bytes of output that are kept. */
  readonly limit: number
  /** Milliseconds between SIGTERM and SIGKILL. */
  readonly grace: number
}

const mebibyte = 1024 * 1024
/** A daemon left behind may hold the pipes open for ever: after the program's exit they are read until they are silent this long. */
const silenceMilliseconds = 500

/**
 * Runs a program without a shell, in its own process group, and gives exit code and output (as UTF-8). A non-zero exit is a result, not a failure.
 * `env`, where given, is the whole environment of the program; else it inherits ours. Raises TW-131 (cannot be started)
 * and TW-137 (stopped by `timeout`, by `signal`, or after more than `limit` bytes of output): the whole group has ended by then.
 */
export const execWithin =
  (bounds: Bounds): Exec =>
  async (command, args, options = {}) => {
    if (options.signal?.aborted) throw new FailureError(programStopped(command, 'cancelled', ''), options.signal.reason)
    try {
      return await new Run(start(command, args, options), command, options, bounds).result()
    } catch (thrown) {
      throw thrown instanceof FailureError ? thrown : await notStarted(command, options.cwd, thrown)
    }
  }

/** Keeps at most 64 MiB of output; SIGKILL follows SIGTERM after 2 s. */
export const exec: Exec = execWithin({limit: 64 * mebibyte, grace: 2_000})

const start = (command: string, args: readonly string[], options: ExecOptions): ChildProcess =>
  spawn(command, args, {
    cwd: options.cwd,
    env: options.env ?? process.env,
    stdio: [options.input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
    detached: process.platform !== 'win32',
    windowsHide: true
  })

/** One started program, until it has ended and its output is read. */
class Run {
  readonly #child: ChildProcess
  readonly #command: string
  readonly #options: ExecOptions
  readonly #bounds: Bounds
  readonly #output: {stdout: Buffer[]; stderr: Buffer[]} = {stdout: [], stderr: []}
  #size = 0
  #stopped: {readonly why: FailureError; readonly groupEnded: Promise<void>} | undefined

  constructor(child: ChildProcess, command: string, options: ExecOptions, bounds: Bounds) {
    this.#child = child
    this.#command = command
    this.#options = options
    this.#bounds = bounds
  }

  async result(): Promise<ExecResult> {
    const {timeout, signal, input} = this.#options
    const onAbort = (): void => this.#stop(programStopped(this.#command, 'cancelled', ''), signal?.reason)
    const onTimeout = (): void => this.#stop(programStopped(this.#command, 'time', `${(timeout ?? 0) / 1000} s`))
    signal?.addEventListener('abort', onAbort, {once: true})
    const timer = timeout === undefined ? undefined : setTimeout(onTimeout, timeout)
    this.#capture('stdout')
    this.#capture('stderr')
    // A program may end without reading its input; its exit code tells what that means.
    this.#child.stdin?.on('error', () => undefined).end(input)
    try {
      const end = await this.#ended()
      if (this.#stopped === undefined)
        return {...end, stdout: text(this.#output.stdout), stderr: text(this.#output.stderr)}
      await this.#stopped.groupEnded
      throw this.#stopped.why
    } finally {
      signal?.removeEventListener('abort', onAbort)
      clearTimeout(timer)
    }
  }

  #ended(): Promise<Pick<ExecResult, 'code' | 'signal'>> {
    return new Promise((resolve, reject) => {
      this.#child.once('error', reject)
      this.#child.once('close', (code, signal) => resolve({code, signal}))
      this.#child.once('exit', () => void this.#drain())
    })
  }

  #capture(name: 'stdout' | 'stderr'): void {
    this.#child[name]?.on('data', (chunk: Buffer) => {
      this.#size += chunk.length
      if (this.#stopped !== undefined) return
      if (this.#size > this.#bounds.limit)
        this.#stop(programStopped(this.#command, 'output', `${Math.floor(this.#bounds.limit / mebibyte)} MiB`))
      else this.#output[name].push(chunk)
    })
  }

  async #drain(): Promise<void> {
    let before = -1
    while (before !== this.#size) {
      before = this.#size
      await wait(silenceMilliseconds, undefined, {ref: false})
      // When we were busy all the time, what waits in the pipe is read in this turn.
      await nextTurn()
    }
    this.#child.stdout?.destroy()
    this.#child.stderr?.destroy()
  }

  #stop(why: Failure, cause?: unknown): void {
    if (this.#stopped !== undefined) return
    this.#stopped = {why: new FailureError(why, cause), groupEnded: endGroup(this.#child, this.#bounds.grace)}
  }
}

const text = (chunks: readonly Buffer[]): string => Buffer.concat(chunks).toString('utf8')

const endGroup = async (child: ChildProcess, grace: number): Promise<void> => {
  if (child.pid === undefined) return
  if (process.platform === 'win32') return endTree(child.pid)
  signalGroup(child.pid, 'SIGTERM')
  for (let waited = 0; waited < grace; waited += 20) {
    if (!signalGroup(child.pid, 0)) return
    await wait(20)
  }
  signalGroup(child.pid, 'SIGKILL')
}

/** False when nobody is left in the group. */
const signalGroup = (leader: number, signal: NodeJS.Signals | 0): boolean => {
  try {
    return process.kill(-leader, signal)
  } catch {
    return false
  }
}

/** Windows knows no process groups. */
const endTree = (pid: number): Promise<void> =>
  new Promise(resolve => {
    const killer = spawn('taskkill', ['/pid', String(pid), '/T', '/F'], {stdio: 'ignore', windowsHide: true})
    killer.once('error', () => resolve()).once('close', () => resolve())
  })

const notInstalled = 'it is not installed, or its folder is not in PATH for this step'

/** The system says ENOENT for a missing program and for a missing folder alike. */
const notStarted = async (command: string, cwd: string | undefined, problem: unknown): Promise<FailureError> => {
  const missing = systemErrorCode(problem) === 'ENOENT'
  const folderIsThere = cwd === undefined || (await isFolder(cwd))
  const why = !folderIsThere ? `the folder ${cwd} does not exist` : missing ? notInstalled : messageOf(problem)
  return new FailureError(programNotStarted(command, why), problem)
}

const isFolder = (path: string): Promise<boolean> =>
  stat(path).then(
    found => found.isDirectory(),
    () => false
  )
