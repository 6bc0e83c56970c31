/** `npm run demo -- --cluster`: one promotion and one rollback on a real Kubernetes, under load, with every answer counted. */
import {mkdirSync, writeFileSync} from 'node:fs'
import {join, relative} from 'node:path'
import {type Print, paint} from '../../../simulator/command/progress.ts'
import {duration} from '../../../simulator/page/words.ts'
import {type Bed, startBed} from '../bed.ts'
import type {Acted} from '../deploying.ts'
import type {LoadReport} from '../load.ts'
import {prepareBed} from '../prepare.ts'
import {deploy, install, leftovers, load, rate, stateOf, type Version} from './canal.ts'
import {announce, conclude, follow, totals} from './narration.ts'
import {actionProgram} from './program.ts'

export type ClusterDemoOptions = {
  /** Folder for the job summaries; made if needed. */
  readonly output: string
  readonly print: Print
}

const first: Version = {tag: 'v1', failRate: 0}
const good: Version = {tag: 'v2', failRate: 0}
const bad: Version = {tag: 'v3', failRate: 0.3}

/** What came out otherwise than it should have; empty when all is well. The cluster is gone when it resolves. */
export const runClusterDemo = async (options: ClusterDemoOptions): Promise<readonly string[]> => {
  const {print} = options
  if (!prepareBed()) return ['the cluster could not be prepared']
  const began = performance.now()
  announce(
    print,
    'A Kubernetes of its own',
    'API server, node, containers, Gateway, Prometheus; it goes with this process.'
  )
  const bed = await startBed({dataPlane: true, prometheus: true})
  try {
    const differences = await play(bed, options)
    print('')
    for (const difference of differences) print(paint('red', `Not as it should be – ${difference}`))
    print(`Job summaries: ${relative(process.cwd(), options.output)}. ${duration(performance.now() - began)} in all.`)
    return differences
  } finally {
    await bed.stop()
  }
}

const play = async (bed: Bed, {print, output}: ClusterDemoOptions): Promise<readonly string[]> => {
  const program = actionProgram()
  await install(bed, first)
  print(`examples/sample-service/chart runs as ${first.tag} behind an HTTPRoute; the action is ${program.name}.`)
  print(`From now on ${rate} requests are sent in each second, whatever becomes of them.`)
  const requests = await load(bed)
  const act = async (title: string, story: string, version: Version): Promise<Played> => {
    announce(print, title, story)
    const acted = await deploy(bed, program, version, follow(print))
    conclude(print, acted)
    return {acted, left: await leftovers(bed)}
  }
  const promotion = await act(
    'A promotion',
    `${good.tag} is sound: 10, 50, 100 % to copies, then to the release itself.`,
    good
  )
  const rollback = await act(
    'A rollback',
    `${bad.tag} fails ${100 * bad.failRate} % of its answers; 5 % are allowed.`,
    bad
  )
  await new Promise(resolve => setTimeout(resolve, 1_000))
  const report = await requests.stop()
  totals(print, report)
  mkdirSync(output, {recursive: true})
  writeFileSync(join(output, 'promotion.md'), promotion.acted.summary)
  writeFileSync(join(output, 'rollback.md'), rollback.acted.summary)
  return [
    ...endsAs(promotion, 'promotion', 'succeeded', 0),
    ...endsAs(rollback, 'rollback', 'rolled-back', 1),
    ...answered(report)
  ]
}

type Played = {readonly acted: Acted; readonly left: readonly string[]}

const endsAs = ({acted, left}: Played, name: string, result: string, code: number): readonly string[] => {
  const state = stateOf(acted)
  return [
    ...(state?.result === result
      ? []
      : [`${name}: expected ${result}, came out ${state?.result ?? 'without a state'}`]),
    ...(acted.code === code ? [] : [`${name}: expected exit code ${code}, came out ${acted.code}`]),
    ...left.map(what => `${name}: left behind: ${what}`)
  ]
}

/** Only answers of the bad version itself may fail, and at the end the good one answers alone. */
const answered = ({versions, failed, windows}: LoadReport): readonly string[] => {
  const others = failed - (versions[bad.tag]?.failed ?? 0)
  const last = new Set(windows.slice(-6, -1).flatMap(window => Object.keys(window.versions)))
  return [
    ...(others === 0 ? [] : [`${others} requests failed that the failing version did not answer`]),
    ...(versions[bad.tag] === undefined ? [`${bad.tag} was never asked, so nothing was judged`] : []),
    ...(last.size === 1 && last.has(good.tag)
      ? []
      : [`at the end ${[...last].join(', ')} answer, not ${good.tag} alone`])
  ]
}
