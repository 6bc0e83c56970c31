/** Whoever copies an example from a README gets a green run and a verdict. */
import {afterAll, beforeAll, describe, expect, test} from '@jest/globals'
import {readConfig} from '#core/config/read'
import type {Files} from '../../simulator/command/commits.ts'
import {happened} from '../../simulator/command/events.ts'
import {putNodeFirst} from '../../simulator/command/node-path.ts'
import {configurations, deployments, type Example, examples, shownBlocks} from './support/documented.ts'
import {type Judged, logOf, verdictIn} from './support/judged.ts'
import {putScannersFirst} from './support/scanners.ts'
import {aStage, type Consumer, type Stage} from './support/stage.ts'

let stage: Stage
beforeAll(async () => {
  putNodeFirst()
  await putScannersFirst()
  stage = await aStage()
})
afterAll(() => stage.close())

/** A consumer whose `npm test` takes `--shard` and writes both reports; it has a benchmark that counts, and a lockfile. */
const service: Readonly<Record<string, string>> = {
  'README.md': 'Tolls\n',
  'package.json': JSON.stringify({
    type: 'module',
    scripts: {test: 'node scripts/ci.js', lint: 'node --check src/toll.js'}
  }),
  'scripts/ci.js': `import {spawnSync} from 'node:child_process'
import {mkdirSync} from 'node:fs'
mkdirSync('reports', {recursive: true})
const shard = process.argv.filter(given => given.startsWith('--shard=')).map(given => given.replace('--', '--test-'))
const reporters = ['junit=junit.xml', 'lcov=lcov.info'].flatMap(pair => {
  const [reporter, file] = pair.split('=')
  return ['--test-reporter=' + reporter, '--test-reporter-destination=reports/' + file]
})
const args = ['--test', '--experimental-test-coverage', ...shard, ...reporters]
process.exitCode = spawnSync(process.execPath, args, {stdio: 'inherit'}).status ?? 1
`,
  'package-lock.json': JSON.stringify({
    name: 'toll',
    lockfileVersion: 3,
    requires: true,
    packages: {'': {name: 'toll'}}
  }),
  'bench/json.js': `import {writeFileSync} from 'node:fs'
const work = {name: 'toll', metric: 'allocations', unit: 'count', direction: 'lower', deterministic: true, values: [[7]]}
writeFileSync('bench/json.json', JSON.stringify({schema: 'towpath.benchmarks/1', benchmarks: [work]}))
`,
  'src/toll.js': 'export const toll = metres => 450 + Math.max(0, metres - 12) * 35\n',
  'test/long.test.js': `import assert from 'node:assert/strict'
import {test} from 'node:test'
import {toll} from '../src/toll.js'
test('a long boat pays by the metre', () => assert.equal(toll(14), 520))
`,
  'test/short.test.js': `import assert from 'node:assert/strict'
import {test} from 'node:test'
import {toll} from '../src/toll.js'
test('a short boat pays the base fee', () => assert.equal(toll(9), 450))
`
}

const path = '.github/workflows/example.yml'

/** An excerpt that leaves its trigger out is meant for pull requests. */
const workflowOf = ({text, keys}: Example): string => (keys.includes('on') ? text : `on: pull_request\n${text}`)

const judges = ({text}: Example): boolean => /action-quality-gate@|pull-request\.yml@/.test(text)

const consumerOf = (example: Example): Promise<Consumer> => {
  const config = example.config === null ? {} : {'.github/towpath.yml': example.config}
  return stage.consumer({[path]: workflowOf(example), ...config}, service)
}

const proposed = async (consumer: Consumer, changes: Files): Promise<Judged> =>
  stage.run(await stage.propose(consumer, changes), {workflow: path})

/** What runs at night runs on `main`. */
const atNight = async ({repository, main}: Consumer): Promise<Judged> =>
  stage.run(happened('schedule', {repository, branch: 'main', commit: main, actor: 'mira'}), {workflow: path})

const isNightly = ({text}: Example): boolean => /^ +schedule:/m.test(text)

/** The reusable workflows skip what the configuration does not declare. */
const isDeclared = ({name}: {readonly name: string}): boolean => !/ \/ (performance|scan|security)\b/.test(name)

describe('an example', () => {
  test.each(examples)('of $place runs as it stands and passes', async example => {
    const consumer = await consumerOf(example)
    const judged = isNightly(example)
      ? await atNight(consumer)
      : await proposed(consumer, {'README.md': 'Tolls and locks\n'})
    if (judged.result.conclusion !== 'success') throw new Error(logOf(judged.result))
    expect(judged.result.jobs.filter(({conclusion}) => conclusion === 'skipped').filter(isDeclared)).toEqual([])
    if (!judges(example)) return
    expect(verdictIn(judged)).toMatchObject({decision: 'pass', blocking: false})
    expect(verdictIn(judged).metrics['tests.total']?.value).toBe(2)
    expect(judged.comments).toHaveLength(1)
  })

  const firstPage = examples.filter(example => judges(example) && example.place.startsWith('README.md'))

  test.each(firstPage)('of $place is red for a broken test, and names it', async example => {
    const judged = await proposed(await consumerOf(example), {'src/toll.js': 'export const toll = () => 520\n'})
    expect(judged.result.conclusion).toBe('failure')
    const {decision, reason, findings} = verdictIn(judged)
    expect({decision, reason}).toMatchObject({decision: 'fail'})
    expect(findings.map(({title}) => title)).toContainEqual(expect.stringContaining('a short boat pays the base fee'))
  })

  test.each(examples)('of $place lets every leg of a matrix report, also beside a red one', ({jobs}) => {
    for (const {strategy} of Object.values(jobs)) {
      if (strategy !== undefined) expect(strategy).toMatchObject({'fail-fast': false})
    }
  })

  test('that judges stands in the README and beside every gate, and none is overlooked', () => {
    expect(examples.length + configurations.length + deployments.length).toBe(shownBlocks)
    const places = examples.filter(judges).map(({place}) => place.split(':')[0])
    expect(new Set(places)).toEqual(new Set(['README.md', 'action-quality-gate/README.md']))
  })
})

test.each(configurations)('the configuration in $place is valid as it stands', ({text, place}) => {
  expect(() => readConfig(text, place)).not.toThrow()
})
