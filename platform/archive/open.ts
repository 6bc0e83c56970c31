/** Opens an archive where the configuration says it is. */
import {resolve} from 'node:path'
import type {OpenArchive} from '#core/archive'
import type {RetryContext} from '../github/retry.ts'
import {directoryArchive} from './directory.ts'
import {s3Archive} from './s3.ts'

/** Folders count from `root`; the keys of a bucket are looked up in `env` when they are needed. */
export const openArchive =
  (root: string, env: Readonly<Record<string, string | undefined>>, context: RetryContext): OpenArchive =>
  place =>
    place.kind === 'directory' ? directoryArchive(resolve(root, place.path)) : s3Archive(place, env, context)
