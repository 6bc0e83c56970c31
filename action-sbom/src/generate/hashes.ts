/** Hashes as lockfiles write them. */
import type {Hash, HashAlgorithm} from '#core/sbom/document'

const algorithms: ReadonlyMap<string, {readonly algorithm: HashAlgorithm; readonly digits: number}> = new Map([
  ['md5', {algorithm: 'MD5', digits: 32}],
  ['sha1', {algorithm: 'SHA-1', digits: 40}],
  ['sha256', {algorithm: 'SHA-256', digits: 64}],
  ['sha384', {algorithm: 'SHA-384', digits: 96}],
  ['sha512', {algorithm: 'SHA-512', digits: 128}]
])

/** A hash in hexadecimal, of an algorithm by its lower-case name; null where it is none. */
export const hexHash = (name: string, value: string): Hash | null => {
  const known = algorithms.get(name.toLowerCase())
  const hex = value.toLowerCase()
  if (known === undefined || hex.length !== known.digits || !/^[0-9a-f]+$/.test(hex)) return null
  return {algorithm: known.algorithm, value: hex}
}

/** `sha256:…`, as pip, poetry and uv write it. */
export const colonHash = (text: string): Hash | null => {
  const colon = text.indexOf(':')
  return colon < 0 ? null : hexHash(text.slice(0, colon), text.slice(colon + 1))
}

export type HashesRead = {readonly hashes: readonly Hash[]; readonly unusable: readonly string[]}

/** Subresource integrity (W3C SRI): hashes in Base64, separated by blanks, with options behind `?`. */
export const integrityHashes = (integrity: string): HashesRead => {
  const hashes: Hash[] = []
  const unusable: string[] = []
  for (const text of integrity.split(/\s+/).filter(one => one !== '')) {
    const [name = '', base64 = ''] = (text.split('?')[0] ?? '').split(/-(.*)/s)
    const hash = hexHash(name, Buffer.from(base64, 'base64').toString('hex'))
    if (hash === null) unusable.push(text)
    else hashes.push(hash)
  }
  return {hashes, unusable}
}
