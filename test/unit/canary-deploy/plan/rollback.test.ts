import {describe, expect, test} from '@jest/globals'
import {FailureError} from '#core/failure'
import type {Place} from '../../../../action-canary-deploy/src/bench.ts'
import {descriptionOf} from '../../../../action-canary-deploy/src/helm/canary-revisions.ts'
import {revisionBefore} from '../../../../action-canary-deploy/src/planned-rollback.ts'

type Known = {readonly revision: number; readonly status: string; readonly description?: string; readonly is: string}

/** A release whose revisions store a ConfigMap each, named after what it is. */
const placeOf = (history: readonly Known[]): Place => {
  const run = async (args: readonly string[]) => {
    const of = history.find(({revision}) => String(revision) === args.at(-1))
    const manifest = `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: ${of?.is}}\n`
    return {code: 0, stdout: args[0] === 'history' ? JSON.stringify(history) : manifest, stderr: '', signal: null}
  }
  const place = {
    namespace: 'web',
    cluster: {get: async () => undefined},
    tool: async () => ({major: 4, version: 'v4', run})
  }
  return place as unknown as Place
}

const canary = (revision: number, percent: number): Known => ({
  ...{revision, status: 'superseded', is: `canary-${percent}`},
  description: descriptionOf(percent)
})

describe('the revision to go back to', () => {
  test('is no step of a canary that the chart has itself, but the version before', async () => {
    const place = placeOf([
      {revision: 4, status: 'superseded', is: 'one'},
      ...[canary(5, 0), canary(6, 10), canary(7, 50)],
      {revision: 8, status: 'deployed', is: 'two'}
    ])
    expect(await revisionBefore('shop', null, place)).toBe(4)
  })

  test('is not the share 0 to which a canary was taken back either, which Helm describes as a rollback', async () => {
    const place = placeOf([
      {revision: 3, status: 'superseded', is: 'zero'},
      {revision: 4, status: 'superseded', is: 'one'},
      ...[canary(5, 0), canary(6, 10)],
      {revision: 7, status: 'superseded', description: 'Rollback to 5', is: 'canary-0'},
      {revision: 8, status: 'deployed', description: 'Rollback to 4', is: 'one'}
    ])
    expect(await revisionBefore('shop', null, place)).toBe(3)
  })

  test('is refused where a step of a canary is asked for by number', async () => {
    const place = placeOf([canary(5, 10), {revision: 6, status: 'deployed', is: 'two'}])
    const thrown = await revisionBefore('shop', 5, place).catch((error: unknown) => error)
    expect(thrown instanceof FailureError ? thrown.failure.code : thrown).toBe('CD-154')
  })
})
