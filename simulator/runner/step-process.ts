/** Runs the process of a step and takes in what it wrote: commands in its output, and the files it was given. */
import {messageOf} from '#core/failure'
import {makeStepFiles, parsePairs, type StepFiles} from './env-files.ts'
import {environmentOf} from './environment.ts'
import {type Ended, runProcess} from './process.ts'
import type {Session, WorkContext} from './session.ts'
import type {OnCommand} from './step-log.ts'

export type StepProcess = {
  readonly command: string
  readonly args: readonly string[]
  readonly cwd: string
  /** Comes last in the environment. */
  readonly extra?: (files: StepFiles) => Readonly<Record<string, string>>
  /** Where GITHUB_STATE goes, for actions. */
  readonly state?: Record<string, string>
}

/** actions/runner, FileCommandManager.cs and docs: variables that a step may not set for later steps. */
const blocked = (name: string): boolean => name === 'NODE_OPTIONS' || /^(GITHUB|RUNNER)_/.test(name)

const addPath = (session: Session, text: string): void => {
  for (const line of text.split(/\r?\n/)) if (line.trim() !== '') session.path.unshift(line)
}

const setEnv = (context: WorkContext, name: string, value: string): void => {
  if (blocked(name)) context.log.annotate('error', `Can't store ${name} output parameter using '$GITHUB_ENV' command.`)
  else context.frame.session.env[name] = value
}

/** Takes in the files of a step; false when one of them cannot be understood. */
const collect = async (context: WorkContext, files: StepFiles, state: Record<string, string>): Promise<boolean> => {
  const {log, outputs} = context
  const takers = {
    output: (name: string, value: string) => {
      outputs[name] = value
    },
    env: (name: string, value: string) => setEnv(context, name, value),
    state: (name: string, value: string) => {
      state[name] = value
    }
  }
  let understood = true
  for (const kind of ['env', 'output', 'state'] as const) {
    const {pairs, problem} = parsePairs(await files.read(kind))
    for (const [name, value] of pairs) takers[kind](name, value)
    if (problem === null) continue
    log.annotate('error', `Unable to process file command '${kind}' successfully.`)
    log.annotate('error', problem)
    understood = false
  }
  addPath(context.frame.session, await files.read('path'))
  log.addSummary(await files.read('summary'))
  return understood
}

/** The old commands in the output. `set-env` and `add-path` were switched off by GitHub and fail the step. */
const obeyer = (context: WorkContext, state: Record<string, string>, refuse: () => void): OnCommand => {
  const {log, outputs} = context
  return ({name, properties, message}) => {
    const key = properties.name ?? ''
    if (name === 'set-output') outputs[key] = message
    else if (name === 'save-state') state[key] = message
    else if (name === 'set-env' || name === 'add-path') {
      log.annotate('error', `The \`${name}\` command is disabled. Please upgrade to using Environment Files.`)
      refuse()
    } else return name === 'echo' || name.endsWith('-matcher')
    return true
  }
}

const explain = (context: WorkContext, {code, signal}: Ended): boolean => {
  if (code === 0) return true
  if (!context.stop.aborted) {
    context.log.annotate('error', `Process completed with exit code ${code ?? (signal === 'SIGKILL' ? 137 : 143)}.`)
  }
  return false
}

/** True when the process ended with 0 and everything it wrote could be understood. */
export const runStepProcess = async (context: WorkContext, process: StepProcess): Promise<boolean> => {
  const {session} = context.frame
  const files = await makeStepFiles(session.temp)
  const state = process.state ?? {}
  let refused = false
  const onCommand = obeyer(context, state, () => {
    refused = true
  })
  try {
    const ended = await runProcess({
      command: process.command,
      args: process.args,
      cwd: process.cwd,
      env: environmentOf(context, files, process.extra?.(files)),
      onLine: line => context.log.output(line, onCommand),
      stop: context.stop,
      ladder: session.run.ladder,
      onGroup: group => session.groups.add(group)
    })
    const understood = await collect(context, files, state)
    return explain(context, ended) && understood && !refused
  } catch (error) {
    context.log.annotate(
      'error',
      `An error occurred trying to start process '${process.command}' with working directory '${process.cwd}'. ${messageOf(error)}`
    )
    return false
  } finally {
    await files.remove()
  }
}
