/** Plans nobody agreed to, archives that cannot be trusted, audit logs that were changed. */
import {createHash} from 'node:crypto'
import {mkdtemp, readFile, writeFile} from 'node:fs/promises'
import {createServer} from 'node:http'
import {join} from 'node:path'
import {directoryArchive} from '#platform/archive/directory'
import {blobName, writeManifest} from '../../../action-artifact-retention/src/archive-manifest.ts'
import type {Plan, StoredObject} from '../../../action-artifact-retention/src/model.ts'
import {digestOf} from '../../../action-artifact-retention/src/plan-digest.ts'
import {planText, readPlan} from '../../../action-artifact-retention/src/plan-file.ts'
import type {FailureCase} from '../support/failure-case.ts'
import type {GitHub, Tree} from '../support/github.ts'
import type {Job, JobOptions, StepResult} from '../support/job.ts'
import {alwaysFaster, nextEntry} from '../support/racing.ts'
import {ago, aShelf, corrupt, onLedger, type Shelf} from '../support/retention.ts'

type Inputs = Readonly<Record<string, string>>
type Place = {readonly github: GitHub; readonly shelf: Shelf; readonly job: Job}
type Given = Partial<JobOptions> & {
  /** Artifacts of an earlier run. */
  readonly artifacts?: Tree
  readonly inputs?: Inputs
  /** Into the ledger. */
  readonly ledger?: Tree
  /** Makes inputs out of what lies there. */
  readonly prepare?: (place: Place) => Promise<Inputs>
  readonly env?: Readonly<Record<string, string>>
}

/** One job of retention with everything it may need, unless told otherwise. It has to end red: there is no verdict to look at. */
const retained = async (github: GitHub, given: Given): Promise<StepResult> => {
  const {artifacts = {}, inputs = {}, ledger, prepare, env = {}, ...options} = given
  const shelf = await aShelf(github)
  await shelf.ran(artifacts)
  if (ledger !== undefined) await onLedger(shelf.repository, ledger)
  const job = await shelf.job(options)
  const prepared = (await prepare?.({github, shelf, job})) ?? {}
  const result = await job.step('artifact-retention', {inputs: {...inputs, ...prepared}, env})
  if (result.code !== 1) throw new Error(`The step ended with ${result.code}:\n${result.log}`)
  return result
}

const failing = (code: string, when: string, remedy: string, given: Given): FailureCase => ({
  ...{code, when, remedy},
  raise: github => retained(github, given)
})

const digest = `sha256:${'0'.repeat(64)}`
const sbom = 'an SBOM of last month'
const digestOfText = (text: string): string => `sha256:${createHash('sha256').update(text).digest('hex')}`

/** A plan of all that lies there, changed by `change` and honest about its digest; the inputs of mode `apply`. */
const applying =
  (more: Inputs = {}, change: (plan: Plan) => Omit<Plan, 'digest'> = plan => plan) =>
  async ({job, shelf, github}: Place): Promise<Inputs> => {
    const planner = await shelf.job()
    const {outputs} = await planner.step('artifact-retention')
    const plan = change(readPlan(await readFile(outputs.plan ?? '', 'utf8'), 'plan.json'))
    const agreed = digestOf(plan)
    await job.write('plan.json', planText({...plan, digest: agreed}))
    const archive = await mkdtemp(join(github.root, 'archive-'))
    return {mode: 'apply', plan: 'plan.json', 'plan-digest': agreed, archive, ...more}
  }

const anSbom: StoredObject = {
  ...{kind: 'artifact', id: '41', name: 'sbom', size: sbom.length, created: 1, expires: null, used: null},
  ...{branch: 'feature', commit: 'c'.repeat(40), run: '7', digest: null, conclusion: 'success', live: false}
}

/** An archive with one SBOM of this repository; `lost`: only what is written about it. */
const archived =
  (more: Inputs, lost = false) =>
  async ({github, shelf, job}: Place): Promise<Inputs> => {
    const folder = await mkdtemp(join(github.root, 'archive-'))
    const archive = directoryArchive(folder)
    const part = {size: sbom.length, digest: digestOfText(sbom)}
    const {name, text} = writeManifest({
      ...{schema: 'towpath.archived/1', repository: shelf.repository.name, object: anSbom, archived: 2},
      parts: [{name: 'artifact.zip', ...part}]
    })
    await archive.put(name, {text})
    if (!lost) await archive.put(blobName(part.digest), {file: await job.write('sbom.zip', sbom), ...part})
    return {archive: folder, ...more}
  }

/** A service that takes no keys but its own. */
const refusingBucket = async (github: GitHub): Promise<StepResult> => {
  const denied = '<Error><Code>AccessDenied</Code><Message>Access Denied</Message></Error>'
  const server = createServer((_, response) => void response.writeHead(403).end(denied))
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  const endpoint = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`
  const env = {AWS_ACCESS_KEY_ID: 'other', AWS_SECRET_ACCESS_KEY: 'other'}
  try {
    return await retained(github, {inputs: {mode: 'verify', archive: `s3://builds/x?endpoint=${endpoint}`}, env})
  } finally {
    server.close()
  }
}

const alwaysOvertaken = async (github: GitHub): Promise<StepResult> => {
  const others = await alwaysFaster()
  try {
    return await retained(github, {prepare: archived({mode: 'restore', select: 'sbom'}), env: others.env})
  } finally {
    others.close()
  }
}

/** The cache of a plan that somebody wrote by hand: only so it can be meant for an archive. */
const archivesCaches = (plan: Plan): Omit<Plan, 'digest'> => ({
  ...plan,
  decisions: plan.decisions.map(one => (one.object.kind === 'cache' ? {...one, action: 'archive' as const} : one))
})

const agreed = {mode: 'apply', 'plan-digest': digest}
const first = nextEntry(null)

export const retentionCases: readonly FailureCase[] = [
  failing('AR-101', 'the named configuration is absent', 'Correct the path', {inputs: {config: '.github/other.yml'}}),
  failing('AR-102', 'the plan is no plan', 'Hand over the file', {inputs: {...agreed, plan: 'README.md'}}),
  failing('AR-103', 'the plan was edited', 'change the policy, not the plan', {
    artifacts: {build: 'b'},
    prepare: async place => {
      const inputs = await applying()(place)
      const file = join(place.job.workspace, 'plan.json')
      await writeFile(file, (await readFile(file, 'utf8')).replaceAll('"keep"', '"delete"'))
      return inputs
    }
  }),
  failing('AR-104', 'nobody agreed to a plan', 'Add `plan-digest:` under `with:`', {inputs: {mode: 'apply'}}),
  failing('AR-105', 'the inventory is no inventory', 'docs/retention.md', {inputs: {inventory: 'README.md'}}),
  failing('AR-106', 'no job has planned', 'Let the job that plans run before', {inputs: agreed}),
  failing('AR-107', 'the price has a comma', 'Correct `price:`', {inputs: {mode: 'report', price: '0,25'}}),
  failing('AR-108', 'an archived file is lost', 'from a copy of the archive', {
    prepare: archived({mode: 'verify'}, true)
  }),
  failing('AR-109', 'an entry of the audit log was changed', 'Compare the branch `towpath-data`', {
    inputs: {mode: 'audit'},
    ledger: {[first.path]: first.text.replace('"ada"', '"bob"')}
  }),
  failing('AR-110', 'the archive is empty', 'Compare the address', {inputs: {mode: 'verify', archive: './archive'}}),
  failing('AR-111', 'two requests have to do', 'Raise the input `requests`', {inputs: {requests: '2'}}),
  {
    ...{code: 'AR-112', when: 'GitHub asks to wait longer than anybody can', remedy: 'it goes on where it stopped'},
    raise: github => {
      const path = /actions\/artifacts\?/
      github.forge.fail({path, status: 429, headers: {'retry-after': '9999'}, times: 1})
      return retained(github, {})
    }
  },
  failing('AR-120', 'another plan was agreed to', 'approve its digest', {prepare: applying({'plan-digest': digest})}),
  failing('AR-121', 'an artifact is damaged on GitHub', 'download it by hand', {
    artifacts: {sbom},
    prepare: async place => {
      await corrupt(place.github, sbom, sbom.toUpperCase())
      return applying()(place)
    }
  }),
  failing('AR-122', 'the archive has other content under that digest', 'move that file out of the archive', {
    artifacts: {sbom: `${sbom}, intact`},
    prepare: async place => {
      const inputs = await applying()(place)
      const name = blobName(digestOfText(`${sbom}, intact`))
      await directoryArchive(inputs.archive ?? '').put(name, {text: 'something else'})
      return inputs
    }
  }),
  failing('AR-123', 'nothing has that name', 'check the address of the archive', {
    inputs: {mode: 'restore', select: 'sbon'},
    prepare: archived({})
  }),
  failing('AR-124', 'the file of an archived object is lost', 'then restore again', {
    inputs: {mode: 'restore', select: 'sbom'},
    prepare: archived({}, true)
  }),
  failing('AR-125', 'the plan is that of another repository', 'Make a plan in this repository', {
    prepare: applying({}, plan => ({...plan, repository: 'acme/other'}))
  }),
  failing('AR-126', 'no archive is given', 'Give the input `archive`', {
    artifacts: {sbom: `${sbom}, and no archive`},
    prepare: applying({archive: ''})
  }),
  failing('AR-127', 'the token may not delete', 'apply the same plan again', {
    artifacts: {build: 'b'},
    permissions: {contents: 'write', actions: 'read', deployments: 'read', 'pull-requests': 'read'},
    prepare: applying()
  }),
  {
    ...{code: 'TW-181', when: 'the bucket is not for these keys', remedy: 'what the credentials may do'},
    raise: refusingBucket
  },
  failing('TW-182', 'the keys of the bucket are absent', 'Set it under `env:` of the step', {
    inputs: {mode: 'verify', archive: 's3://builds/towpath'}
  }),
  failing('TW-190', 'a plan sends a cache into the archive', 'Take `archive: true` away', {
    prepare: async place => {
      const {name: repository} = place.shelf.repository
      place.github.forge.store.cache({repository, key: 'npm-linux', size: 9, created: ago(9), used: ago(9)})
      return applying({}, archivesCaches)(place)
    }
  }),
  failing('TW-191', 'the newest entry of the audit log is damaged', 'towpath audit verify', {
    ledger: {[first.path]: '{"body":'},
    prepare: archived({mode: 'restore', select: 'sbom'})
  }),
  {
    ...{
      code: 'TW-192',
      when: 'another job is always faster',
      remedy: 'give jobs that write much a `concurrency:` group'
    },
    raise: alwaysOvertaken
  },
  failing('TW-193', 'a head is cut off', 'Copy it whole', {inputs: {mode: 'audit', head: '42:sha256:4f'}})
]
