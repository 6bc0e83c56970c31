/** The world of the command line: the work tree, a ledger and artifacts in `.towpath/`, and no GitHub. */
import {existsSync} from 'node:fs'
import {dirname, join, resolve} from 'node:path'
import {raise} from '#core/failure'
import type {Storage} from '#core/storage'
import type {GitHub, Log, World} from '#core/world'
import {openArchive} from './archive/open.ts'
import {directoryArtifacts} from './artifacts-directory.ts'
import {systemClock} from './clock.ts'
import {localContext} from './context.ts'
import {exec} from './exec.ts'
import {notOnRunner} from './failures.ts'
import {localFiles} from './files.ts'
import {localGit} from './git.ts'
import {systemHttp} from './http.ts'
import {lazyCluster} from './kubernetes/lazy.ts'
import {directoryLedger} from './ledger/directory.ts'
import {terminalLog} from './log.ts'
import {localMachine} from './machine.ts'
import {systemRandom} from './random.ts'
import {memoryState} from './state.ts'

/** Messages go to standard error, so that standard output holds results alone. */
export const localWorld = (folder: string): World => {
  const run = localContext(folder)
  const log: Log = terminalLog(text => void process.stderr.write(text))
  const own = join(run.workspace, '.towpath')
  return {
    run,
    files: localFiles(run.workspace, join(own, 'temp')),
    git: localGit({cwd: run.workspace, exec, log}),
    github: noGitHub,
    artifacts: directoryArtifacts(join(own, 'artifacts'), systemClock),
    ledger: directoryLedger(join(own, 'ledger')),
    storage: () => noStorage,
    archive: openArchive(run.workspace, process.env, {clock: systemClock, random: systemRandom, log}),
    cluster: lazyCluster({
      env: process.env,
      workspace: run.workspace,
      exec,
      clock: systemClock,
      random: systemRandom,
      log
    }),
    http: systemHttp,
    exec,
    machine: localMachine(),
    clock: systemClock,
    random: systemRandom,
    log,
    state: memoryState(),
    signal: new AbortController().signal
  }
}

/** The root of the work tree that holds this folder, as git would find it; the folder itself where there is none. */
export const workTreeOf = (folder: string): string => {
  const start = resolve(folder)
  let root = start
  while (!existsSync(join(root, '.git'))) {
    if (dirname(root) === root) return start
    root = dirname(root)
  }
  return root
}

const unavailable = async (): Promise<never> => raise(notOnRunner('GITHUB_TOKEN'))

const noGitHub: GitHub = {
  comments: unavailable,
  createComment: unavailable,
  updateComment: unavailable,
  createCheck: unavailable,
  jobs: unavailable
}

const noStorage: Storage = {
  list: unavailable,
  find: unavailable,
  references: unavailable,
  download: unavailable,
  remove: unavailable,
  rate: unavailable
}
