/** What all scan reports in JSON have in common: one entry after the other, then the scan itself. */
import {type JsonPath, type JsonProblem, readJson, type Selector} from '#core/bytes/json'
import {outlineJson} from '#core/bytes/json-outline'
import type {Failure} from '#core/failure'
import type {Emit, Head, ReportFormat} from '#core/records'
import type {ScanInfo, ScanRecord} from '#core/records/scan'
import {diagnostic, limited, remark} from '../diagnostic.ts'
import {failedScan, noFindingsList, repeatedKey, unreadableReport, unusableEntry, wrongEncoding} from '../failures.ts'
import {at, isFields} from './fields.ts'

/** What a reader of one format may say. */
export type ScanContext = {
  readonly emit: (record: ScanRecord) => void
  /** Says that the scan took place: once for each tool in the report. */
  readonly scan: (info: Omit<ScanInfo, 'kind'>) => void
  /** An entry that must not be left out silently. */
  readonly unusable: (detail: string, line: number) => void
  readonly failed: (detail: string) => void
  readonly missing: (detail: string) => void
  readonly remark: (message: string, line: number | null) => void
}

export type ScanReader = {
  /** A selected value; `skeleton` is the document around it as far as it is read. */
  readonly entry: (value: unknown, path: JsonPath, line: number, skeleton: unknown) => void
  /** `complete` is false where the document could not be read to its end: then there was no scan to speak of. */
  readonly finish: (skeleton: unknown, complete: boolean) => void
}

export type ScanFormat = {
  readonly name: string
  readonly title: string
  readonly selectors: readonly Selector[]
  readonly ignored?: readonly Selector[]
  /** JSON lines. */
  readonly sequence?: boolean
  /** `outline` is the beginning of the document as far as the head goes. */
  readonly recognise: (outline: unknown, head: Head) => boolean
  readonly open: (context: ScanContext) => ScanReader
}

const outlines = new WeakMap<Head, {readonly outline: unknown}>()

/** All formats look at one outline. */
const outlineOf = (head: Head): unknown => {
  const known = outlines.get(head)
  if (known !== undefined) return known.outline
  const outline = outlineJson(head.text)
  outlines.set(head, {outline})
  return outline
}

const failureOf = (title: string, {kind, line, detail}: JsonProblem): Failure => {
  if (kind === 'encoding') return wrongEncoding(title, line, detail)
  return kind === 'duplicate' ? repeatedKey(title, line, detail) : unreadableReport(title, line, detail)
}

const read = async (format: ScanFormat, source: AsyncIterable<Uint8Array>, emit: Emit): Promise<void> => {
  const {title} = format
  const diagnostics = limited(emit)
  const reader = format.open({
    emit,
    scan: info => emit({kind: 'scan', ...info}),
    unusable: (detail, line) => diagnostics.emit(diagnostic(unusableEntry(title, line, detail), line)),
    failed: detail => diagnostics.emit(diagnostic(failedScan(title, detail), null)),
    missing: detail => diagnostics.emit(diagnostic(noFindingsList(title, detail), null)),
    remark: (message, line) => diagnostics.emit(remark('warning', message, line))
  })
  const {ignored = [], sequence = false, selectors} = format
  const {skeleton, problem, duplicates} = await readJson(source, selectors, reader.entry, {ignored, sequence})
  const problems = problem === null ? duplicates : [...duplicates, problem]
  for (const one of problems) diagnostics.emit(diagnostic(failureOf(title, one), one.line))
  reader.finish(skeleton, problem === null)
  diagnostics.close()
}

export const scanFormat = (format: ScanFormat): ReportFormat => ({
  name: format.name,
  title: format.title,
  holds: 'scan',
  recognise: head => format.recognise(outlineOf(head), head),
  read: (source, emit) => read(format, source, emit)
})

/** Tells where a list of entries is missing or is none. True where it stands there. */
export const hasList = (context: ScanContext, document: unknown, ...keys: readonly string[]): boolean => {
  const list = at(document, ...keys)
  const path = keys.join('.')
  if (Array.isArray(list)) return true
  context.missing(list === undefined || list === null ? `\`${path}\` is missing` : `\`${path}\` is no list`)
  return false
}

/** Hands objects on and tells of entries that are none. */
export const objectsOnly =
  (context: ScanContext, what: string, use: (entry: Readonly<Record<string, unknown>>, line: number) => void) =>
  (value: unknown, line: number): void => {
    if (isFields(value)) use(value, line)
    else context.unusable(`${what} is no object`, line)
  }
