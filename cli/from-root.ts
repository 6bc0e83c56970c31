import {posix} from 'node:path'

/** A path or glob as it is from the root of the work tree, where configuration, git and coverage count from. */
export const fromRoot = (here: string, given: string): string => {
  const [, not = '', path = ''] = /^(!?)(.*)$/s.exec(given.replaceAll('\\', '/')) ?? []
  return here === '' || path === '' || posix.isAbsolute(path) || /^[A-Za-z]:/.test(path)
    ? given
    : `${not}${posix.join(here, path)}`
}
