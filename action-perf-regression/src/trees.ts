/** The two trees that are compared, each built in a folder of its own. */
import {messageOf} from '#core/failure'
import type {World} from '#core/world'

export type Side = 'base' | 'head'

export type Tree = {readonly side: Side; readonly commit: string; readonly folder: string}

type Needs = Pick<World, 'git' | 'files' | 'log'>

/** Checks out a tree for each commit, and removes them after `body`, whatever becomes of it. */
export const withTrees = async <T>(
  commits: Readonly<Partial<Record<Side, string>>>,
  {git, files, log}: Needs,
  body: (trees: readonly Tree[]) => Promise<T>
): Promise<T> => {
  const removals: (() => Promise<void>)[] = []
  try {
    const trees: Tree[] = []
    for (const side of ['base', 'head'] as const) {
      const commit = commits[side]
      if (commit === undefined) continue
      const {folder, remove} = await git.checkout(commit, await files.temporary(`towpath-${side}`))
      removals.push(remove)
      trees.push({side, commit, folder})
    }
    return await body(trees)
  } finally {
    for (const remove of removals)
      await remove().catch((thrown: unknown) => log.warning(`A measured tree was not removed: ${messageOf(thrown)}`))
  }
}
