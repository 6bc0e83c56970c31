/** The patterns of `branches`, `tags` and `paths` (GitHub docs, "Filter pattern cheat sheet"). */

const quoted = (character: string): string => character.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')

/** `*` no slash, `**` anything, `?` zero or one of the preceding, `+` one or more, `[a-z]` one of, `\` quotes. */
const toRegExp = (pattern: string): RegExp => {
  let source = ''
  for (let at = 0; at < pattern.length; at++) {
    const character = pattern.charAt(at)
    if (pattern.startsWith('**/', at)) {
      source += '(?:.*/)?'
      at += 2
    } else if (pattern.startsWith('**', at)) {
      source += '.*'
      at += 1
    } else if (character === '*') source += '[^/]*'
    else if (character === '?' || character === '+') source += character
    else if (character === '[') {
      const end = pattern.indexOf(']', at)
      if (end < 0) source += '\\['
      else {
        source += pattern.slice(at, end + 1)
        at = end
      }
    } else if (character === '\\') {
      at += 1
      source += quoted(pattern.charAt(at))
    } else source += quoted(character)
  }
  return new RegExp(`^${source}$`)
}

/** Is the name selected? Patterns apply in order; a later `!pattern` takes out what an earlier one let in. */
export const selects = (patterns: readonly string[], name: string): boolean => {
  let selected = false
  for (const pattern of patterns) {
    const negative = pattern.startsWith('!')
    if (toRegExp(negative ? pattern.slice(1) : pattern).test(name)) selected = !negative
  }
  return selected
}
