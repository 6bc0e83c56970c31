/** Every way to split traffic by objects, in order of preference. The way without objects is in replicas.ts. */
import {raise} from '#core/failure'
import {alb} from './alb.ts'
import {unknownProvider} from './failures.ts'
import {gateway} from './gateway.ts'
import {ingressNginx} from './ingress-nginx.ts'
import {istio} from './istio.ts'
import type {TrafficProvider} from './provider.ts'
import {traefik} from './traefik.ts'

export const providers: readonly TrafficProvider[] = [gateway, istio, traefik, ingressNginx, alb]

/** Throws `CD-165` for a name that no provider has: a state of another version of Towpath. */
export const providerNamed = (name: string): TrafficProvider =>
  providers.find(provider => provider.name === name) ??
  raise(
    unknownProvider(
      name,
      providers.map(one => one.name)
    )
  )
