/**
 * Reads the output of `git diff-tree -r -z --raw --full-index -U0 -M --patch`. Paths, modes and renames come from the raw part, which
 * quotes nothing; the sections of the patch part belong to the raw entries in order, so no quoted path is ever parsed, and the counts in a hunk
 * header say how many lines are content, so no content can pass for a header.
 * Format: https://git-scm.com/docs/diff-format (raw output) and `man git-diff-tree`.
 */
import type {FileChange} from './world.ts'

type Range = readonly [start: number, count: number]

type RawEntry = Pick<FileChange, 'status' | 'path' | 'from'> & {
  readonly oldMode: string
  readonly newMode: string
  readonly oldId: string
  readonly newId: string
}

type Section = {readonly binary: boolean; readonly added: readonly Range[]; readonly removed: readonly Range[]}

const statuses: Readonly<Record<string, FileChange['status']>> = {
  A: 'added',
  M: 'modified',
  D: 'deleted',
  R: 'renamed',
  C: 'copied',
  T: 'type-changed'
}

const submoduleMode = '160000'
const absentMode = '000000'
const noLines: readonly Range[] = []

/** Changed files in git's order. Lines are counted from 1 and end at LF alone. A submodule and a binary file have no lines. Throws an `Error` that says what is wrong with the output. */
export const parseDiff = (output: string): readonly FileChange[] => {
  if (output === '') return []
  const {entries, patchStart} = readRaw(output)
  const patch = new Patch(output, patchStart)
  const changes = entries.map(entry => toChange(entry, patch))
  if (!patch.atEnd()) throw new Error('the patch has more sections than files')
  return changes
}

const toChange = (entry: RawEntry, patch: Patch): FileChange => {
  const sections = Array.from({length: sectionsOf(entry)}, () => patch.section(entry))
  const binary = sections.some(section => section.binary)
  return {
    status: entry.status,
    path: entry.path,
    from: entry.from,
    binary,
    submodule: entry.oldMode === submoduleMode || entry.newMode === submoduleMode,
    added: binary || entry.newMode === submoduleMode ? noLines : sections.flatMap(section => section.added),
    removed: binary || entry.oldMode === submoduleMode ? noLines : sections.flatMap(section => section.removed)
  }
}

/** Where a file became a link or a submodule, git prints its deletion and its creation. */
const sectionsOf = ({oldMode, newMode}: RawEntry): 1 | 2 =>
  oldMode !== absentMode && newMode !== absentMode && oldMode.slice(0, 2) !== newMode.slice(0, 2) ? 2 : 1

const readRaw = (output: string): {entries: readonly RawEntry[]; patchStart: number} => {
  const entries: RawEntry[] = []
  let position = 0
  const next = (): string => {
    const end = output.indexOf('\0', position)
    if (end < 0) throw new Error('the list of files breaks off')
    const field = output.slice(position, end)
    position = end + 1
    return field
  }
  while (output[position] === ':') entries.push(readEntry(next))
  if (output[position] === '\0') position += 1
  return {entries, patchStart: position}
}

const rawEntry = /^:(\d{6}) (\d{6}) ([0-9a-f]+) ([0-9a-f]+) ([A-Z])\d*$/

const readEntry = (next: () => string): RawEntry => {
  const header = next()
  const [, oldMode = '', newMode = '', oldId = '', newId = '', letter = ''] = rawEntry.exec(header) ?? []
  const status = statuses[letter]
  if (status === undefined) throw new Error(`the entry \`${header}\` is of no known form`)
  const first = next()
  const path = status === 'renamed' || status === 'copied' ? next() : first
  return {status, path, from: status === 'added' ? null : first, oldMode, newMode, oldId, newId}
}

const indexLine = /^index ([0-9a-f]+)\.\.([0-9a-f]+)/
const hunkHeader = /^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/

/** A cursor over the patch part. */
class Patch {
  readonly #text: string
  #position: number

  constructor(text: string, position: number) {
    this.#text = text
    this.#position = position
  }

  atEnd(): boolean {
    return this.#position >= this.#text.length
  }

  /** The next section, up to the next `diff --git` that is not content. */
  section(entry: RawEntry): Section {
    if (!this.#startsWith('diff --git ')) throw new Error(`there is no section for ${entry.path}`)
    this.#skipLine()
    const added: Range[] = []
    const removed: Range[] = []
    let binary = false
    while (!this.atEnd() && !this.#startsWith('diff --git ')) {
      if (this.#startsWith('@@ ')) this.#hunk(entry, added, removed)
      else if (this.#startsWith('Binary files ') || this.#startsWith('GIT binary patch')) {
        binary = true
        this.#skipLine()
      } else if (this.#startsWith('index ')) confirm(entry, this.#line())
      else this.#skipLine()
    }
    return {binary, added, removed}
  }

  #hunk(entry: RawEntry, added: Range[], removed: Range[]): void {
    const header = this.#line()
    const found = hunkHeader.exec(header)
    const [, oldStart = '', oldCount = '1', newStart = '', newCount = '1'] = found ?? []
    if (found === null) throw new Error(`\`${header.slice(0, 80)}\` in ${entry.path} is no hunk header`)
    const old = Number(oldCount)
    const fresh = Number(newCount)
    if (old > 0) removed.push([Number(oldStart), old])
    if (fresh > 0) added.push([Number(newStart), fresh])
    this.#content(entry, '-', old)
    this.#content(entry, '+', fresh)
  }

  #content(entry: RawEntry, sign: '-' | '+', count: number): void {
    for (let line = 0; line < count; line += 1) {
      if (this.#text[this.#position] !== sign)
        throw new Error(`a hunk of ${entry.path} is shorter than its header says`)
      this.#skipLine()
    }
    if (this.#text[this.#position] === '\\') this.#skipLine()
  }

  #startsWith(prefix: string): boolean {
    return this.#text.startsWith(prefix, this.#position)
  }

  #line(): string {
    const start = this.#position
    this.#skipLine()
    return this.#text.slice(start, this.#position)
  }

  #skipLine(): void {
    const end = this.#text.indexOf('\n', this.#position)
    this.#position = end < 0 ? this.#text.length : end + 1
  }
}

/** The object ids of section and entry agree, or the two parts have come out of step. */
const confirm = (entry: RawEntry, line: string): void => {
  const [, oldId = '', newId = ''] = indexLine.exec(line) ?? []
  const agrees = (id: string, expected: string): boolean => id === expected || /^0+$/.test(id)
  if (!agrees(oldId, entry.oldId) || !agrees(newId, entry.newId))
    throw new Error(`the section of ${entry.path} describes another file`)
}
