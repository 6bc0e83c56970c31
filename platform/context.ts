/** Who runs us, and for which change. https://docs.github.com/actions/reference/variables-reference#default-environment-variables */
import {stat} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {basename, dirname, resolve} from 'node:path'
import {messageOf, raise} from '#core/failure'
import type {RunContext} from '#core/world'
import type {Environment} from './env-files.ts'
import {malformedVariable, notOnRunner, unreadableEvent} from './failures.ts'

/** Raises TW-150 (a variable of the runner is absent), TW-151 (it has an impossible value), TW-152 (the event file cannot be read). */
export const readContext = async (
  environment: Environment,
  readText: (path: string) => Promise<string>
): Promise<RunContext> => {
  const text = (name: string): string => {
    const value = environment[name]
    return value === undefined || value === '' ? raise(notOnRunner(name)) : value
  }
  const matching = (name: string, form: RegExp, expected: string): string => {
    const value = text(name)
    return form.test(value) ? value : raise(malformedVariable(name, value, expected))
  }
  const count = (name: string): number => Number(matching(name, /^[1-9]\d{0,15}$/, 'a positive whole number'))
  return {
    repository: matching('GITHUB_REPOSITORY', /^[^/\s]+\/[^/\s]+$/, '`owner/name`'),
    event: text('GITHUB_EVENT_NAME'),
    payload: await readPayload(text('GITHUB_EVENT_PATH'), readText),
    commit: matching('GITHUB_SHA', /^([0-9a-f]{40}|[0-9a-f]{64})$/, 'the full id of a commit'),
    ref: text('GITHUB_REF'),
    runId: count('GITHUB_RUN_ID'),
    attempt: count('GITHUB_RUN_ATTEMPT'),
    job: text('GITHUB_JOB'),
    workflow: text('GITHUB_WORKFLOW'),
    actor: text('GITHUB_ACTOR'),
    serverUrl: matching('GITHUB_SERVER_URL', /^https?:\/\/\S+$/, 'a web address').replace(/\/+$/, ''),
    workspace: resolve(text('GITHUB_WORKSPACE')),
    temp: resolve(text('RUNNER_TEMP')),
    started: await born(dirname(text('GITHUB_EVENT_PATH'))),
    onRunner: true
  }
}

const readPayload = async (path: string, readText: (path: string) => Promise<string>): Promise<unknown> => {
  try {
    return JSON.parse(await readText(path))
  } catch (problem) {
    return raise(unreadableEvent(path, messageOf(problem)), problem)
  }
}

/**
 * The runner empties its temporary folder when a job begins and makes the folder of the event file anew before the first step; the file itself it writes
 * again for every step. Null where the file system keeps no time of birth.
 */
const born = async (folder: string): Promise<number | null> => {
  const time = await stat(folder).then(
    found => found.birthtimeMs,
    () => 0
  )
  return time > 0 ? time : null
}

/** The context of the command line in a work tree: there is no run, so numbers are 1 and the event is `local`. */
export const localContext = (folder: string, commit = 'HEAD'): RunContext => {
  const workspace = resolve(folder)
  return {
    repository: `local/${basename(workspace).replace(/\s/g, '-') || 'root'}`,
    event: 'local',
    payload: {},
    commit,
    ref: 'HEAD',
    runId: 1,
    attempt: 1,
    job: 'local',
    workflow: 'local',
    actor: 'local',
    serverUrl: 'https://github.com',
    workspace,
    temp: tmpdir(),
    started: null,
    onRunner: false
  }
}
