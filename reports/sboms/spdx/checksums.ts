/** Checksums: SPDX writes `SHA256` where the model has `SHA-256`. */
import type {Hash, HashAlgorithm} from '#core/sbom/document'
import {type JsonObject, objectsOf, unlessEmpty, wordOf} from '../json.ts'

const spdxNames: Readonly<Record<HashAlgorithm, string>> = {
  MD5: 'MD5',
  'SHA-1': 'SHA1',
  'SHA-256': 'SHA256',
  'SHA-384': 'SHA384',
  'SHA-512': 'SHA512',
  'SHA3-256': 'SHA3-256',
  'SHA3-384': 'SHA3-384',
  'SHA3-512': 'SHA3-512',
  'BLAKE2b-256': 'BLAKE2b-256',
  'BLAKE2b-384': 'BLAKE2b-384',
  'BLAKE2b-512': 'BLAKE2b-512',
  BLAKE3: 'BLAKE3'
}

const algorithms: ReadonlyMap<string, HashAlgorithm> = new Map(
  (Object.keys(spdxNames) as HashAlgorithm[]).map(algorithm => [spdxNames[algorithm], algorithm])
)

/** ADLER32, MD2, MD4, MD6 and SHA224 have no place in the model and stay aside. */
export const readChecksums = (value: unknown): readonly Hash[] =>
  objectsOf(value).flatMap(({algorithm, checksumValue}): readonly Hash[] => {
    const known = algorithms.get(wordOf(algorithm) ?? '')
    const digits = wordOf(checksumValue)
    return known === undefined || digits === null ? [] : [{algorithm: known, value: digits.toLowerCase()}]
  })

export const writeChecksums = (hashes: readonly Hash[]): readonly JsonObject[] | undefined =>
  unlessEmpty(hashes.map(({algorithm, value}) => ({algorithm: spdxNames[algorithm], checksumValue: value})))
