/** The stand-in for actions/checkout: clones from the forge with the job's token, as far as its README documents it. */
import {existsSync} from 'node:fs'
import {mkdir, readdir, rm} from 'node:fs/promises'
import {join, resolve} from 'node:path'
import {runProcess} from './process.ts'
import type {Session, Work, WorkContext} from './session.ts'

type Target = {
  /** What to fetch of the ref itself. */
  readonly refspec: string
  /** What to check out then. */
  readonly revision: string
  /** The local branch to make; null for a detached head. */
  readonly branch: string | null
}

type Git = (...args: readonly string[]) => Promise<boolean>

const everything = ['+refs/heads/*:refs/remotes/origin/*', '+refs/tags/*:refs/tags/*']

/** Where a ref goes in the clone, as actions/checkout puts it (its src/ref-helper.ts). */
const targetOf = (ref: string, commit: string): Target => {
  const source = commit === '' ? ref : commit
  if (ref.startsWith('refs/heads/')) {
    const branch = ref.slice('refs/heads/'.length)
    const tracking = `refs/remotes/origin/${branch}`
    return {refspec: `+${source}:${tracking}`, revision: tracking, branch}
  }
  if (ref.startsWith('refs/pull/')) {
    const tracking = `refs/remotes/pull/${ref.slice('refs/pull/'.length)}`
    return {refspec: `+${source}:${tracking}`, revision: tracking, branch: null}
  }
  if (ref.startsWith('refs/tags/')) return {refspec: `+${source}:${ref}`, revision: ref, branch: null}
  return {refspec: `+${source}`, revision: source, branch: null}
}

const basic = (token: string): string => Buffer.from(`x-access-token:${token}`).toString('base64')

const authorization = (token: string): string => `AUTHORIZATION: basic ${basic(token)}`

const gitIn = (context: WorkContext, folder: string, server: string, token: string): Git => {
  const {session} = context.frame
  const env = {
    ...context.env,
    PATH: process.env.PATH ?? '',
    HOME: session.temp,
    GIT_TERMINAL_PROMPT: '0',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_COUNT: '1',
    GIT_CONFIG_KEY_0: `http.${server}/.extraheader`,
    GIT_CONFIG_VALUE_0: authorization(token)
  }
  return async (...args) => {
    context.log.write(`[command]git ${args.join(' ')}`)
    const {stop, log} = context
    const {code} = await runProcess({
      command: 'git',
      args: ['-C', folder, ...args],
      cwd: folder,
      env,
      onLine: log.write,
      stop,
      ladder: session.run.ladder
    })
    if (code !== 0 && !stop.aborted) {
      log.annotate('error', `The process '/usr/bin/git' failed with exit code ${code ?? 'null'}`)
    }
    return code === 0
  }
}

/** A full SHA as it is; otherwise the branch or tag of that name, asked of the server. */
const qualify = async (context: WorkContext, session: Session, repository: string, ref: string): Promise<string> => {
  if (ref.startsWith('refs/') || /^[0-9a-f]{40}$/.test(ref)) return ref
  const {resolve: find} = session.run.repositories
  for (const candidate of [`refs/heads/${ref}`, `refs/tags/${ref}`]) {
    const found = await find(repository, candidate, `actions/checkout with ref ${ref}`).catch(() => undefined)
    if (found !== undefined) return candidate
  }
  context.log.annotate('error', `A branch or tag with the name '${ref}' could not be found`)
  return ''
}

/** Branch, tag or commit: what is wanted, and of the event's own ref also the commit, which may no longer be its tip. */
const wanted = async (
  context: WorkContext,
  repository: string,
  ref: string
): Promise<readonly [string, string] | null> => {
  const {session} = context.frame
  const {options, repositories} = session.run
  if (ref === '' && repository === options.repository) return [options.ref, options.sha]
  const home = session.run.options.forge.repository(repository)
  const name =
    ref === '' ? `refs/heads/${home?.defaultBranch ?? 'main'}` : await qualify(context, session, repository, ref)
  if (name === '') return null
  if (!name.startsWith('refs/')) return [name, name]
  return [
    name,
    (await repositories.resolve(repository, name, 'actions/checkout').catch(() => undefined))?.commit ?? name
  ]
}

const empty = async (folder: string, git: Git): Promise<void> => {
  if (existsSync(join(folder, '.git'))) await git('clean', '-ffdx')
  for (const name of await readdir(folder)) await rm(join(folder, name), {recursive: true, force: true})
}

const keepCredentials = async (context: WorkContext, git: Git, server: string, token: string): Promise<boolean> => {
  const key = `http.${server}/.extraheader`
  context.frame.session.posts.push({
    step: {
      key: `${context.key}_post`,
      id: null,
      name: undefined,
      condition: 'always()',
      env: undefined,
      continueOnError: undefined,
      timeoutMinutes: undefined
    },
    name: `Post ${context.name}`,
    work: () => git('config', '--local', '--unset-all', key)
  })
  return git('config', '--local', key, authorization(token))
}

/** The work of a step that uses actions/checkout with these inputs. */
export const checkout =
  (given: Readonly<Record<string, string>>): Work =>
  async context => {
    const {frame, log, outputs} = context
    const {session} = frame
    const {forge, repository: own} = session.run.options
    const repository = given.repository || own
    const token = given.token || session.token
    const folder = resolve(session.workspace, given.path || '.')
    if (folder !== session.workspace && !folder.startsWith(`${session.workspace}/`)) {
      log.annotate('error', `Repository path '${folder}' is not under '${session.workspace}'`)
      return false
    }
    const target = await wanted(context, repository, given.ref ?? '')
    if (target === null) return false
    const depth = Number(given['fetch-depth'] || '1')
    const {refspec, revision, branch} = targetOf(...target)
    const remote = forge.cloneUrl(repository)
    session.masks.add(basic(token))
    const server = new URL(remote).origin
    await mkdir(folder, {recursive: true})
    const git = gitIn(context, folder, server, token)
    await empty(folder, git)
    const fetch: Git = (...args) => {
      const options = args.filter(arg => arg.startsWith('--'))
      return git('fetch', '--quiet', '--no-tags', ...options, 'origin', ...args.slice(options.length))
    }
    const ok =
      (await git('init', '--quiet', '.')) &&
      (await git('remote', 'add', 'origin', remote)) &&
      (depth > 0 || (await fetch(...everything))) &&
      (await fetch(...(depth > 0 ? [`--depth=${depth}`] : []), refspec)) &&
      (await git(
        'checkout',
        '--quiet',
        '--force',
        ...(branch === null ? ['--detach', revision] : ['-B', branch, revision])
      ))
    if (!ok) return false
    Object.assign(outputs, {ref: target[0], commit: target[1]})
    // Only now: git would send the header twice while the fetch brings its own.
    return given['persist-credentials'] === 'false' || keepCredentials(context, git, server, token)
  }
