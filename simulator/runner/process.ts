/** Runs one program as the runner does: its own process group, output line by line, the signal ladder on cancellation. */
import {spawn} from 'node:child_process'
import {createInterface} from 'node:readline'

/** Milliseconds to wait after SIGINT and after SIGTERM (GitHub docs, "Workflow cancellation reference"). */
export type Ladder = {readonly interrupt: number; readonly terminate: number}

export const githubLadder: Ladder = {interrupt: 7500, terminate: 2500}

export type Ended = {readonly code: number | null; readonly signal: string | null}

export type ProcessRequest = {
  readonly command: string
  readonly args: readonly string[]
  readonly cwd: string
  readonly env: Readonly<Record<string, string>>
  readonly onLine: (line: string) => void
  /** Aborted when the step is cancelled or timed out. */
  readonly stop: AbortSignal
  readonly ladder: Ladder
  /** Told the process group, which may outlive the program. */
  readonly onGroup?: (group: number) => void
}

/** After the program has ended, a child of it that keeps the output open is waited for this long. */
const streamGrace = 1000

const signalGroup = (group: number, signal: NodeJS.Signals): void => {
  try {
    process.kill(-group, signal)
  } catch {
    // Nobody of the group is left.
  }
}

/** Ends whatever a step left running in its process group. */
export const endGroup = (group: number): void => signalGroup(group, 'SIGKILL')

/**
 * SIGINT and SIGTERM go to the program that was started, SIGKILL to its whole group. Resolves when the program has
 * ended and its output is read; rejects where it could not be started.
 */
export const runProcess = (request: ProcessRequest): Promise<Ended> =>
  new Promise((done, failed) => {
    const child = spawn(request.command, request.args, {
      cwd: request.cwd,
      env: request.env,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe']
    })
    const timers: NodeJS.Timeout[] = []
    const later = (milliseconds: number, action: () => void): void => {
      timers.push(setTimeout(action, milliseconds))
    }
    const climb = (): void => {
      child.kill('SIGINT')
      later(request.ladder.interrupt, () => {
        child.kill('SIGTERM')
        later(request.ladder.terminate, () => {
          if (child.pid !== undefined) endGroup(child.pid)
        })
      })
    }
    const settle = (): void => {
      for (const timer of timers) clearTimeout(timer)
      request.stop.removeEventListener('abort', climb)
    }
    const readers = [child.stdout, child.stderr].map(stream => {
      const lines = createInterface({input: stream, crlfDelay: Number.POSITIVE_INFINITY})
      lines.on('line', request.onLine)
      return new Promise<void>(ended => lines.once('close', () => ended()))
    })
    child.once('error', error => {
      settle()
      failed(error)
    })
    child.once('spawn', () => {
      if (child.pid !== undefined) request.onGroup?.(child.pid)
      if (request.stop.aborted) climb()
      else request.stop.addEventListener('abort', climb, {once: true})
    })
    child.once('exit', (code, signal) => {
      settle()
      let grace: NodeJS.Timeout | undefined
      const patience = new Promise<void>(over => {
        grace = setTimeout(over, streamGrace)
      })
      void Promise.race([Promise.all(readers), patience]).then(() => {
        clearTimeout(grace)
        child.stdout.destroy()
        child.stderr.destroy()
        done({code, signal})
      })
    })
  })
