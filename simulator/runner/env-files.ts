/** The files a step writes to: GITHUB_OUTPUT, GITHUB_ENV, GITHUB_STATE, GITHUB_PATH, GITHUB_STEP_SUMMARY. */
import {randomUUID} from 'node:crypto'
import {mkdir, readFile, rm, writeFile} from 'node:fs/promises'
import {join} from 'node:path'

export type StepFiles = {
  readonly paths: {
    readonly output: string
    readonly env: string
    readonly state: string
    readonly path: string
    readonly summary: string
  }
  readonly read: (file: keyof StepFiles['paths']) => Promise<string>
  readonly remove: () => Promise<void>
}

/** Makes an empty set of files under the runner's temporary folder; every step has its own. */
export const makeStepFiles = async (temp: string): Promise<StepFiles> => {
  const folder = join(temp, '_runner_file_commands')
  const id = randomUUID()
  const name = (kind: string): string => join(folder, `${kind}_${id}`)
  const paths = {
    output: name('set_output'),
    env: name('set_env'),
    state: name('save_state'),
    path: name('add_path'),
    summary: name('step_summary')
  }
  await mkdir(folder, {recursive: true})
  await Promise.all(Object.values(paths).map(path => writeFile(path, '')))
  return {
    paths,
    read: async file => {
      try {
        return await readFile(paths[file], 'utf8')
      } catch {
        return ''
      }
    },
    remove: async () => {
      await Promise.all(Object.values(paths).map(path => rm(path, {force: true, recursive: true})))
    }
  }
}

export type Parsed = {
  readonly pairs: readonly (readonly [name: string, value: string])[]
  readonly problem: string | null
}

type Entry = {readonly name: string; readonly value: string; readonly next: number}

/** The entry that begins at a line; a text says what is wrong with it. */
const readEntry = (lines: readonly string[], at: number): Entry | string => {
  const line = lines[at] ?? ''
  const equals = line.indexOf('=')
  const heredoc = line.indexOf('<<')
  if (equals >= 0 && (heredoc < 0 || equals < heredoc)) {
    if (equals === 0) return `Invalid format '${line}'. Name must not be empty`
    return {name: line.slice(0, equals), value: line.slice(equals + 1), next: at + 1}
  }
  if (heredoc < 0) return `Invalid format '${line}'`
  const name = line.slice(0, heredoc)
  const delimiter = line.slice(heredoc + 2)
  if (name === '' || delimiter === '') return `Invalid format '${line}'. Name and delimiter must not be empty`
  const end = lines.indexOf(delimiter, at + 1)
  if (end < 0) return `Invalid value. Matching delimiter not found '${delimiter}'`
  return {name, value: lines.slice(at + 1, end).join('\n'), next: end + 1}
}

/** `name=value` lines and `name<<DELIMITER` blocks, as the runner reads them. A problem fails the step. */
export const parsePairs = (text: string): Parsed => {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/)
  const pairs: (readonly [string, string])[] = []
  let at = 0
  while (at < lines.length) {
    if (lines[at] === '') {
      at += 1
      continue
    }
    const entry = readEntry(lines, at)
    if (typeof entry === 'string') return {pairs, problem: entry}
    pairs.push([entry.name, entry.value])
    at = entry.next
  }
  return {pairs, problem: null}
}
