import {describe, expect, test} from '@jest/globals'
import {type Baseline, baselineFor, baselinePath} from '../../../action-quality-gate/src/baseline.ts'
import {aBaseline, base, gitOf, history, ledgerOf} from './builders.ts'

const commits = (count: number): readonly string[] => Array.from({length: count}, (_, index) => `${base}${index}`)

const stored = (...baselines: readonly Baseline[]) =>
  ledgerOf(Object.fromEntries(baselines.map(one => [baselinePath(one), JSON.stringify(one)])))

const [tip = '', parent = '', grandparent = ''] = commits(3)
const line = history(commits(3))

describe('the baseline', () => {
  test('is not needed where there is no base', async () => {
    const {state} = await baselineFor('default', null, {ledger: stored(), git: gitOf()})
    expect(state.state).toBe('not-needed')
  })

  test('is that of the base itself where there is one', async () => {
    const own = aBaseline({commit: tip})
    const {state, baseline} = await baselineFor('default', tip, {
      ledger: stored(own, aBaseline({commit: parent})),
      git: line
    })
    expect([state, baseline]).toEqual([{state: 'found', commit: tip, detail: 'The base itself.'}, own])
  })

  test('is else that of the nearest ancestor', async () => {
    const ledger = stored(aBaseline({commit: grandparent}), aBaseline({commit: parent}))
    const {state} = await baselineFor('default', tip, {ledger, git: line})
    expect(state).toMatchObject({state: 'found', commit: parent, detail: expect.stringMatching(/^1 commit /)})
  })

  test('is found far away', async () => {
    const far = commits(900)
    const ledger = stored(aBaseline({commit: far[899] ?? ''}))
    const {state} = await baselineFor('default', far[0] ?? '', {ledger, git: history(far)})
    expect([state.state, state.commit]).toEqual(['found', far[899]])
  })

  test('is of the newest run, and of its newest attempt', async () => {
    const entries = [
      [9, 9],
      [10, 2],
      [10, 11],
      [10, 10]
    ].map(([run = 0, attempt = 0]) => aBaseline({commit: tip, run, attempt}))
    const {baseline} = await baselineFor('default', tip, {ledger: stored(...entries), git: line})
    expect([baseline?.run, baseline?.attempt]).toEqual([10, 11])
  })

  test('was never recorded where the ledger has none of this gate', async () => {
    const ledger = stored(aBaseline({id: 'other', commit: tip}))
    const {state} = await baselineFor('default', tip, {ledger, git: gitOf()})
    expect(state.state).toBe('never-recorded')
  })

  test('was never recorded where the whole line of history has none', async () => {
    const ledger = stored(aBaseline({commit: 'elsewhere'}))
    const {state} = await baselineFor('default', tip, {ledger, git: line})
    expect(state.state).toBe('never-recorded')
  })

  test.each([
    ['the history cannot be seen to its beginning', history(commits(3), true)],
    ['the next thousand commits have none', history(commits(1200))]
  ])('is out of reach where %s', async (_, git) => {
    const ledger = stored(aBaseline({commit: 'elsewhere'}))
    const {state, baseline} = await baselineFor('default', tip, {ledger, git})
    expect([state.state, baseline]).toEqual(['unreachable', null])
  })

  test.each([
    ['ledger', {ledger: {...stored(), list: async () => Promise.reject(new Error('503'))}, git: line}],
    [
      'entry',
      {ledger: {...stored(aBaseline({commit: tip})), read: async () => Promise.reject(new Error('503'))}, git: line}
    ],
    [
      'history',
      {
        ledger: stored(aBaseline({commit: tip})),
        git: gitOf({firstParents: async () => Promise.reject(new Error('503'))})
      }
    ]
  ])('is out of reach where the %s cannot be read, and says why', async (_, world) => {
    const {state} = await baselineFor('default', tip, world)
    expect([state.state, state.detail.includes('503')]).toEqual(['unreachable', true])
  })

  const path = baselinePath(aBaseline({commit: tip}))
  test.each([
    ['is no JSON', '{'],
    ['is empty', ''],
    ['is of another version', JSON.stringify({...aBaseline({commit: tip}), schema: 'towpath.baseline/9'})],
    ['is of another commit', JSON.stringify(aBaseline({commit: parent}))],
    ['is of another gate', JSON.stringify(aBaseline({commit: tip, id: 'other'}))],
    ['divides by zero', JSON.stringify(aBaseline({commit: tip, metrics: {'tests.total': '5/0'}}))],
    ['holds a number that is none', JSON.stringify(aBaseline({commit: tip, metrics: {'tests.total': '5.5'}}))]
  ])('that %s is corrupt, never absent', async (_, text) => {
    const {state, baseline} = await baselineFor('default', tip, {ledger: ledgerOf({[path]: text}), git: line})
    expect([state.state, state.commit, baseline]).toEqual(['corrupt', tip, null])
  })

  test('that is listed but gone is corrupt', async () => {
    const ledger = {...stored(aBaseline({commit: tip})), read: async () => undefined}
    const {state} = await baselineFor('default', tip, {ledger, git: line})
    expect(state.state).toBe('corrupt')
  })

  test('does not trip over foreign files beside it', async () => {
    const own = aBaseline({commit: tip})
    const ledger = ledgerOf({[path]: JSON.stringify(own), [`${path}.bak`]: 'x', [`baseline/default/${tip}/README`]: ''})
    expect((await baselineFor('default', tip, {ledger, git: line})).baseline).toEqual(own)
  })
})
