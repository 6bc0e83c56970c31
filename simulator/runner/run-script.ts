/** A `run` step (GitHub docs, "Workflow syntax": `jobs.<job_id>.steps[*].shell`). */
import {randomUUID} from 'node:crypto'
import {writeFile} from 'node:fs/promises'
import {join, resolve} from 'node:path'
import {raise} from '#core/failure'
import {stepScope} from './contexts.ts'
import type {Step} from './definition.ts'
import {textOf} from './expressions.ts'
import {unsupportedKey} from './failures.ts'
import type {Work} from './session.ts'
import {runStepProcess} from './step-process.ts'
import {literal, type TemplateToken} from './template.ts'

/** Program and arguments by `shell:`; the empty name is the default. The script file comes last. */
const shells: Readonly<Record<string, readonly [command: string, ...args: string[]]>> = {
  '': ['bash', '-e'],
  bash: ['bash', '--noprofile', '--norc', '-eo', 'pipefail'],
  sh: ['sh', '-e']
}

const programOf = (shell: string, path: string): readonly [command: string, ...args: string[]] => {
  const program = Object.hasOwn(shells, shell) ? shells[shell] : undefined
  return program ?? raise(unsupportedKey(path, `shell: ${shell}`, 'Only bash and sh are simulated.'))
}

/** Refuses a shell that is written out before anything runs; one out of an expression is known later. */
export const checkStaticShell = (path: string, shell: TemplateToken | undefined): void => {
  const written = literal(shell)
  if (written !== undefined) programOf(written, path)
}

/** The work of a `run` step. */
export const runScript =
  (work: Extract<Step['work'], {kind: 'run'}>): Work =>
  async context => {
    const {frame, env, key, log} = context
    const {session, defaults} = frame
    const scope = stepScope(frame, env, key)
    const script = textOf(work.script, scope) ?? ''
    const shell = textOf(work.shell, scope) ?? defaults.shell ?? ''
    const program = programOf(shell, frame.origin.path)
    const [command, ...args] = program
    const cwd = resolve(session.workspace, textOf(work.workingDirectory, scope) ?? defaults.workingDirectory ?? '.')
    const file = join(session.temp, `${randomUUID()}.sh`)
    await writeFile(file, script)
    log.write(`##[group]Run ${script.trimStart().split('\n')[0] ?? ''}`)
    for (const line of script.trimEnd().split('\n')) log.write(line)
    log.write(`shell: ${program.join(' ')} {0}`)
    log.write('##[endgroup]')
    return runStepProcess(context, {command, args: [...args, file], cwd})
  }
