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

/** Program and arguments by `shell:`; the empty name is the default. The script file comes last. */
const shells: Readonly<Record<string, readonly [command: string, ...args: string[]]>> = {
  '': ['bash', '-e'],
  bash: ['bash', '--noprofile', '--norc', '-eo', 'pipefail'],
  sh: ['sh', '-e']
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
    const program =
      shells[shell] ?? raise(unsupportedKey(frame.origin.path, `shell: ${shell}`, 'Only bash and sh are simulated.'))
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
