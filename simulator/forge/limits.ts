import {invalidRequest, validationFailed} from './refusal.ts'

/**
 * The documented limits. Sources: GitHub docs "REST API endpoints for check runs" (output.summary, output.text,
 * annotations) and "REST API endpoints for issue comments"; that summary and text are counted in bytes is
 * github/docs issue 35252. The title's limit is the one of annotation titles: not documented, kept to be safe.
 */
export const limits = {
  commentCharacters: 65_536,
  checkBytes: 65_535,
  checkTitleCharacters: 255,
  annotationsPerRequest: 50,
  annotationTitleCharacters: 255,
  annotationBytes: 64 * 1024,
  perPage: 100,
  treeEntries: 100_000,
  contentsBytes: 1_048_576,
  /** Of GITHUB_TOKEN, for each repository. */
  requestsPerHour: 1000,
  pointsPerMinute: 900,
  contentsPerMinute: 80
} as const

const characters = (text: string): number => Array.from(text).length

/** 422 for a comment that is empty or longer than 65,536 characters. */
export const checkComment = (body: string): void => {
  if (body.trim() === '') throw validationFailed('IssueComment', 'unprocessable', 'data', 'Body cannot be blank')
  if (characters(body) > limits.commentCharacters)
    throw validationFailed(
      'IssueComment',
      'unprocessable',
      'data',
      `Body is too long (maximum is ${limits.commentCharacters} characters)`
    )
}

const atMost = (text: string, allowed: number): void => {
  const supplied = characters(text)
  if (supplied > allowed) throw invalidRequest(`Only ${allowed} characters are allowed; ${supplied} were supplied.`)
}

/** Characters by the schema, then bytes by the model: text with emoji passes the first and fails the second. */
const atMostBytes = (resource: string, field: string, text: string, allowed: number): void => {
  atMost(text, allowed)
  if (Buffer.byteLength(text) > allowed)
    throw validationFailed(resource, 'custom', field, `${field} exceeds a maximum bytesize of ${allowed}`)
}

export type CheckOutput = {
  readonly title?: string | undefined
  readonly summary?: string | undefined
  readonly text?: string | undefined
  readonly annotations?: readonly CheckAnnotation[] | undefined
}

export type CheckAnnotation = {
  readonly start_line: number
  readonly end_line: number
  readonly start_column?: number | undefined
  readonly end_column?: number | undefined
  readonly message: string
  readonly title?: string | undefined
  readonly raw_details?: string | undefined
}

const checkAnnotation = (annotation: CheckAnnotation): void => {
  const columns = annotation.start_column !== undefined || annotation.end_column !== undefined
  if (columns && annotation.start_line !== annotation.end_line)
    throw invalidRequest('Annotations with columns must start and end on the same line.')
  if (annotation.end_line < annotation.start_line) throw invalidRequest('end_line must not be before start_line.')
  atMost(annotation.title ?? '', limits.annotationTitleCharacters)
  atMostBytes('CheckAnnotation', 'message', annotation.message, limits.annotationBytes)
  atMostBytes('CheckAnnotation', 'raw_details', annotation.raw_details ?? '', limits.annotationBytes)
}

/** 422 for a check output beyond any of its limits. */
export const checkOutput = (output: CheckOutput): void => {
  const annotations = output.annotations ?? []
  if (annotations.length > limits.annotationsPerRequest)
    throw invalidRequest(
      `No more than ${limits.annotationsPerRequest} items are allowed; ${annotations.length} were supplied.`
    )
  atMost(output.title ?? '', limits.checkTitleCharacters)
  atMostBytes('CheckRun', 'summary', output.summary ?? '', limits.checkBytes)
  atMostBytes('CheckRun', 'text', output.text ?? '', limits.checkBytes)
  annotations.forEach(checkAnnotation)
}
