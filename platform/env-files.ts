/**
 * The files through which a step talks to its runner.
 * https://docs.github.com/actions/reference/workflow-commands-for-github-actions#environment-files
 */
import {appendFileSync} from 'node:fs'
import {messageOf, raise} from '#core/failure'
import type {Random} from '#core/world'
import {fileTrouble, malformedVariable, notOnRunner} from './failures.ts'

export type Environment = Readonly<Record<string, string | undefined>>

type EnvironmentFile = 'GITHUB_OUTPUT' | 'GITHUB_STATE' | 'GITHUB_STEP_SUMMARY'

/** Sets an output of this step. Raises TW-150 off a runner, TW-135 when the file refuses. */
export const appendOutput = (environment: Environment, random: Random, name: string, value: string): void =>
  append(environment, 'GITHUB_OUTPUT', assignment(random, name, value))

/** Keeps a value for the `post` entry of this step, which finds it in STATE_<name>. */
export const appendState = (environment: Environment, random: Random, name: string, value: string): void =>
  append(environment, 'GITHUB_STATE', assignment(random, name, value))

/**
 * Adds to the job summary, with a blank line after it so that the next part begins a block of its own. The limit of
 * 1 MiB is the caller's business.
 */
export const appendSummary = (environment: Environment, markdown: string): void =>
  append(environment, 'GITHUB_STEP_SUMMARY', `${markdown.replace(/\n+$/, '')}\n\n`)

/** The delimiter cannot be guessed, so no value can end its own block and begin another. */
export const assignment = (random: Random, name: string, value: string): string => {
  const delimiter = `towpath_${random.uuid()}`
  if (!/^[A-Za-z_][\w-]*$/.test(name))
    raise(malformedVariable('GITHUB_OUTPUT', name, 'a name of letters, digits, - and _'))
  if (value.includes(delimiter)) throw new Error(`The value of ${name} holds a delimiter that was just drawn by lot`)
  return `${name}<<${delimiter}\n${value}\n${delimiter}\n`
}

const append = (environment: Environment, variable: EnvironmentFile, text: string): void => {
  const path = environment[variable] || raise(notOnRunner(variable))
  try {
    appendFileSync(path, text, 'utf8')
  } catch (problem) {
    raise(fileTrouble(`${path} (${variable})`, messageOf(problem)), problem)
  }
}
