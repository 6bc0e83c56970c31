/**
 * Tokens of OpenID Connect (`auth-provider: oidc`): used while they last, renewed with the refresh token.
 * Source: OpenID Connect Core 1.0 §12, OpenID Connect Discovery 1.0 §4, RFC 6749 §2.3.1.
 */
import {z} from 'zod'
import {messageOf, raise} from '#core/failure'
import {loginUnsupported, tokenNotRenewed} from './failures.ts'
import {pemOf} from './material.ts'
import {type Fetched, fetchText} from './plain-request.ts'

export type OpenIdConfig = Readonly<Record<string, string>>

export type OpenIdToken = {readonly token: string; readonly expires: number | null}

const discoverySchema = z.looseObject({token_endpoint: z.url()})
const grantSchema = z.looseObject({id_token: z.string()})
const claimsSchema = z.looseObject({exp: z.number()})

/** `now` in milliseconds since the epoch. Raises KU-109 and KU-110. */
export const openIdToken = async (
  config: OpenIdConfig,
  folder: string,
  now: number,
  mask: (secret: string) => void
): Promise<OpenIdToken> => {
  for (const name of ['id-token', 'refresh-token', 'client-secret']) mask(config[name] ?? '')
  const held = config['id-token'] ?? ''
  const expires = expiryOf(held)
  if (held !== '' && expires !== null && expires > now) return {token: held, expires}
  const token = await renewed(config, folder)
  mask(token)
  return {token, expires: expiryOf(token)}
}

/** The claim `exp` in milliseconds; null where the token is none. The signature is for the API server to check. */
const expiryOf = (token: string): number | null => {
  try {
    const claims: unknown = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'))
    return claimsSchema.parse(claims).exp * 1000
  } catch {
    return null
  }
}

const renewed = async (config: OpenIdConfig, folder: string): Promise<string> => {
  const issuer = config['idp-issuer-url'] ?? ''
  const {'client-id': client, 'refresh-token': refresh} = config
  if (issuer === '' || !client || !refresh) {
    return raise(
      loginUnsupported('an OpenID Connect login without refresh token', 'log in again and store the new kubeconfig')
    )
  }
  const [data, file] = [config['idp-certificate-authority-data'], config['idp-certificate-authority']]
  const authority = await pemOf('idp-certificate-authority', data, file, folder)
  try {
    const discovery = await fetchText(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`, {authority})
    const {token_endpoint: endpoint} = discoverySchema.parse(JSON.parse(succeeded(discovery).text))
    const form = new URLSearchParams({grant_type: 'refresh_token', refresh_token: refresh})
    const grant = await askEndpoint(endpoint, authority, form, client, config['client-secret'] ?? '')
    return grantSchema.parse(JSON.parse(succeeded(grant).text)).id_token
  } catch (error) {
    const why =
      error instanceof z.ZodError || error instanceof SyntaxError
        ? 'its answer is not the expected JSON'
        : messageOf(error)
    return raise(tokenNotRenewed(issuer, why), error)
  }
}

/** With the secret in the header, as the standard prefers; in the form where the issuer knows only that. */
const askEndpoint = async (
  endpoint: string,
  authority: string | null,
  form: URLSearchParams,
  client: string,
  secret: string
): Promise<Fetched> => {
  const inForm = new URLSearchParams(form)
  inForm.set('client_id', client)
  if (secret !== '') inForm.set('client_secret', secret)
  if (secret === '') return fetchText(endpoint, {authority, form: inForm})
  const pair = `${encodeURIComponent(client)}:${encodeURIComponent(secret)}`
  const authorization = `Basic ${Buffer.from(pair).toString('base64')}`
  const first = await fetchText(endpoint, {authority, form, authorization})
  return first.status === 401 || errorOf(first) === 'invalid_client'
    ? fetchText(endpoint, {authority, form: inForm})
    : first
}

const succeeded = (answer: Fetched): Fetched => {
  if (answer.status === 200) return answer
  throw new Error(`error ${answer.status}: ${errorOf(answer) || 'no reason given'}`)
}

const errorOf = ({text}: Fetched): string => /"error"\s*:\s*"([\w.-]{1,100})"/.exec(text)?.[1] ?? ''
