/** SPDX has one name where the model has group and name: the separator follows the type of the purl. */
import {parsePurl} from '#core/purl/parse'

const separatorOf = (purl: string | null): ':' | '/' => (purl?.startsWith('pkg:maven/') ? ':' : '/')

/** `@babel/core`, `org.apache.commons:commons-io` */
export const joinName = (group: string | null, name: string, purl: string | null): string =>
  group === null ? name : `${group}${separatorOf(purl)}${name}`

export type SplitName = {readonly group: string | null; readonly name: string}

/** Only a namespace that the purl confirms is taken for a group. */
export const splitName = (whole: string, purl: string | null): SplitName => {
  const parsed = purl === null ? null : parsePurl(purl)
  const namespace = parsed?.ok ? parsed.purl.namespace : null
  if (namespace === null) return {group: null, name: whole}
  const start = `${namespace}${separatorOf(purl)}`
  return whole.toLowerCase().startsWith(start.toLowerCase()) && whole.length > start.length
    ? {group: whole.slice(0, namespace.length), name: whole.slice(start.length)}
    : {group: null, name: whole}
}
