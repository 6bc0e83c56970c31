/** Permissions of the job's token: what a workflow asks for, what its caller grants, what the run allows at most. */
import {raise} from '#core/failure'
import type {Access, TokenPermissions} from '../types.ts'
import {permissionEscalation} from './failures.ts'
import {entries, literal, type TemplateToken} from './template.ts'

/** Every scope a workflow can name (GitHub's workflow schema). */
export const scopes = [
  'actions',
  'artifact-metadata',
  'attestations',
  'checks',
  'code-quality',
  'contents',
  'deployments',
  'discussions',
  'id-token',
  'issues',
  'models',
  'packages',
  'pages',
  'pull-requests',
  'repository-projects',
  'security-events',
  'statuses',
  'vulnerability-alerts'
] as const

const rank: Readonly<Record<Access, number>> = {none: 0, read: 1, write: 2}

const everywhere = (access: Access): TokenPermissions => Object.fromEntries(scopes.map(scope => [scope, access]))

/** The most a token can have. */
export const writeAll: TokenPermissions = everywhere('write')

/** What a pull request from a fork can have at most. */
export const readAll: TokenPermissions = {...everywhere('read'), 'id-token': 'none'}

/** What a workflow without `permissions` gets in a new repository (GitHub's restricted default). */
export const restricted: TokenPermissions = {contents: 'read', packages: 'read'}

const isAccess = (text: string | undefined): text is Access => text === 'none' || text === 'read' || text === 'write'

/** `permissions:` of a workflow or job; `undefined` where it says nothing. Scopes that are not named are `none`. */
export const parsePermissions = (token: TemplateToken | undefined): TokenPermissions | undefined => {
  if (token === undefined) return undefined
  const shorthand = literal(token)
  if (shorthand === 'read-all') return readAll
  if (shorthand === 'write-all') return writeAll
  return Object.fromEntries(
    entries(token).map(([scope, value]) => {
      const access = literal(value)
      return [scope, isAccess(access) ? access : 'none']
    })
  )
}

/** The lower of the two in every scope; scopes without access are left out. */
export const cap = (asked: TokenPermissions, ceiling: TokenPermissions): TokenPermissions =>
  Object.fromEntries(
    Object.entries(asked)
      .map(([scope, access]): [string, Access] => {
        const most = ceiling[scope] ?? 'none'
        return [scope, rank[access] <= rank[most] ? access : most]
      })
      .filter(([, access]) => access !== 'none')
  )

/** Raises SIM-104 when a called workflow (or a job in it) asks for more than the calling job was granted. */
export const checkGrant = (called: string, who: string, asked: TokenPermissions, granted: TokenPermissions): void => {
  for (const [scope, access] of Object.entries(asked)) {
    const allowed = granted[scope] ?? 'none'
    if (rank[access] > rank[allowed]) {
      raise(permissionEscalation(called, who, `${scope}: ${access}`, `${scope}: ${allowed}`))
    }
  }
}
