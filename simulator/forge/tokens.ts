import {randomBytes, randomUUID} from 'node:crypto'
import type {JobRecord, TokenPermissions} from '../types.ts'
import {Refusal} from './refusal.ts'

/** What `GITHUB_TOKEN` of one job may do, in one repository. */
export type JobGrant = {
  readonly kind: 'job'
  readonly jobId: number
  readonly repository: string
  readonly permissions: TokenPermissions
}

/** What `ACTIONS_RUNTIME_TOKEN` of one job may do: the artifacts of its run. */
export type RuntimeGrant = {
  readonly kind: 'runtime'
  readonly jobId: number
  readonly runId: number
  readonly attempt: number
}

export type Grant = JobGrant | RuntimeGrant

export type Tokens = {
  readonly issue: (grant: JobGrant) => string
  readonly issueRuntime: (job: JobRecord) => string
  readonly revoke: (token: string) => void
  /** The grant behind an `Authorization` header, whether or not it is still valid. */
  readonly identify: (authorization: string | undefined) => {readonly grant: Grant; readonly valid: boolean} | undefined
}

const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url')

/** Unsigned: the artifact client only reads the claim `scp`, and the forge knows every token it has issued. */
const runtimeToken = (job: JobRecord): string => {
  const scp = `Actions.Results:${job.runId}:${job.id}`
  return `${part({alg: 'none', typ: 'JWT'})}.${part({scp, jti: randomUUID()})}.`
}

const tokenIn = (authorization: string): string => {
  const [scheme = '', value = ''] = authorization.split(' ')
  if (scheme.toLowerCase() !== 'basic') return value
  // git sends `x-access-token:<token>`; the user name does not matter to GitHub.
  const credentials = Buffer.from(value, 'base64').toString()
  return credentials.slice(credentials.indexOf(':') + 1)
}

export const makeTokens = (): Tokens => {
  const grants = new Map<string, Grant>()
  const revoked = new Set<string>()
  const keep = (token: string, grant: Grant): string => {
    grants.set(token, grant)
    return token
  }
  return {
    issue: grant => keep(`ghs_${randomBytes(18).toString('hex')}`, grant),
    issueRuntime: job =>
      keep(runtimeToken(job), {kind: 'runtime', jobId: job.id, runId: job.runId, attempt: job.attempt}),
    revoke: token => {
      revoked.add(token)
    },
    identify: authorization => {
      if (authorization === undefined) return undefined
      const token = tokenIn(authorization)
      const grant = grants.get(token)
      return grant && {grant, valid: !revoked.has(token)}
    }
  }
}

const rank = {none: 0, read: 1, write: 2} as const

/** Does the token hold `scope: access`? Write includes read; an absent scope is none. */
export const holds = (permissions: TokenPermissions, need: string): boolean => {
  const [scope = '', access] = need.split(': ')
  const wanted = access === 'write' ? rank.write : rank.read
  return rank[permissions[scope] ?? 'none'] >= wanted
}

/** Refuses as GitHub does unless one of the alternatives is held; the header names what would have been accepted. */
export const demand = (permissions: TokenPermissions, alternatives: readonly string[]): void => {
  if (alternatives.length === 0 || alternatives.some(need => holds(permissions, need))) return
  const accepted = alternatives.map(need => need.replaceAll('-', '_').replace(': ', '=')).join('; ')
  throw new Refusal(403, 'Resource not accessible by integration', {
    headers: {'x-accepted-github-permissions': accepted}
  })
}
