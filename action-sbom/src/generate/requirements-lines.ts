/** Lines of a requirements file. Source: https://pip.pypa.io/en/stable/reference/requirements-file-format */

export type RequirementLine =
  | {
      readonly kind: 'requirement'
      readonly line: number
      readonly text: string
      readonly hashes: readonly string[]
      readonly via: readonly string[]
    }
  | {readonly kind: 'include'; readonly line: number; readonly path: string; readonly constraint: boolean}
  | {readonly kind: 'option'; readonly line: number}

type Logical = {readonly line: number; readonly text: string; readonly comments: string[]}

type Piece = {readonly code: string; readonly comment: string | null; readonly continued: boolean}

const pieceOf = (whole: string): Piece => {
  const hash = /(?:^|\s)#/.exec(whole)
  const line = (hash === null ? whole : whole.slice(0, hash.index)).trimEnd()
  const comment = hash === null ? null : whole.slice(hash.index + hash[0].length)
  const continued = line.endsWith('\\')
  return {code: (continued ? line.slice(0, -1) : line).trim(), comment, continued}
}

/** Lines joined where they end in `\`; the comments on and behind each belong to it. */
const logicalLines = (text: string): readonly Logical[] => {
  const all: Logical[] = []
  let open: {readonly line: number; readonly codes: string[]} | null = null
  const close = (comment: string | null): void => {
    const code = open?.codes.filter(one => one !== '').join(' ') ?? ''
    if (open !== null && code !== '')
      all.push({line: open.line, text: code, comments: comment === null ? [] : [comment]})
    open = null
  }
  for (const [index, whole] of text.split('\n').entries()) {
    const {code, comment, continued} = pieceOf(whole)
    if (comment !== null && code === '' && open === null) {
      all.at(-1)?.comments.push(comment)
      continue
    }
    open ??= {line: index + 1, codes: []}
    open.codes.push(code)
    if (!continued) close(comment)
  }
  close(null)
  return all
}

/** What pip-compile and uv write behind a requirement: `# via flask`, or a list below `# via`. */
const viaOf = (comments: readonly string[]): readonly string[] => {
  const start = comments.findIndex(comment => /^\s*via\b/.test(comment))
  if (start < 0) return []
  return comments
    .slice(start)
    .flatMap(comment => comment.replace(/^\s*via\b/, '').split(/,(?![^(]*\))/))
    .map(text => text.trim())
    .filter(text => text !== '')
}

const include = /^(?:-r|--requirement|-c|--constraint)(?:\s*=\s*|\s+|(?=[^\s-]))(.+)$/s

const lineOf = ({line, text, comments}: Logical): RequirementLine => {
  const path = include.exec(text)?.[1]
  if (path !== undefined)
    return {
      kind: 'include',
      line,
      path: path.trim().replace(/^(["'])(.*)\1$/s, '$2'),
      constraint: /^-c|^--c/.test(text)
    }
  const editable = /^(?:-e|--editable)(?:\s*=\s*|\s+)(.+)$/s.exec(text)?.[1]
  if (editable === undefined && text.startsWith('-')) return {kind: 'option', line}
  const whole = editable ?? text
  const hashes = [...whole.matchAll(/--hash[=\s]\s*(\S+)/g)].map(match => match[1] ?? '')
  const requirement = (whole.split(/\s--[a-z]/)[0] ?? '').trim()
  return {kind: 'requirement', line, text: requirement, hashes, via: viaOf(comments)}
}

export const requirementLines = (text: string): readonly RequirementLine[] => logicalLines(text).map(lineOf)
