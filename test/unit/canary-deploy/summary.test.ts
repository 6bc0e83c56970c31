import {describe, expect, test} from '@jest/globals'
import {begun, type Counted, type DeploymentState} from '../../../action-canary-deploy/src/engine/state.ts'
import {stateSummary} from '../../../action-canary-deploy/src/summary.ts'
import {rolloutOf} from './engine/rollouts.ts'

const rollout = rolloutOf({clones: 1, staged: 0, pins: 0, routes: 1, steps: [10, 100], hooks: false, fromRevision: 1})

const step = (percent: number, requests: number | null, canary: number | null): Counted => ({
  percent,
  seconds: 60,
  requests,
  canary,
  failed: canary === null ? null : 0,
  effective: null
})

const stateOf = (...counted: readonly Counted[]): DeploymentState => ({
  ...begun(rollout, {token: 1, owner: 'octo/shop/1/1/deploy', anchor: 'uid-1'}, 0),
  counted
})

/** Without the signs that keep Markdown from reading the text. */
const summary = (...counted: readonly Counted[]): string => stateSummary(stateOf(...counted)).replaceAll('\\', '')

describe('the summary of a deployment', () => {
  test('tells the share that was counted', () => {
    const told = summary(step(10, 3_000, 301), step(100, 3_000, 3_000))
    expect(told).toContain('10.0 %')
    expect(told).not.toMatch(/not counted|Nobody counted/)
  })

  test('claims no share that nobody counted', () => {
    const told = summary(step(10, 0, 0), step(30, null, null), step(100, 3_000, 3_000))
    expect(told).toContain('Nobody counted who answered at 10 %, 30 %: no share was measured there.')
    expect(told.match(/not counted/g)).toHaveLength(5)
  })
})
