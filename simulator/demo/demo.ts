/** The demo: a push records the baseline, six pull requests are judged, and a night's maintenance is planned – all of it offline. */
import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import type {Verdict} from '#core/verdict'
import {pathsOf} from '../command/commits.ts'
import {type Event, happened, opened, pushed} from '../command/events.ts'
import {putNodeFirst} from '../command/node-path.ts'
import {type Print, printProgress} from '../command/progress.ts'
import {judgedRun} from '../command/run-view.ts'
import {startForge} from '../forge/forge.ts'
import {resolveObject} from '../forge/git.ts'
import {renderPage} from '../page/page.ts'
import type {RunView} from '../page/view.ts'
import {runWorkflow} from '../runner/run.ts'
import type {RequestRecord} from '../types.ts'
import {announce, conclude, introduce, summarise} from './narration.ts'
import type {Decision, Scenario} from './scenario.ts'
import {scenarios} from './scenarios.ts'
import {fillShelves} from './shelves.ts'
import {buildWorld, type DemoWorld, propose} from './world.ts'

export type DemoOptions = {
  /** Root of the checkout of Towpath, with its bundle. */
  readonly checkout: string
  /** Folder for the page and the verdicts; made if needed. */
  readonly output: string
  readonly print: Print
}

export type DemoRun = {
  readonly name: string
  readonly expected: Decision
  readonly view: RunView
  readonly verdict: Verdict | null
  /** File with the verdict; null where the run left none. */
  readonly verdictFile: string | null
}

export type DemoResult = {
  readonly runs: readonly DemoRun[]
  readonly page: string
  /** What came out otherwise than it should have; empty when all is well. */
  readonly differences: readonly string[]
  /** Paths on the data branch of the consumer. */
  readonly ledger: readonly string[]
  readonly requests: readonly RequestRecord[]
  readonly milliseconds: number
}

export const requiredCheck = 'towpath / gate'

/** Plays every scenario in a forge of its own. Raises what a simulation raises; a wrong decision is a difference. */
export const runDemo = async (options: DemoOptions): Promise<DemoResult> => {
  const began = performance.now()
  putNodeFirst()
  const root = await mkdtemp(join(tmpdir(), 'towpath-demo-'))
  const forge = await startForge({root: join(root, 'forge')})
  try {
    await mkdir(options.output, {recursive: true})
    const world = await buildWorld(forge, options.checkout)
    introduce(options.print, world)
    const stage: Stage = {...options, world, workspaceRoot: join(root, 'work')}
    const runs = [await pushToMain(stage)]
    for (const scenario of scenarios) runs.push(await pullRequest(stage, scenario))
    runs.push(await maintenance(stage))
    const result = {
      runs,
      page: join(options.output, 'index.html'),
      differences: differencesOf(runs),
      ledger: await ledgerOf(world),
      requests: [...forge.requests],
      milliseconds: performance.now() - began
    }
    await writeFile(result.page, pageOf(result))
    summarise(options.print, result)
    return result
  } finally {
    await forge.close()
    await rm(root, {recursive: true, force: true})
  }
}

type Stage = DemoOptions & {readonly world: DemoWorld; readonly workspaceRoot: string}

const pushToMain = async (stage: Stage): Promise<DemoRun> => {
  const {world, print} = stage
  announce(print, 'A push to main', 'The first one: what it measures becomes the baseline.')
  const event = pushed({repository: world.consumer, branch: 'main', commit: world.main, actor: 'keeper'}, null)
  return play(stage, {name: 'push', expected: 'recorded'}, event, 'main.yml', null)
}

/** The nightly run: what of all that the runs before have stored is kept how long. */
const maintenance = async (stage: Stage): Promise<DemoRun> => {
  const {world, print} = stage
  announce(
    print,
    'A night later',
    'Retention is planned: what is kept, archived and deleted, and why. Nothing is touched.'
  )
  await fillShelves(world, Date.now())
  const event = happened('schedule', {repository: world.consumer, branch: 'main', commit: world.main, actor: 'keeper'})
  return play(stage, {name: 'maintenance', expected: 'planned'}, event, 'maintenance.yml', null)
}

const pullRequest = async (stage: Stage, scenario: Scenario): Promise<DemoRun> => {
  const {world, print} = stage
  const {pull, head} = await propose(world, scenario)
  announce(print, `Pull request #${pull.number} by ${pull.author}: ${pull.title}`, scenario.story)
  const merge = pull.mergeSha ?? pull.headSha
  return play(stage, scenario, opened(pull, merge, world.consumer, head), 'pull-request.yml', pull)
}

const play = async (
  {world: {forge}, workspaceRoot, output, print}: Stage,
  {name, expected}: Pick<DemoRun, 'name' | 'expected'>,
  event: Event,
  workflow: string,
  pull: RunView['pullRequest']
): Promise<DemoRun> => {
  const result = await runWorkflow({
    ...event,
    forge,
    workflow: `.github/workflows/${workflow}`,
    workspaceRoot,
    node: process.execPath,
    onProgress: printProgress(print)
  })
  const {view, verdict} = await judgedRun(forge, result, pull)
  const verdictFile = verdict === null ? null : join(output, `verdict-${name.replaceAll(' ', '-')}.json`)
  if (verdictFile !== null) await writeFile(verdictFile, `${JSON.stringify(verdict, null, 2)}\n`)
  const run: DemoRun = {name, expected, view, verdict, verdictFile}
  conclude(print, run)
  return run
}

const differencesOf = (runs: readonly DemoRun[]): readonly string[] =>
  runs
    .filter(({expected, view}) => view.decision !== expected)
    .map(
      ({name, expected, view}) => `${name}: expected ${expected}, came out ${view.decision ?? view.result.conclusion}`
    )

const ledgerOf = async ({consumer}: DemoWorld): Promise<readonly string[]> => {
  const head = await resolveObject(consumer.gitDir, 'refs/heads/towpath-data', 'commit')
  return head === undefined ? [] : pathsOf(consumer, head)
}

const pageOf = ({runs, requests, milliseconds}: DemoResult): string =>
  renderPage({
    title: 'Towpath demo',
    introduction:
      'A push to main, six pull requests and a nightly maintenance of a small service, taken through the reusable workflows on this machine: what people would see on GitHub.',
    requiredCheck,
    runs: runs.map(({view}) => view),
    requests,
    milliseconds
  })
