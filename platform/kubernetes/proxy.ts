/** Which proxy leads to the API server: `proxy-url` of the kubeconfig, else HTTPS_PROXY unless NO_PROXY names the server. */
import {BlockList, isIP, isIPv6} from 'node:net'
import {raise} from '#core/failure'
import {badProxy} from './failures.ts'

type Environment = Readonly<Record<string, string | undefined>>

/** Null = directly. Raises KU-111. Source: golang.org/x/net/http/httpproxy, whose rules kubectl and Helm follow. */
export const proxyFor = (server: URL, proxyUrl: string | null | undefined, env: Environment): URL | null => {
  if (proxyUrl) return checked(proxyUrl, '`proxy-url` of the kubeconfig')
  const name = server.protocol === 'https:' ? 'HTTPS_PROXY' : 'HTTP_PROXY'
  const address = env[name] || env[name.toLowerCase()]
  if (!address || isExempt(server, env.NO_PROXY || env.no_proxy || '')) return null
  return checked(/^[a-z0-9]+:\/\//i.test(address) ? address : `http://${address}`, `the environment variable ${name}`)
}

const checked = (address: string, place: string): URL => {
  const url = URL.canParse(address) ? new URL(address) : null
  if (url !== null && /^https?:$/.test(url.protocol)) return url
  return raise(badProxy(address.replace(/\/\/[^/@]*@/, '//***@'), place))
}

const isExempt = (server: URL, rules: string): boolean => {
  const host = server.hostname.replace(/^\[|\]$/g, '').toLowerCase()
  if (host === 'localhost' || isLoopback(host)) return true
  const port = server.port || (server.protocol === 'https:' ? '443' : '80')
  return rules
    .toLowerCase()
    .split(',')
    .map(rule => rule.trim())
    .some(rule => rule === '*' || (rule !== '' && matches(rule, host, port)))
}

const matches = (rule: string, host: string, port: string): boolean => {
  if (rule.includes('/')) return inNetwork(rule, host)
  if (isIPv6(rule)) return rule === host
  const [, name = rule, only] = /^(.*?)(?::(\d+))?$/.exec(rule) ?? []
  if (only !== undefined && only !== port) return false
  const bare = name.replace(/^\*?\./, '')
  return host.endsWith(`.${bare}`) || (host === bare && !/^\*?\./.test(name))
}

const family = (address: string): 'ipv4' | 'ipv6' => (isIPv6(address) ? 'ipv6' : 'ipv4')

const inNetwork = (rule: string, host: string): boolean => {
  const [network = '', bits = ''] = rule.split('/')
  const longest = isIPv6(network) ? 128 : 32
  if (isIP(host) === 0 || isIP(network) === 0 || !/^\d+$/.test(bits) || Number(bits) > longest) return false
  const list = new BlockList()
  list.addSubnet(network, Number(bits), family(network))
  return list.check(host, family(host))
}

const isLoopback = (host: string): boolean => isIP(host) !== 0 && (inNetwork('127.0.0.0/8', host) || host === '::1')
