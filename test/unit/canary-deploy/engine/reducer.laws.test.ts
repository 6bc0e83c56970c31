import {describe, expect, test} from '@jest/globals'
import fc from 'fast-check'
import {directions, programOf, stretchOf} from '../../../../action-canary-deploy/src/engine/program.ts'
import {currentEffect, type Event, reduce} from '../../../../action-canary-deploy/src/engine/reducer.ts'
import {stepAt, upgradeRevision} from '../../../../action-canary-deploy/src/engine/revisions.ts'
import {begun, type DeploymentState, deploymentSchema} from '../../../../action-canary-deploy/src/engine/state.ts'
import {events, rolloutOf, rollouts} from './rollouts.ts'

const who = {token: 1, owner: 'octo/shop/1/1/deploy', anchor: 'uid-1'}

type Step = {readonly before: DeploymentState; readonly event: Event; readonly after: DeploymentState}

/** `inspect` answers with what it saw, and nothing else does. */
const fitting = (state: DeploymentState, event: Event): Event => {
  const inspects = currentEffect(state)?.do === 'inspect'
  if (inspects && event.event === 'done') return {event: 'inspected', complete: true}
  return !inspects && event.event === 'inspected' ? {event: 'done'} : event
}

const walk = fc.tuple(rollouts, events).map(([rollout, list]): readonly Step[] => {
  let state = begun(rollout, who, 0)
  return list.map((given, index) => {
    const before = state
    const event = fitting(before, given)
    state = reduce(before, event, index + 1)
    return {before, event, after: state}
  })
})

const everyStep = (law: (step: Step) => void): void =>
  fc.assert(
    fc.property(walk, steps => steps.forEach(law)),
    {numRuns: 500}
  )

const helms = ['apply', 'retreat', 'upgrade', 'revert', 'reapply', 'freeze', 'unfreeze', 'stage']

describe('the program of a direction', () => {
  test('ends with handing back and closing, except the one that only looks', () => {
    fc.assert(
      fc.property(rollouts, fc.constantFrom(...directions), (rollout, direction) => {
        const program = programOf(rollout, direction).map(effect => effect.do)
        expect(program.slice(-2)).toEqual(direction === 'judge' ? ['inspect'] : ['hand-back', 'close'])
        expect(program.filter(effect => effect === 'close').length).toBe(direction === 'judge' ? 0 : 1)
      })
    )
  })

  test('has nothing of Helm and none of the chart’s own workloads on the way back before the upgrade', () => {
    fc.assert(
      fc.property(rollouts, rollout => {
        const back = programOf(rollout, 'withdraw').map(effect => effect.do)
        // The canary of a chart came by Helm, so it goes by Helm: its traffic first.
        expect(back.filter(effect => helms.includes(effect))).toEqual(
          rollout.native === null ? [] : ['retreat', 'revert']
        )
      })
    )
  })

  test('takes traffic away before it takes pods away, and gives pods before traffic', () => {
    fc.assert(
      fc.property(rollouts, fc.constantFrom(...directions), (rollout, direction) => {
        const program = programOf(rollout, direction)
        const remove = program.findIndex(effect => effect.do === 'remove')
        if (remove >= 0) {
          const order = program.slice(0, remove).map(effect => effect.do)
          expect(order.slice(-3)).toEqual(['weigh', 'verify', 'drain'])
          expect(program[remove - 3]).toEqual({do: 'weigh', percent: 0})
        }
        for (const [index, effect] of program.entries()) {
          if (effect.do !== 'weigh' || effect.percent === 0) continue
          // Between the two, what autoscalers have reached is noted and held, where there are any.
          const held = rollout.pins.length > 0 ? [{do: 'measure'}, {do: 'pin'}] : []
          const pods = [{do: 'scale', percent: effect.percent}, {do: 'ready'}]
          expect(program.slice(index - 2 - held.length, index)).toEqual([...pods, ...held])
        }
      })
    )
  })
})

describe('the upgrades of a chart with a canary of its own', () => {
  test('are revisions one after the other, the new version last', () => {
    fc.assert(
      fc.property(rollouts, rollout => {
        const applied = programOf(rollout, 'forward').flatMap(effect =>
          effect.do === 'apply' ? [stepAt(rollout, effect.percent)?.revision] : []
        )
        const numbers = [...applied, upgradeRevision(rollout)]
        expect(numbers).toEqual(numbers.map((_, index) => rollout.newestRevision + 1 + index))
      })
    )
  })

  test('are waited for before they are watched and after it, and all come before the new version', () => {
    fc.assert(
      fc.property(rollouts, rollout => {
        const program = programOf(rollout, 'forward')
        const upgrade = program.findIndex(effect => effect.do === 'upgrade')
        for (const [index, effect] of program.entries()) {
          if (effect.do !== 'apply') continue
          const {percent} = effect
          const after: readonly object[] = [
            {do: 'settle-step', percent},
            ...(percent === 0
              ? []
              : [
                  {do: 'observe', percent},
                  {do: 'settle-step', percent}
                ])
          ]
          expect(program.slice(index + 1, index + 1 + after.length)).toEqual(after)
          expect(index).toBeLessThan(upgrade)
        }
      })
    )
  })
})

describe('the state machine', () => {
  test('knows the effect under way whatever has happened', () => {
    everyStep(({after}) => {
      const program = programOf(after.rollout, after.direction)
      expect(after.cursor).toBeGreaterThanOrEqual(0)
      expect(after.cursor).toBeLessThan(program.length)
      expect(currentEffect(after)).toEqual(after.result === 'running' ? program[after.cursor] : undefined)
    })
  })

  test('ends only once `close` is done', () => {
    everyStep(({before, event, after}) => {
      if (before.result !== 'running' || after.result === 'running') return
      expect([currentEffect(before)?.do, event.event]).toEqual(['close', 'done'])
      const forward = before.direction === 'forward' || before.direction === 'complete'
      expect(after.result).toBe(forward ? 'succeeded' : 'rolled-back')
    })
  })

  test('changes nothing after the end but the owner', () => {
    everyStep(({before, event, after}) => {
      if (before.result === 'running') return
      const {token, owner} = event.event === 'taken-over' ? event : before
      expect(after).toEqual({...before, token, owner})
    })
  })

  test('withdraws whenever something fails or is cancelled before the upgrade', () => {
    everyStep(({before, event, after}) => {
      const early =
        before.result === 'running' &&
        before.direction === 'forward' &&
        stretchOf(before.rollout, 'forward', before.cursor) === 'before'
      if (!early || !['failed', 'cancelled', 'taken-over'].includes(event.event)) return
      expect([after.direction, after.cursor, after.alert]).toEqual(['withdraw', 0, null])
    })
  })

  test('never goes forward again, and looks before it goes on with an upgrade somebody else began', () => {
    everyStep(({before, event, after}) => {
      if (before.direction !== 'forward') expect(after.direction).not.toBe('forward')
      const upgrading =
        before.result === 'running' &&
        before.direction === 'forward' &&
        stretchOf(before.rollout, 'forward', before.cursor) === 'upgrade'
      if (upgrading && ['cancelled', 'taken-over'].includes(event.event)) expect(after.direction).toBe('judge')
      if (after.direction === 'complete' && before.direction === 'revert') expect(after.rollout.hooks).toBe(false)
    })
  })

  test('changes the intended share only by an effect that is about to make it so, or where traffic must go elsewhere', () => {
    everyStep(({before, event, after}) => {
      if (before.percent === after.percent) return
      if (event.event === 'moved') return expect(after.percent).toBe(event.percent)
      const effect = currentEffect(after)
      expect(effect?.do).toMatch(/^(weigh|apply|retreat|close)$/)
      expect(effect !== undefined && 'percent' in effect ? effect.percent : 0).toBe(after.percent)
    })
  })

  test('goes on with what it does when traffic must go elsewhere', () => {
    everyStep(({before, event, after}) => {
      if (event.event !== 'moved' || before.result !== 'running') return
      const {percent, updated, journal} = after
      expect(after).toEqual({...before, percent, updated, journal})
    })
  })

  test('forgets no limit that an autoscaler may have been given', () => {
    everyStep(({before, event, after}) => {
      const noted = event.event === 'done' && before.result === 'running' ? (event.limits ?? []) : []
      expect(after.limits).toEqual([...before.limits, ...noted])
    })
  })

  test('keeps a token that never falls, and asks for a person only where a failure was the last thing', () => {
    everyStep(({before, event, after}) => {
      expect(after.token).toBe(event.event === 'taken-over' ? event.token : before.token)
      if (before.alert === null && after.alert !== null) expect(event.event).toBe('failed')
      if (event.event === 'taken-over' && before.result === 'running') expect(after.alert).toBeNull()
    })
  })

  test('comes to its end from anywhere when everything succeeds', () => {
    fc.assert(
      fc.property(walk, fc.boolean(), (steps, complete) => {
        let state = steps.at(-1)?.after ?? begun(rolloutOf(smallest), who, 0)
        for (let left = 200; state.result === 'running' && left > 0; left -= 1) {
          const inspects = currentEffect(state)?.do === 'inspect'
          state = reduce(state, inspects ? {event: 'inspected', complete} : {event: 'done'}, 0)
        }
        expect(state.result).not.toBe('running')
      }),
      {numRuns: 500}
    )
  })

  test('comes to an end or to a person when everything fails', () => {
    fc.assert(
      fc.property(walk, steps => {
        let state = steps.at(-1)?.after ?? begun(rolloutOf(smallest), who, 0)
        for (let left = 10; state.result === 'running' && state.alert === null && left > 0; left -= 1)
          state = reduce(state, {event: 'failed', why: 'x'}, 0)
        expect(state.result !== 'running' || state.alert !== null).toBe(true)
      }),
      {numRuns: 500}
    )
  })
})

const smallest = {clones: 1, staged: 0, pins: 0, routes: 1, steps: [100], hooks: false, fromRevision: 1}

describe('what is kept in the cluster', () => {
  test('is read as it was written', () => {
    fc.assert(
      fc.property(walk, steps => {
        const state = steps.at(-1)?.after ?? begun(rolloutOf(smallest), who, 0)
        expect(deploymentSchema.parse(JSON.parse(JSON.stringify(state)))).toEqual(state)
      }),
      {numRuns: 200}
    )
  })

  test('fits into a ConfigMap with 20 routes of 16 rules, however much a cluster has to say', () => {
    const steps = Array.from({length: 100}, (_, index) => index + 1)
    const rollout = rolloutOf({
      clones: 20,
      staged: 5,
      pins: 20,
      routes: 20,
      rules: 16,
      steps,
      hooks: true,
      fromRevision: 9
    })
    fc.assert(
      fc.property(events, fc.nat(1_000_000), (list, length) => {
        let state = begun(rollout, who, 0)
        const loud = list.map(event => ('why' in event ? {...event, why: 'x'.repeat(length)} : event))
        for (const event of [...loud, ...loud, ...loud]) state = reduce(state, fitting(state, event), 0)
        expect(JSON.stringify(state).length).toBeLessThan(900_000)
      }),
      {numRuns: 30}
    )
  })
})
