/** Inputs of a kind that only this action has. */
import type {Input} from '#core/contract'
import type {Header, ServicePair} from './model.ts'

/** `10, 30, 100`: ascending, the last is 100. */
export const steps: Input<readonly number[]> = {
  description:
    'Shares of the canary in percent, ascending; after the last, 100, the stable pods are upgraded behind it',
  type: 'ascending percentages that end with 100',
  default: '10, 30, 100',
  evaluated: false,
  required: false,
  secret: false,
  absent: [10, 30, 100],
  parse: given => {
    const shares = given
      .split(/[\s,]+/)
      .filter(part => part !== '')
      .map(part => Number(part.replace(/%$/, '')))
    const ascending = shares.every((share, index) => share > (shares[index - 1] ?? 0) && share <= 100)
    return shares.length > 0 && ascending && shares.at(-1) === 100
      ? {ok: true, value: shares}
      : {ok: false, expected: 'ascending percentages that end with 100, as `10, 30, 100`'}
  }
}

/** A field name of HTTP (RFC 9110, 5.1: `token`), as far as the Gateway API takes it. */
const fieldName = /^[A-Za-z0-9!#$%&'*+\-.^_`|~]{1,256}$/
/** Visible ASCII, with spaces inside: what every data plane compares alike. */
const fieldValue = /^[!-~](?:[ -~]{0,4094}[!-~])?$/

/** `x-canary: always`, or a bare name, which means the value `always`. */
export const header: Input<Header | null> = {
  description:
    'Requests with this header go to the canary whatever the share, from the first step on: `x-canary: yes`; a bare name means the value `always`. Gateway API, Istio and NGINX-style annotations (plan, run)',
  type: 'header, as `name` or `name: value`',
  default: null,
  evaluated: false,
  required: false,
  secret: false,
  absent: null,
  parse: given => {
    const colon = given.indexOf(':')
    const name = (colon === -1 ? given : given.slice(0, colon)).trim()
    const value = colon === -1 ? null : given.slice(colon + 1).trim()
    return fieldName.test(name) && (value === null || fieldValue.test(value))
      ? {ok: true, value: {name, value}}
      : {ok: false, expected: 'the name of a header, or `name: value`, as `x-canary: always`'}
  }
}

const serviceName = '[a-z0-9](?:[-a-z0-9]{0,61}[a-z0-9])?'
const pair = new RegExp(`^(?<stable>${serviceName})\\s*=\\s*(?<canary>${serviceName})$`)

/** `shop=shop-canary`, one a line. */
export const servicePairs: Input<readonly ServicePair[]> = {
  description:
    'Whose requests are counted: the Service of the stable pods and that of the canary, as `stable=canary`, one a line (strategy `native`; plan, run)',
  type: 'list of `stable=canary`',
  default: null,
  evaluated: false,
  required: false,
  secret: false,
  absent: [],
  parse: given => {
    const lines = given.split(/\r?\n/).map(line => line.trim())
    const pairs = lines
      .filter(line => line !== '')
      .map(line => {
        const {stable, canary} = pair.exec(line)?.groups ?? {}
        return stable === undefined || canary === undefined || stable === canary ? null : {stable, canary}
      })
    return pairs.includes(null)
      ? {ok: false, expected: 'two names of Services a line, as `shop=shop-canary`'}
      : {ok: true, value: pairs.filter(one => one !== null)}
  }
}
