/**
 * `towpath retention plan|report INVENTORY.json [options]`: what a policy would do, offline; and
 * `towpath retention select SNAPSHOTS.json --keep-daily N …`: what `restic forget` would keep.
 */
import {posix} from 'node:path'
import {z} from 'zod'
import {messageOf, raise} from '#core/failure'
import {isTimeZone, timeZone} from '#core/time-zone'
import {contract} from '../action-artifact-retention/src/contract.ts'
import {unreadableInventory} from '../action-artifact-retention/src/failures.ts'
import type {RetentionWorld} from '../action-artifact-retention/src/gather.ts'
import {periods, selectGenerations} from '../action-artifact-retention/src/generations.ts'
import {run} from '../action-artifact-retention/src/run.ts'
import {inputsFrom, refuseOthers, takeArguments} from './arguments.ts'
import {badUsage} from './failures.ts'
import type {CommandIo, ExitCode} from './io.ts'

const options = {
  config: {type: 'string'},
  price: {type: 'string'},
  'included-storage': {type: 'string'},
  json: {type: 'boolean', default: false},
  'time-zone': {type: 'string'},
  'keep-last': {type: 'string'},
  'keep-hourly': {type: 'string'},
  'keep-daily': {type: 'string'},
  'keep-weekly': {type: 'string'},
  'keep-monthly': {type: 'string'},
  'keep-yearly': {type: 'string'},
  'keep-oldest': {type: 'boolean', default: false}
} as const

type Io = Pick<CommandIo, 'here' | 'print'> & {readonly world: RetentionWorld}

export const retention = async (args: readonly string[], io: Io): Promise<ExitCode> => {
  const {values, positionals} = takeArguments('retention', args, options)
  const [command = '', file, ...more] = positionals
  if (file === undefined || more.length > 0)
    return raise(badUsage('retention', 'It takes a command and one JSON file.'))
  const path = posix.isAbsolute(file) || io.here === '' ? file : posix.join(io.here, file)
  const found = await io.world.files.stat(path)
  if (found === undefined) return raise(unreadableInventory(file, 'There is no such file'))
  if (found.kind !== 'file') return raise(unreadableInventory(file, 'It is no file, maybe a folder'))
  if (command === 'select') return select(path, values, io)
  if (command === 'plan' || command === 'report') return decide(command, path, values, io)
  return raise(badUsage('retention', `There is no command \`retention ${command}\`.`))
}

type Values = ReturnType<typeof takeArguments<typeof options>>['values']

const ofPolicy = ['config', 'price', 'included-storage', 'json']
const ofSelection = ['time-zone', 'keep-oldest', ...periods.map(period => `keep-${period}`)]

const decide = async (mode: string, inventory: string, values: Values, {world, print}: Io): Promise<ExitCode> => {
  refuseOthers(`retention ${mode}`, values, ofPolicy, 'what is kept stands in the configuration, under `retention`')
  const given: Readonly<Record<string, string | undefined>> = {
    mode,
    inventory,
    config: values.config,
    price: values.price,
    'included-storage': values['included-storage']
  }
  const inputs = inputsFrom(`retention ${mode}`, contract, given)
  const {deliveries, outputs} = await run(inputs, world)
  for (const delivery of deliveries) {
    if (delivery.kind === 'summary' && !values.json) print(delivery.markdown)
    if (delivery.kind === 'file' && values.json) print(delivery.content.trimEnd())
  }
  if (mode === 'report' && values.json) print(outputs.counts ?? '')
  return 0
}

const snapshotsSchema = z.array(
  z.looseObject({id: z.string(), time: z.string().refine(text => !Number.isNaN(Date.parse(text)))})
)

/** Prints ids with reasons and counters, as `restic forget --json` has them. */
const select = async (path: string, values: Values, {world, print}: Io): Promise<ExitCode> => {
  refuseOthers('retention select', values, ofSelection, 'it belongs to `retention plan` and `report`')
  const zone = values['time-zone'] ?? 'UTC'
  if (!isTimeZone(zone)) return raise(badUsage('retention select', `There is no time zone \`${zone}\`.`))
  const snapshots = (await readSnapshots(path, world.files)).map(({id, time}) => ({id, time: Date.parse(time)}))
  const counts = Object.fromEntries(periods.map(period => [period, countOf(period, values[`keep-${period}`] ?? '0')]))
  if (Object.values(counts).every(count => count === 0))
    return raise(badUsage('retention select', 'Without a count such as `--keep-daily 7` nothing would be kept.'))
  const {kept, removed} = selectGenerations(
    snapshots,
    {last: 0, hourly: 0, daily: 0, weekly: 0, monthly: 0, yearly: 0, ...counts, oldest: values['keep-oldest']},
    timeZone(zone)
  )
  print(JSON.stringify({keep: kept.map(({id}) => id), remove: removed, reasons: kept}, null, 2))
  return 0
}

const countOf = (period: string, text: string): number =>
  /^\d{1,5}$/.test(text) ? Number(text) : raise(badUsage('retention select', `--keep-${period} takes a whole number.`))

const readSnapshots = async (path: string, files: CommandIo['world']['files']) => {
  const text = await files.text(path)
  const parsed = snapshotsSchema.safeParse(jsonOf(text, path))
  return parsed.success
    ? parsed.data
    : raise(unreadableInventory(path, 'It is not a list of snapshots with `id` and `time`'))
}

const jsonOf = (text: string, path: string): unknown => {
  try {
    return JSON.parse(text)
  } catch (thrown) {
    return raise(unreadableInventory(path, `It is not JSON: ${messageOf(thrown)}`), thrown)
  }
}
