/** The instructions of a Dockerfile, each with its first line. */

export type Instruction = {
  /** In capitals. */
  readonly keyword: string
  /** What follows the keyword, cut at blanks. */
  readonly words: readonly string[]
  /** Of the keyword. */
  readonly line: number
}

const isComment = (line: string): boolean => /^\s*#/.test(line)

/** The directive `# escape=` at the head; it ends with the first line that is no directive. */
const escapeIn = (lines: readonly string[]): string => {
  for (const line of lines) {
    const directive = /^\s*#\s*([\w-]+)\s*=\s*(\S+)\s*$/.exec(line)
    if (directive === null) break
    if (directive[1]?.toLowerCase() === 'escape') return directive[2] === '`' ? '`' : '\\'
  }
  return '\\'
}

const heredoc = /<<(-?)\s*(["']?)([A-Za-z_][\w.]*)\2/g

/** Comments and blank lines inside of a continued instruction do not end it; the bodies of heredocs are skipped. */
export const instructionsIn = (text: string): readonly Instruction[] => {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/)
  const mark = escapeIn(lines)
  const found: Instruction[] = []
  let at = 0
  while (at < lines.length) {
    const line = lines[at] ?? ''
    if (line.trim() === '' || isComment(line)) {
      at += 1
      continue
    }
    const {logical, end} = joined(lines, at, mark)
    const [keyword = '', ...words] = logical.trim().split(/\s+/)
    found.push({keyword: keyword.toUpperCase(), words, line: at + 1})
    at = behindHeredocs(lines, end, keyword.toUpperCase(), logical)
  }
  return found
}

const joined = (
  lines: readonly string[],
  start: number,
  mark: string
): {readonly logical: string; readonly end: number} => {
  const parts: string[] = []
  let at = start
  for (; at < lines.length; at += 1) {
    const line = (lines[at] ?? '').trimEnd()
    if (at > start && (line === '' || isComment(line))) continue
    if (!line.endsWith(mark)) return {logical: [...parts, line].join(''), end: at + 1}
    parts.push(line.slice(0, -1))
  }
  return {logical: parts.join(''), end: at}
}

/** Only these instructions have heredocs. */
const withHeredocs: ReadonlySet<string> = new Set(['RUN', 'COPY', 'ADD'])

const behindHeredocs = (lines: readonly string[], start: number, keyword: string, logical: string): number => {
  if (!withHeredocs.has(keyword)) return start
  let at = start
  for (const [, dash, , name] of logical.matchAll(heredoc)) {
    const end = lines.findIndex(
      (line, index) => index >= at && (dash === '-' ? line.replace(/^\t+/, '') : line) === name
    )
    if (end === -1) continue
    at = end + 1
  }
  return at
}
