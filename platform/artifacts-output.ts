/** Keeps a library that prints on standard output from cluttering the job's log. */
import {AsyncLocalStorage} from 'node:async_hooks'
import type {Log} from '#core/world'

type Write = typeof process.stdout.write

const listening = new AsyncLocalStorage<Log>()
let original: Write | undefined
let users = 0

/**
 * Runs `body`. What it (and nobody else meanwhile) prints becomes debug lines; only masks go through, because the
 * runner must see them. @actions/artifact has no other way to be quiet: it prints through @actions/core.
 */
export const quietly = async <T>(log: Log, body: () => Promise<T>): Promise<T> => {
  if (users++ === 0) intercept()
  try {
    return await listening.run(log, body)
  } finally {
    if (--users === 0) restore()
  }
}

const intercept = (): void => {
  // A dependency of the client uses an old way to make buffers: nothing a user could mend.
  process.noDeprecation = true
  const write: Write = process.stdout.write.bind(process.stdout)
  original = process.stdout.write
  process.stdout.write = (chunk: string | Uint8Array, ...rest: readonly unknown[]): boolean => {
    const log = listening.getStore()
    const text = typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString('utf8')
    if (log === undefined || text.startsWith('::add-mask::'))
      return Reflect.apply(write, process.stdout, [chunk, ...rest])
    // Outside the context, or what the log prints would come back here.
    listening.exit(() => log.debug(unescaped(text.replace(/^::[a-z-]+[^:]*::/, '')).trimEnd()))
    const done = rest.find(argument => typeof argument === 'function')
    if (typeof done === 'function') done()
    return true
  }
}

/** The log escapes once more. */
const unescaped = (message: string): string =>
  message.replaceAll('%0A', '\n').replaceAll('%0D', '\r').replaceAll('%25', '%')

const restore = (): void => {
  if (original !== undefined) process.stdout.write = original
  original = undefined
}
