/** One requirement of pip. Source: https://packaging.python.org/en/latest/specifications/dependency-specifiers */
import {gitReference, type PypiOrigin} from './pypi-package.ts'

export type Requirement = {
  readonly name: string
  /** Null where it is not pinned to one version. */
  readonly version: string | null
  readonly origin: PypiOrigin | null
  readonly marker: string | null
}

const named = /^([A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?)\s*(?:\[[^\]]*\])?\s*(.*)$/s
const pinned = /^\(?\s*={2,3}\s*([A-Za-z0-9][A-Za-z0-9.!+_-]*)\s*\)?$/

const originOf = (address: string): PypiOrigin => {
  if (address.startsWith('git+')) return gitReference(address)
  return /^(?:https?|ftp):/.test(address)
    ? {kind: 'url', url: address.replace(/#.*$/s, '')}
    : {kind: 'path', path: address}
}

/** The name in an address: `#egg=name`, the file name of a wheel or archive, or the last part. */
const nameIn = (address: string): string | null => {
  const egg = /#(?:.*&)?egg=([A-Za-z0-9._-]+)/s.exec(address)?.[1]
  if (egg !== undefined) return egg
  const last = (address.split(/[#?]/)[0] ?? '').replace(/\/+$/, '').split('/').at(-1) ?? ''
  const archive = /^([A-Za-z0-9._]+)-\d[^-]*(?:-.*\.whl|\.tar\.gz|\.zip)$/.exec(last)?.[1]
  const plain = last.replace(/(?:\.git)?(?:@.*)?$/, '')
  return archive ?? (/^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(plain) ? plain : null)
}

/** Null where the text is no requirement. */
export const parseRequirement = (text: string): Requirement | null => {
  const [before = '', ...markers] = text.replaceAll(/\s+/g, ' ').split(/ ?; ?/)
  const marker = markers.length === 0 ? null : markers.join('; ').trim()
  const address = before.trim()
  if (/^(?:[a-z]+\+)?(?:https?|ssh|file|git):\/\/|^\.{0,2}\//.test(address) || address === '.') {
    const name = nameIn(address)
    return name === null ? null : {name, version: null, origin: originOf(address), marker}
  }
  const parts = named.exec(address)
  if (parts === null) return null
  const [, name = '', rest = ''] = parts
  if (rest.startsWith('@')) return {name, version: null, origin: originOf(rest.slice(1).trim()), marker}
  if (rest !== '' && !/^\(?\s*(?:[=<>!~]=|[<>])/.test(rest)) return null
  return {name, version: pinned.exec(rest.trim())?.[1] ?? null, origin: null, marker}
}
