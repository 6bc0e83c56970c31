/**
 * The bed itself: what the other suites stand on.
 * @cluster bed
 */
import {execFileSync, spawn} from 'node:child_process'
import {existsSync, readFileSync} from 'node:fs'
import {createServer} from 'node:http'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from '@jest/globals'
import {type Bed, programs, startBed} from './bed.ts'
import {type LoadOptions, startLoad} from './load.ts'

const manifests = join(import.meta.dirname, 'bed', 'manifests')
const chart = join(manifests, 'chart')

const until = async <T>(what: string, seconds: number, attempt: () => Promise<T | undefined>): Promise<T> => {
  const end = Date.now() + seconds * 1000
  for (;;) {
    const found = await attempt()
    if (found !== undefined) return found
    if (Date.now() > end) throw new Error(`${what}: not within ${seconds} s`)
    await new Promise(resolve => setTimeout(resolve, 100))
  }
}

const succeeded = async (ran: ReturnType<Bed['helm']>): Promise<string> => {
  const {code, stdout, stderr} = await ran
  expect({code, stderr: code === 0 ? '' : stderr}).toEqual({code: 0, stderr: ''})
  return stdout
}

describe('the load generator', () => {
  /** A server on this machine that answers nothing between two moments, and the arrival of each request. */
  const against = async (stall: readonly [from: number, to: number], options: Omit<LoadOptions, 'url'>) => {
    const arrivals: number[] = []
    const begun = Date.now()
    const server = createServer((_, answer) => {
      const now = Date.now() - begun
      arrivals.push(now)
      answer.setHeader('X-Version', 'v1')
      setTimeout(() => answer.end('ok'), now >= stall[0] && now < stall[1] ? stall[1] - now : 0)
    })
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
    const address = server.address()
    if (address === null || typeof address === 'string') throw new Error('no port')
    const start = (command: string, args: readonly string[]) => spawn(join(programs, command), args)
    const load = await startLoad(start, {url: `http://127.0.0.1:${address.port}/`, ...options})
    const report = await load.done
    server.close()
    return {report, arrivals}
  }

  test('keeps its rate while the server stalls, and counts the waiting as time taken', async () => {
    const {report, arrivals} = await against([500, 1500], {rate: 100, duration: 2000})
    expect(report).toMatchObject({requests: 200, failed: 0, versions: {v1: {count: 200, share: 1}}})
    expect(arrivals.filter(at => at > 600 && at < 1400).length).toBeGreaterThan(60)
    expect(report.tookMs.max).toBeGreaterThan(800)
    expect(report.tookMs.p90).toBeGreaterThan(500)
  })

  test('counts a request without an answer in time as failed', async () => {
    const {report} = await against([0, 5000], {rate: 50, duration: 500, timeout: 300})
    expect(report).toMatchObject({requests: 25, failed: 25, statuses: {0: 25}, versions: {none: {failed: 25}}})
  })
})

describe('a cluster with traffic', () => {
  let bed: Bed
  beforeAll(async () => {
    bed = await startBed({dataPlane: true, prometheus: true})
  })
  afterAll(() => bed?.stop())

  /** Both versions answered: the data plane knows the whole split. */
  const splits = (host: string) =>
    until(`${host} splits`, 30, async () => {
      const {stdout} = await bed.exec('curl', [
        '-s',
        '-o',
        '/dev/null',
        '-D',
        '-',
        '-H',
        `Host: ${host}`,
        bed.url(8000)
      ])
      return /^x-version: v3/im.test(stdout) ? true : undefined
    })

  test('deploys with Helm 3 and Helm 4, and upgrades', async () => {
    const install = (major: 3 | 4, release: string, tag: string) =>
      succeeded(
        bed.helm(major, 'install', release, chart, '--set', `replicas=2,tag=${tag}`, '--wait', '--timeout', '60s')
      )
    await Promise.all([install(3, 'stable', 'v1'), install(4, 'canary', 'v2')])
    await succeeded(bed.helm(4, 'upgrade', 'canary', chart, '--set', 'replicas=2,tag=v3', '--wait', '--timeout', '60s'))
    const history = JSON.parse(await succeeded(bed.helm(4, 'history', 'canary', '-o', 'json')))
    expect(history).toMatchObject([{status: 'superseded'}, {status: 'deployed'}])
    expect(await bed.kubectl('get', 'pods', '-o', 'jsonpath={.items[*].spec.containers[0].image}')).toMatch(
      /app:v1.*app:v3|app:v3.*app:v1/
    )
  })

  test('splits traffic through the Gateway as the route says, counted at the answers', async () => {
    await bed.apply(readFileSync(join(manifests, 'gateway.yaml'), 'utf8'))
    const gateway = bed.url(8000)
    await splits('shop.test')
    const load = await bed.load({url: gateway, host: 'shop.test', rate: 400, duration: 5000})
    const report = await load.done
    expect(report).toMatchObject({requests: 2000, failed: 0, repeated: 0, statuses: {200: 2000}})
    expect(report.versions.v3?.share).toBeCloseTo(0.1, 2)
    expect(report.windows.reduce((sum, {count}) => sum + count, 0)).toBe(2000)
  })

  test.each([
    ['NGINX-style canary annotations', 'nginx.test'],
    ['a weighted service of Traefik', 'crd.test']
  ])('splits traffic by %s', async (_, host) => {
    await bed.apply(readFileSync(join(manifests, 'ingress.yaml'), 'utf8'))
    const gateway = bed.url(8000)
    await splits(host)
    const report = await (await bed.load({url: gateway, host, rate: 400, duration: 2500})).done
    expect(report).toMatchObject({requests: 1000, failed: 0})
    expect(report.versions.v3?.share).toBeCloseTo(0.1, 2)
  })

  test('balances over pods behind a Service, connection by connection', async () => {
    const address = await bed.kubectl('get', 'service', 'stable', '-o', 'jsonpath={.spec.clusterIP}')
    const report = await (await bed.load({url: `http://${address}/`, rate: 200, duration: 2500, fresh: true})).done
    expect(report).toMatchObject({requests: 500, failed: 0, repeated: 0, versions: {v1: {share: 1}}})
    const counts = Object.values(report.pods)
    expect(counts).toHaveLength(2)
    expect(Math.min(...counts)).toBeGreaterThan(150)
  })

  test('shows that a weight without pods fails for its share, and that load goes on regardless', async () => {
    const load = await bed.load({url: bed.url(8000), host: 'shop.test', rate: 200, window: 250})
    await new Promise(resolve => setTimeout(resolve, 1000))
    expect((await load.snapshot()).failed).toBe(0)
    await bed.kubectl('scale', 'deployment/canary', '--replicas=0')
    // 502 while the data plane still knows a pod that is leaving, 503 once it knows none.
    const unserved = async () => (await load.snapshot()).statuses['503'] ?? 0
    await until('requests fail', 30, async () => ((await unserved()) > 20 ? true : undefined))
    const {failed, statuses, versions} = await load.stop()
    expect(failed).toBe((statuses['502'] ?? 0) + (statuses['503'] ?? 0))
    expect(versions.v1?.failed).toBe(0)
  })

  test('measures requests in Prometheus, by version at the pods and by Service at the data plane', async () => {
    const query = async (text: string): Promise<number> => {
      const ran = await bed.exec('curl', ['-fsG', '--data-urlencode', `query=${text}`, bed.url(9090, '/api/v1/query')])
      return Number(JSON.parse(ran.stdout).data.result[0]?.value[1] ?? 0)
    }
    await until('requests of v1', 10, async () =>
      (await query('sum(app_requests_total{version="v1"})')) >= 1800 ? true : undefined
    )
    await until('requests of the Gateway', 10, async () =>
      (await query('sum(traefik_service_requests_total{service=~".*svc-default-stable.*@kubernetesgateway"})')) >= 1800
        ? true
        : undefined
    )
  })

  test('can be cut off from the machine, and given back', async () => {
    await bed.link('down')
    await expect(bed.kubectl('get', 'nodes', '--request-timeout=2s')).rejects.toThrow(/kubectl get nodes/)
    await bed.link('up')
    expect(await bed.kubectl('get', 'nodes', '-o', 'name')).toBe('node/node1\n')
  })
})

describe('clusters side by side', () => {
  test('do not know of each other, and leave nothing behind', async () => {
    const beds = await Promise.all([startBed({layer: 'api', dataPlane: 'definitions'}), startBed({layer: 'api'})])
    const [one, two] = beds
    await one.kubectl('create', 'namespace', 'only-here')
    expect(await one.kubectl('get', 'httproutes')).toBe('')
    await expect(two.kubectl('get', 'httproutes')).rejects.toThrow("doesn't have a resource type")
    expect(await two.kubectl('get', 'namespaces', '-o', 'name')).not.toContain('only-here')
    const links = beds.map(({folder}) => readFileSync(join(folder, 'link'), 'utf8').trim())
    const processes = beds.map(({folder}) => readFileSync(join(folder, 'init.pid'), 'utf8').trim())
    await Promise.all(beds.map(bed => bed.stop()))
    const interfaces = execFileSync('ip', ['-o', 'link'], {encoding: 'utf8'})
    const mounts = readFileSync('/proc/mounts', 'utf8')
    for (const link of links) expect(interfaces).not.toContain(link)
    for (const process of processes) expect(existsSync(`/proc/${process}`)).toBe(false)
    for (const {folder} of beds) {
      expect(existsSync(folder)).toBe(false)
      expect(mounts).not.toContain(folder)
    }
  })
})
