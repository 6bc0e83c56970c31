/**
 * `towpath sbom generate|merge|validate|convert [FILE…]` and `towpath sbom gate [--base REF] [--config FILE] REPORT…`:
 * documents from lockfiles, and the security verdict over scan reports, offline.
 */
import {raise} from '#core/failure'
import type {Outcome} from '#core/outcome'
import type {Verdict} from '#core/verdict'
import {contract} from '../action-sbom/src/contract.ts'
import {run} from '../action-sbom/src/run.ts'
import {inputsFrom, refuseOthers, takeArguments} from './arguments.ts'
import {explainVerdict} from './explain-verdict.ts'
import {badUsage} from './failures.ts'
import {fromRoot} from './from-root.ts'
import type {CommandIo, ExitCode} from './io.ts'

const options = {
  base: {type: 'string'},
  config: {type: 'string'},
  preset: {type: 'string'},
  name: {type: 'string'},
  output: {type: 'string'},
  format: {type: 'string'},
  json: {type: 'boolean', default: false}
} as const

const exitCodes: Readonly<Record<Verdict['decision'], ExitCode>> = {pass: 0, fail: 1, inconclusive: 3}

const formats = ['cyclonedx', 'spdx'] as const
type Format = (typeof formats)[number]

/** `convert` is the merge of one document, in the other format. */
const modes = {generate: 'generate', merge: 'merge', convert: 'merge', validate: 'validate', gate: 'gate'} as const
type Command = keyof typeof modes

const ofDocuments = ['name', 'output', 'format', 'json']

/** Options that each command takes. Documents are JSON with `--json` or without. */
const meant: Readonly<Record<Command, readonly string[]>> = {
  generate: ofDocuments,
  merge: ofDocuments,
  convert: ofDocuments,
  validate: ['json'],
  gate: ['base', 'config', 'preset', 'json']
}

const writes = (command: Command): boolean => meant[command] === ofDocuments

const isCommand = (name: string): name is Command => Object.hasOwn(modes, name)

/** Documents go to standard output, or with `--output` into a folder; the exit code tells the decision. */
export const sbom = async (args: readonly string[], io: CommandIo): Promise<ExitCode> => {
  const {values, positionals} = takeArguments('sbom', args, options)
  const [command = '', ...paths] = positionals
  if (!isCommand(command)) return raise(badUsage('sbom', command === '' ? 'It takes a command.' : noCommand(command)))
  refuseOthers(`sbom ${command}`, values, meant[command], 'it belongs to another command of `sbom`')
  if (writes(command)) formatOf(values.format)
  if (command === 'gate' && paths.length === 0) return raise(badUsage('sbom gate', 'It takes report files.'))
  if (command === 'convert' && paths.length !== 1) return raise(badUsage('sbom convert', 'It takes one file.'))
  if (command === 'generate') await refuseMissing(paths, io)
  const outcome = await run(inputsOf(command, paths, values, io), io.world)
  return conclude(command, outcome, values, io)
}

/** An SBOM without the lockfile that somebody named would look like a project without its dependencies. */
const refuseMissing = async (paths: readonly string[], {world, here}: CommandIo): Promise<void> => {
  for (const path of paths.filter(one => !/[*?[\]{}!]/.test(one))) {
    if ((await world.files.stat(fromRoot(here, path))) === undefined)
      raise(badUsage('sbom generate', `There is no file \`${path}\`.`))
  }
}

const noCommand = (name: string): string => `There is no command \`sbom ${name}\`.`

type Values = ReturnType<typeof takeArguments<typeof options>>['values']

const inputsOf = (command: Command, paths: readonly string[], values: Values, {here}: CommandIo) => {
  const named = paths.map(path => fromRoot(here, path)).join('\n')
  const given: Readonly<Record<string, string | undefined>> = {
    mode: modes[command],
    lockfiles: command === 'generate' ? named : undefined,
    reports: command === 'gate' ? named : undefined,
    documents: named,
    name: values.name,
    output: values.output === undefined ? undefined : fromRoot(here, values.output),
    base: values.base,
    config: values.config === undefined ? undefined : fromRoot(here, values.config),
    preset: values.preset,
    producer: 'local',
    comment: 'false'
  }
  return inputsFrom(`sbom ${command}`, contract, given)
}

const conclude = async (
  command: Command,
  {verdict, outputs, deliveries}: Outcome,
  values: Values,
  {world, print}: CommandIo
): Promise<ExitCode> => {
  if (verdict === null) return 2
  if (!writes(command)) {
    print(values.json ? JSON.stringify(verdict, null, 2) : explainVerdict(verdict))
    return exitCodes[verdict.decision]
  }
  for (const {severity, code, message, fix} of verdict.diagnostics)
    world.log[logs[severity]]([code, message, fix].filter(part => part !== null).join(' '))
  const documents = new Map(deliveries.flatMap(one => (one.kind === 'file' ? [[one.path, one.content] as const] : [])))
  for (const format of values.output === undefined ? [formatOf(values.format)] : formats) {
    const path = outputs[format]
    const content = path === undefined ? undefined : documents.get(path)
    if (path === undefined || content === undefined) continue
    if (values.output === undefined) print(content.trimEnd())
    else {
      await world.files.write(path, content)
      print(path)
    }
  }
  return exitCodes[verdict.decision]
}

const logs = {error: 'error', warning: 'warning', note: 'info'} as const

const formatOf = (given: string | undefined): Format =>
  formats.find(format => format === (given ?? 'cyclonedx')) ??
  raise(badUsage('sbom', `The format \`${given}\` is none of ${formats.join(', ')}.`))
