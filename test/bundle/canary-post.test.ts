/** The `post` entry: what a step that was killed leaves is settled by the step after it, in the same job. */
import {afterAll, beforeAll, describe, expect, test} from '@jest/globals'
import type {DeploymentState} from '../../action-canary-deploy/src/engine/state.ts'
import {readState, stateRef} from '../../action-canary-deploy/src/engine/store.ts'
import {around, onStandIns, shop} from './support/deployment.ts'
import {aGitHub, type GitHub} from './support/github.ts'
import type {StandIn} from './support/stand-in-cluster.ts'

let github: GitHub
beforeAll(async () => {
  github = await aGitHub()
})
afterAll(() => github.close())

const stateIn = async ({objects}: StandIn): Promise<DeploymentState | undefined> =>
  (await readState({get: async ({kind, name}) => objects.find(kind, name)}, stateRef('shop', 'web')))?.state

const scene = {before: [shop('v1'), ...around], inputs: {mode: 'run', 'progress-deadline': '20s'}}

describe('the step after a step', () => {
  test('takes back what was killed half way: nothing of the new version is left', async () => {
    await onStandIns(github, scene, async ({step, standIn}) => {
      const killed = await step(
        {},
        {
          watch: (log, child) => {
            if (log.includes('done: create')) child.kill('SIGKILL')
          }
        }
      )
      expect([killed.signal, (await stateIn(standIn))?.result]).toEqual(['SIGKILL', 'running'])
      const after = await step({}, {post: true})
      expect(after).toMatchObject({code: 0, outputs: {result: 'rolled-back'}})
      expect(after.summary).toContain('Taken back')
      expect((await stateIn(standIn))?.result).toBe('rolled-back')
      expect(standIn.objects.find('Deployment', 'shop-canary')).toBeUndefined()
      expect(standIn.objects.find('ConfigMap', 'towpath-shop-anchor')).toBeUndefined()
    })
  })

  test('finds nothing to do after a cancelled step that took everything back in time, and said so', async () => {
    await onStandIns(github, scene, async ({step, standIn}) => {
      let sent = false
      const cancelled = await step(
        {},
        {
          watch: (log, child) => {
            if (sent || !log.includes('done: create')) return
            sent = true
            child.kill('SIGINT')
          }
        }
      )
      expect(cancelled).toMatchObject({code: 1, outputs: {result: 'rolled-back'}})
      expect(cancelled.summary).toContain('the job was cancelled')
      expect((await stateIn(standIn))?.result).toBe('rolled-back')
      expect(await step({}, {post: true})).toMatchObject({code: 0, outputs: {}})
    })
  })

  test('says and does nothing where the step came to its end, however it ended', async () => {
    let writes = 0
    const written = (): void => {
      writes += 1
    }
    const counted = {...scene, inputs: {mode: 'run'}, cluster: {written}}
    await onStandIns(github, counted, async ({step}) => {
      const ended = await step()
      expect([ended.code, ended.outputs.result]).toEqual([1, 'rolled-back'])
      const before = writes
      expect(before).toBeGreaterThan(5)
      expect(await step({}, {post: true})).toMatchObject({code: 0, outputs: {}, summary: ''})
      expect(writes).toBe(before)
    })
  })

  test('does nothing after a plan, even where no cluster can be reached', async () => {
    await onStandIns(github, scene, async ({step}) => {
      expect((await step({mode: 'plan'})).code).toBe(0)
      expect((await step({mode: 'plan', kubeconfig: 'gone.yaml'}, {post: true})).code).toBe(0)
    })
  })
})
