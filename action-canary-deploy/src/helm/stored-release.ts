/** What Helm stores of a revision, in `data.release` of its Secret: JSON, gzipped, in base64; the API puts base64 around it once more. */
import {gunzipSync, gzipSync} from 'node:zlib'
import {isFields} from '../render/untyped.ts'

/** The same revision with the status `failed`; null where it is not stored as expected. */
export const asFailed = (stored: string): string | null => {
  try {
    const text = Buffer.from(stored, 'base64').toString('latin1')
    const release: unknown = JSON.parse(gunzipSync(Buffer.from(text, 'base64')).toString('utf8'))
    if (!isFields(release) || !isFields(release.info) || typeof release.info.status !== 'string') return null
    const info = {...release.info, status: 'failed', description: 'Towpath: its Helm died'}
    const zipped = gzipSync(JSON.stringify({...release, info})).toString('base64')
    return Buffer.from(zipped, 'latin1').toString('base64')
  } catch {
    return null
  }
}
