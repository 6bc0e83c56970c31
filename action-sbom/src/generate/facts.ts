/** Builds what is known about one package. */
import type {ExternalReference, Licence} from '#core/sbom/document'
import type {Facts} from './model.ts'

export const factsOf = (known: Pick<Facts, 'name'> & Partial<Facts>): Facts => ({
  purl: null,
  group: null,
  version: null,
  description: null,
  licences: [],
  hashes: [],
  references: [],
  properties: [],
  ...known
})

/** An address without the user name and password that it may carry: an SBOM is passed on. */
export const publicUrl = (url: string): string =>
  url.replace(/^([a-z][a-z0-9+.-]*:\/\/)([^/?#@]*)@/i, (_, scheme: string, user: string) =>
    user === 'git' ? `${scheme}${user}@` : scheme
  )

export const reference = (type: string, url: string): ExternalReference => ({
  type,
  url: publicUrl(url),
  comment: null
})

/** One licence as a package manager states it: an identifier or an expression, or only a name. */
export const licenceOf = (text: string): Licence => {
  if (/ (?:OR|AND|WITH) |^\(/.test(text)) return {kind: 'expression', expression: text}
  return /^[A-Za-z0-9][A-Za-z0-9.+-]*$/.test(text) && !/^UNLICENSED$|^SEE /i.test(text)
    ? {kind: 'id', id: text, url: null}
    : {kind: 'name', name: text, text: null, url: null}
}

/** `git+<address>@<commit>`, the form of SPDX download locations that the purl qualifier `vcs_url` asks for. */
export const vcsUrl = (url: string, commit: string | null): string => {
  const plain = publicUrl(url.replace(/^git\+/, ''))
  const scheme = /^[a-z][a-z0-9+.-]*:\/\//i.test(plain)
    ? plain
    : plain.replace(/^(?:([^@/]+@))?([^:/]+):/, 'ssh://$1$2/')
  return `git+${scheme}${commit === null ? '' : `@${commit}`}`
}
