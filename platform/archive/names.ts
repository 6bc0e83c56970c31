/** Which names an archive takes. */
import {createHash} from 'node:crypto'
import {createReadStream} from 'node:fs'

const part = '[A-Za-z0-9_-][A-Za-z0-9._-]*'
const name = new RegExp(`^${part}(/${part})*$`)
const prefix = new RegExp(`^(${part}/)*(${part})?$`)

/** The name itself. Throws, as a bug of ours, for anything that could leave the archive or needs encoding. */
export const checkedName = (given: string): string => {
  if (given.length <= 900 && name.test(given)) return given
  throw new Error(`"${given}" cannot be a name in an archive`)
}

/** A beginning of names, empty for all. Throws as `checkedName` does. */
export const checkedPrefix = (given: string): string => {
  if (given.length <= 900 && prefix.test(given)) return given
  throw new Error(`"${given}" cannot begin a name in an archive`)
}

export const byName = (a: {readonly name: string}, b: {readonly name: string}): number =>
  a.name < b.name ? -1 : a.name > b.name ? 1 : 0

/** `sha256:<hex>` of a file, read as a stream. */
export const fileDigest = async (file: string): Promise<string> => {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(file, {highWaterMark: 1 << 20})) hash.update(chunk)
  return `sha256:${hash.digest('hex')}`
}

export const textDigest = (text: string): string => `sha256:${createHash('sha256').update(text).digest('hex')}`
