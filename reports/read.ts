/** Reads one report file, whatever it is: everything that is wrong with it becomes a diagnostic. */
import {type Failure, FailureError, messageOf} from '#core/failure'
import type {Emit, Head, ReportFormat} from '#core/records'
import type {Files} from '#core/world'
import {diagnostic} from './diagnostic.ts'
import {emptyReport, escapingReport, unknownFormat, unopenedReport} from './failures.ts'
import {formats} from './formats.ts'
import {headBytes, headOf, recognise, takeHead} from './recognise.ts'

export type ReadResult = {
  /** Name of the recognised format (`junit-xml`); null where there is none. */
  readonly format: string | null
  /** Records without the diagnostics. */
  readonly records: number
  /** Diagnostics of severity `error`: with one or more the report cannot be relied on. */
  readonly errors: number
}

/** What the file system refused while a report was read; anything else that is thrown is a bug. */
class SourceError extends Error {
  constructor(cause: unknown) {
    super(messageOf(cause), {cause})
    this.name = 'SourceError'
  }
}

type Source = Pick<Files, 'stream' | 'stat'>

/**
 * Reads the report at `path` and emits its records in document order, diagnostics among them. Bad input is never thrown.
 * `recognised` learns the name of the format, or null, before the first record.
 */
export const readReport = async (
  path: string,
  files: Source,
  emit: Emit,
  recognised: (format: string | null) => void = () => undefined
): Promise<ReadResult> => {
  const seen = {records: 0, errors: 0}
  const count: Emit = record => {
    if (record.kind !== 'diagnostic') seen.records += 1
    else if (record.severity === 'error') seen.errors += 1
    emit(record)
  }
  const opened = await refused(path, () => open(path, files))
  const format = 'format' in opened ? opened.format : null
  recognised(format?.name ?? null)
  if ('failure' in opened) count(diagnostic(opened.failure, null))
  else {
    const failed = await refused(path, async () => {
      const {beside, read} = opened.format
      await read(opened.content, beside ? await beside(path, files, count) : count)
      return null
    })
    if (failed !== null) count(diagnostic(failed.failure, null))
  }
  return {format: format?.name ?? null, ...seen}
}

type Refused = {readonly failure: Failure}
type Opened = {readonly format: ReportFormat; readonly content: AsyncIterable<Uint8Array>}

/** Runs `body`; what the file system refuses becomes a failure. */
const refused = async <T>(path: string, body: () => Promise<T>): Promise<T | Refused> => {
  try {
    return await body()
  } catch (thrown) {
    if (!(thrown instanceof SourceError)) throw thrown
    return {failure: thrown.cause instanceof FailureError ? thrown.cause.failure : unopenedReport(path, thrown.message)}
  }
}

const open = async (path: string, files: Source): Promise<Opened | Refused> => {
  const stat = await files.stat(path).catch(thrown => Promise.reject(new SourceError(thrown)))
  if (stat === undefined) return {failure: unopenedReport(path, 'there is no such file')}
  if (stat.escapes) return {failure: escapingReport(path)}
  if (stat.kind !== 'file') return {failure: unopenedReport(path, 'it is not a file')}
  const source = guarded(files.stream(path))
  const first = await takeHead(source)
  const head = headOf(first)
  const format = recognise(head)
  if (format !== undefined) return {format, content: chained(first, source)}
  await source.return()
  return {failure: isBlank(head) ? emptyReport() : unknownFormat(knownFormats())}
}

/** What other tools write. */
const nouns: Readonly<Partial<Record<ReportFormat['holds'], string>>> = {
  tests: 'tests',
  coverage: 'coverage',
  benchmarks: 'benchmarks',
  scan: 'scans',
  sbom: 'SBOMs'
}

/** By what they hold; of many only the number, since nobody finds one in a list of forty. */
const knownFormats = (): string =>
  Object.entries(nouns)
    .map(([holds, noun]) => {
      const titles = formats.filter(format => format.holds === holds).map(({title}) => title)
      return titles.length > 2 ? `the ${titles.length} formats of ${noun}` : `${titles.join(' and ')} for ${noun}`
    })
    .join(', ')

const isBlank = ({bytes, text}: Head): boolean => text.trim() === '' && bytes.length < headBytes

async function* guarded(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void, undefined> {
  try {
    yield* stream
  } catch (thrown) {
    throw new SourceError(thrown)
  }
}

async function* chained(
  first: Uint8Array,
  rest: AsyncGenerator<Uint8Array, void, undefined>
): AsyncGenerator<Uint8Array, void, undefined> {
  yield first
  yield* rest
}
