/** An action with `using: node24`: its `main`, and later its `post`, run with Node 24 from the action's own checkout. */
import {join} from 'node:path'
import type {FoundAction} from './actions.ts'
import type {Action} from './definition.ts'
import type {Work, WorkContext} from './session.ts'
import {runStepProcess} from './step-process.ts'

type JavaScript = Extract<Action['runs'], {using: 'node24'}>

const inputVariables = (inputs: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(inputs).map(([name, value]) => [`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`, value])
  )

const stateVariables = (state: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(state).map(([name, value]) => [`STATE_${name}`, value]))

/** Runs one entry of the action. Only actions get the runtime token; `run` steps never see it, as on GitHub. */
const runEntry = async (
  context: WorkContext,
  {
    found,
    entry,
    inputs,
    state
  }: {
    readonly found: FoundAction
    readonly entry: string
    readonly inputs: Readonly<Record<string, string>>
    readonly state: Record<string, string>
  }
): Promise<boolean> => {
  const {session} = context.frame
  const {forge, node} = session.run.options
  const file = join(await found.folder(), entry)
  return runStepProcess(context, {
    command: node,
    args: [file],
    cwd: session.workspace,
    state,
    extra: files => ({
      ...inputVariables(inputs),
      ...stateVariables(state),
      GITHUB_STATE: files.paths.state,
      GITHUB_ACTION_REPOSITORY: found.origin?.repository ?? '',
      GITHUB_ACTION_REF: found.origin?.ref ?? '',
      ACTIONS_RUNTIME_TOKEN: session.runtimeToken,
      ACTIONS_RUNTIME_URL: forge.resultsUrl,
      ACTIONS_RESULTS_URL: forge.resultsUrl
    })
  })
}

/** The frame in which `post` entries run: the job's, whatever composite action the `main` stood in. */
const registerPost = (context: WorkContext, runs: JavaScript, post: string, run: Work): void => {
  context.frame.session.posts.push({
    step: {
      key: `${context.key}_${post}`,
      id: null,
      name: undefined,
      condition: runs.postIf,
      env: undefined,
      continueOnError: undefined,
      timeoutMinutes: undefined
    },
    name: `Post ${context.name}`,
    work: later => run({...later, env: {...later.env, ...context.own}})
  })
}

/** Runs `main` with the inputs; registers `post` first, so that it runs even when `main` fails. */
export const runJavaScript = (found: FoundAction, runs: JavaScript, inputs: Readonly<Record<string, string>>): Work => {
  return context => {
    const state: Record<string, string> = {}
    const {post} = runs
    if (post !== undefined) {
      registerPost(context, runs, post, later => runEntry(later, {found, entry: post, inputs, state}))
    }
    return runEntry(context, {found, entry: runs.main, inputs, state})
  }
}
