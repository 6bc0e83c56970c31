/**
 * Which configuration rules. On a pull request, and in a merge queue, rules come from the base commit, so that a change
 * cannot lower its own bar; the producers that must report come from the head.
 */
import {posix} from 'node:path'
import {readConfig} from '../config/read.ts'
import {type Config, defaultConfig} from '../config/schema.ts'
import {relativePath} from '../evidence/relative-path.ts'
import {FailureError, raise} from '../failure.ts'
import type {Diagnostic, Subject} from '../verdict.ts'
import type {World} from '../world.ts'
import {note} from './diagnostics.ts'
import {droppedProducer, foreignConfig, missingConfig} from './failures.ts'
import {type Exceptions, exceptionsOf, lossLines} from './losses.ts'
import {unversioned} from './subject.ts'

/** Only this file may be absent: who names another one relies on it. */
export const usualConfig = '.github/towpath.yml'

export type Ruling = {
  /** Rules are read from here. */
  readonly rules: Config
  /** Producers, and exceptions that the change itself asks for, are read from here. */
  readonly head: Config
  /** Of the head: who makes an exception says so in the change itself, where it is reviewed. */
  readonly exceptions: Exceptions
  /** The configuration of the base could not be read: preset `standard` holds and nothing is softened. */
  readonly unreadable: boolean
  readonly enforce: boolean
  readonly diagnostics: readonly Diagnostic[]
}

/** What of a configuration a gate takes as its rules; when it differs the verdict says from when on it holds. */
export type RulesOf = (config: Config) => unknown

/** The names of producers that a gate must not lose, by configuration. */
export type ProducersOf = (config: Config) => readonly string[]

/**
 * Raises QG-129 where the input names a file that neither the commit nor its base has, or the commit has a link to
 * nowhere, and QG-136 where it is to judge a change and lies outside of the repository.
 */
export const rulingFor = async (
  config: string,
  subject: Subject,
  of: {readonly rules: RulesOf; readonly producers: ProducersOf},
  world: Pick<World, 'files' | 'git' | 'clock' | 'run'>
): Promise<Ruling> => {
  const inside = pathInRepository(config, world.files.root)
  const path = inside ?? config
  const proposed = subject.pullRequest !== null || world.run.event === 'merge_group'
  if (inside === null && proposed) raise(foreignConfig(config))
  const {config: written, notes} = await headConfig(path, inside !== null, subject, world)
  const base = proposed ? await baseConfig(path, subject.base, world.git) : null
  const nowhere = written === null && (base === null || (base.config === null && !base.unreadable))
  if (nowhere && path !== usualConfig) raise(missingConfig(path))
  const unreadable = base?.unreadable === true
  const head = written ?? defaultConfig
  const rules = base?.config ?? head
  const exceptions = exceptionsOf(head, world.clock.now())
  return {
    rules,
    head,
    exceptions,
    unreadable,
    enforce: unreadable || rules.enforce,
    diagnostics: [...notes, ...(base?.notes ?? []), ...comparison(path, base?.config ?? null, head, of, exceptions)]
  }
}

/** As git names it; null where it lies outside of the work tree. */
const pathInRepository = (path: string, root: string): string | null => {
  const [slashed, top] = [path, root].map(one => one.replaceAll('\\', '/'))
  const inside = posix.normalize(relativePath(slashed ?? path, top ?? root))
  return inside.startsWith('../') || inside === '..' || /^(?:\/|[A-Za-z]:)/.test(inside) ? null : inside
}

type HeadConfig = {readonly config: Config | null; readonly notes: readonly Diagnostic[]}

const headConfig = async (
  path: string,
  versioned: boolean,
  {commit}: Pick<Subject, 'commit'>,
  {files, git, run}: Pick<World, 'files' | 'git' | 'run'>
): Promise<HeadConfig> => {
  if ((await files.stat(path)) !== undefined) return {config: readConfig(await files.text(path), path), notes: []}
  // On a laptop the working tree is judged, and a file deleted there is gone.
  if (!versioned || !run.onRunner || commit === unversioned) return {config: null, notes: []}
  return committedConfig(path, git)
}

/** A sparse checkout or a step that cleans up must not do away with the rules: then the commit says what they are. */
const committedConfig = async (path: string, git: World['git']): Promise<HeadConfig> => {
  const text = await git.show('HEAD', path)
  if (text !== undefined) {
    const why = 'a sparse checkout, or a step that removed it'
    return {
      config: readConfig(text, path),
      notes: [note(`${path} is not in the workspace (${why}): it was read from the commit.`)]
    }
  }
  return (await git.tracked()).has(path) ? raise(missingConfig(path)) : {config: null, notes: []}
}

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
  head: Config,
  of: {readonly rules: RulesOf; readonly producers: ProducersOf},
  exceptions: Exceptions
): readonly Diagnostic[] => {
  if (base === null) return []
  const changed = rulesText(base, of.rules) !== rulesText(head, of.rules)
  const kept = new Set(of.producers(head))
  const dropped = of.producers(base).filter(name => !kept.has(name))
  return [
    ...(changed ? [note(`This change edits the rules in ${path}: the edit takes effect after it is merged.`)] : []),
    ...lossLines(
      dropped.map(producer => ({
        producer,
        told: 'is removed',
        failure: expired => droppedProducer(producer, path, expired)
      })),
      exceptions
    )
  ]
}

const rulesText = (config: Config, rules: RulesOf): string => JSON.stringify([rules(config), config.enforce])
