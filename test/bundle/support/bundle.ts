/** Starts what is shipped: a file of dist/ under the same Node as the tests, never awaited synchronously (the forge lives in this process). */
import {type ChildProcess, spawn} from 'node:child_process'
import {cp} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join, resolve} from 'node:path'

export const dist = resolve(process.env.TOWPATH_DIST ?? join(import.meta.dirname, '../../../dist'))

/** Compiled code is kept between the hundreds of processes of these tests; it changes nothing but their speed. */
const compileCache = {NODE_COMPILE_CACHE: join(tmpdir(), 'towpath-compile-cache')}

export type Ended = {
  readonly code: number | null
  readonly signal: string | null
  readonly stdout: string
  /** Standard output and standard error as they came: the log a person reads. */
  readonly log: string
}

export type Start = {
  readonly args?: readonly string[]
  readonly cwd: string
  readonly env: Readonly<Record<string, string | undefined>>
  /** Called with everything printed so far, each time something is printed. */
  readonly watch?: (log: string, child: ChildProcess) => void
}

/** Runs `dist/<file>`, or a file elsewhere by its absolute path, with exactly this environment. */
export const runBundle = (file: string, {args = [], cwd, env, watch}: Start): Promise<Ended> =>
  new Promise((done, failed) => {
    const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined))
    const child = spawn(process.execPath, [resolve(dist, file), ...args], {
      cwd,
      env: {...compileCache, ...given},
      stdio: ['ignore', 'pipe', 'pipe']
    })
    let stdout = ''
    let log = ''
    const take = (text: string): void => {
      log += text
      watch?.(log, child)
    }
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text
      take(text)
    })
    child.stderr.setEncoding('utf8').on('data', take)
    child.on('error', failed)
    child.on('close', (code, signal) => done({code, signal, stdout, log}))
  })

/** The command line, `towpath <args>`, in a folder. */
export const towpath = (cwd: string, ...args: readonly string[]): Promise<Ended> =>
  runBundle('towpath.js', {args, cwd, env: {PATH: process.env.PATH, HOME: cwd}})

/** The same from a copy of the bundle that has no checkout around it. */
export const towpathAlone = async (cwd: string, ...args: readonly string[]): Promise<Ended> => {
  const copy = join(cwd, 'alone', 'dist')
  await cp(dist, copy, {recursive: true})
  return runBundle(join(copy, 'towpath.js'), {args, cwd, env: {PATH: process.env.PATH, HOME: cwd}})
}
