import assert from 'node:assert/strict'
import {after, before, describe, test} from 'node:test'
import {service} from '../src/server.js'

describe('service', () => {
  let server
  let base
  before(async () => {
    server = service().listen(0, '127.0.0.1')
    await new Promise(resolve => server.once('listening', resolve))
    base = `http://127.0.0.1:${server.address().port}`
  })
  after(() => server.close())

  const get = async path => {
    const response = await fetch(base + path)
    return [response.status, await response.json()]
  }

  test('says that it is well', async () => assert.deepEqual(await get('/healthz'), [200, {status: 'ok'}]))
  test('lists the locks', async () => assert.equal((await get('/locks'))[1].length, 3))
  test('shows one lock with its filling time', async () => assert.equal((await get('/locks/upper'))[1].minutes, 8))
  test('knows no other lock', async () => assert.equal((await get('/locks/none'))[0], 404))
  test('prices a passage', async () =>
    assert.deepEqual(await get('/passage?length=26&night=true'), [200, {toll: 1410, locks: ['upper']}]))
  test('refuses a passage without a length', async () => assert.equal((await get('/passage'))[0], 400))
  test('has nothing elsewhere', async () => assert.equal((await get('/elsewhere'))[0], 404))
})
