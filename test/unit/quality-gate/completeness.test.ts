import {describe, expect, test} from '@jest/globals'
import fc from 'fast-check'
import type {Manifest} from '#core/evidence'
import {completeness, type Expectation} from '#core/evidence/complete'
import type {Delivered} from '#core/evidence/delivered'
import {type Needs, needsSchema} from '#core/evidence/needs'
import type {KnownJobs} from '#core/evidence/newest'
import {aDelivered, aJob, anExpectation, aPlan, aSubject, other} from './builders.ts'

const needs = (results: Readonly<Record<string, string>>): Needs =>
  needsSchema.parse(Object.fromEntries(Object.entries(results).map(([job, result]) => [job, {result, outputs: {}}])))

const shard = (index: number, of: number, given: Partial<Manifest> = {}): Delivered =>
  aDelivered({shard: {index, of}, job: 'check', ...given})

/** A leg of the matrix of the job `check`. */
const leg = (index: number, of: number, producer: string): Delivered => shard(index, of, {producer, matrix: true})

const failing = (given: Partial<Manifest> = {}): Delivered =>
  aDelivered({command: {outcome: 'failure', exitCode: 1}, ...given})

type Row = readonly [
  situation: string,
  delivered: readonly Delivered[],
  expected: Partial<Expectation>,
  problems: readonly string[],
  known?: KnownJobs
]

const unit = aDelivered()
const lint = aDelivered({producer: 'lint', checkRun: 101})
const green = needs({unit: 'success'})
const carried = {jobs: [aJob(100, 'unit', 1), aJob(200, 'e2e', 2)]}
const second = {attempt: 2, needs: green}

const rows: readonly Row[] = [
  // By the plan
  ['all of the plan', [unit, lint], {plan: aPlan('unit', 'lint')}, []],
  ['a check of the plan is lost', [unit], {plan: aPlan('unit', 'lint')}, ['QG-110 lint']],
  ['nothing of the plan arrived', [], {plan: aPlan('unit')}, ['QG-110 unit']],
  ['all shards of the plan', [shard(1, 2), shard(2, 2)], {plan: aPlan(['unit', 2])}, []],
  ['the second shard died', [shard(1, 2)], {plan: aPlan(['unit', 2])}, ['QG-110 unit 2/2']],
  [
    'an undivided report in place of two shards',
    [unit],
    {plan: aPlan(['unit', 2])},
    ['QG-110 unit 1/2', 'QG-110 unit 2/2']
  ],
  ['a producer beyond the plan', [unit, lint], {plan: aPlan('unit')}, []],
  ['an empty plan and no jobs', [unit], {plan: aPlan()}, ['QG-125']],
  [
    'an empty plan: the jobs must report',
    [unit],
    {plan: aPlan(), needs: needs({unit: 'success', lint: 'success'})},
    ['QG-110 lint']
  ],
  // By the jobs before the gate
  ['all jobs reported', [unit, lint], {needs: needs({unit: 'success', lint: 'success'})}, []],
  ['a green job without evidence', [unit], {needs: needs({unit: 'success', lint: 'success'})}, ['QG-110 lint']],
  [
    'a job that never reports',
    [unit],
    {needs: needs({unit: 'success', build: 'success'}), jobsWithoutEvidence: ['build']},
    []
  ],
  [
    'a job that never reports and failed',
    [unit],
    {needs: needs({unit: 'success', build: 'failure'}), jobsWithoutEvidence: ['build']},
    ['QG-114']
  ],
  [
    'a job that never reports and was cancelled',
    [unit],
    {needs: needs({unit: 'success', build: 'cancelled'}), jobsWithoutEvidence: ['build']},
    ['QG-114']
  ],
  ['a failed job whose evidence says so', [failing()], {needs: needs({unit: 'failure'})}, []],
  ['a failed job whose evidence knows of nothing', [unit], {needs: needs({unit: 'failure'})}, ['QG-114']],
  [
    'a failed job, evidence of unknown outcome',
    [aDelivered({command: {outcome: 'unknown', exitCode: null}})],
    {needs: needs({unit: 'failure'})},
    ['QG-114']
  ],
  ['a cancelled job, whatever it delivered', [failing()], {needs: needs({unit: 'cancelled'})}, ['QG-114']],
  ['a job that died without a word', [], {needs: needs({unit: 'failure'})}, ['QG-110 unit', 'QG-114']],
  ['a skipped job', [unit], {needs: needs({unit: 'success', e2e: 'skipped'})}, ['QG-110 e2e', 'QG-114']],
  ['a skipped job that may be', [unit], {needs: needs({unit: 'success', e2e: 'skipped'}), maySkip: ['e2e']}, []],
  [
    'a failed job that may be skipped',
    [unit],
    {needs: needs({unit: 'success', e2e: 'failure'}), maySkip: ['e2e']},
    ['QG-110 e2e', 'QG-114']
  ],
  [
    'a job in a called workflow names its caller',
    [aDelivered({producer: 'tests', job: 'inner'})],
    {needs: needs({tests: 'success'})},
    []
  ],
  ['nobody says who must report', [unit], {}, ['QG-125']],
  ['the gate waits for no job', [unit], {needs: {}}, ['QG-125']],
  ['one job alone expects itself', [unit], {alone: true}, []],
  // By plan and jobs
  [
    'a check of the plan may be skipped and its job was',
    [unit],
    {plan: aPlan('unit', 'e2e'), needs: needs({unit: 'success', e2e: 'skipped'}), maySkip: ['e2e']},
    []
  ],
  [
    'a check that may be skipped died',
    [failing({job: 'check'})],
    {plan: aPlan('unit', 'e2e'), needs: needs({check: 'failure'}), maySkip: ['e2e']},
    ['QG-110 e2e']
  ],
  [
    'a check that may be skipped, and nobody knows how its job ended',
    [unit],
    {plan: aPlan('unit', 'e2e'), maySkip: ['e2e']},
    ['QG-110 e2e']
  ],
  [
    'the job of all checks was skipped and may be',
    [],
    {plan: aPlan('unit', 'lint'), needs: needs({check: 'skipped'}), maySkip: ['check']},
    []
  ],
  [
    'the job of all checks ran, and only another job was skipped',
    [],
    {
      plan: aPlan('unit'),
      needs: needs({check: 'success', performance: 'skipped'}),
      jobsWithoutEvidence: [],
      maySkip: ['performance']
    },
    ['QG-110 unit']
  ],
  [
    'the job of a gate that may be skipped ran, and its verdict is lost',
    [unit],
    {plan: aPlan('unit', 'security'), needs: needs({check: 'success', security: 'success'}), maySkip: ['security']},
    ['QG-110 security']
  ],
  [
    'the plan failed',
    [],
    {needs: needs({plan: 'failure', check: 'skipped'}), jobsWithoutEvidence: ['plan']},
    ['QG-110 check', 'QG-114', 'QG-114']
  ],
  // By what shards say of each other
  [
    'a leg of a matrix is lost',
    [leg(1, 3, 'check'), leg(3, 3, 'check')],
    {needs: needs({check: 'success'})},
    ['QG-110 check 2/3']
  ],
  [
    'legs that deliver under names of their own',
    [leg(1, 2, 'linux'), leg(2, 2, 'mac')],
    {needs: needs({check: 'success'})},
    []
  ],
  [
    'one of them is lost',
    [leg(1, 3, 'linux'), leg(3, 3, 'mac')],
    {needs: needs({check: 'success'})},
    ['QG-110 check 2/3']
  ],
  [
    'a shard of one of two checks in one job is lost',
    [shard(1, 2), shard(1, 2, {producer: 'e2e'}), shard(2, 2, {producer: 'e2e'})],
    {needs: needs({check: 'success'})},
    ['QG-110 unit 2/2']
  ],
  [
    'the only shards that arrived are of different checks',
    [shard(1, 2), shard(2, 2, {producer: 'e2e'})],
    {needs: needs({check: 'success'})},
    ['QG-110 e2e 1/2', 'QG-110 unit 2/2']
  ],
  [
    'a leg that arrived under two names has a twin under one',
    [leg(1, 2, 'unit'), leg(1, 2, 'e2e'), leg(2, 2, 'e2e')],
    {needs: needs({check: 'success'})},
    ['QG-110 unit 2/2']
  ],
  [
    'a check of the plan is lost beside a job that may be skipped',
    [unit],
    {plan: aPlan('unit', 'lint'), needs: needs({unit: 'success', e2e: 'skipped'}), maySkip: ['e2e']},
    ['QG-110 lint']
  ],
  // Commit and attempt
  ['another commit of another tree', [aDelivered({commit: other, tree: other})], {needs: green}, ['QG-116 unit']],
  ['another commit of the same tree', [aDelivered({commit: other})], {needs: green}, []],
  [
    'another commit of unknown tree',
    [aDelivered({commit: other, tree: null})],
    {needs: green, subject: aSubject({tree: null})},
    ['QG-116 unit']
  ],
  ['two jobs under one name', [unit, aDelivered({checkRun: 101})], {needs: green}, ['QG-119 unit']],
  [
    'two jobs under one name in two attempts',
    [unit, aDelivered({job: 'lint', attempt: 2})],
    {...second, needs: needs({unit: 'success', lint: 'success'})},
    ['QG-110 unit', 'QG-119 unit']
  ],
  [
    'a green job carried over from the first attempt',
    [unit, aDelivered({producer: 'e2e', attempt: 2})],
    {attempt: 2, needs: needs({unit: 'success', e2e: 'success'})},
    [],
    carried
  ],
  ['both attempts delivered', [unit, aDelivered({attempt: 2})], second, [], carried],
  [
    'the second attempt died before it delivered',
    [unit],
    second,
    ['QG-111 unit'],
    {jobs: [aJob(100, 'unit', 1), aJob(200, 'unit', 2, 'failure')]}
  ],
  [
    'the second attempt was skipped',
    [unit],
    second,
    [],
    {jobs: [aJob(100, 'unit', 1), aJob(200, 'unit', 2, 'skipped')]}
  ],
  ['the jobs cannot be read', [unit], second, ['QG-112 unit'], {unreadable: 'no permission'}],
  ['its job is unknown', [aDelivered({checkRun: null})], second, ['QG-112 unit'], carried]
]

describe('completeness', () => {
  test.each(rows)('%s', (_, delivered, expected, problems, known = {jobs: []}) => {
    const {diagnostics} = completeness(delivered, anExpectation(expected), known)
    expect(diagnostics.map(({code, producer}) => (producer === null ? code : `${code} ${producer}`)).sort()).toEqual(
      [...problems].sort()
    )
    expect(diagnostics.every(({severity}) => severity === 'error')).toBe(true)
  })

  test('counts the newest evidence only, and none that is stale or foreign', () => {
    const newer = aDelivered({attempt: 2})
    const foreign = aDelivered({producer: 'lint', commit: other, tree: null})
    const {current, missing} = completeness(
      [newer, unit, foreign],
      anExpectation({attempt: 2, plan: aPlan('unit', 'lint')}),
      carried
    )
    expect(current).toEqual([newer])
    expect(missing.map(({producer, status}) => [producer, status])).toEqual([['lint', 'foreign']])
  })

  test('tells first of a job that prepares the others: it is the cause of what they lack', () => {
    const expected = {needs: needs({check: 'skipped', plan: 'failure'}), jobsWithoutEvidence: ['plan']}
    const {diagnostics} = completeness([], anExpectation(expected), {jobs: []})
    expect(diagnostics[0]?.message).toContain('The job `plan` ended as failure')
  })

  test('is idle only where nothing had to report because it was skipped', () => {
    const skipped = {needs: needs({unit: 'skipped', lint: 'success'}), maySkip: ['unit']}
    const idle = (delivered: readonly Delivered[], expected: Partial<Expectation>) =>
      completeness(delivered, anExpectation(expected), {jobs: []}).idle
    expect(idle([], {...skipped, jobsWithoutEvidence: ['lint']})).toEqual(['unit'])
    expect(idle([], skipped)).toEqual([])
    expect(idle([lint], skipped)).toEqual([])
    expect(idle([], {needs: needs({lint: 'success'}), jobsWithoutEvidence: ['lint']})).toEqual([])
  })

  test('misses whatever is taken away, in whatever order the rest arrives', () => {
    const all = [
      unit,
      lint,
      shard(1, 3, {producer: 'e2e'}),
      shard(2, 3, {producer: 'e2e'}),
      shard(3, 3, {producer: 'e2e'})
    ]
    const expected = anExpectation({plan: aPlan('unit', 'lint', ['e2e', 3])})
    fc.assert(
      fc.property(fc.shuffledSubarray(all), arrived => {
        const {missing, diagnostics, current} = completeness(arrived, expected, {jobs: []})
        expect(missing).toHaveLength(all.length - arrived.length)
        expect(diagnostics).toHaveLength(missing.length)
        expect(current).toEqual(completeness([...arrived].reverse(), expected, {jobs: []}).current)
      })
    )
  })
})
