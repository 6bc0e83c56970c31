/**
 * Which configuration rules. On a pull request, and in a merge queue, rules come from the base commit, so that a change
 * cannot lower its own bar; the producers that must report come from the head.
 */
import {readConfig} from '../config/read.ts'
import {type Config, defaultConfig, type Waiver} from '../config/schema.ts'
import {waiversInForce} from '../config/waivers.ts'
import {FailureError, raise} from '../failure.ts'
import type {Diagnostic, Subject} from '../verdict.ts'
import type {World} from '../world.ts'
import {diagnosticOf, note} from './diagnostics.ts'
import {droppedProducer, missingConfig} from './failures.ts'

/** Only this file may be absent: who names another one relies on it. */
export const usualConfig = '.github/towpath.yml'

export type Ruling = {
  /** Rules are read from here. */
  readonly rules: Config
  /** Producers, and exceptions that the change itself asks for, are read from here. */
  readonly head: Config
  /** The configuration of the base could not be read: preset `standard` holds and nothing is softened. */
  readonly unreadable: boolean
  readonly enforce: boolean
  readonly diagnostics: readonly Diagnostic[]
}

/** What of a configuration a gate takes as its rules; when it differs the verdict says from when on it holds. */
export type RulesOf = (config: Config) => unknown

/** The names of producers that a gate must not lose, by configuration. */
export type ProducersOf = (config: Config) => readonly string[]

/** Raises QG-129 where the input names a file that neither the commit nor its base has. */
export const rulingFor = async (
  path: string,
  subject: Subject,
  of: {readonly rules: RulesOf; readonly producers: ProducersOf},
  world: Pick<World, 'files' | 'git' | 'clock' | 'run'>
): Promise<Ruling> => {
  const head = await headConfig(path, world.files)
  const proposed = subject.pullRequest !== null || world.run.event === 'merge_group'
  const base = proposed ? await baseConfig(path, subject.base, world.git) : null
  const nowhere = head === null && (base === null || (base.config === null && !base.unreadable))
  if (nowhere && path !== usualConfig) raise(missingConfig(path))
  const unreadable = base?.unreadable === true
  const rules = base?.config ?? head ?? defaultConfig
  return {
    rules,
    head: head ?? defaultConfig,
    unreadable,
    enforce: unreadable || rules.enforce,
    diagnostics: [...(base?.notes ?? []), ...comparison(path, base?.config ?? null, head, of, world.clock.now())]
  }
}

const headConfig = async (path: string, files: World['files']): Promise<Config | null> =>
  (await files.stat(path)) === undefined ? null : readConfig(await files.text(path), path)

type BaseConfig = {readonly config: Config | null; readonly unreadable: boolean; readonly notes: readonly Diagnostic[]}

const baseConfig = async (path: string, base: string | null, git: World['git']): Promise<BaseConfig> => {
  const text = base === null ? undefined : await git.show(base, path)
  if (text === undefined) {
    return {
      config: null,
      unreadable: false,
      notes: [note(`The base has no ${path}: this change is judged by its own rules.`)]
    }
  }
  try {
    return {config: readConfig(text, path), unreadable: false, notes: []}
  } catch (thrown) {
    if (!(thrown instanceof FailureError)) throw thrown
    const {what} = thrown.failure
    return {
      config: null,
      unreadable: true,
      notes: [
        note(`${path} of the base cannot be read (${what}): judged by the rules of this change and preset standard.`)
      ]
    }
  }
}

const comparison = (
  path: string,
  base: Config | null,
  head: Config | null,
  of: {readonly rules: RulesOf; readonly producers: ProducersOf},
  now: number
): readonly Diagnostic[] => {
  if (base === null) return []
  const changed = rulesText(base, of.rules) !== rulesText(head ?? defaultConfig, of.rules)
  const kept = new Set(of.producers(head ?? defaultConfig))
  const dropped = of.producers(base).filter(name => !kept.has(name))
  const waivers = new Map((head ? waiversInForce(head, now) : []).map(waiver => [waiver.producer, waiver]))
  const notWaived = dropped.filter(name => !waivers.has(name))
  return [
    ...(changed ? [note(`This change edits the rules in ${path}: the edit takes effect after it is merged.`)] : []),
    ...notWaived.map(name => diagnosticOf('error', droppedProducer(name, path, endOfWaiver(name, head)), name)),
    ...dropped.flatMap(name => removedUnder(waivers.get(name)))
  ]
}

/** The last day of the waivers that this producer had; null where it never had one. */
const endOfWaiver = (name: string, head: Config | null): string | null =>
  (head?.waivers ?? [])
    .filter(({producer}) => producer === name)
    .map(({expires}) => expires)
    .sort()
    .at(-1) ?? null

const removedUnder = (waiver: Waiver | undefined): readonly Diagnostic[] => {
  if (waiver === undefined) return []
  const {producer, reason, owner, expires} = waiver
  return [note(`${producer} is removed under a waiver of ${owner} until ${expires}: ${reason}.`, producer)]
}

const rulesText = (config: Config, rules: RulesOf): string => JSON.stringify([rules(config), config.enforce])
