/** Plays a data plane to a real Prometheus, asks it what the meter asks, and writes the answers down. Called by refresh.sh. */
import {execFileSync, spawn} from 'node:child_process'
import {writeFileSync} from 'node:fs'
import {createServer} from 'node:http'
import {join} from 'node:path'
import {setTimeout as sleep} from 'node:timers/promises'

const [program = '', folder = '', file = ''] = process.argv.slice(2)
const address = 'http://127.0.0.1:19090'

/** What the meter asks for: see prometheus.ts. */
const selectors = ['web-shop-canary-80@kubernetescrd', 'web-shop-80@kubernetescrd'].flatMap(service =>
  ['traefik_service_requests_total', 'traefik_service_request_duration_seconds_bucket'].map(
    metric => `${metric}{service=~"${service}"}[5m]`
  )
)
const queries = [
  'time()',
  ...selectors,
  'up{job=~"traefik"} == 0',
  'up{job=~"traefik",instance=~"127\\\\.0\\\\.0\\\\.1:18899"}[5m]'
]

/** Requests since the process began, and since the test did; with every scrape come ten. */
let [shown, ever, scrapable] = [100, 100, true]

const page = (): string => {
  const requests = (code: string, service: string, count: number): string =>
    `traefik_service_requests_total{code="${code}",method="GET",protocol="http",service="${service}"} ${count}`
  const bucket = (le: string, count: number): string =>
    `traefik_service_request_duration_seconds_bucket{code="200",method="GET",protocol="http",service="web-shop-canary-80@kubernetescrd",le="${le}"} ${count}`
  return `${[
    requests('200', 'web-shop-canary-80@kubernetescrd', shown),
    requests('200', 'web-shop-80@kubernetescrd', 9 * shown),
    bucket('0.1', 0.9 * shown),
    bucket('+Inf', shown)
  ].join('\n')}\n`
}

const dataPlane = createServer((_, response) => {
  if (!scrapable) return void response.writeHead(503).end()
  shown += 10
  ever += 10
  response.writeHead(200, {'content-type': 'text/plain; version=0.0.4'}).end(page())
}).listen(18899, '127.0.0.1')

const moments: object[] = []

/** `ever` is what had been answered at the last scrape; one more may come while it is asked. */
const note = async (what: string): Promise<void> => {
  const before = ever
  const answers = await Promise.all(
    queries.map(async query => {
      const url = `${address}/api/v1/query?query=${encodeURIComponent(query)}`
      return [query, await (await fetch(url)).json()] as const
    })
  )
  moments.push({what, ever: before, answers: Object.fromEntries(answers)})
}

const prometheus = spawn(program, [
  `--config.file=${join(folder, 'prometheus.yaml')}`,
  `--storage.tsdb.path=${join(folder, 'data')}`,
  '--web.listen-address=127.0.0.1:19090',
  '--log.level=error'
])
try {
  await sleep(6_000)
  await note('begun')
  await sleep(3_000)
  await note('three seconds later')
  shown = 0
  await sleep(3_000)
  await note('after a restart')
  scrapable = false
  await sleep(7_500)
  await note('after seconds without a scrape')
  scrapable = true
  await sleep(3_000)
  await note('scraped again')
  const version = /version (\S+)/.exec(execFileSync(program, ['--version'], {encoding: 'utf8'}))?.[1]
  writeFileSync(file, moments.map(moment => `${JSON.stringify({prometheus: version, ...moment})}\n`).join(''))
} finally {
  prometheus.kill()
  dataPlane.close()
}
