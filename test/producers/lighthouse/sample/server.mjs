// Serves index.html on the loopback. Prints its port.
import {readFileSync} from 'node:fs'
import {createServer} from 'node:http'

const page = readFileSync(new URL('index.html', import.meta.url))
const server = createServer((_, response) => {
  response.setHeader('content-type', 'text/html')
  response.end(page)
})
server.listen(0, '127.0.0.1', () => process.stdout.write(`${server.address().port}\n`))
