/** How a vulnerability is told: component, fix, identifiers, who says so. */
import type {Vulnerability} from '../gate/model.ts'

const list = (items: readonly string[], most: number): string =>
  items.length > most ? `${items.slice(0, most).join(', ')} and ${items.length - most} more` : items.join(', ')

/** `pkg:npm/ms` as people say it, with the versions that were found. */
export const componentOf = ({package: name, versions}: Pick<Vulnerability, 'package' | 'versions'>): string =>
  `${name.replace(/^name:/, '')}${versions.length === 0 ? '' : ` ${list(versions, 3)}`}`

export const fixOf = ({fixedIn, fixable}: Pick<Vulnerability, 'fixedIn' | 'fixable'>): string => {
  if (fixedIn.length > 0) return `Fixed in ${list(fixedIn, 3)}.`
  return fixable === true ? 'A fix exists.' : fixable === false ? 'No fix is known.' : ''
}

/** Who rates it how; where the tools disagree, all of them. */
export const opinionOf = ({rated, opinions, tools}: Pick<Vulnerability, 'rated' | 'opinions' | 'tools'>): string => {
  const own = `Severity ${rated.severity ?? 'unknown'}${rated.source === null ? '' : ` (${rated.source})`}`
  const others = opinions.filter(({severity}) => severity !== rated.severity)
  const disagreement = others.map(({tool, severity}) => `${tool}: ${severity ?? 'none'}`)
  return others.length === 0
    ? `${own}, reported by ${list(tools, 5)}.`
    : `${own}; not all agree: ${list(disagreement, 5)}.`
}

/** The other names of it. */
export const idsOf = ({ids}: Pick<Vulnerability, 'ids'>): string =>
  ids.length > 1 ? `Also known as ${list(ids.slice(1), 5)}.` : ''

/** Texts of reports end with or without a full stop. */
export const ended = (text: string): string => (text === '' || /[.!?]$/.test(text) ? text : `${text}.`)
