/** A path from a report as git writes it: forward slashes, relative to the workspace of the producer where it lies inside. */
export const relativePath = (path: string, workspace: string): string => {
  const slashed = path.replaceAll('\\', '/')
  const root = workspace.endsWith('/') ? workspace : `${workspace}/`
  const inside = slashed.startsWith(root) ? slashed.slice(root.length) : slashed
  return inside.replace(/^(\.\/)+/, '')
}
