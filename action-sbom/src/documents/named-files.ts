/** Files that an input names: a name that brings nothing is an error, however much the other patterns bring. */
import {posix} from 'node:path'
import {diagnosticOf} from '#core/gate/diagnostics'
import type {Diagnostic} from '#core/verdict'
import type {Files} from '#core/world'
import {unmatchedPattern, unusableFile} from '../failures/documents.ts'

/** Anything that could match more than one path. */
const wildcards = /[*?[{]|[@+!]\(/

const isPlain = (pattern: string): boolean => !wildcards.test(pattern) && !pattern.startsWith('!')

const normal = (path: string): string => posix.normalize(path.replaceAll('\\', '/'))

/** Whether one of the patterns is this very path. */
export const isNamed = (path: string, patterns: readonly string[]): boolean =>
  patterns.some(pattern => isPlain(pattern) && normal(pattern) === normal(path))

/** `input`: the one that names the file; null where nobody named it. */
export const unusableLine = (input: string | null, file: string, why: string): Diagnostic => ({
  ...diagnosticOf('error', unusableFile(file, input, why)),
  location: {file, line: null}
})

/** An error for each name that is no file, a warning for each glob that matches none, exclusions left aside. */
export const unmatchedLines = async (
  input: string,
  patterns: readonly string[],
  files: Pick<Files, 'glob'>
): Promise<readonly Diagnostic[]> => {
  const lines: Diagnostic[] = []
  for (const pattern of patterns.filter(one => !one.startsWith('!'))) {
    const found = (await files.glob([pattern])).some(({kind}) => kind === 'file')
    if (found) continue
    lines.push(
      isPlain(pattern)
        ? unusableLine(input, pattern, 'there is no such file')
        : diagnosticOf('warning', unmatchedPattern(input, pattern))
    )
  }
  return lines
}
