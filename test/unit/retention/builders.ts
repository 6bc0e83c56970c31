/** Stored objects and policies for the tests of retention. */

import type {z} from 'zod'
import {retentionSchema} from '#core/config/sections/retention'
import type {Decision, Plan, Reachable, StoredObject} from '../../../action-artifact-retention/src/model.ts'
import {planOf} from '../../../action-artifact-retention/src/plan.ts'
import {policyOf} from '../../../action-artifact-retention/src/policy.ts'

export const day = 86_400_000
export const now = Date.UTC(2026, 10, 21, 12)

let last = 0

/** An artifact of a good run on a feature branch that nothing points at, 400 days old. */
export const anArtifact = (more: Partial<StoredObject> = {}): StoredObject => {
  last += 1
  return {
    kind: 'artifact',
    id: String(last),
    name: 'unit-report',
    size: 1000,
    created: now - 400 * day,
    expires: null,
    used: null,
    branch: 'feature',
    commit: `c${last}`,
    run: `9${last}`,
    digest: null,
    conclusion: 'success',
    live: false,
    ...more
  }
}

export const aCache = (more: Partial<StoredObject> = {}): StoredObject =>
  anArtifact({kind: 'cache', name: 'npm-linux', run: null, commit: null, conclusion: null, ...more})

export const aRun = (more: Partial<StoredObject> = {}): StoredObject => {
  const run = anArtifact({kind: 'run', name: 'ci.yml', size: 0, ...more})
  return {...run, run: run.id}
}

export const aRelease = (more: Partial<StoredObject> = {}): StoredObject =>
  anArtifact({kind: 'release', name: 'v1.0.0', branch: null, run: null, conclusion: null, ...more})

export type Written = z.input<typeof retentionSchema>

/** As the configuration would say it; `categories` take the place of the presets. */
export const aPolicy = (written: Written = {}) => policyOf(retentionSchema.parse(written))

/** One category over all artifacts that keeps them for 30 days and not one copy longer. */
export const thirtyDays = {name: 'reports', match: '*', keep: '30d', 'minimum-copies': 0} as const

export const onlyThirtyDays: Written = {preset: 'none', categories: [thirtyDays]}

export const nothingReachable: Reachable = {commits: new Map(), runs: new Map(), digests: new Map()}

export const aPlan = (
  objects: readonly StoredObject[],
  written: Written = onlyThirtyDays,
  reachable: Partial<Reachable> = {},
  at = now
): Plan => planOf(objects, {...nothingReachable, ...reachable}, aPolicy(written), {repository: 'octo/shop', now: at})

/** What the plan says about one object. */
export const decisionOn = (plan: Plan, {kind, id}: StoredObject): Decision => {
  const found = plan.decisions.find(({object}) => object.kind === kind && object.id === id)
  if (found === undefined) throw new Error(`The plan says nothing about ${kind} ${id}`)
  return found
}
