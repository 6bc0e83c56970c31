/** The `helm` program: found, asked for its version, and run only through a door. */
import type {Cluster, DoorGuard} from '#core/cluster'
import {FailureError, raise} from '#core/failure'
import type {ExecResult, World} from '#core/world'
import {helmMissing, otherDriver, unknownHelm} from '../failures.ts'
import type {Major} from './flags.ts'

export type HelmTool = {
  readonly major: Major
  /** `v4.1.4` */
  readonly version: string
  /** Runs `helm` with the cluster behind a door of its own. A non-zero exit is a result. */
  readonly run: (args: readonly string[], guard: DoorGuard, signal?: AbortSignal) => Promise<ExecResult>
}

type Ports = Pick<World, 'exec' | 'files' | 'run'> & {
  readonly cluster: Cluster
  readonly environment: Readonly<Record<string, string | undefined>>
}

/** Nothing may be written: for rendering and reading. */
export const readOnly: DoorGuard = () => 'Towpath only reads here'

/** Raises CD-106 (no such program), CD-107 (a version nobody tried), CD-108 (releases kept elsewhere than in Secrets). */
export const openHelm = async (program: string, timeout: number, ports: Ports): Promise<HelmTool> => {
  const {exec, files, run, cluster} = ports
  const driver = ports.environment.HELM_DRIVER ?? ''
  if (!['', 'secret', 'secrets'].includes(driver)) raise(otherDriver(driver))
  const environment = helmEnvironment(ports.environment)
  const version = await versionOf(program, environment, exec)
  const folder = await files.temporary('helm')
  return {
    version,
    major: majorOf(version),
    run: async (args, guard, signal) => {
      const door = await cluster.door(guard)
      const kubeconfig = `${folder}/kubeconfig-${await doorNumber()}`
      try {
        await files.write(kubeconfig, door.kubeconfig)
        const env = {...environment, KUBECONFIG: kubeconfig, KUBECACHEDIR: `${folder}/cache`}
        // Never the job's own signal unless it is meant: after a cancellation Helm still has to take things back.
        return await exec(program, args, {
          cwd: run.workspace,
          env,
          timeout,
          signal: signal ?? new AbortController().signal
        })
      } finally {
        await door.close()
      }
    }
  }
}

let doors = 0
const doorNumber = async (): Promise<number> => {
  doors += 1
  return doors
}

/** Everything that could show Helm another way to a cluster is taken away: it has the door, and nothing else. */
const helmEnvironment = (environment: Ports['environment']): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(environment).flatMap(([name, value]) =>
      value === undefined || /^(?:KUBE|HELM_KUBE|HELM_NAMESPACE$|HELM_DEBUG$|HELM_DRIVER$)/.test(name)
        ? []
        : [[name, value]]
    )
  )

const versionOf = async (
  program: string,
  env: Readonly<Record<string, string>>,
  exec: World['exec']
): Promise<string> => {
  try {
    const {code, stdout} = await exec(program, ['version', '--template', '{{.Version}}'], {env, timeout: 20_000})
    return code === 0 ? stdout.trim() : raise(helmMissing(program))
  } catch (thrown) {
    throw thrown instanceof FailureError ? new FailureError(helmMissing(program), thrown) : thrown
  }
}

const majorOf = (version: string): Major => {
  const major = /^v?(\d+)\./.exec(version)?.[1]
  if (major === '3') return 3
  return major === '4' ? 4 : raise(unknownHelm(version))
}
