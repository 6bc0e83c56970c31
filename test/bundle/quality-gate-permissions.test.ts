/** The permissions that the contract declares for each mode are enough, and none is asked for in vain. */
import {afterAll, expect, test} from '@jest/globals'
import {contract} from '../../action-quality-gate/src/contract.ts'
import {collects, judges, needs, standsAlone} from './support/gate.ts'
import {aGitHub} from './support/github.ts'
import type {StepResult} from './support/job.ts'

const github = await aGitHub()

afterAll(() => github.close())

type Mode = keyof typeof contract.permissions

const wanted = {needs: needs({unit: 'success', e2e: 'success'})}

/** For each mode the ways it can go that differ in what they ask of GitHub; the default deliveries, no opt-in. */
const scenarios: Readonly<Record<Mode, () => Promise<readonly StepResult[]>>> = {
  collect: async () => [await collects(github, await github.pullRequest(await github.repository()), {key: 'unit'})],
  judge: async () => {
    const run = await github.pullRequest(await github.repository())
    await collects(github, run, {key: 'unit'})
    await collects(github, run, {key: 'e2e', attempt: 2})
    return [await judges(github, run, wanted, {attempt: 2, permissions: contract.permissions.judge})]
  },
  record: async () => {
    const run = await github.push(await github.repository(), {'src/new.js': 'export {}\n'})
    await collects(github, run, {key: 'unit'})
    await collects(github, run, {key: 'e2e', attempt: 2})
    const options = {attempt: 2, permissions: contract.permissions.record}
    return [await judges(github, run, {mode: 'record', ...wanted}, options)]
  },
  standalone: async () => {
    const run = await github.pullRequest(await github.repository())
    const {permissions} = {permissions: contract.permissions.standalone}
    return [
      await standsAlone(github, run, {}, {permissions}),
      await standsAlone(github, run, {}, {permissions, attempt: 2})
    ]
  }
}

const declared = (mode: Mode): readonly string[] =>
  Object.entries(contract.permissions[mode]).map(([scope, access]) => `${scope}: ${access}`)

test.each(Object.keys(contract.permissions) as Mode[])('%s needs exactly what it declares', async mode => {
  const results = await scenarios[mode]()
  expect(results.map(({code, log}) => (code === 0 ? 'ok' : log))).toEqual(results.map(() => 'ok'))
  const asked = results.flatMap(({requests}) => requests).filter(({token}) => token === 'job')
  expect(asked.filter(({status}) => status === 401 || status === 403)).toEqual([])
  expect(results.flatMap(({commands}) => commands).filter(({name}) => name === 'warning')).toEqual([])
  const used = new Set(asked.flatMap(({needs}) => (needs === null ? [] : [needs])))
  // `write` includes `read` of the same scope.
  const strongest = [...used].filter(need => !used.has(need.replace(/: read$/, ': write')) || need.endsWith(': write'))
  expect(strongest.sort()).toEqual([...declared(mode)].sort())
})
