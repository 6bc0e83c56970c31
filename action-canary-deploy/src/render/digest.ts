/** One digest for a whole rendering, whatever the order of its documents and fields; and what differs where two digests do. */
import {createHash} from 'node:crypto'
import {canonicalJson} from '#core/canonical'
import {type Manifest, shortName} from '#core/cluster'
import type {Failure} from '#core/failure'
import {notDeterministic} from './failures.ts'
import {differingFields} from './fields.ts'
import {identityOf, indexOf, refIn, type Scope} from './identity.ts'

/** `sha256:…` over the objects, sorted by what they are, each in canonical JSON. */
export const digestOf = (manifests: readonly Manifest[], scope: Scope): string => {
  const sorted = manifests
    .map(manifest => [identityOf(manifest, scope), canonicalJson(manifest)] as const)
    .sort(byIdentity)
  const hash = createHash('sha256')
  for (const [identity, json] of sorted) hash.update(`${identity}\n${json}\n`)
  return `sha256:${hash.digest('hex')}`
}

const byIdentity = (a: readonly [string, string], b: readonly [string, string]): number =>
  a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : a[1] < b[1] ? -1 : a[1] > b[1] ? 1 : 0

/** CD-124 with the fields in which two renderings of the same chart and values differ; null where they are the same. */
export const nondeterminism = (
  first: readonly Manifest[],
  second: readonly Manifest[],
  scope: Scope
): Failure | null => {
  if (digestOf(first, scope) === digestOf(second, scope)) return null
  const [before, after] = [indexOf(first, scope), indexOf(second, scope)]
  const fields = [...new Set([...before.keys(), ...after.keys()])].sort().flatMap(identity => {
    const [one, other] = [before.get(identity), after.get(identity)]
    const object = one ?? other
    if (object === undefined || (one && other && canonicalJson(one) === canonicalJson(other))) return []
    const name = shortName(refIn(object, scope))
    if (one === undefined || other === undefined) return [`${name} (in one of them only)`]
    const paths = differingFields(one, other)
    return [`${name}: ${shortened(paths.length === 0 ? ['empty fields'] : paths)}`]
  })
  return notDeterministic(fields)
}

const shortened = (paths: readonly string[]): string =>
  paths.length > 5 ? `${paths.slice(0, 5).join(', ')} and ${paths.length - 5} more` : paths.join(', ')
