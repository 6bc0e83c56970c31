import {describe, expect, test} from '@jest/globals'
import {ownerOf, supersedes} from '../../../../action-canary-deploy/src/engine/owner.ts'

const first = 'octo/shop/4711/1/deploy'

describe('who takes over at once', () => {
  test.each([
    ['a later attempt of the same run', 'octo/shop/4711/2/deploy', false],
    ['another job of a later attempt', 'octo/shop/4711/2/finish', false],
    ['the same job again, in its post step', first, false],
    ['a job of the same run that settles', 'octo/shop/4711/1/finish', true]
  ])('%s', (_, me, settles) => {
    expect(supersedes(me, first, settles)).toBe(true)
  })

  test.each([
    ['another job of the same run that deploys', 'octo/shop/4711/1/deploy-too', false],
    ['another run, although its number is higher', 'octo/shop/4712/1/deploy', false],
    ['another run that settles', 'octo/shop/4712/1/reap', true],
    ['another repository', 'octo/cart/4711/2/deploy', true],
    ['an earlier attempt', 'octo/shop/4711/0/deploy', true],
    ['nobody known', 'somebody', true]
  ])('not %s', (_, me, settles) => {
    expect(supersedes(me, first, settles)).toBe(false)
  })

  test('attempts are numbers, not texts', () => {
    expect(supersedes('octo/shop/1/10/deploy', 'octo/shop/1/9/deploy', false)).toBe(true)
    expect(supersedes('octo/shop/1/9/deploy', 'octo/shop/1/10/deploy', false)).toBe(false)
  })

  test('a holder that is no job of ours is never superseded', () => {
    expect(supersedes(first, 'kubectl', true)).toBe(false)
  })
})

test('an owner is named by repository, run, attempt and job', () => {
  expect(ownerOf({repository: 'octo/shop', runId: 4711, attempt: 1, job: 'deploy'})).toBe(first)
})
