// A loopback server: every fourth answer is an error. Prints its port.
import {createServer} from 'node:http'

let count = 0
const server = createServer((_, response) => {
  count += 1
  response.statusCode = count % 4 === 0 ? 500 : 200
  response.end('x'.repeat(100))
})
server.listen(0, '127.0.0.1', () => process.stdout.write(`${server.address().port}\n`))
