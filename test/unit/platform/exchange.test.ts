import {createServer, type RequestListener, type Server} from 'node:http'
import type {AddressInfo} from 'node:net'
import {afterEach, describe, expect, test} from '@jest/globals'
import {exchange} from '#platform/exchange'

const servers: Server[] = []
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections()
    server.close()
  }
})

const serve = async (listener: RequestListener): Promise<string> => {
  const server = createServer(listener)
  servers.push(server)
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

const large = Buffer.alloc(3_000_000, 7)

describe('an exchange', () => {
  test('gives a whole answer that ends with the connection, however slowly it is read', async () => {
    const address = await serve((_, answer) => {
      answer.writeHead(200, {connection: 'close'}) // no length: the end of the connection is the end of the answer
      answer.end(large)
    })
    for (let round = 0; round < 20; round += 1) {
      const {body} = await exchange(address, {})
      let bytes = 0
      for await (const chunk of body ?? []) {
        bytes += chunk.length
        await new Promise(setImmediate)
      }
      expect(bytes).toBe(large.length)
    }
  })

  test('gives the answer of a server that refuses before it has read the content', async () => {
    const address = await serve((request, answer) => {
      answer.writeHead(412, {connection: 'close'})
      answer.end('it is there')
      request.resume()
    })
    for (let round = 0; round < 20; round += 1) {
      const {status} = await exchange(address, {method: 'PUT', body: new Blob([large])})
      expect(status).toBe(412)
    }
  })

  test('sends a content with its length, and headers as they are given', async () => {
    const address = await serve((request, answer) => {
      const {method, headers} = request
      let bytes = 0
      request.on('data', chunk => {
        bytes += chunk.length
      })
      request.on('end', () => answer.end(JSON.stringify([method, headers['content-length'], headers['x-a'], bytes])))
    })
    const sent = {method: 'PUT', headers: {'x-a': 'b'}, body: new Blob([large])}
    expect(await (await exchange(address, sent)).json()).toEqual(['PUT', '3000000', 'b', 3_000_000])
    expect(await (await exchange(address, {method: 'POST', body: 'ä'})).json()).toEqual(['POST', '2', null, 2])
  })

  test('tells the length of what a HEAD request names', async () => {
    const address = await serve((_, answer) => answer.writeHead(200, {'content-length': '42'}).end())
    const {headers, body} = await exchange(address, {method: 'HEAD'})
    expect([headers.get('content-length'), body]).toEqual(['42', null])
  })

  test('asks again where a connection that was kept open has just been closed', async () => {
    let seen = 0
    const address = await serve((request, answer) => {
      seen += 1
      if (seen === 2) request.socket.resetAndDestroy()
      else answer.end(String(seen))
    })
    expect(await (await exchange(address, {})).text()).toBe('1')
    expect(await (await exchange(address, {})).text()).toBe('3')
  })

  test('rejects with the reason of the signal, before and after the head of the answer', async () => {
    const address = await serve((request, answer) => {
      if (request.url === '/head') answer.write('begun')
    })
    const reason = new Error('enough')
    const [first, second] = [new AbortController(), new AbortController()]
    const silent = exchange(address, {signal: first.signal})
    setTimeout(() => first.abort(reason), 50)
    await expect(silent).rejects.toBe(reason)
    const {body} = await exchange(`${address}/head`, {signal: second.signal})
    setTimeout(() => second.abort(reason), 50)
    await expect(new Response(body).text()).rejects.toThrow()
  })

  test('rejects with what the system says where nobody answers', async () => {
    await expect(exchange('http://127.0.0.1:1/', {})).rejects.toMatchObject({code: 'ECONNREFUSED'})
  })

  test('takes no redirection on its own', async () => {
    const address = await serve((_, answer) => answer.writeHead(302, {location: 'http://127.0.0.1:1/'}).end())
    expect((await exchange(address, {})).status).toBe(302)
  })
})
