/** Evidence that is missing, old, foreign or in doubt, and baselines that must not be written. */
import {readdir, readFile, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {alone, type FailureCase, needsUnit} from '../support/failure-case.ts'
import {collects, judges, needs, standsAlone, type Tested} from '../support/gate.ts'
import {aGitHub, type GitHub, type Run} from '../support/github.ts'
import {aJob, type StepResult} from '../support/job.ts'
import {lcov} from '../support/reports.ts'

const aChange = async (github: GitHub): Promise<Run> => github.pullRequest(await github.repository())
const aPush = async (github: GitHub): Promise<Run> => github.push(await github.repository())

/** Collects as told, then judges with a job `unit` that must report. */
const judged = async (github: GitHub, ...jobs: readonly Tested[]): Promise<StepResult> => {
  const run = await aChange(github)
  for (const job of jobs) await collects(github, run, job)
  return judges(github, run, {needs: needsUnit})
}

const securityPlan = JSON.stringify({
  schema: 'towpath.plan/1',
  producers: [{producer: 'security', shard: null, tier: 'security', verdict: 'sbom'}]
})

const sarif = JSON.stringify({
  version: '2.1.0',
  runs: [
    {
      tool: {driver: {name: 'canal-lint', rules: []}},
      results: [{ruleId: 'C1', level: 'error', message: {text: 'a weak lock gate'}}]
    }
  ]
})

const mayWrite = {permissions: {contents: 'write', actions: 'read'}} as const
const record = {mode: 'record', needs: needsUnit}

/** Two codes stand in the same message: one run shows both. */
const once = (raise: (github: GitHub) => Promise<StepResult>): FailureCase['raise'] => {
  let raised: Promise<StepResult> | undefined
  return github => {
    raised ??= raise(github)
    return raised
  }
}

/** A job collects two times under the same id. */
const twice = once(async github => {
  const run = await aChange(github)
  await collects(github, run, {key: 'unit'})
  return collects(github, run, {key: 'unit'})
})

/** The stored bytes change after the upload: one letter in a name inside the archive. */
const damaged = once(async () => {
  const github = await aGitHub()
  try {
    const run = await aChange(github)
    await collects(github, run, {key: 'unit'})
    const blobs = join(github.root, 'forge', 'blobs')
    const entries = await readdir(blobs, {recursive: true, withFileTypes: true})
    for (const entry of entries.filter(one => one.isFile())) {
      const file = join(entry.parentPath, entry.name)
      const bytes = await readFile(file)
      // In the last list of names: damaged data would not even unpack.
      const at = bytes.lastIndexOf('manifest.json')
      if (at === -1) throw new Error('the archive holds no manifest')
      bytes[at] = (bytes[at] ?? 0) ^ 1
      await writeFile(file, bytes)
    }
    return await judges(github, run, {needs: needsUnit})
  } finally {
    await github.close()
  }
})

/** Evidence of attempt 1 is judged in attempt 2. */
const rerun = async (
  github: GitHub,
  key: string,
  permissions: Readonly<Record<string, 'read'>>
): Promise<StepResult> => {
  const run = await aChange(github)
  await collects(github, run, {key: 'unit'})
  const again = await aJob(github, run, {key, attempt: 2})
  again.end('failure')
  return judges(github, run, {needs: needsUnit}, {attempt: 2, permissions})
}

export const evidenceCases: readonly FailureCase[] = [
  {
    ...{code: 'QG-110', when: 'a job never delivers', remedy: 'Open the log of that job and re-run it'},
    raise: github => judged(github)
  },
  {
    ...{code: 'QG-111', when: 'a job ran again and died', remedy: 'Re-run the job.'},
    raise: github => rerun(github, 'unit', {contents: 'read', actions: 'read'})
  },
  {
    ...{code: 'QG-112', when: 'the token may not see the jobs', remedy: 'Grant the gate job `actions: read`'},
    raise: github => rerun(github, 'other', {contents: 'read'})
  },
  {
    ...{
      code: 'QG-113',
      when: 'a command fails and its reports are green',
      remedy: 'Look at the log of the step that ran the command'
    },
    raise: github => judged(github, {key: 'unit', inputs: {outcome: 'failure', 'exit-code': '137'}})
  },
  {
    ...{code: 'QG-114', when: 'a job without evidence fails', remedy: 'name it in the input `may-skip`'},
    raise: async github => {
      const run = await aChange(github)
      await collects(github, run, {key: 'unit'})
      return judges(github, run, {needs: needs({unit: 'success', build: 'failure'}), 'jobs-without-evidence': 'build'})
    }
  },
  {...{code: 'QG-115', when: 'an artifact is damaged', remedy: 'Re-run the job that delivered it'}, raise: damaged},
  {
    ...{code: 'QG-116', when: 'a job tested another commit', remedy: 'leave `ref` of actions/checkout at its default'},
    raise: async github => {
      const run = await aChange(github)
      await collects(github, run, {key: 'unit', ...(run.pull === null ? {} : {commit: run.pull.baseSha})})
      return judges(github, run, {needs: needsUnit})
    }
  },
  {
    ...{code: 'QG-117', when: 'a change removes a check', remedy: 'add an entry to `waivers`'},
    raise: github =>
      alone(github, {
        files: {'.github/towpath.yml': 'checks: {test: {run: npm test}, lint: {run: npm run lint}}\n'},
        pull: {'.github/towpath.yml': 'checks: {test: {run: npm test}}\n'}
      })
  },
  {
    ...{code: 'QG-119', when: 'two jobs deliver under one name', remedy: 'Give each job its own `producer`'},
    raise: github =>
      judged(
        github,
        {key: 'unit', inputs: {producer: 'unit 1/2'}},
        {key: 'unit', inputs: {producer: 'unit', shard: '1/2'}},
        {key: 'unit', inputs: {producer: 'unit', shard: '2/2'}}
      )
  },
  {
    ...{code: 'QG-120', when: 'evidence cannot be uploaded', remedy: 'Without this evidence the gate is inconclusive'},
    raise: twice
  },
  {
    ...{code: 'QG-121', when: 'the token may not write the ledger', remedy: 'Grant the record job `contents: write`'},
    raise: async github => {
      const run = await aPush(github)
      await collects(github, run, {key: 'unit'})
      return judges(github, run, record, {permissions: {contents: 'read', actions: 'read'}})
    }
  },
  {
    ...{code: 'QG-122', when: 'a baseline would have a hole', remedy: 'Re-run the failed jobs'},
    raise: async github => judges(github, await aPush(github), record, mayWrite)
  },
  {
    ...{code: 'QG-123', when: 'the base does not exist', remedy: 'Check the spelling, or fetch the branch'},
    raise: github => alone(github, {inputs: {base: 'mian'}})
  },
  {
    ...{code: 'QG-124', when: 'neither report nor outcome is delivered', remedy: '`steps.<id>.outcome`'},
    raise: github => alone(github, {inputs: {outcome: 'unknown'}, prepare: async () => undefined})
  },
  {
    ...{code: 'QG-125', when: 'nobody is named who must report', remedy: 'as `toJSON(needs)`'},
    raise: async github => {
      const run = await aChange(github)
      await collects(github, run, {key: 'unit'})
      return judges(github, run, {})
    }
  },
  {
    ...{code: 'QG-126', when: 'a pull request wants to record', remedy: 'on `push` to the default branch'},
    raise: async github => {
      const run = await aChange(github)
      await collects(github, run, {key: 'unit'})
      return judges(github, run, record, mayWrite)
    }
  },
  {
    ...{code: 'QG-127', when: 'the event has no pull request', remedy: 'Re-run the job'},
    raise: async github => judges(github, {...(await aChange(github)), payload: {}}, {needs: needsUnit})
  },
  {
    ...{code: 'QG-128', when: 'a command was cancelled', remedy: 'raise `timeout-minutes`'},
    raise: github => judged(github, {key: 'unit', inputs: {outcome: 'cancelled'}})
  },
  {
    ...{code: 'QG-129', when: 'the named configuration does not exist', remedy: 'Correct the path'},
    raise: github => alone(github, {inputs: {config: 'ci/towpath.yml'}})
  },
  {
    ...{code: 'QG-130', when: 'a planned gate delivers no verdict', remedy: 'with the input `hand-over`'},
    raise: async github => {
      const run = await aChange(github)
      await collects(github, run, {key: 'security'})
      return judges(github, run, {plan: securityPlan, needs: needs({security: 'success'})})
    }
  },
  {
    ...{code: 'QG-131', when: 'a verdict is of another commit', remedy: 'leave out older verdict files'},
    raise: async github => {
      const shop = await github.repository()
      const earlier = await standsAlone(github, await github.push(shop), {})
      const run = await github.pullRequest(shop)
      const job = await aJob(github, run, {key: 'security', permissions: {}})
      await job.write('verdict.json', earlier.verdict ?? '')
      await job.step('quality-gate', {inputs: {mode: 'collect', reports: 'verdict.json'}})
      return judges(github, run, {needs: needs({security: 'success'})})
    }
  },
  {
    ...{code: 'QG-132', when: 'another commit is checked out everywhere', remedy: 'Judge on the event `pull_request`'},
    raise: async github => {
      const run = await aChange(github)
      const commit = run.pull?.baseSha ?? ''
      await collects(github, run, {key: 'unit', commit})
      return judges(github, run, {needs: needsUnit}, {commit})
    }
  },
  {
    ...{code: 'QG-133', when: 'a job delivers a scan that nobody judges', remedy: 'with the input `hand-over`'},
    raise: async github => {
      const run = await aChange(github)
      await collects(github, run, {key: 'unit'})
      const job = await aJob(github, run, {key: 'scan', permissions: {}})
      await job.write('found.sarif', sarif)
      await job.step('quality-gate', {inputs: {mode: 'collect', reports: 'found.sarif'}})
      return judges(github, run, {needs: needs({unit: 'success', scan: 'success'})})
    }
  },
  {
    ...{code: 'QG-134', when: 'a change drops the reports of a check', remedy: 'add an entry to `waivers`'},
    raise: github =>
      alone(github, {
        files: {'.github/towpath.yml': 'checks: {test: {run: npm test, reports: reports/junit.xml}}\n'},
        pull: {'.github/towpath.yml': 'checks: {test: {run: "true"}}\n'}
      })
  },
  {
    ...{code: 'QG-135', when: 'a check does not report its tests any more', remedy: 'add an entry to `waivers`'},
    raise: async github => {
      const shop = await github.repository()
      const main = await github.push(shop)
      await collects(github, main, {key: 'unit'})
      await judges(github, main, record, mayWrite)
      const run = await github.pullRequest(shop)
      const job = await aJob(github, run, {key: 'unit', permissions: {}})
      await job.write('reports/lcov.info', lcov('src/cart.js', 10, 10))
      await job.step('quality-gate', {inputs: {mode: 'collect'}})
      return judges(github, run, {preset: 'none', needs: needsUnit})
    }
  },
  {
    ...{code: 'QG-136', when: 'the configuration of a change lies elsewhere', remedy: 'by its path from the root'},
    raise: github => alone(github, {pull: {'a.txt': ''}, inputs: {config: '../towpath.yml'}})
  },
  {
    ...{code: 'TW-161', when: 'one attempt records twice, differently', remedy: 'the first entry stands'},
    raise: async github => {
      const run = await aPush(github)
      await collects(github, run, {key: 'unit'})
      await judges(github, run, record, mayWrite)
      await collects(github, run, {key: 'e2e'})
      return judges(github, run, {...record, needs: needs({unit: 'success', e2e: 'success'})}, mayWrite)
    }
  },
  {
    ...{
      code: 'TW-166',
      when: 'an artifact changed after its upload',
      remedy: 're-run the job that uploaded the artifact'
    },
    raise: damaged
  },
  {...{code: 'TW-167', when: 'an artifact name is taken', remedy: 'give each gate its own `id`'}, raise: twice}
]
