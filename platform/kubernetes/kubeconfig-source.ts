/** Where the kubeconfig comes from: an input (text, base64 or path), KUBECONFIG, the usual file, or the pod we run in. */
import {readFile} from 'node:fs/promises'
import {homedir} from 'node:os'
import {delimiter, dirname, join, resolve} from 'node:path'
import {raise} from '#core/failure'
import {systemErrorCode} from '../system-error.ts'
import {kubeconfigNotFound, kubeconfigUnreadable, noAccess} from './failures.ts'
import {type Kubeconfig, type KubeconfigText, mergeKubeconfigs, readKubeconfig} from './kubeconfig.ts'
import {podKubeconfig} from './service-account.ts'

export type SourceContext = {
  readonly env: Readonly<Record<string, string | undefined>>
  /** Relative paths of inputs count from here. */
  readonly workspace: string
  /** Told of every text that is secret. */
  readonly mask: (secret: string) => void
  /** Folder of the pod's service account; another one in tests. */
  readonly serviceAccount?: string | undefined
}

/** Raises KU-101, KU-102 and KU-105. */
export const findKubeconfig = async (given: string | null, context: SourceContext): Promise<Kubeconfig> => {
  if (given === null || given.trim() === '') return usualKubeconfig(context)
  return readKubeconfig(await textOf(given, context))
}

const configLike = /(^|[\s{,])["']?(clusters|contexts|current-context)["']?\s*:/
const base64Alphabet = /^[A-Za-z0-9+/_-]+={0,2}$/
/** A path is rarely longer, and a kubeconfig in base64 never shorter. */
const longestPath = 400

/** A damaged secret must not be shown as a path that does not exist. */
const textOf = async (given: string, {workspace, env, mask}: SourceContext): Promise<KubeconfigText> => {
  const place = 'the input `kubeconfig`'
  if (configLike.test(given)) return {text: given, place, folder: workspace}
  const packed = given.replaceAll(/\s+/g, '')
  if (base64Alphabet.test(packed)) {
    const text = Buffer.from(packed, 'base64').toString('utf8')
    if (configLike.test(text)) {
      mask(packed)
      return {text, place: `${place} (base64)`, folder: workspace}
    }
  }
  const path = given.trim()
  if (path.includes('\n') || path.length > longestPath) {
    return raise(
      kubeconfigUnreadable(place, 'it has no `clusters`, neither as it stands nor decoded; it may be cut off')
    )
  }
  return fileText(resolve(workspace, atHome(path, env)), place)
}

const atHome = (path: string, env: SourceContext['env']): string =>
  path.startsWith('~/') ? join(env.HOME || homedir(), path.slice(2)) : path

const fileText = async (path: string, named: string): Promise<KubeconfigText> => {
  const text = await readOptional(path)
  return text === undefined ? raise(kubeconfigNotFound(path, named)) : {text, place: path, folder: dirname(path)}
}

/** Undefined where nothing is; raises KU-102 where something is that cannot be read. */
const readOptional = async (path: string): Promise<string | undefined> => {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    const code = systemErrorCode(error)
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined
    return raise(kubeconfigUnreadable(path, `the system says ${code ?? 'no'}`), error)
  }
}

const usualKubeconfig = async (context: SourceContext): Promise<Kubeconfig> => {
  const {env} = context
  const listed = (env.KUBECONFIG ?? '').split(delimiter).filter(path => path !== '')
  if (listed.length > 0) return mergedFiles(listed.map(path => resolve(context.workspace, path)))
  const usual = join(env.HOME || homedir(), '.kube', 'config')
  const text = await readOptional(usual)
  if (text !== undefined) return readKubeconfig({text, place: usual, folder: dirname(usual)})
  return (await podKubeconfig(env, context.serviceAccount)) ?? raise(noAccess(usual))
}

/** Like kubectl: files that do not exist are left out, unless none does. */
const mergedFiles = async (paths: readonly string[]): Promise<Kubeconfig> => {
  const texts = await Promise.all(paths.map(readOptional))
  const found = texts.flatMap((text, index) => {
    const path = paths[index] ?? ''
    return text === undefined ? [] : [readKubeconfig({text, place: path, folder: dirname(path)})]
  })
  return found.length === 0
    ? raise(kubeconfigNotFound(paths.join(', '), 'the environment variable KUBECONFIG'))
    : mergeKubeconfigs(found)
}
