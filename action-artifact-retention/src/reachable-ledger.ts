/** What the ledger points at: the runs and the digests behind the baselines that comparisons still use. */
import type {Reference} from '#core/storage'
import type {Ledger} from '#core/world'

export type Pointers = {readonly runs: ReadonlyMap<string, string>; readonly digests: ReadonlyMap<string, string>}

/** A baseline is looked for on the merge base and its nearest ancestors: those of the newest runs, and of open pull requests. */
const newestRuns = 50
/** Entries that are opened to look for digests, newest runs first: each is one request of the hour's. */
const mostOpened = 20

type Entry = {readonly path: string; readonly commit: string | null; readonly run: string | null}

/** `baseline/<commit>/<run>-<attempt>….json`; elsewhere a run and attempt may stand in any part of the name. */
const entryOf = (path: string): Entry => {
  const [, commit = null] = /\/([0-9a-f]{40}|[0-9a-f]{64})(?:\/|$)/.exec(path) ?? []
  const [, run = null] = /(?:^|[/.])(\d{1,16})-\d{1,6}(?:[.\-/]|$)/.exec(path) ?? []
  return {path, commit, run}
}

const digestForm = /sha256:[0-9a-f]{64}/g

/**
 * Runs of `baseline/` and `series/` entries that are among the newest or belong to a commit that something references,
 * and every digest written in those entries. Throws what the ledger throws.
 */
export const pointersOf = async (
  ledger: Pick<Ledger, 'list' | 'read'>,
  references: readonly Reference[]
): Promise<Pointers> => {
  const paths = [...(await ledger.list('baseline/')), ...(await ledger.list('series/'))]
  const referenced = new Set(references.map(({commit}) => commit))
  const entries = paths.map(entryOf).sort((a, b) => Number(b.run ?? 0) - Number(a.run ?? 0))
  const newest = new Set([...new Set(entries.flatMap(({run}) => run ?? []))].slice(0, newestRuns))
  const used = entries.filter(
    ({run, commit}) => (run !== null && newest.has(run)) || (commit !== null && referenced.has(commit))
  )
  const digests = new Map<string, string>()
  for (const {path} of used.slice(0, mostOpened)) {
    for (const [digest] of ((await ledger.read(path)) ?? '').matchAll(digestForm))
      digests.set(digest, `ledger entry ${path}`)
  }
  return {
    runs: new Map(used.flatMap(({run, path}) => (run === null ? [] : [[run, `ledger entry ${path}`] as const]))),
    digests
  }
}
