/** What the cluster suite needs of this machine: one line each, with the remedy where something is missing. */
import {spawnSync} from 'node:child_process'
import {accessSync, constants, existsSync, statfsSync} from 'node:fs'
import {arch, platform, totalmem} from 'node:os'
import {dirname, join} from 'node:path'
import {programs} from './bed.ts'

export type Finding = {
  readonly what: string
  readonly found: string
  readonly ok: boolean
  /** What to do; empty where it is there. */
  readonly remedy: string
}

type Answer = {readonly found: string; readonly ok: boolean}

const GiB = 1024 ** 3
const says = (command: string, ...args: readonly string[]): string | null => {
  const {status, stdout, stderr} = spawnSync(command, args, {encoding: 'utf8', timeout: 20_000})
  return status === 0 ? `${stdout}${stderr}`.trim() : null
}
const works = (answer: string | null): Answer => ({found: answer === null ? 'no' : 'yes', ok: answer !== null})

const goVersion = (): Answer => {
  const found = /go(\d+)\.(\d+)/.exec(says('go', 'version') ?? '')
  const [major, minor] = [Number(found?.[1] ?? 0), Number(found?.[2] ?? 0)]
  return {found: found?.[0] ?? 'none', ok: major > 1 || (major === 1 && minor >= 26)}
}

const cgroups = (): Answer => {
  const roots = ['/sys/fs/cgroup/cpu', '/sys/fs/cgroup/cpu,cpuacct', '/sys/fs/cgroup']
  const root = roots.find(path => existsSync(join(path, 'cgroup.procs')))
  return {found: root ?? 'none', ok: root !== undefined && says('test', '-w', join(root, 'cgroup.procs')) !== null}
}

/** The nearest folder above that is there already: the cache itself may not be. */
const existing = (path: string): string => (existsSync(path) ? path : existing(dirname(path)))

const disk = (needed: number): Answer => {
  try {
    const folder = existing(dirname(programs))
    accessSync(folder, constants.W_OK)
    const {bavail, bsize} = statfsSync(folder)
    return {found: `${((bavail * bsize) / GiB).toFixed(1)} GiB free`, ok: bavail * bsize >= needed * GiB}
  } catch {
    return {found: 'no right to write there', ok: false}
  }
}

const commands = (wanted: readonly string[]): Answer => {
  const absent = wanted.filter(name => says('sh', '-c', `PATH=$PATH:/usr/sbin:/sbin command -v ${name}`) === null)
  return {found: absent.length === 0 ? 'all' : `no ${absent.join(', ')}`, ok: absent.length === 0}
}

/** All findings, in the order in which one would put them right. */
export const examine = (): readonly Finding[] => {
  const built = existsSync(join(programs, 'traefik'))
  const space = built ? 2 : 10
  const root = process.getuid?.() === 0
  const link = 'ip link add tpdoctor type veth peer name tpdoctorp && ip link delete tpdoctor'
  const checks: readonly (readonly [what: string, answer: () => Answer, remedy: string])[] = [
    [
      'Linux on x86-64',
      () => ({found: `${platform()} ${arch()}`, ok: platform() === 'linux' && arch() === 'x64'}),
      'Use a Linux machine or virtual machine, or a cluster of your own: KUBECONFIG=… npm run test:cluster.'
    ],
    ['root', () => ({found: root ? 'yes' : 'no', ok: root}), 'Run it as root (sudo -E npm run test:cluster).'],
    ['Go 1.26 or newer', goVersion, 'Install it from https://go.dev/dl and put its bin folder on PATH.'],
    [
      'apt-get and dpkg-deb',
      () => commands(['apt-get', 'dpkg-deb']),
      'Use Debian 12 or newer, or Ubuntu: container runtime and Prometheus come from its packages.'
    ],
    [
      'npm, tar, flock, setsid, unshare',
      () => commands(['npm', 'tar', 'flock', 'setsid', 'unshare']),
      'apt-get install npm tar util-linux'
    ],
    [
      'new namespaces',
      () => works(says('unshare', '--fork', '--pid', '--mount-proc', '--mount', '--net', '--ipc', 'true')),
      'A container needs --privileged (or CAP_SYS_ADMIN and an unconfined seccomp profile).'
    ],
    [
      'network links',
      () => works(says('sh', '-c', `PATH=$PATH:/usr/sbin:/sbin; ${link}`)),
      'apt-get install iproute2; a container needs CAP_NET_ADMIN.'
    ],
    ['a writable cgroup root', cgroups, 'A container needs --privileged and --cgroupns=host.'],
    ['overlay file system', () => works(says('grep', '-qw', 'overlay', '/proc/filesystems')), 'modprobe overlay'],
    [
      `${space} GiB of disk`,
      () => disk(space),
      `Free some, or set TOWPATH_CLUSTER_CACHE (now ${dirname(programs)}); Go's own caches (go env GOCACHE GOMODCACHE) take 7 GiB of it while building.`
    ],
    [
      '3 GiB of memory',
      () => ({found: `${(totalmem() / GiB).toFixed(1)} GiB`, ok: totalmem() >= 3 * GiB}),
      'A cluster takes 0.7 GiB, compiling one up to 2 GiB.'
    ]
  ]
  return checks.map(([what, answer, remedy]) => {
    const {found, ok} = answer()
    return {what, found, ok, remedy: ok ? '' : remedy}
  })
}

/** Prints what is missing, or everything with `all`; true where nothing is. */
export const doctor = (print: (line: string) => void, all = false): boolean => {
  const findings = examine()
  for (const {what, found, ok, remedy} of findings) {
    if (!ok) print(`missing  ${what} (found: ${found}). ${remedy}`)
    else if (all) print(`ok       ${what} (${found})`)
  }
  return findings.every(({ok}) => ok)
}

if (process.argv[1] === import.meta.filename) process.exitCode = doctor(console.info, true) ? 0 : 1
