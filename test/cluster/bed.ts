/** A real Kubernetes cluster for tests: started from the cached build in its own namespaces, gone with the process that uses it. */
import {type ChildProcess, execFile, spawn} from 'node:child_process'
import {existsSync, mkdirSync, mkdtempSync, readFileSync} from 'node:fs'
import {homedir} from 'node:os'
import {join} from 'node:path'
import {createInterface} from 'node:readline'
import {type Load, type LoadOptions, startLoad} from './load.ts'

const scripts = join(import.meta.dirname, 'bed')
const cacheHome = process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache')

/** Folder of the built programs: `helm3`, `helm4`, `kubectl`, `load`, … */
export const programs = join(process.env.TOWPATH_CLUSTER_CACHE ?? join(cacheHome, 'towpath', 'cluster'), 'bin')

/** Set by `npm run test:cluster` where the tests shall use a cluster that is there already. */
const given = process.env.TOWPATH_CLUSTER_KUBECONFIG

export type BedOptions = {
  /** `api`: API server and controllers only, pods stay Pending. `node` (default): real pods. */
  readonly layer?: 'api' | 'node'
  /** Traefik with Gateway API, Ingress annotations and its own kinds; `definitions`: their kinds only. */
  readonly dataPlane?: boolean | 'definitions'
  readonly prometheus?: boolean
  /** More words for the API server's command line. */
  readonly apiFlags?: string
}

export type Ran = {readonly code: number | null; readonly stdout: string; readonly stderr: string}

export type Bed = {
  /** Path of the administrator's kubeconfig. Works from the machine and from inside. */
  readonly kubeconfig: string
  /** The run's folder: logs in `log/`. Empty where the cluster was given. */
  readonly folder: string
  /** Where the machine reaches the cluster's ports: Traefik 8000, its metrics 8899, Prometheus 9090. */
  readonly url: (port: number, path?: string) => string
  /** Starts a program in the cluster's network namespace, with KUBECONFIG and the built programs on PATH. */
  readonly start: (command: string, args: readonly string[], env?: Readonly<Record<string, string>>) => ChildProcess
  /** The same, to its end; never rejects for an exit code. */
  readonly exec: (command: string, args: readonly string[], input?: string) => Promise<Ran>
  /** Standard output; rejects with what kubectl complained of. */
  readonly kubectl: (...args: readonly string[]) => Promise<string>
  /** `kubectl apply` of YAML or JSON text. */
  readonly apply: (manifests: string) => Promise<string>
  readonly helm: (major: 3 | 4, ...args: readonly string[]) => Promise<Ran>
  readonly load: (options: LoadOptions) => Promise<Load>
  /** Takes the machine's link to the cluster away, and gives it back: the API server is then unreachable from the machine. */
  readonly link: (state: 'up' | 'down') => Promise<void>
  readonly stop: () => Promise<void>
}

const capture = (
  command: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  input: string | undefined
): Promise<Ran> =>
  new Promise((resolve, reject) => {
    const child = execFile(
      command,
      [...args],
      {env, maxBuffer: 256 << 20, encoding: 'utf8'},
      (error, stdout, stderr) => {
        if (error !== null && child.pid === undefined) reject(error)
        else resolve({code: child.exitCode, stdout, stderr})
      }
    )
    child.stdin?.on('error', () => undefined) // a program that does not read its input may close it
    child.stdin?.end(input ?? '')
  })

const must = async (what: string, ran: Promise<Ran>): Promise<string> => {
  const {code, stdout, stderr} = await ran
  if (code !== 0) throw new Error(`${what} ended with ${code}: ${(stderr || stdout).trim()}`)
  return stdout
}

/** The environment of programs of the bed; a home of their own keeps caches and the person's settings out. */
const environment = (kubeconfig: string, home: string): NodeJS.ProcessEnv => ({
  ...process.env,
  PATH: `${programs}:${process.env.PATH}`,
  KUBECONFIG: kubeconfig,
  HOME: home
})

/** Starts hold.sh, whose standard input we hold open: when this process ends, in whatever way, the cluster ends too. */
const hold = async (run: string, options: BedOptions): Promise<() => Promise<void>> => {
  const {layer = 'node', dataPlane = false, prometheus = false, apiFlags = ''} = options
  const more = [
    ...(dataPlane === 'definitions' ? ['definitions'] : []),
    ...(dataPlane === true ? ['traffic'] : []),
    ...(prometheus ? ['prometheus'] : [])
  ]
  const holder = spawn(join(scripts, 'hold.sh'), more, {
    env: {...process.env, BED_RUN: run, BED_LAYER: layer, BED_API_FLAGS: apiFlags},
    stdio: ['pipe', 'pipe', 'pipe'],
    detached: true
  })
  let complaint = ''
  holder.stderr.on('data', chunk => {
    complaint += String(chunk)
  })
  const ended = new Promise<void>((resolve, reject) => {
    holder.once('error', reject)
    holder.once('exit', () => resolve())
  })
  const ready = (async () => {
    for await (const line of createInterface({input: holder.stdout})) if (line === 'ready') return
    await ended
    throw new Error(`The cluster did not start. ${complaint.trim()}`)
  })()
  await ready
  holder.stdout.resume()
  return async () => {
    holder.stdin.end()
    await ended
    if (existsSync(run)) throw new Error(`The cluster left something behind in ${run}. ${complaint.trim()}`)
  }
}

/** A cluster of one's own, ready for use; 6 to 15 s. Rejects with the reason and the place of the logs where it does not start. */
export const startBed = async (options: BedOptions = {}): Promise<Bed> =>
  given === undefined ? ownBed(options) : givenBed(given)

const ownBed = async (options: BedOptions): Promise<Bed> => {
  const runs = join(process.env.TMPDIR ?? '/tmp', 'towpath-bed')
  await must('down.sh --dead', capture(join(scripts, 'down.sh'), ['--dead'], process.env, undefined))
  mkdirSync(runs, {recursive: true})
  const folder = mkdtempSync(join(runs, 'run-'))
  const release = await hold(folder, options)
  const kubeconfig = join(folder, 'admin.kubeconfig')
  const env = environment(kubeconfig, folder)
  const [address, init, link] = ['address', 'init.pid', 'link'].map(name =>
    readFileSync(join(folder, name), 'utf8').trim()
  )
  const inside = (command: string, args: readonly string[]): readonly string[] => [
    '--net',
    `--target=${init}`,
    '--',
    command,
    ...args
  ]
  const start: Bed['start'] = (command, args, more = {}) =>
    spawn('nsenter', inside(command, args), {env: {...env, ...more}, stdio: ['ignore', 'pipe', 'pipe']})
  return {
    ...clients(kubeconfig, env),
    folder,
    url: (port, path = '/') => `http://${address}:${port}${path}`,
    start,
    exec: (command, args, input) => capture('nsenter', inside(command, args), env, input),
    load: options => startLoad(start, options),
    link: async state =>
      void (await must(`ip link set ${state}`, capture('ip', ['link', 'set', link ?? '', state], env, undefined))),
    stop: release
  }
}

const clients = (
  kubeconfig: string,
  env: NodeJS.ProcessEnv
): Pick<Bed, 'kubeconfig' | 'kubectl' | 'apply' | 'helm'> => ({
  kubeconfig,
  kubectl: (...args) => must(`kubectl ${args.join(' ')}`, capture(join(programs, 'kubectl'), args, env, undefined)),
  apply: manifests => must('kubectl apply', capture(join(programs, 'kubectl'), ['apply', '-f', '-'], env, manifests)),
  helm: (major, ...args) => capture(join(programs, `helm${major}`), args, env, undefined)
})

/** The cluster of somebody's kubeconfig: only what its API server offers. */
const givenBed = (kubeconfig: string): Bed => {
  const absent = (what: string): never => {
    throw new Error(`${what} needs the bed; this test runs on the cluster of KUBECONFIG. Mark its file "@cluster bed".`)
  }
  return {
    ...clients(kubeconfig, environment(kubeconfig, homedir())),
    folder: '',
    url: () => absent('A port of the cluster'),
    start: () => absent('A program inside the cluster'),
    exec: async () => absent('A program inside the cluster'),
    load: async () => absent('Load'),
    link: async () => absent('Cutting the network'),
    stop: async () => undefined
  }
}
