// The two endpoints npm audit asks: bulk advisories and, for the packages above, their documents.
const {createServer} = require('node:http')

const advisory = {
  id: 1090001,
  url: 'https://github.com/advisories/GHSA-aaaa-bbbb-cccc',
  title: 'left runs code of the sender',
  severity: 'critical',
  vulnerable_versions: '<1.0.1',
  cwe: ['CWE-94'],
  cvss: {score: 9.8, vectorString: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H'}
}
const left = {
  name: 'left',
  'dist-tags': {latest: '1.0.1'},
  versions: {'1.0.0': {name: 'left', version: '1.0.0'}, '1.0.1': {name: 'left', version: '1.0.1'}}
}

createServer((request, response) => {
  const answer = (status, body) => {
    response.writeHead(status, {'content-type': 'application/json'})
    response.end(JSON.stringify(body))
  }
  if (request.url.startsWith('/refuses')) answer(405, {error: 'Method Not Allowed'})
  else if (request.url.includes('advisories/bulk')) answer(200, {left: [advisory]})
  else if (request.url === '/left') answer(200, left)
  else answer(404, {error: 'Not found'})
}).listen(Number(process.argv[2]), '127.0.0.1')
