/** Gemfile: which gems are for development only. Only plain `gem` lines and `group` blocks are read, nothing is run. */

const development = new Set(['development', 'test', 'ci', 'lint', 'docs', 'doc', 'rubocop'])

const symbols = (text: string): readonly string[] =>
  [...text.matchAll(/:([a-z_]+)\b(?!:)|["']([a-z_]+)["']/g)].map(match => match[1] ?? match[2] ?? '')

/** `group: :test`, `groups: [:development, :test]`, `:group => :test`. */
const ownGroups = (line: string): readonly string[] => {
  const value = /(?:\bgroups?:|:groups?\s*=>)\s*(\[[^\]]*\]|:[a-z_]+|["'][a-z_]+["'])/.exec(line)?.[1]
  return value === undefined ? [] : symbols(value)
}

const opens =
  /^(?:group|source|platforms?|path|git|github|install_if|if|unless|case|begin)\b|\bdo\b\s*(?:\|[^|]*\|)?\s*$/

/** Names of the gems that stand only in groups for development; a gem that stands outside of them too is not among them. */
export const developmentGems = (text: string): ReadonlySet<string> => {
  const found = new Map<string, boolean>()
  const blocks: (readonly string[])[] = []
  /** No line that a person wrote is longer; patterns below take their time on longer ones. */
  for (const whole of text.split('\n').filter(line => line.length < 2000)) {
    const line = whole
      .replace(/(?:^|\s)#.*$/, '')
      .replaceAll(/\s+/g, ' ')
      .trim()
    const name = /^gem[\s(]+["']([^"']+)["']/.exec(line)?.[1]
    if (name !== undefined) {
      const groups = [...blocks.flat(), ...ownGroups(line)]
      const excluded = groups.length > 0 && groups.every(group => development.has(group))
      found.set(name, excluded && (found.get(name) ?? true))
    } else if (/^end\b/.test(line)) blocks.pop()
    else if (opens.test(line)) blocks.push(/^group\b/.test(line) ? symbols(line.replace(/,?\s*optional:.*$/, '')) : [])
  }
  return new Set([...found].filter(([, excluded]) => excluded).map(([name]) => name))
}
