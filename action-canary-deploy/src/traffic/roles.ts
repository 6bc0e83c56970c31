/** Which Services a backend may name to be ours. */

import type {Services} from './provider.ts'
import type {Role} from './split.ts'

type Roles = {
  /** Name, namespace and port as the backend states them; null: somebody else's. */
  readonly roleOf: (name: unknown, namespace: unknown, port: unknown) => Role | null
  /** The name of the canary's Service for the stable one's, and back; other names stay. */
  readonly toCanary: (name: unknown) => unknown
  readonly toStable: (name: unknown) => unknown
}

export const roleIn = ({namespace, pairs}: Services): Roles => {
  const canaries = new Map<unknown, string>(pairs.map(({stable, canary}) => [stable, canary]))
  const stables = new Map<unknown, string>(pairs.map(({stable, canary}) => [canary, stable]))
  return {
    roleOf: (name, inNamespace, port) => {
      if ((inNamespace ?? namespace) !== namespace) return null
      const isStable = canaries.has(name)
      const service = isStable ? String(name) : stables.get(name)
      return service === undefined ? null : {key: `${service}:${port ?? ''}`, service, canary: !isStable}
    },
    toCanary: name => canaries.get(name) ?? name,
    toStable: name => stables.get(name) ?? name
  }
}
