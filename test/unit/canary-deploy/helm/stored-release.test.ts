import {gunzipSync, gzipSync} from 'node:zlib'
import {expect, test} from '@jest/globals'
import fc from 'fast-check'
import {asFailed} from '../../../../action-canary-deploy/src/helm/stored-release.ts'

/** As Helm writes it, and the API gives it. */
const stored = (release: unknown): string =>
  Buffer.from(gzipSync(JSON.stringify(release)).toString('base64')).toString('base64')

const read = (text: string | null): unknown =>
  JSON.parse(gunzipSync(Buffer.from(Buffer.from(text ?? '', 'base64').toString(), 'base64')).toString())

test('a revision that died is marked as failed, and nothing else of it changes', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.string(), (config, manifest) => {
      const release = {name: 'shop', version: 3, manifest, config, info: {status: 'pending-upgrade', notes: 'x'}}
      const whole = JSON.parse(JSON.stringify(release))
      expect(read(asFailed(stored(release)))).toEqual({
        ...whole,
        info: {status: 'failed', notes: 'x', description: 'Towpath: its Helm died'}
      })
    })
  )
})

test.each(['', 'AAAA', 'not base64 at all', stored(null), stored({}), stored({info: {}})])(
  'what is stored in another way is not touched: %j',
  text => {
    expect(asFailed(text)).toBeNull()
  }
)
