/** Certificates, keys and tokens of a kubeconfig: in it as base64, or in a file it names. */
import {readFile} from 'node:fs/promises'
import {resolve} from 'node:path'
import {messageOf, raise} from '#core/failure'
import {systemErrorCode} from '../system-error.ts'
import {credentialUnreadable} from './failures.ts'

/** PEM of a field; the data wins over the file, as in kubectl. Raises KU-106. */
export const pemOf = async (
  field: string,
  data: string | null | undefined,
  file: string | null | undefined,
  folder: string
): Promise<string | null> => {
  if (data) {
    const text = Buffer.from(data, 'base64').toString('utf8')
    return checked(`${field}-data`, 'its content', text)
  }
  return file ? checked(field, resolve(folder, file), await credentialFile(field, file, folder)) : null
}

const checked = (field: string, place: string, text: string): string =>
  /-----BEGIN [A-Z0-9 ]+-----[\s\S]+-----END [A-Z0-9 ]+-----/.test(text)
    ? text
    : raise(credentialUnreadable(field, place, 'it is not in PEM form (`-----BEGIN …-----`); it may be cut off'))

/** The text of a file the kubeconfig names. Raises KU-106. */
export const credentialFile = async (field: string, file: string, folder: string): Promise<string> => {
  const path = resolve(folder, file)
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    const missing = systemErrorCode(error) === 'ENOENT'
    return raise(credentialUnreadable(field, path, missing ? 'the file does not exist' : messageOf(error)), error)
  }
}
