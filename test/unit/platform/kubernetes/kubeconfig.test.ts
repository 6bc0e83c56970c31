import {mkdirSync, mkdtempSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {delimiter, join} from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from '@jest/globals'
import {stringify} from 'yaml'
import {FailureError} from '#core/failure'
import {type Api, base64, kubeconfig, openWith, pem, startApi} from './api-server.ts'

let api: Api
beforeAll(async () => {
  api = await startApi()
})
afterAll(() => api.close())

const folder = (): string => mkdtempSync(join(tmpdir(), 'towpath-kubeconfig-'))
const written = (name: string, text: string, into = folder()): string => {
  const path = join(into, name)
  writeFileSync(path, text)
  return path
}
const failureOf = async (opening: Promise<unknown>): Promise<{code: string; text: string}> => {
  const error = await opening.then(
    () => undefined,
    (thrown: unknown) => thrown
  )
  if (!(error instanceof FailureError)) throw error ?? new Error('it opened')
  return {code: error.failure.code, text: Object.values(error.failure).join('\n')}
}
const asYaml = (json: string): string => stringify(JSON.parse(json))

describe('a kubeconfig', () => {
  test.each([
    ['YAML', () => asYaml(kubeconfig(api.url))],
    ['JSON', () => kubeconfig(api.url)],
    ['base64', () => base64(asYaml(kubeconfig(api.url)))],
    ['base64 with line breaks', () => base64(asYaml(kubeconfig(api.url))).replace(/(.{76})/g, '$1\n')],
    ['a path', () => written('config', asYaml(kubeconfig(api.url)))]
  ])('may be given as %s', async (_form, given) => {
    const {cluster} = await openWith(given())
    expect([cluster.server, cluster.namespace, await cluster.version()]).toEqual([api.url, 'web', '1.34.3'])
  })

  test('given as a relative path counts from the workspace, and `~/` from the home folder', async () => {
    const home = folder()
    written('mine.yaml', kubeconfig(api.url), home)
    expect((await openWith('mine.yaml', {workspace: home})).cluster.server).toBe(api.url)
    expect((await openWith('~/mine.yaml', {env: {HOME: home}})).cluster.server).toBe(api.url)
  })

  test('of an empty input is looked for in KUBECONFIG, whose first file decides and whose missing files do not matter', async () => {
    const first = JSON.stringify({contexts: [{name: 'main', context: {cluster: 'c', user: 'u', namespace: 'first'}}]})
    const paths = [join(folder(), 'absent'), written('a', first), written('b', kubeconfig(api.url))]
    const {cluster} = await openWith('', {env: {KUBECONFIG: paths.join(delimiter)}})
    expect([cluster.server, cluster.namespace]).toEqual([api.url, 'first'])
  })

  test('is else the usual file of the home folder', async () => {
    const home = folder()
    mkdirSync(join(home, '.kube'))
    written('config', kubeconfig(api.url), join(home, '.kube'))
    expect((await openWith({kubeconfig: null}, {env: {HOME: home}})).cluster.server).toBe(api.url)
  })

  test('is else the service account of the pod, whose token is read again after a while', async () => {
    const account = folder()
    written('token', 'first-token\n', account)
    written('ca.crt', pem('authority'), account)
    written('namespace', 'shop', account)
    const {port} = new URL(api.url)
    const env = {KUBERNETES_SERVICE_HOST: '127.0.0.1', KUBERNETES_SERVICE_PORT: port, HOME: account}
    let now = 0
    const clock = {now: () => now, elapsed: () => now, sleep: async () => undefined}
    const {cluster, log} = await openWith({kubeconfig: null}, {env, serviceAccount: account, clock})
    written('token', 'second-token', account)
    await cluster.raw('/version')
    now = 61_000
    await cluster.raw('/version')
    expect(cluster.namespace).toBe('shop')
    expect(api.seen.slice(-3).map(({headers}) => headers.authorization)).toEqual([
      'Bearer first-token',
      'Bearer first-token',
      'Bearer second-token'
    ])
    expect(log.lines).toContain('mask: second-token')
  })

  test('names files relative to itself', async () => {
    const home = folder()
    written('ca.pem', pem('authority'), home)
    written('token', 'from-file', home)
    const path = written('config', kubeconfig(api.url, {tokenFile: 'token'}, {'certificate-authority': 'ca.pem'}), home)
    await openWith(path)
    expect(api.seen.at(-1)?.headers.authorization).toBe('Bearer from-file')
  })

  test('may put the API under a path', async () => {
    await expect(openWith(kubeconfig(`${api.url}/k8s/clusters/c-1/`))).rejects.toThrow('KU-125')
    expect(api.seen.at(-1)?.path).toBe('/k8s/clusters/c-1/version')
  })
})

describe('what a kubeconfig proves', () => {
  test('is a client certificate', async () => {
    const user = {'client-certificate-data': base64(pem('client')), 'client-key-data': base64(pem('client-key'))}
    const {log} = await openWith(kubeconfig(api.url, user))
    expect(api.seen.at(-1)?.client).toBe('deployer')
    expect(log.lines).toContain(`mask: ${pem('client-key')}`)
  })

  test('is a name with a password', async () => {
    const {log} = await openWith(kubeconfig(api.url, {username: 'me', password: 'pa:ss'}))
    expect(api.seen.at(-1)?.headers.authorization).toBe(`Basic ${base64('me:pa:ss')}`)
    expect(log.lines).toEqual(expect.arrayContaining(['mask: pa:ss', `mask: ${base64('me:pa:ss')}`]))
  })

  test('may be another account, with its groups', async () => {
    const other = {token: 't0ken', as: 'robot', 'as-groups': ['a', 'b'], 'as-user-extra': {'Org/Team': ['x']}}
    await openWith(kubeconfig(api.url, other))
    expect(api.seen.at(-1)?.headers).toMatchObject({
      authorization: 'Bearer t0ken',
      'impersonate-user': 'robot',
      'impersonate-group': 'a, b',
      'impersonate-extra-org%2fteam': 'x'
    })
  })

  test('never travels over plain HTTP', async () => {
    const plain = await startApi(undefined, 'http')
    await openWith(kubeconfig(plain.url, {token: 'secret-token'}, {}))
    expect(plain.seen.at(-1)?.headers.authorization).toBeUndefined()
    await plain.close()
  })
})

describe('a kubeconfig that cannot be used is refused by name', () => {
  const secret = 'AKIA-very-secret'
  const damaged = base64('-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n')
  const mismatched = () => ({
    'client-certificate-data': base64(pem('client')),
    'client-key-data': base64(pem('server-key'))
  })
  const cut = base64(asYaml(kubeconfig('https://c', {token: secret}))).slice(30)
  test.each<[string, string, () => string | {kubeconfig: string; context: string}, string]>([
    ['a path without a file', 'KU-101', () => 'deploy/none.yaml', 'deploy/none.yaml'],
    ['YAML that breaks off', 'KU-102', () => `clusters:\n- name: "a\n  token: ${secret}`, 'line'],
    ['a field of another type', 'KU-102', () => kubeconfig(api.url, {token: [secret]}), 'users.0.user.token'],
    ['base64 that is cut off', 'KU-102', () => cut.repeat(2), 'cut off'],
    ['text without clusters', 'KU-102', () => `hello: ${secret}\nworld: 1`, 'clusters'],
    ['a folder', 'KU-102', () => folder(), 'EISDIR'],
    ['an unknown context', 'KU-103', () => ({kubeconfig: kubeconfig(api.url), context: 'prod'}), '`main`'],
    ['no current context', 'KU-103', () => JSON.stringify({clusters: []}), 'no current context'],
    [
      'a context without its cluster',
      'KU-104',
      () => JSON.stringify({'current-context': 'a', contexts: [{name: 'a', context: {cluster: 'gone'}}]}),
      '`gone`'
    ],
    [
      'a certificate file that is not there',
      'KU-106',
      () => kubeconfig(api.url, {}, {'certificate-authority': 'no.pem'}),
      'no.pem'
    ],
    ['a token with a line break in it', 'KU-106', () => kubeconfig(api.url, {token: `${secret}\n${secret}`}), 'token'],
    [
      'a damaged certificate',
      'KU-106',
      () => kubeconfig(api.url, {}, {'certificate-authority-data': damaged}),
      'certificate'
    ],
    ['a key of another certificate', 'KU-106', () => kubeconfig(api.url, mismatched()), 'key values mismatch'],
    ['aliases that lead nowhere', 'KU-102', () => 'clusters: *none', 'alias'],
    [
      'a certificate without its key',
      'KU-106',
      () => kubeconfig(api.url, {'client-certificate-data': base64(pem('client'))}),
      'without its key'
    ],
    ['a key that is none', 'KU-106', () => kubeconfig(api.url, {'client-key-data': base64(secret)}), 'PEM'],
    [
      'a dropped way to log in',
      'KU-109',
      () => kubeconfig(api.url, {'auth-provider': {name: 'gcp'}}),
      'gke-gcloud-auth-plugin'
    ],
    [
      'a SOCKS proxy',
      'KU-111',
      () => kubeconfig(api.url, {}, {'proxy-url': `socks5://me:${secret}@h:1`}),
      'socks5://***@h:1'
    ],
    [
      'an address without scheme',
      'KU-112',
      () => kubeconfig('kubernetes.example.com:6443'),
      'kubernetes.example.com:6443'
    ]
  ])('%s', async (_case, code, given, named) => {
    const failure = await failureOf(openWith(given()))
    expect(failure).toEqual({code, text: expect.stringContaining(named)})
    expect(failure.text).not.toContain(secret)
  })

  test('no kubeconfig anywhere', async () => {
    expect((await failureOf(openWith({kubeconfig: null}))).code).toBe('KU-105')
  })

  test('a KUBECONFIG of which no file exists', async () => {
    const failure = await failureOf(openWith('', {env: {KUBECONFIG: '/nonexistent/a'}}))
    expect(failure).toEqual({code: 'KU-101', text: expect.stringContaining('KUBECONFIG')})
  })
})
