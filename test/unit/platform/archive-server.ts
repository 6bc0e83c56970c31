/** A real S3-compatible server in a process of its own. */
import {spawn} from 'node:child_process'
import {mkdtemp, rm} from 'node:fs/promises'
import {createServer} from 'node:net'
import {tmpdir} from 'node:os'
import {join, resolve} from 'node:path'
import {setTimeout as wait} from 'node:timers/promises'
import type {S3Place} from '#platform/archive/s3-request'

export type S3Server = {
  readonly place: S3Place
  readonly env: Readonly<Record<string, string>>
  readonly close: () => Promise<void>
}

const bucket = 'towpath-archive'

export const placeAt = (endpoint: string): S3Place => ({
  kind: 's3',
  endpoint,
  region: 'us-east-1',
  bucket,
  prefix: '',
  style: 'path',
  accessKey: 'S3_KEY',
  secretKey: 'S3_SECRET',
  sessionToken: 'S3_TOKEN'
})

const freePort = (): Promise<number> =>
  new Promise(done => {
    const probe = createServer()
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      const port = typeof address === 'object' && address !== null ? address.port : 0
      probe.close(() => done(port))
    })
  })

const answers = async (address: string): Promise<boolean> =>
  fetch(address).then(
    async response => {
      await response.arrayBuffer()
      return true
    },
    () => false
  )

/** s3rver takes one pair of keys, `S3RVER`, and ignores conditions such as `If-None-Match`. */
export const startS3 = async (): Promise<S3Server> => {
  const directory = await mkdtemp(join(tmpdir(), 'towpath-s3-'))
  const port = await freePort()
  const program = resolve(import.meta.dirname, '../../../node_modules/s3rver/bin/s3rver.js')
  const options = ['-a', '127.0.0.1', '-p', String(port), '-d', directory, '--silent', '--configure-bucket', bucket]
  const server = spawn(process.execPath, [program, ...options], {stdio: 'ignore'})
  const endpoint = `http://127.0.0.1:${port}`
  for (let tries = 0; !(await answers(endpoint)); tries++) {
    if (server.exitCode !== null || tries > 600) throw new Error(`s3rver did not start (${server.exitCode})`)
    await wait(50)
  }
  return {
    place: placeAt(endpoint),
    env: {S3_KEY: 'S3RVER', S3_SECRET: 'S3RVER'},
    close: async () => {
      const ended = new Promise(done => server.once('exit', done))
      server.kill()
      await ended
      await rm(directory, {recursive: true, force: true})
    }
  }
}
