/** Names and label values of copies: readable where they fit, never colliding where they do not. */
import {createHash} from 'node:crypto'

export const suffix = 'canary'

/** Names of Services and label values may have 63 characters; what Towpath makes keeps to that everywhere. */
const longest = 63

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 8)

const cut = (text: string): string => {
  const whole = `${text}-${suffix}`
  if (whole.length <= longest) return whole
  const tail = `-${hashOf(text)}-${suffix}`
  return `${text.slice(0, longest - tail.length).replace(/[^A-Za-z0-9]+$/, '')}${tail}`
}

/** `shop-canary`; too long a name is cut and told apart by a hash of the whole. */
export const canaryName = (name: string): string => cut(name)

/** The same for the value of a label, which may be empty. */
export const canaryValue = (value: string): string => (value === '' ? suffix : cut(value))
