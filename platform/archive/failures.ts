/** Failures of archives. */
import {failure} from '#core/failure'

export const archiveRefused = failure(
  'TW-181',
  'An archive refused an operation',
  ['s3://builds/towpath/', 'store `blobs/sha256/4f/4f2a`', 'AccessDenied: Access Denied'],
  (place: string, operation: string, why: string) => ({
    what: `The archive ${place} refused to ${operation}.`,
    why: `It says: ${why}.`,
    fix: 'Check the bucket or folder, the region and what the credentials may do: they need to list, read and write there, not to delete. Nothing was deleted on GitHub for want of this copy.'
  })
)

export const archiveCredentials = failure(
  'TW-182',
  'The credentials of an archive are absent',
  ['s3://builds/towpath/', 'AWS_SECRET_ACCESS_KEY'],
  (place: string, variable: string) => ({
    what: `There are no credentials for the archive ${place}.`,
    why: `The environment variable \`${variable}\` is not set in this step.`,
    fix: 'Set it under `env:` of the step from a secret, or run a login step (OIDC) before. Other names: `access-key=…&secret-key=…` in the address of the archive.'
  })
)

export const cacheNotReadable = failure('TW-190', 'A cache cannot be archived', ['npm-linux-4f2a'], (name: string) => ({
  what: `The cache \`${name}\` cannot be archived.`,
  why: 'GitHub hands the content of a cache to the jobs that restore it and to nobody else.',
  fix: 'Take `archive: true` away from the category of this cache: a cache can be made again.'
}))
