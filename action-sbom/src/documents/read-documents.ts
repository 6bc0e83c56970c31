/** SBOM files as values: what cannot be read is a diagnostic, never an exception. */
import {raise} from '#core/failure'
import {diagnosticOf} from '#core/gate/diagnostics'
import type {SbomDocument} from '#core/sbom/document'
import type {SbomProblem} from '#core/sbom/problem'
import type {Diagnostic} from '#core/verdict'
import type {Files} from '#core/world'
import {readJsonDocument} from '#reports/json-document'
import {readSbom} from '#reports/sboms/read-sbom'
import {noDocuments, unreadableDocument, unreliableDocument} from '../failures/documents.ts'
import {unmatchedLines} from './named-files.ts'

export type ParsedFile = {readonly path: string; readonly value: unknown; readonly problem: Diagnostic | null}

export type DocumentFiles = {
  readonly files: readonly ParsedFile[]
  /** Patterns and names that brought nothing. */
  readonly diagnostics: readonly Diagnostic[]
}

/** Every file that matches, in the order of their paths. Raises SB-101 where none does. */
export const documentFiles = async (
  patterns: readonly string[],
  files: Pick<Files, 'glob' | 'stream'>
): Promise<DocumentFiles> => {
  const found = patterns.length === 0 ? [] : await files.glob(patterns)
  const readable = found.filter(({kind}) => kind === 'file')
  if (readable.length === 0) return raise(noDocuments(patterns.join(', ')))
  const parsed: ParsedFile[] = []
  for (const {path, escapes} of readable)
    parsed.push(
      escapes ? unusable(path, 'it is a symbolic link that leads out of the workspace') : await parse(path, files)
    )
  return {files: parsed, diagnostics: await unmatchedLines('documents', patterns, files)}
}

const unusable = (path: string, why: string): ParsedFile => ({
  path,
  value: null,
  problem: at(path, diagnosticOf('error', unreadableDocument(path, why)))
})

const at = (file: string, diagnostic: Diagnostic, line: number | null = null): Diagnostic => ({
  ...diagnostic,
  location: {file, line}
})

const parse = async (path: string, files: Pick<Files, 'stream'>): Promise<ParsedFile> => {
  const read = await readJsonDocument(files.stream(path), 'SBOM')
  if (read.ok) return {path, value: read.value, problem: null}
  const {line, message} = read.problem
  const [why = ''] = message.replace(/^The SBOM cannot be (?:read as a whole|decoded): /, '').split('. ')
  const problem = diagnosticOf('error', unreadableDocument(path, why.replace(/\.$/, '')))
  return {path, value: null, problem: at(path, problem, line)}
}

export type ReadDocument = {readonly document: SbomDocument | null; readonly diagnostics: readonly Diagnostic[]}

/** The document in the model of Towpath, and what is wrong with it. */
export const readDocument = ({path, value, problem}: ParsedFile): ReadDocument => {
  if (problem !== null) return {document: null, diagnostics: [problem]}
  const {document, problems} = readSbom(value)
  const unread = document === null
  return {
    document,
    diagnostics: problems.map(({severity, rule, message, pointer}) => {
      const failure =
        unread && (rule === 'format' || rule === 'version')
          ? unreadableDocument(path, lowerFirst(message.replace(/\.$/, '')))
          : unreliableDocument(path, message, pointer)
      return at(path, diagnosticOf(severity, failure))
    })
  }
}

const lowerFirst = (text: string): string => `${text.charAt(0).toLowerCase()}${text.slice(1)}`

/** Problems of a merge or a validation, as lines of a verdict. */
export const problemLines = (
  path: string,
  problems: readonly SbomProblem[],
  kind: typeof unreliableDocument
): readonly Diagnostic[] =>
  problems.map(({severity, message, pointer}) => at(path, diagnosticOf(severity, kind(path, message, pointer))))
