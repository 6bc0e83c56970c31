/** `towpath read FILE…`: what Towpath sees in report files, as JSON lines (docs/schema/records.schema.json). */
import {raise} from '#core/failure'
import type {ReportLine, ReportRecord} from '#core/records'
import type {Files} from '#core/world'
import {formats} from '#reports/formats'
import {readReport} from '#reports/read'
import {takeArguments} from './arguments.ts'
import {badUsage} from './failures.ts'
import type {CommandIo, ExitCode} from './io.ts'

export type ReadIo = {
  readonly files: Pick<Files, 'stream' | 'stat'>
  /** Prints one line; the line end is not part of it. */
  readonly write: (line: string) => void
  /** JSON only: the line with the format is a `report` object instead of text. */
  readonly json: boolean
}

/** What stands behind `towpath read`; CL-101 where no file is named, or a dash for standard input. */
export const readCommand = async (args: readonly string[], {world, print}: CommandIo): Promise<ExitCode> => {
  const {values, positionals} = takeArguments('read', args, {json: {type: 'boolean'}})
  if (positionals.length === 0) return raise(badUsage('read', 'It takes report files.'))
  if (positionals.includes('-')) return raise(badUsage('read', 'It reads files, not standard input: name a file.'))
  return read(positionals, {files: world.files, write: print, json: values.json === true})
}

/** Prints the recognised format of every file and one JSON object per record. 0 where all are readable, else 2. */
export const read = async (paths: readonly string[], io: ReadIo): Promise<0 | 2> => {
  let errors = 0
  for (const path of paths) errors += await readOne(path, io)
  return errors === 0 && paths.length > 0 ? 0 : 2
}

/** Returns the number of errors. The format is known before the first record, so nothing is held back. */
const readOne = async (path: string, {files, write, json}: ReadIo): Promise<number> => {
  let announced = false
  const announce = (format: string | null): void => {
    if (announced) return
    announced = true
    write(
      json ? JSON.stringify({kind: 'report', file: path, format} satisfies ReportLine) : `${path}: ${titleOf(format)}`
    )
  }
  const emit = (record: ReportRecord): void => write(JSON.stringify(record))
  const {format, errors} = await readReport(path, files, emit, announce)
  announce(format)
  return errors
}

const titleOf = (format: string | null): string => {
  const title = formats.find(({name}) => name === format)?.title
  return title === undefined ? 'no known format' : `${title} (${format})`
}
