import type {Reply} from './reply.ts'

/** Who reads a refusal: each protocol words one in its own way. */
export type Dialect = 'rest' | 'graphql' | 'twirp' | 'git' | 'blob'

export type RefusalDetails = {
  /** `errors` of a REST 422. */
  readonly errors?: readonly unknown[]
  /** Error code of Twirp and of Azure storage. */
  readonly code?: string
  readonly headers?: Readonly<Record<string, string>>
}

/** GitHub says no. Thrown by handlers and answered in the dialect of the route. */
export class Refusal extends Error {
  readonly status: number
  readonly details: RefusalDetails

  constructor(status: number, message: string, details: RefusalDetails = {}) {
    super(message)
    this.name = 'Refusal'
    this.status = status
    this.details = details
  }
}

export const notFound = (): Refusal => new Refusal(404, 'Not Found')

/** 422 of a request that does not fit the endpoint's schema (GitHub checks the schema before the model). */
export const invalidRequest = (why: string): Refusal => new Refusal(422, `Invalid request.\n\n${why}`)

/** 422 of a request that fits the schema and breaks a rule of the model behind it. */
export const validationFailed = (resource: string, code: string, field: string, message: string): Refusal =>
  new Refusal(422, 'Validation Failed', {errors: [{resource, code, field, message}]})

const twirpCodes: Readonly<Record<number, string>> = {
  400: 'invalid_argument',
  401: 'unauthenticated',
  403: 'permission_denied',
  404: 'not_found',
  409: 'already_exists'
}

const json = (status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): Reply => ({
  status,
  headers: {'content-type': 'application/json; charset=utf-8', ...headers},
  body: JSON.stringify(body)
})

const rest = ({status, message, details}: Refusal): Reply =>
  json(
    status,
    {
      message,
      ...(details.errors ? {errors: details.errors} : {}),
      documentation_url: 'https://docs.github.com/rest',
      status: String(status)
    },
    details.headers
  )

const dialects: Readonly<Record<Dialect, (refusal: Refusal) => Reply>> = {
  rest,
  // GraphQL answers a missing permission with HTTP 200 and a typed error; only a bad token is an HTTP error.
  graphql: refusal =>
    refusal.status === 403 && refusal.details.headers?.['retry-after'] === undefined
      ? json(200, {data: null, errors: [{type: 'FORBIDDEN', message: refusal.message}]}, refusal.details.headers)
      : rest(refusal),
  twirp: ({status, message, details}) =>
    json(status, {code: details.code ?? twirpCodes[status] ?? 'internal', msg: message}, details.headers),
  git: ({status, message, details}) => ({
    status,
    headers: {
      'content-type': 'text/plain',
      ...(status === 401 ? {'www-authenticate': 'Basic realm="GitHub"'} : {}),
      ...details.headers
    },
    body: `${message}\n`
  }),
  blob: ({status, message, details}) => ({
    status,
    headers: {
      'content-type': 'application/xml',
      'x-ms-error-code': details.code ?? 'InternalError',
      ...details.headers
    },
    body: `<?xml version="1.0" encoding="utf-8"?><Error><Code>${details.code ?? 'InternalError'}</Code><Message>${message}</Message></Error>`
  })
}

/** The reply for anything a handler threw; what is not a refusal is a defect of the forge and says so. */
export const refuse = (dialect: Dialect, thrown: unknown): Reply => {
  if (thrown instanceof Refusal) return dialects[dialect](thrown)
  const why = thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown)
  return dialects[dialect](new Refusal(500, `Defect in the forge, not a refusal of GitHub: ${why}`))
}
