/** Where workflow tests play: a forge with the library, consumers of it, and runs of their workflows. */
import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {commitFiles, type Files} from '../../../simulator/command/commits.ts'
import {type Event, opened, pushed, queued} from '../../../simulator/command/events.ts'
import type {Library} from '../../../simulator/command/library.ts'
import {startForge} from '../../../simulator/forge/forge.ts'
import {type RunOptions, runWorkflow} from '../../../simulator/runner/run.ts'
import type {Forge, ForgeRepository, RunResult} from '../../../simulator/types.ts'
import {type Judged, judgedOf} from './judged.ts'
import {aLibrary} from './library.ts'
import {pinned, smallService} from './small-service.ts'

export type Consumer = {readonly repository: ForgeRepository; readonly main: string}

export type Stage = {
  readonly forge: Forge
  readonly library: Library
  /** A new repository: the small service, or what is given in its place, with these changes on `main`. */
  readonly consumer: (changes?: Files, service?: Files) => Promise<Consumer>
  /** One more commit on `main`. */
  readonly merge: (consumer: Consumer, changes: Files) => Promise<Consumer>
  /** A pull request with these changes, from a branch or from a fork. */
  readonly propose: (consumer: Consumer, changes: Files, from?: 'branch' | 'fork') => Promise<Event>
  /** The push that made the consumer's `main`. */
  readonly push: (consumer: Consumer) => Event
  /** A merge queue that tests these changes on top of `main`. */
  readonly enqueue: (consumer: Consumer, changes: Files) => Promise<Event>
  /** Runs `pull-request.yml`, or `main.yml` for a push, unless told otherwise. */
  readonly run: (event: Event, options?: Partial<RunOptions>) => Promise<Judged>
  /** The next attempt of a run, with the jobs that failed. */
  readonly again: (event: Event, previous: RunResult) => Promise<Judged>
  readonly close: () => Promise<void>
}

const emptyTree = '4b825dc642cb6eb9a060e54bf8d69288fbee4904'
const author = 'mira'

/** Somebody cancels the run as soon as a job prints this line. */
export const cancelledAt = (line: string): Pick<RunOptions, 'cancel' | 'onProgress'> => {
  const cancel = new AbortController()
  return {
    cancel: cancel.signal,
    onProgress: told => {
      if (told.kind === 'log' && told.line === line) cancel.abort()
    }
  }
}

export const aStage = async (): Promise<Stage> => {
  const root = await mkdtemp(join(tmpdir(), 'towpath-workflows-'))
  const forge = await startForge({root: join(root, 'forge')})
  const library = await aLibrary(forge)
  let count = 0
  const next = (): number => {
    count += 1
    return count
  }

  const commit = async (repository: ForgeRepository, from: string | null, changes: Files, branch: string) =>
    commitFiles(repository, from ?? emptyTree, await pinned(changes, library), {
      branch,
      message: `change ${next()}\n`,
      author,
      parents: from === null ? [] : [from]
    })

  const run: Stage['run'] = async (event, options = {}) => {
    const result = await runWorkflow({
      ...event,
      forge,
      workflow: `.github/workflows/${event.event === 'push' ? 'main' : 'pull-request'}.yml`,
      workspaceRoot: join(root, 'work'),
      node: process.execPath,
      ladder: {interrupt: 300, terminate: 200},
      ...options
    })
    return judgedOf(forge, result)
  }

  return {
    forge,
    library,
    consumer: async (changes = {}, service = smallService) => {
      const repository = await forge.createRepository(`acme/tolls-${next()}`)
      return {repository, main: await commit(repository, null, {...service, ...changes}, 'main')}
    },
    merge: async ({repository, main}, changes) => ({
      repository,
      main: await commit(repository, main, changes, 'main')
    }),
    propose: async ({repository, main}, changes, from = 'branch') => {
      const branch = `change-${next()}`
      const head = from === 'fork' ? await forge.fork(repository.name, `contributor/tolls-${next()}`) : repository
      await commit(head, main, changes, branch)
      const names = {repository: repository.name, headRepository: head.name, headBranch: branch, baseBranch: 'main'}
      const pull = await forge.openPullRequest({...names, title: 'A change', author})
      return opened(pull, pull.mergeSha ?? pull.headSha, repository, head)
    },
    push: ({repository, main}) => pushed({repository, branch: 'main', commit: main, actor: author}, null),
    enqueue: async ({repository, main}, changes) => {
      const branch = `gh-readonly-queue/main/pr-1-${main}`
      return queued({repository, branch, commit: await commit(repository, main, changes, branch), actor: author}, main)
    },
    run,
    again: (event, previous) => run(event, {rerun: {previous, failedOnly: true}}),
    close: async () => {
      await forge.close()
      await rm(root, {recursive: true, force: true})
    }
  }
}
