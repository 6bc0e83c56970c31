/** Which event starts the simulated run, and with which payload. */
import {readFile} from 'node:fs/promises'
import {parse} from 'yaml'
import {z} from 'zod'
import {messageOf, raise} from '#core/failure'
import type {Forge, PullRequest} from '../types.ts'
import {baseBranchFor, type PublishedCaller} from './caller.ts'
import {type Event, happened, opened, pushed, queued} from './events.ts'
import {badEventFile, noPullRequest} from './failures.ts'

export type Happening = {readonly event: Event; readonly pullRequest: PullRequest | null}

const preferred = ['push', 'pull_request', 'workflow_dispatch', 'merge_group', 'schedule']

/** The event a workflow is most likely tried with. What is no workflow is left to the runner to refuse. */
export const likelyEvent = (workflow: string): string => {
  const names = listened(workflow)
  return preferred.find(name => names.includes(name)) ?? names[0] ?? 'push'
}

const listened = (workflow: string): readonly string[] => {
  try {
    const {on} = z.looseObject({on: z.unknown()}).parse(parse(workflow))
    if (typeof on === 'string') return [on]
    return Array.isArray(on) ? on.map(String) : Object.keys(z.looseObject({}).parse(on))
  } catch {
    return []
  }
}

const payloadSchema = z.looseObject({})

/** A JSON object; SIM-204 otherwise. */
export const readEventFile = async (file: string): Promise<Readonly<Record<string, unknown>>> => {
  const text = await readFile(file, 'utf8').catch((thrown: unknown) => raise(badEventFile(file, messageOf(thrown))))
  try {
    return payloadSchema.parse(JSON.parse(text))
  } catch (thrown) {
    return raise(
      badEventFile(file, thrown instanceof SyntaxError ? 'it is not JSON' : 'it is not a JSON object'),
      thrown
    )
  }
}

const openPullRequest = async (
  forge: Forge,
  caller: PublishedCaller,
  event: string,
  author: string,
  title: string
): Promise<Happening> => {
  const {repository, branch} = caller
  const baseBranch = await baseBranchFor(caller)
  if (baseBranch === null)
    return raise(noPullRequest('The branch has only one commit, so there is nothing to compare it with'))
  const {name} = repository
  const pull = await forge
    .openPullRequest({repository: name, title, author, headRepository: name, headBranch: branch, baseBranch})
    .catch((thrown: unknown) => raise(noPullRequest(messageOf(thrown)), thrown))
  if (pull.mergeSha === null) return raise(noPullRequest(`It conflicts with ${baseBranch}`))
  return {event: opened(pull, pull.mergeSha, repository, repository, event), pullRequest: pull}
}

/** Makes the event happen in the forge. Fields of `given` replace those of the payload. */
export const happen = async (
  forge: Forge,
  caller: PublishedCaller,
  name: string,
  {
    author,
    title,
    given
  }: {readonly author: string; readonly title: string; readonly given: Readonly<Record<string, unknown>>}
): Promise<Happening> => {
  const {repository, branch, commit, parents} = caller
  const head = {repository, branch, commit, actor: author}
  const made =
    name === 'pull_request' || name === 'pull_request_target'
      ? await openPullRequest(forge, caller, name, author, title)
      : {event: simple[name]?.(head, parents[0] ?? null) ?? happened(name, head), pullRequest: null}
  return {...made, event: {...made.event, payload: {...made.event.payload, ...given}}}
}

const simple: Readonly<Partial<Record<string, typeof pushed>>> = {push: pushed, merge_group: queued}
