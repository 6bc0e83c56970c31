import {createHash} from 'node:crypto'
import {canonicalJson} from '#core/canonical'
import type {Plan} from './model.ts'

/** `sha256:…` over the canonical JSON of everything else in the plan. */
export const digestOf = ({schema, repository, now, timeZone, decisions}: Omit<Plan, 'digest'>): string =>
  `sha256:${createHash('sha256').update(canonicalJson({schema, repository, now, timeZone, decisions})).digest('hex')}`
