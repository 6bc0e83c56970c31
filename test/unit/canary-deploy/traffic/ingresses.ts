import type {Manifest} from '#core/cluster'
import type {Entry} from '../../../../action-canary-deploy/src/traffic/fields.ts'
import type {Dice} from './dice.ts'

/** Any Ingress of a class, with paths of ours and of others. */
export const anyIngress = (dice: Dice, className: string, annotations: Readonly<Record<string, string>>): Manifest => ({
  apiVersion: 'networking.k8s.io/v1',
  kind: 'Ingress',
  metadata: {
    name: 'shop',
    namespace: 'web',
    uid: 'u',
    resourceVersion: '4',
    annotations: {'cert-manager.io/issuer': 'x', ...annotations}
  },
  spec: {
    ingressClassName: className,
    ...dice.maybe('tls', 0.5, () => [{hosts: ['a.test'], secretName: 'tls'}]),
    rules: dice.times(dice.int(1, 2), () => ({
      ...dice.maybe('host', 0.8, () => dice.pick(['a.test', 'b.test'])),
      http: {paths: dice.times(dice.int(1, 2), () => anyPath(dice))}
    }))
  }
})

const anyPath = (dice: Dice): Entry => ({
  path: dice.pick(['/', '/a', '/b']),
  pathType: dice.pick(['Prefix', 'Exact']),
  backend: {
    service: {
      name: dice.pick(['shop', 'cart', 'blog', 'forward']),
      port: dice.pick<Entry>([{number: 80}, {name: 'http'}])
    }
  }
})
