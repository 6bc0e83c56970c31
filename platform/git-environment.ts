/** What every git command of ours is told, so that nobody's settings change its answers or make it wait for a person. */
import {devNull} from 'node:os'

export type Environment = Readonly<Record<string, string>>

/** Settings of machine, user and repository that would change what the commands do or print. */
export const neutralSettings = (folders: readonly string[]): readonly string[] =>
  [
    ...folders.map(folder => `safe.directory=${folder}`),
    'core.fsmonitor=false',
    'core.quotePath=false',
    `core.hooksPath=${devNull}`,
    'gc.auto=0',
    'maintenance.auto=false',
    'fetch.writeCommitGraph=false',
    'fetch.fsckObjects=false',
    'diff.external=',
    'diff.noprefix=false',
    'color.ui=false'
  ].flatMap(setting => ['-c', setting])

/** Variables that point git at another repository, tell it how to print, or make it trace (traces can hold the token). */
const unwanted =
  /^GIT_(DIR|WORK_TREE|IMPLICIT_WORK_TREE|INDEX_FILE|COMMON_DIR|OBJECT_DIRECTORY|ALTERNATE_OBJECT_DIRECTORIES|NAMESPACE|PREFIX|SHALLOW_FILE|GRAFT_FILE|REPLACE_REF_BASE|CONFIG|CONFIG_PARAMETERS|DIFF_OPTS|EXTERNAL_DIFF|PAGER|CURL_VERBOSE|TRACE.*|.*_PATHSPECS|CEILING_DIRECTORIES)$/

/** Our environment for git: no prompt, no optional lock, English messages, objects as they are. */
export const gitEnvironment = (inherited: Readonly<Record<string, string | undefined>>): Environment => {
  const kept = Object.entries(inherited).flatMap(([name, value]): (readonly [string, string])[] =>
    value === undefined || unwanted.test(name) ? [] : [[name, value]]
  )
  return {
    ...Object.fromEntries(kept),
    GIT_TERMINAL_PROMPT: '0',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_NO_REPLACE_OBJECTS: '1',
    LC_ALL: 'C'
  }
}

/**
 * Gives the token to one command through its environment: it stands in no argument (`ps` shows them) and in no file.
 * The empty first value drops a header that `actions/checkout` left in the configuration: GitHub refuses two of them.
 * https://git-scm.com/docs/git-config#ENVIRONMENT
 */
export const withToken = (environment: Environment, url: string, token: string): Environment => {
  const address = webAddress(url)
  if (address === undefined || token === '') return environment
  const first = /^\d+$/.test(environment.GIT_CONFIG_COUNT ?? '') ? Number(environment.GIT_CONFIG_COUNT) : 0
  const key = `http.${address}.extraheader`
  const credentials = Buffer.from(`x-access-token:${token}`).toString('base64')
  return {
    ...environment,
    GIT_CONFIG_COUNT: String(first + 2),
    [`GIT_CONFIG_KEY_${first}`]: key,
    [`GIT_CONFIG_VALUE_${first}`]: '',
    [`GIT_CONFIG_KEY_${first + 1}`]: key,
    [`GIT_CONFIG_VALUE_${first + 1}`]: `AUTHORIZATION: basic ${credentials}`
  }
}

/** Without user and password; undefined for anything that is not fetched by HTTP. */
const webAddress = (url: string): string | undefined => {
  if (!URL.canParse(url)) return undefined
  const {protocol, origin, pathname} = new URL(url)
  return protocol === 'https:' || protocol === 'http:' ? `${origin}${pathname}` : undefined
}
