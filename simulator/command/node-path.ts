import {delimiter, dirname} from 'node:path'

/** Jobs inherit PATH: Node 24 comes first in it, as on a runner that has it. */
export const putNodeFirst = (): void => {
  const own = dirname(process.execPath)
  const path = (process.env.PATH ?? '').split(delimiter)
  if (path[0] !== own) process.env.PATH = [own, ...path].join(delimiter)
}
