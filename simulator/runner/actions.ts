/** Finds the `action.yml` behind a `uses:`, in a repository or in the workspace. */
import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {raise} from '#core/failure'
import {parseActionFile} from './action-file.ts'
import type {Action, Origin} from './definition.ts'
import {foreignAction, unresolvedReference} from './failures.ts'
import {parseReference, type Reference} from './references.ts'
import type {Repositories} from './repositories.ts'

/** Where the code of an action is. `origin` is null for an action read from the workspace. */
export type FoundAction = {
  readonly action: Action
  readonly origin: Origin | null
  /** The action's folder inside its repository or workspace. */
  readonly path: string
  readonly folder: () => Promise<string>
}

const manifests = ['action.yml', 'action.yaml']

const inRepository = async (repositories: Repositories, origin: Origin, uses: string): Promise<FoundAction> => {
  for (const manifest of manifests) {
    const file = origin.path === '' ? manifest : `${origin.path}/${manifest}`
    const text = await repositories.read(origin.repository, origin.commit, file)
    if (text === undefined) continue
    return {
      action: parseActionFile(`${origin.repository}/${file}`, text),
      origin,
      path: origin.path,
      folder: async () => join(await repositories.materialise(origin.repository, origin.commit), origin.path)
    }
  }
  return raise(
    unresolvedReference(uses, `${origin.repository} has no ${origin.path || '.'}/action.yml at ${origin.commit}`)
  )
}

const readIfThere = async (file: string): Promise<string | undefined> => {
  try {
    return await readFile(file, 'utf8')
  } catch {
    return undefined
  }
}

/** An action of the workspace, as `uses: ./path` means it: the checked-out files, whatever commit they are of. */
export const actionInWorkspace = async (workspace: string, path: string): Promise<FoundAction | undefined> => {
  for (const manifest of manifests) {
    const text = await readIfThere(join(workspace, path, manifest))
    if (text === undefined) continue
    const folder = join(workspace, path)
    return {action: parseActionFile(`${path}/${manifest}`, text), origin: null, path, folder: async () => folder}
  }
  return undefined
}

/**
 * An action of a repository: `$/path` against the file that says it, `owner/name/path@ref` by SHA, tag or branch.
 * Raises SIM-105 where nothing is there and SIM-106 for an action of someone else.
 */
export const actionInRepository = async (
  repositories: Repositories,
  from: Origin,
  uses: string,
  reference: Reference = parseReference(uses)
): Promise<FoundAction> => {
  if (reference.kind === 'self' || reference.kind === 'local') {
    return inRepository(repositories, {...from, path: reference.path}, uses)
  }
  if (reference.kind === 'unknown' || !repositories.has(reference.repository)) return raise(foreignAction(uses))
  const {commit, ref} = await repositories.resolve(reference.repository, reference.ref, uses)
  return inRepository(repositories, {repository: reference.repository, commit, ref, path: reference.path}, uses)
}
