/** The command line: picks the command, shows failures, sets the exit code. */
import {relative} from 'node:path'
import {FailureError} from '#core/failure'
import {nearest} from '#core/suggest'
import {jobCancelled} from '#platform/failures'
import {localWorld, workTreeOf} from '#platform/local-world'
import {inert} from '#platform/log-commands'
import {loadSimulator} from '#platform/simulator-command'
import {badUsage, noSimulator} from '../cli/failures.ts'
import {help, helpFor} from '../cli/help.ts'
import type {CommandIo, ExitCode} from '../cli/io.ts'
import {explainFailure} from './explain-failure.ts'
import {completeNode20} from './node-20.ts'

type Command = (args: readonly string[], io: CommandIo) => Promise<ExitCode>

const exitCodeOf = (code: number): ExitCode => (code === 0 || code === 1 ? code : 2)

/** Configuration, git and coverage count from the root of the work tree: from a folder below it the verdict is the same. */
const inWorkTree = (io: CommandIo): CommandIo => {
  const root = workTreeOf('.')
  return {...io, world: localWorld(root), here: relative(root, '.').replaceAll('\\', '/')}
}

/** A deployment that is interrupted takes its traffic back first; who interrupts it twice ends it at once. */
const cancellable = (io: CommandIo): CommandIo => {
  const cancelled = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => cancelled.abort(new FailureError(jobCancelled())))
  return {...io, world: {...io.world, signal: cancelled.signal}}
}

/** Each command is a chunk of its own: help need not wait for what judges. */
const commands: Readonly<Record<string, Command>> = {
  read: async (args, io) => (await import('../cli/read.ts')).readCommand(args, io),
  judge: async (args, io) => (await import('../cli/judge.ts')).judge(args, inWorkTree(io)),
  compare: async (args, io) => (await import('../cli/compare.ts')).compare(args, inWorkTree(io)),
  sbom: async (args, io) => (await import('../cli/sbom.ts')).sbom(args, inWorkTree(io)),
  retention: async (args, io) => (await import('../cli/retention.ts')).retention(args, io),
  canary: async (args, io) => (await import('../cli/canary.ts')).canary(args, cancellable(io)),
  audit: async (args, io) => (await import('../cli/audit.ts')).audit(args, io),
  explain: async (args, io) => {
    const [{explain}, {catalogue}] = await Promise.all([import('../cli/explain.ts'), import('./catalogue.ts')])
    return explain(args, io, await catalogue())
  },
  simulate: async args => {
    const simulate = await loadSimulator()
    if (!simulate) throw new FailureError(noSimulator())
    return exitCodeOf(await simulate(args))
  },
  help: async (_, {print}) => {
    print(help)
    return 0
  }
}

/** A reader that has seen enough, such as `head`, ends the command without a word. What nobody read is no pass. */
const endQuietly = (problem: NodeJS.ErrnoException): void => {
  if (problem.code !== 'EPIPE') throw problem
  process.exit(2)
}

const noCommand = (name: string): string => {
  const meant = nearest(name, Object.keys(commands)).map(one => `\`${one}\``)
  return `There is no command \`${name}\`.${meant.length === 0 ? '' : ` Did you mean ${meant.join(' or ')}?`}`
}

/** Behind `--` stand names of files. */
const asksForHelp = (args: readonly string[]): boolean => {
  const end = args.indexOf('--')
  return args.slice(0, end === -1 ? undefined : end).some(arg => arg === '--help' || arg === '-h')
}

/** In the step of a job no line is a command to the runner, whatever a report holds; JSON stays the same value. */
const harmless = (text: string): string => (/^\s*[[{]/.test(text) ? text.replaceAll('##[', '##\\u005b') : inert(text))

export const main = async ([name = 'help', ...args]: readonly string[]): Promise<void> => {
  completeNode20()
  process.stdout.on('error', endQuietly)
  const world = localWorld('.')
  const print = (text: string): void => void process.stdout.write(`${harmless(text)}\n`)
  try {
    const wanted = name === '--help' || name === '-h' ? 'help' : name
    const command = Object.hasOwn(commands, wanted) ? commands[wanted] : undefined
    if (!command) throw new FailureError(badUsage(name, noCommand(name)))
    if (asksForHelp(args)) print(helpFor(wanted))
    else process.exitCode = await command(args, {world, here: '', print})
  } catch (thrown) {
    process.exitCode = 2
    explainFailure(thrown, world.log)
  }
}
