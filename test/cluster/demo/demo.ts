/** `npm run demo -- --cluster`: one promotion and one rollback on a real Kubernetes, under load, with every answer counted. */
import {mkdirSync, writeFileSync} from 'node:fs'
import {join, relative} from 'node:path'
import {type Print, paint} from '../../../simulator/command/progress.ts'
import {duration} from '../../../simulator/page/words.ts'
import {type Bed, startBed} from '../bed.ts'
import {prepareBed} from '../prepare.ts'
import {deploy, install, leftovers, load, rate, type Version} from './canal.ts'
import {bad, differencesOf, first, good, type Played} from './expected.ts'
import {announce, conclude, follow, totals} from './narration.ts'
import {actionProgram} from './program.ts'

export type ClusterDemoOptions = {
  /** Folder for the job summaries; made if needed. */
  readonly output: string
  readonly print: Print
}

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
  mkdirSync(output, {recursive: true})
  const requests = await load(bed)
  const to = async (version: Version, name: string, story: string): Promise<Played> => {
    announce(print, `A ${name}`, story)
    const acted = await deploy(bed, program, version, follow(print))
    conclude(print, acted)
    writeFileSync(join(output, `${name}.md`), acted.summary)
    return {acted, left: await leftovers(bed)}
  }
  const promotion = await to(
    good,
    'promotion',
    `${good.tag} is sound: 10, 50, 100 % to copies, then the release itself.`
  )
  const rollback = await to(
    bad,
    'rollback',
    `${bad.tag} fails ${100 * bad.failRate} % of its answers; 5 % are allowed.`
  )
  await new Promise(resolve => setTimeout(resolve, 1_000)) // what is told of the end shall be the end
  const report = await requests.stop()
  totals(print, report)
  return differencesOf(promotion, rollback, report)
}
