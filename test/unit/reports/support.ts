/** Files in memory, and what a reader makes of them. */
import type {DiagnosticRecord, ReportRecord, TestRecord} from '#core/records'
import type {Files} from '#core/world'
import {type ReadResult, readReport} from '#reports/read'

type Content = string | Uint8Array | {readonly escapes: true} | {readonly fails: Error}

async function* pieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

async function* failing(error: Error): AsyncGenerator<Uint8Array> {
  yield Buffer.from('<testsuites><testcase name="read"/>')
  throw error
}

/** `size` is that of the pieces of the stream. */
export const memoryFiles = (contents: Readonly<Record<string, Content>>, size = 7): Pick<Files, 'stream' | 'stat'> => {
  const bytesOf = (path: string): Uint8Array => {
    const content = contents[path] ?? ''
    return typeof content === 'string'
      ? Buffer.from(content)
      : content instanceof Uint8Array
        ? content
        : Buffer.alloc(0)
  }
  return {
    stat: async path => {
      const content = contents[path]
      if (content === undefined) return undefined
      const escapes = typeof content === 'object' && 'escapes' in content
      return {path, size: bytesOf(path).length, modified: 0, kind: 'file', escapes}
    },
    stream: path => {
      const content = contents[path]
      if (typeof content === 'object' && 'fails' in content) return failing(content.fails)
      return pieces(bytesOf(path), size)
    }
  }
}

export type Seen = {
  readonly result: ReadResult
  readonly records: readonly ReportRecord[]
  readonly tests: readonly TestRecord[]
  readonly diagnostics: readonly DiagnosticRecord[]
}

/** Reads one report given as text or bytes. */
export const readContent = async (content: Content, size?: number): Promise<Seen> => {
  const records: ReportRecord[] = []
  const result = await readReport('report', memoryFiles({report: content}, size), record => records.push(record))
  return {
    result,
    records,
    tests: records.filter(record => record.kind === 'test'),
    diagnostics: records.filter(record => record.kind === 'diagnostic')
  }
}

/** `name outcome`, and `#attempt` where it is not the first. */
export const outcomesOf = ({tests}: Seen): readonly string[] =>
  tests.map(({name, outcome, attempt}) => `${name} ${outcome}${attempt > 1 ? ` #${attempt}` : ''}`)

/** Severity and code of every diagnostic, with its line. */
export const problemsOf = ({diagnostics}: Seen): readonly string[] =>
  diagnostics.map(({severity, code, line}) => `${severity} ${code} ${line}`)
