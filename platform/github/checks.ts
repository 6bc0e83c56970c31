/**
 * The requests that make up one check run. Limits: docs.github.com, "REST API endpoints for check runs": 50 annotations
 * a request (later requests append), 65,535 bytes of summary, 255 characters of title, 64 KB of message.
 */
import type {Annotation} from '#core/outcome'
import type {CheckRequest} from '#core/world'

const perRequest = 50
const summaryBytes = 65_535
const messageBytes = 64_000
const titleCharacters = 255

type Output = {
  readonly title: string
  readonly summary: string
  readonly annotations: readonly Readonly<Record<string, unknown>>[]
}

export type CheckBodies = {
  readonly create: Readonly<Record<string, unknown>>
  /** The remaining annotations, in batches. */
  readonly updates: readonly {readonly output: Output}[]
}

const levels = {error: 'failure', warning: 'warning', notice: 'notice'} as const

/** The bodies of the POST and of the PATCH requests after it. Annotations without a file cannot stand in a check. */
export const checkBodies = (check: CheckRequest): CheckBodies => {
  const head = {
    title: clipCharacters(check.title, titleCharacters) || check.name,
    summary: clipBytes(check.summary, summaryBytes)
  }
  const annotations = check.annotations.flatMap(annotation => annotationBody(annotation))
  const batches = Array.from({length: Math.ceil(annotations.length / perRequest)}, (_, index) =>
    annotations.slice(index * perRequest, (index + 1) * perRequest)
  )
  return {
    create: {
      name: check.name,
      head_sha: check.commit,
      status: 'completed',
      conclusion: check.conclusion,
      output: {...head, annotations: batches[0] ?? []}
    },
    updates: batches.slice(1).map(batch => ({output: {...head, annotations: batch}}))
  }
}

const annotationBody = (annotation: Annotation): readonly Readonly<Record<string, unknown>>[] => {
  if (annotation.file === null) return []
  const line = annotation.line ?? 1
  const title = clipCharacters(basicPlane(annotation.title), titleCharacters)
  return [
    {
      path: annotation.file,
      start_line: line,
      end_line: line,
      annotation_level: levels[annotation.level],
      message: clipBytes(basicPlane(annotation.message), messageBytes) || title || '(no message)',
      ...(title === '' ? {} : {title})
    }
  ]
}

/** Annotations are refused when they hold characters above U+FFFF. */
const basicPlane = (text: string): string =>
  text.replace(/[\u{10000}-\u{10FFFF}]/gu, character => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`)

const ellipsis = '…'

/** At most `limit` characters (UTF-16 units), an ellipsis at the end where something was cut. */
export const clipCharacters = (text: string, limit: number): string =>
  text.length <= limit ? text : `${text.slice(0, limit - 1).replace(/[\uD800-\uDBFF]$/, '')}${ellipsis}`

/** At most `limit` bytes of UTF-8, never half a character, an ellipsis at the end where something was cut. */
export const clipBytes = (text: string, limit: number): string => {
  const bytes = Buffer.from(text)
  if (bytes.length <= limit) return text
  let end = limit - Buffer.byteLength(ellipsis)
  // 10xxxxxx continues a character: step back to where one begins.
  while (end > 0 && ((bytes[end] ?? 0) & 0xc0) === 0x80) end--
  return `${bytes.subarray(0, end).toString('utf8')}${ellipsis}`
}
