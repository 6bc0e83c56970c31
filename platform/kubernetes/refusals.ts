/**
 * What the API server refuses, and what stays unanswered, by meaning and with a remedy.
 * Source: k8s.io/apimachinery/pkg/apis/meta/v1 (StatusReason), kubernetes.io "API concepts".
 */
import {z} from 'zod'
import {ClusterError, type ClusterErrorKind} from '#core/cluster'
import {type Failure, FailureError} from '#core/failure'
import {
  certificateRefused,
  clusterUnreachable,
  credentialsRefused,
  notKubernetes,
  requestRefused,
  rightMissing,
  serverBusy
} from './failures.ts'
import type {NoAnswer} from './transport.ts'
import type {UnreachableCause} from './unreachable.ts'

export type Operation = {
  /** `update HTTPRoute/shop in web` */
  readonly name: string
  /** A write without an answer may have happened. */
  readonly write: boolean
  /** `https://10.0.0.1:6443` */
  readonly server: string
}

/** An answer that is not a success. */
export type Refusal = {
  readonly status: number
  readonly reason: string
  readonly message: string
  /** Seconds, from the header Retry-After or the details of the Status. */
  readonly retryAfter: number | null
}

const statusSchema = z.looseObject({
  kind: z.literal('Status'),
  reason: z.string().nullish(),
  message: z.string().nullish(),
  details: z.looseObject({retryAfterSeconds: z.number().nullish()}).nullish()
})

const longestMessage = 1500

/** Reads a `Status`; of anything else the status code alone is told: it may be a page of a proxy. */
export const refusalOf = (status: number, retryAfter: string | undefined, text: string): Refusal => {
  const parsed = statusSchema.safeParse(jsonOf(text))
  const header = retryAfter !== undefined && /^\d{1,5}$/.test(retryAfter) ? Number(retryAfter) : null
  if (!parsed.success) return {status, reason: '', message: `status ${status}`, retryAfter: header}
  const {reason, message, details} = parsed.data
  return {
    status,
    reason: reason ?? '',
    message: (message || reason || `status ${status}`).slice(0, longestMessage),
    retryAfter: header ?? details?.retryAfterSeconds ?? null
  }
}

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const kindsByReason: Readonly<Record<string, ClusterErrorKind>> = {
  Conflict: 'conflict',
  AlreadyExists: 'exists',
  NotFound: 'not-found',
  Forbidden: 'forbidden',
  Unauthorized: 'unauthorized',
  Invalid: 'invalid',
  BadRequest: 'invalid',
  TooManyRequests: 'busy'
}

const kindsByStatus: Readonly<Record<number, ClusterErrorKind>> = {
  400: 'invalid',
  401: 'unauthorized',
  403: 'forbidden',
  409: 'conflict',
  413: 'invalid',
  422: 'invalid',
  429: 'busy'
}

/**
 * That an object is not there, only the API server may say: the bare 404 of a proxy is no answer.
 * A server error does not say whether a write was stored: etcd may have taken it, or a proxy may have made the answer. Only a webhook stands before it.
 */
const kindOf = ({status, reason, message}: Refusal, {write}: Operation): ClusterErrorKind => {
  const known = kindsByReason[reason] ?? kindsByStatus[status]
  if (known !== undefined) return known
  if (status < 500 || message.startsWith('Internal error occurred: failed calling webhook')) return 'other'
  return write ? 'unknown' : 'busy'
}

const failureOf = (kind: ClusterErrorKind, refusal: Refusal, {name, server}: Operation): Failure => {
  const {status, message} = refusal
  if (kind === 'unauthorized') return credentialsRefused(server)
  if (kind === 'busy') return serverBusy(name, `status ${status}: ${message}`)
  if (refusal.reason === '' && (status === 404 || status < 400)) return notKubernetes(server, `status ${status}`)
  // Quotas, policies and namespaces that go away are 403 as well, and no right helps there.
  if (kind === 'forbidden' && / cannot [\w-]+ /.test(message)) return rightMissing(name, message)
  return requestRefused(name, status, message)
}

/** The cause is a `FailureError`: what a person reads when nobody handles the kind. */
export const refusedError = (refusal: Refusal, operation: Operation): ClusterError => {
  const kind = kindOf(refusal, operation)
  const cause = new FailureError(failureOf(kind, refusal, operation))
  return new ClusterError(kind, refusal.status, operation.name, `${operation.name}: ${refusal.message}`, cause)
}

export const unansweredError = (lost: NoAnswer, operation: Operation): ClusterError => {
  const cause = new FailureError(unreachableFailure(lost, operation.server), lost)
  return new ClusterError('unknown', null, operation.name, `${operation.name}: ${lost.message}`, cause)
}

const causes: Readonly<Record<string, UnreachableCause>> = {
  ECONNREFUSED: 'refused',
  ENOTFOUND: 'name',
  EAI_AGAIN: 'name',
  TIMEOUT: 'silent',
  ETIMEDOUT: 'silent',
  EHOSTUNREACH: 'silent',
  ENETUNREACH: 'silent',
  ERR_PROXY_TUNNEL: 'proxy',
  ERR_PROXY_INVALID_CONFIG: 'proxy'
}

/** Codes of OpenSSL's verification, as Node names them. https://nodejs.org/api/tls.html#x509-certificate-error-codes */
const distrust =
  /^(ERR_TLS_CERT_ALTNAME_INVALID|UNABLE_TO_|CERT_|DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN|HOSTNAME_MISMATCH|INVALID_CA|INVALID_PURPOSE|PATH_LENGTH_EXCEEDED)/
/** The server wants another client certificate. */
const alert = /^ERR_SSL_(TLSV1|SSLV3|TLSV13)_ALERT_(CERTIFICATE|BAD_CERTIFICATE|UNKNOWN_CA|ACCESS_DENIED)/

/** An answer that is no TLS, or no HTTP. */
const strange = /wrong[_ ]version[_ ]number|http[_ ]request|\bHPE_/i

export const isDistrust = ({code}: NoAnswer): boolean => distrust.test(code)

const unreachableFailure = (lost: NoAnswer, server: string): Failure => {
  if (isDistrust(lost)) return certificateRefused(server, lost.message)
  if (alert.test(lost.code)) return credentialsRefused(server)
  if (strange.test(`${lost.code} ${lost.message}`)) return notKubernetes(server, lost.code)
  return clusterUnreachable(
    server,
    causes[lost.code] ?? 'broken',
    lost.code === 'TIMEOUT' ? lost.message : lost.code || lost.message
  )
}
