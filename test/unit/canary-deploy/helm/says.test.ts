import {describe, expect, test} from '@jest/globals'
import fc from 'fast-check'
import {helmSays} from '../../../../action-canary-deploy/src/helm/says.ts'

describe('what Helm says when it fails', () => {
  test('is told from its error on', () => {
    const stderr =
      'coalesce.go:301: warning: something\nError: UPGRADE FAILED: another operation (install/upgrade/rollback) is in progress\n'
    expect(helmSays(stderr)).toBe('UPGRADE FAILED: another operation (install/upgrade/rollback) is in progress')
  })

  test('without an error is its last words, and of silence that it was silent', () => {
    expect(helmSays('one\ntwo\nthree\nfour\n')).toBe('two three four')
    expect(helmSays('')).toBe('it said nothing')
  })

  test('is short', () => {
    expect(helmSays(`Error: ${'so long '.repeat(1_000)}`).length).toBeLessThan(700)
  })

  const base64 = fc.uint8Array({minLength: 30, maxLength: 300}).map(bytes => Buffer.from(bytes).toString('base64'))

  test('never holds the data of a Secret, however Helm or the API server quotes it', () => {
    const frames: readonly ((data: string) => string)[] = [
      data =>
        `Error: UPGRADE FAILED: cannot patch "shop" with kind Secret: Secret "shop" is invalid: data: Invalid value: {"apiVersion":"v1","data":{"password":"${data}"}}`,
      data =>
        `Error: cannot patch: map[apiVersion:v1 data:map[password:${data} other:[a b]] kind:Secret]: field is immutable`,
      data => `level=ERROR msg="failed" object="{\\"data\\":{\\"password\\":\\"${data}\\"}}"`,
      data => `Error: Invalid value: "${data}": field is immutable`,
      data => `panic\n${data}\n{"data":{"password":"${data}"}}`,
      data => `Error: one\n  data:\n    password: ${data}\n`
    ]
    fc.assert(
      fc.property(base64, fc.constantFrom(...frames), (data, frame) => {
        const said = helmSays(frame(data))
        // No run of 24 characters of it: 18 bytes, less than any key is long.
        for (let index = 0; index + 24 <= data.length; index += 1)
          expect(said).not.toContain(data.slice(index, index + 24))
      })
    )
  })

  test('never holds a plain value that stands inside an object', () => {
    const words = fc.stringMatching(/^[a-z]{12,30}$/)
    fc.assert(
      fc.property(
        words,
        fc.constantFrom('{"stringData":{"password":"?"}}', 'map[stringData:map[password:?]]', '{a [b {"c":"?"}]}'),
        (secret, frame) => {
          expect(helmSays(`Error: UPGRADE FAILED: ${frame.replace('?', secret)} is invalid`)).not.toContain(secret)
        }
      )
    )
  })

  test('keeps what stands around an object', () => {
    expect(helmSays('Error: cannot patch {"data":{"a":"b"}}: field is immutable')).toBe(
      'cannot patch {…}: field is immutable'
    )
  })
})
