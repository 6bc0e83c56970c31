import {createHash} from 'node:crypto'

/** SHA-256 of a stream, in lower-case hexadecimal. */
export const sha256Of = async (source: AsyncIterable<Uint8Array>): Promise<string> => {
  const hash = createHash('sha256')
  for await (const chunk of source) hash.update(chunk)
  return hash.digest('hex')
}
