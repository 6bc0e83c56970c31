/** Connections to one API server: kept alive, with its certificate authority, our client certificate, and the proxy in between. */
import {X509Certificate} from 'node:crypto'
import {Agent as HttpAgent} from 'node:http'
import {Agent as HttpsAgent} from 'node:https'
import {createSecureContext, getCACertificates, type SecureContext} from 'node:tls'
import {messageOf, raise} from '#core/failure'
import type {Credentials} from './credentials.ts'
import {credentialUnreadable} from './failures.ts'
import type {Target} from './kubeconfig.ts'
import {pemOf} from './material.ts'

type Agent = HttpAgent | HttpsAgent

export type Tls = {
  /** PEM; null = whom the machine trusts. */
  readonly authority: string | null
  readonly insecure: boolean
  /** Checked in place of the host of the address. */
  readonly serverName: string | null
}

export type ConnectionPools = {
  /** Raises KU-106 where certificate and key do not fit. */
  readonly for: (proof: Credentials) => Agent
  readonly close: () => void
}

/** Idle connections are given up before a load balancer may do it: a write on a dead one would end in doubt. */
const idleLife = 15_000

/** Raises KU-106 where the certificate authority cannot be read. */
export const tlsOf = async ({cluster, clusterFolder}: Target): Promise<Tls> => ({
  authority: await pemOf(
    'certificate-authority',
    cluster['certificate-authority-data'],
    cluster['certificate-authority'],
    clusterFolder
  ),
  insecure: cluster['insecure-skip-tls-verify'] === true,
  serverName: cluster['tls-server-name'] || null
})

/** One pool for the certificate in use: when that is renewed, a new one. `tls` null: plain HTTP. */
export const connectionPools = (tls: Tls | null, proxy: URL | null): ConnectionPools => {
  let held: {readonly certificate: string | null; readonly agent: Agent} | undefined
  return {
    for: proof => {
      // The old pool is left to end by itself: a write may be under way in it.
      if (held === undefined || held.certificate !== proof.certificate) {
        held = {certificate: proof.certificate, agent: agentWith(tls, proxy, proof)}
      }
      return held.agent
    },
    close: () => held?.agent.destroy()
  }
}

const agentWith = (tls: Tls | null, proxy: URL | null, proof: Credentials): Agent => {
  const pool = {
    keepAlive: true,
    timeout: idleLife,
    ...(proxy === null ? {} : {proxyEnv: {HTTP_PROXY: proxy.href, HTTPS_PROXY: proxy.href}})
  }
  if (tls === null) return new HttpAgent(pool)
  return new HttpsAgent({
    ...pool,
    secureContext: secureContextOf(tls.authority, proof),
    ...(tls.insecure ? {rejectUnauthorized: false} : {}),
    ...(tls.serverName === null ? {} : {servername: tls.serverName})
  })
}

/** Only OpenSSL finds out that a certificate is damaged or does not go with its key. */
const secureContextOf = (authority: string | null, {certificate: cert, key}: Credentials): SecureContext => {
  const own = cert !== null && key !== null ? {cert, key} : {}
  try {
    // Node would leave a damaged authority out and then trust nobody.
    if (authority !== null) new X509Certificate(authority)
    return createSecureContext({ca: authority ?? machineAuthorities(), ...own})
  } catch (error) {
    return raise(credentialUnreadable('certificate', 'Its certificates and its key', messageOf(error)), error)
  }
}

/** Node's own list and the machine's: a company's authority is usually installed there. */
const machineAuthorities = (): string[] => [...getCACertificates('default'), ...getCACertificates('system')]
