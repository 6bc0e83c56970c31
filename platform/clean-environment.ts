/** The environment for commands of a change that is not trusted: without secrets, and without ways into later steps. */

type Environment = Readonly<Record<string, string | undefined>>

/** What the runner gives to actions alone, and what would lead git or a tool to another tree than the measured one. */
const foreign = /^(INPUT_|STATE_|ACTIONS_|GITHUB_|GIT_|TOWPATH_|RUNNER_TRACKING_ID$|SSH_AUTH_SOCK$|BASH_ENV$|ENV$)/i

/** By the words of their names. */
const secret =
  /(^|_)(\w*TOKEN|\w*SECRETS?|\w*PASSWORD|PASSWD|PASS|\w*CREDENTIALS?|\w*KEY|\w*KEY_ID|PAT|AUTH|COOKIE|DSN)(_|$)/i

/** Kept although the rules above would drop them: tools ask for them, and they say nothing. */
const harmless: ReadonlySet<string> = new Set(['GITHUB_ACTIONS'])

/** `https://user:password@host` hides a password in an address. */
const withPassword = /:\/\/[^/\s:@]*:[^/\s@]+@/

export const withoutSecrets = (environment: Environment): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(environment).flatMap(([name, value]) =>
      value === undefined || (!harmless.has(name) && isHidden(name, value)) ? [] : [[name, value]]
    )
  )

const isHidden = (name: string, value: string): boolean =>
  foreign.test(name) || secret.test(name) || withPassword.test(value)
