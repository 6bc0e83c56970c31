/** What a `uses:` points at. */

export type Reference =
  /** `$/path`: the repository that contains the file, at the commit that runs. */
  | {readonly kind: 'self'; readonly path: string}
  /** `./path`: for a step the workspace, for a job the repository that contains the file. */
  | {readonly kind: 'local'; readonly path: string}
  | {readonly kind: 'repository'; readonly repository: string; readonly path: string; readonly ref: string}
  | {readonly kind: 'unknown'}

const clean = (path: string): string => path.replace(/^\/+|\/+$/g, '')

/** Reads `$/x`, `./x` and `owner/name[/x]@ref`. */
export const parseReference = (uses: string): Reference => {
  if (uses.startsWith('$/')) return {kind: 'self', path: clean(uses.slice(2))}
  if (uses.startsWith('./')) return {kind: 'local', path: clean(uses.slice(2))}
  const match = /^(?<owner>[\w.-]+)\/(?<name>[\w.-]+)(?<path>\/[^@]*)?@(?<ref>.+)$/.exec(uses)
  const {owner, name, path, ref} = match?.groups ?? {}
  if (owner === undefined || name === undefined || ref === undefined) return {kind: 'unknown'}
  return {kind: 'repository', repository: `${owner}/${name}`, path: clean(path ?? ''), ref}
}

/** Is it the action that has a stand-in here? */
export const isCheckout = (reference: Reference): boolean =>
  reference.kind === 'repository' && reference.repository === 'actions/checkout' && reference.path === ''

/** `owner/name/path@ref` */
export const describe = (origin: {readonly repository: string; readonly path: string; readonly ref: string}): string =>
  `${origin.repository}/${origin.path}@${origin.ref}`
