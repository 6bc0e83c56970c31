/** What proves to the API server who we are; renewed when it runs out. Source: the reference of kubeconfig (v1), AuthInfo. */
import {raise} from '#core/failure'
import type {Clock} from '#core/world'
import {askPlugin, type PluginContext} from './exec-plugin.ts'
import {credentialUnreadable, loginUnsupported} from './failures.ts'
import type {Target, UserEntry} from './kubeconfig.ts'
import {credentialFile, pemOf} from './material.ts'
import {openIdToken} from './open-id.ts'

export type Credentials = {
  readonly headers: Readonly<Record<string, string | readonly string[]>>
  /** PEM; null where no client certificate is used. */
  readonly certificate: string | null
  readonly key: string | null
}

export type CredentialSource = {
  /** Raises KU-106 to KU-110. */
  readonly current: () => Promise<Credentials>
  /** The API server refused the last ones (401): the next `current` makes new ones. False where nothing can be made anew. */
  readonly forget: () => boolean
}

type Proof = Credentials & {readonly expires: number | null}

export type CredentialContext = PluginContext & {readonly clock: Clock}

/** A token file is read again after this time, as client-go does. */
const tokenFileLife = 60_000
/** A token that ends in this time is not used any more. */
const lastMoments = 20_000

export const credentialSource = (target: Target, context: CredentialContext): CredentialSource => {
  // As in client-go: over plain HTTP nothing secret is sent.
  const user: UserEntry = target.server.protocol === 'https:' ? target.user : {}
  const renewable = Boolean(user.exec ?? user.tokenFile ?? user['auth-provider'])
  let held: Promise<Proof> | undefined
  return {
    current: async () => {
      const before = held
      const known = await before?.catch(() => undefined)
      const spent =
        known === undefined || (known.expires !== null && known.expires - lastMoments <= context.clock.now())
      if (held === before && spent) held = proofOf(user, target, context)
      held ??= proofOf(user, target, context)
      const {headers, certificate, key} = await held
      return {headers, certificate, key}
    },
    forget: () => {
      held = undefined
      return renewable
    }
  }
}

const proofOf = async (user: UserEntry, target: Target, context: CredentialContext): Promise<Proof> => {
  const {userFolder: folder} = target
  const {mask} = context
  for (const secret of [user.token, user.password, user['client-key-data']]) if (secret) mask(secret)
  const certificate = await pemOf(
    'client-certificate',
    user['client-certificate-data'],
    user['client-certificate'],
    folder
  )
  const key = await pemOf('client-key', user['client-key-data'], user['client-key'], folder)
  if (key !== null) mask(key)
  if ((certificate === null) !== (key === null)) {
    raise(
      credentialUnreadable(
        'client-certificate',
        'The kubeconfig',
        'it has a certificate without its key, or a key alone'
      )
    )
  }
  const base = {certificate, key, expires: null}
  const headers = impersonation(user)
  const bearer = (token: string) => ({...headers, authorization: `Bearer ${checkedToken(token)}`})
  if (user.tokenFile) {
    const token = (await credentialFile('tokenFile', user.tokenFile, folder)).trim()
    mask(token)
    return {...base, headers: bearer(token), expires: context.clock.now() + tokenFileLife + lastMoments}
  }
  if (user.token) return {...base, headers: bearer(user.token)}
  if (user.username) {
    const pair = Buffer.from(`${user.username}:${user.password ?? ''}`).toString('base64')
    mask(pair)
    return {...base, headers: {...headers, authorization: `Basic ${pair}`}}
  }
  if (user.exec) {
    const made = await askPlugin(user.exec, target, context)
    return {
      headers: made.token === null ? headers : bearer(made.token),
      certificate: made.certificate ?? certificate,
      key: made.key ?? key,
      expires: made.expires
    }
  }
  const provider = user['auth-provider']
  if (!provider) return {...base, headers}
  if (provider.name !== 'oidc') raise(loginUnsupported(`auth-provider \`${provider.name}\``, remedyFor(provider.name)))
  const made = await openIdToken(provider.config ?? {}, folder, context.clock.now() + lastMoments, mask)
  return {...base, headers: bearer(made.token), expires: made.expires}
}

/** A line break at its end is common; anything else that no header may hold is a damaged token. */
const checkedToken = (token: string): string =>
  /^[\x21-\x7e]+$/.test(token.trim())
    ? token.trim()
    : raise(credentialUnreadable('token', 'its content', 'it is empty, or has characters that no token has'))

/** As Go sends a name: the bytes of UTF-8. */
const headerText = (text: string): string => Buffer.from(text, 'utf8').toString('latin1')

const remedies: Readonly<Record<string, string>> = {
  gcp: 'install gke-gcloud-auth-plugin and make the kubeconfig again with `gcloud container clusters get-credentials`',
  azure: 'convert the kubeconfig with `kubelogin convert-kubeconfig`'
}

const remedyFor = (provider: string): string => remedies[provider] ?? 'use a login program (`exec:`)'

const impersonation = (user: UserEntry): Credentials['headers'] => ({
  ...(user.as ? {'impersonate-user': headerText(user.as)} : {}),
  ...(user['as-uid'] ? {'impersonate-uid': headerText(user['as-uid'])} : {}),
  ...(user['as-groups']?.length ? {'impersonate-group': user['as-groups'].map(headerText)} : {}),
  ...Object.fromEntries(
    Object.entries(user['as-user-extra'] ?? {}).map(([name, values]) => [
      `impersonate-extra-${encodeURIComponent(name.toLowerCase())}`,
      values.map(headerText)
    ])
  )
})
