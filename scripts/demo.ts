/** `npm run demo [-- --cluster]`: exit code 0 only if everything came out as it should. */
import '../simulator/json-imports.mjs'
import {join, resolve} from 'node:path'
import {requireNode24} from './node.ts'

requireNode24()
const root = resolve(import.meta.dirname, '..')
const {explainFailure} = await import('../entry/explain-failure.ts')
const print = (line: string): void => console.info(line)

/** Workflows on a forge of this machine, and one HTML page. */
const offline = async (): Promise<readonly string[]> => {
  const {runDemo} = await import('../simulator/demo/demo.ts')
  return (await runDemo({checkout: root, output: join(root, '.towpath', 'demo'), print})).differences
}

/** Deployments on a Kubernetes of this machine. */
const onCluster = async (): Promise<readonly string[]> => {
  const {runClusterDemo} = await import('../test/cluster/demo/demo.ts')
  return runClusterDemo({output: join(root, '.towpath', 'demo-cluster'), print})
}

const [option, ...more] = process.argv.slice(2)
const demo =
  more.length > 0 ? undefined : option === undefined ? offline : option === '--cluster' ? onCluster : undefined

if (demo === undefined) {
  console.error('Usage: npm run demo               workflows, offline')
  console.error('       npm run demo -- --cluster  deployments, on a Kubernetes that is started for it')
  process.exitCode = 2
} else {
  try {
    const differences = await demo()
    process.exitCode = differences.length === 0 ? 0 : 1
  } catch (thrown) {
    explainFailure(thrown, console)
    process.exitCode = 1
  }
}
