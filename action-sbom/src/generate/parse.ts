/** Parses JSON, YAML and TOML; what is wrong is reported with its line, never thrown. */
import {parse as parseTomlText, TomlError} from 'smol-toml'
import {LineCounter, parseDocument} from 'yaml'
import {jsonMistake} from '#reports/json-document'
import {brokenLockfile, misshapenLockfile} from './failures.ts'
import type {Report, SourceFile} from './model.ts'
import {isTable, type Table} from './untyped.ts'

/** Looks, when it is called, for the line of the first of `needles` that stands in the text. */
export const lineOf =
  (text: string, ...needles: readonly string[]) =>
  (): number | null => {
    const at = needles.map(needle => text.indexOf(needle)).find(offset => offset >= 0)
    return at === undefined ? null : lineAt(text, at)
  }

export const lineAt = (text: string, offset: number): number => {
  let line = 1
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line += 1
  return line
}

/** The first line of a message, as part of a sentence. */
const sentence = (thrown: unknown): string => {
  if (thrown instanceof RangeError) return 'it is nested too deeply'
  const message = thrown instanceof Error ? thrown.message : String(thrown)
  return (message.split('\n')[0] ?? '').replace(/[.:]$/, '')
}

const parsed = (file: SourceFile, report: Report, parse: () => unknown, lineIn: (thrown: unknown) => Broken) => {
  try {
    const value = parse()
    if (isTable(value)) return value
    report('error', misshapenLockfile(file.path, 'it holds no table of names and values'), 1, file.path)
  } catch (thrown) {
    const {line, detail} = lineIn(thrown)
    report('error', brokenLockfile(file.path, detail, line), line, file.path)
  }
  return null
}

type Broken = {readonly line: number | null; readonly detail: string}

export const parseJson = (file: SourceFile, report: Report): Table | null =>
  parsed(
    file,
    report,
    () => JSON.parse(file.text),
    () => jsonMistake(file.text)
  )

class YamlError extends Error {
  readonly line: number | null

  constructor(message: string, line: number | null) {
    super(message)
    this.line = line
  }
}

export const parseYaml = (file: SourceFile, report: Report): Table | null =>
  parsed(
    file,
    report,
    () => {
      const lineCounter = new LineCounter()
      const document = parseDocument(file.text, {lineCounter, prettyErrors: false, schema: 'failsafe'})
      const [problem] = document.errors
      if (problem !== undefined) throw new YamlError(problem.message, lineCounter.linePos(problem.pos[0]).line)
      return document.toJS({maxAliasCount: 100})
    },
    thrown => ({line: thrown instanceof YamlError ? thrown.line : null, detail: sentence(thrown)})
  )

export const parseToml = (file: SourceFile, report: Report): Table | null =>
  parsed(
    file,
    report,
    () => parseTomlText(file.text),
    thrown => ({
      line: thrown instanceof TomlError ? thrown.line : null,
      detail: sentence(thrown).replace(/^Invalid TOML document: /, '')
    })
  )
