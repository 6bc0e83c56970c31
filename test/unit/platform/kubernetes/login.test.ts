import {mkdtempSync, readFileSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from '@jest/globals'
import {FailureError} from '#core/failure'
import {type Api, base64, basics, kubeconfig, openWith, pem, type Reply, startApi} from './api-server.ts'

let api: Api
let refuseToken = ''
beforeAll(async () => {
  api = await startApi(({headers}): Reply | undefined =>
    refuseToken !== '' && headers.authorization === `Bearer ${refuseToken}`
      ? {status: 401, body: {kind: 'Status', reason: 'Unauthorized', message: 'Unauthorized'}}
      : undefined
  )
})
afterAll(() => api.close())

const folder = (): string => mkdtempSync(join(tmpdir(), 'towpath-login-'))

/** A login program that answers with what `status` is after as many calls. */
const program = (body: string): {command: string; calls: () => number; told: () => unknown} => {
  const into = folder()
  const command = join(into, 'login')
  const setup = `#!/bin/sh\necho x >> "${into}/calls"\nprintf %s "$KUBERNETES_EXEC_INFO" > "${into}/info"\n`
  writeFileSync(command, `${setup}${body}\n`, {mode: 0o755})
  return {
    command,
    calls: () => readFileSync(join(into, 'calls'), 'utf8').trim().split('\n').length,
    told: () => JSON.parse(readFileSync(join(into, 'info'), 'utf8'))
  }
}

const apiVersion = 'client.authentication.k8s.io/v1'
const printing = (status: Readonly<Record<string, unknown>>, version = apiVersion): string =>
  `cat <<'END'\n${JSON.stringify({apiVersion: version, kind: 'ExecCredential', status})}\nEND`
const using = (command: string, more: Readonly<Record<string, unknown>> = {}): string =>
  kubeconfig(api.url, {exec: {apiVersion, command, ...more}})
const failing = async (given: string): Promise<{code: string; text: string}> => {
  const error: unknown = await openWith(given).catch((thrown: unknown) => thrown)
  if (!(error instanceof FailureError)) throw error
  return {code: error.failure.code, text: Object.values(error.failure).join('\n')}
}

describe('a login program', () => {
  test('gives a token, which is masked and used until it ends', async () => {
    const {command, calls} = program(printing({token: 'made-token', expirationTimestamp: '1970-01-01T00:10:00Z'}))
    let now = 0
    const clock = {now: () => now, elapsed: () => now, sleep: async () => undefined}
    const {cluster, log} = await openWith(using(command), {clock})
    await cluster.raw('/version')
    expect([calls(), api.seen.at(-1)?.headers.authorization]).toEqual([1, 'Bearer made-token'])
    expect(log.lines).toContain('mask: made-token')
    now = 590_000
    await Promise.all([cluster.raw('/version'), cluster.raw('/version')])
    expect(calls()).toBeLessThanOrEqual(3)
    expect(calls()).toBeGreaterThan(1)
  })

  test('is asked again when the API server refuses its token, and the request goes out once more', async () => {
    const {command, calls} = program(
      '[ "$(wc -l < "$(dirname "$0")/calls")" = 1 ] && T=stale || T=fresh\n' +
        `echo '{"apiVersion":"${apiVersion}","kind":"ExecCredential","status":{"token":"'$T'"}}'`
    )
    refuseToken = 'stale'
    await openWith(using(command))
    refuseToken = ''
    expect([calls(), api.seen.at(-1)?.headers.authorization]).toEqual([2, 'Bearer fresh'])
  })

  test('may give a client certificate', async () => {
    const {command} = program(printing({clientCertificateData: pem('client'), clientKeyData: pem('client-key')}))
    await openWith(using(command))
    expect(api.seen.at(-1)?.client).toBe('deployer')
  })

  test('gets its own environment and what the kubeconfig lets it know of the cluster', async () => {
    const {command, told} = program(`[ "$REGION" = eu ] || exit 9\n${printing({token: 'abcd'})}`)
    const env = [
      {name: 'REGION', value: 'eu'},
      {name: 'API_TOKEN', value: 'hidden-value'}
    ]
    const {log} = await openWith(using(command, {env, provideClusterInfo: true}))
    expect(told()).toMatchObject({kind: 'ExecCredential', spec: {interactive: false, cluster: {server: api.url}}})
    expect(log.lines).toContain('mask: hidden-value')
  })

  test('given by a relative path lies beside the kubeconfig', async () => {
    const {command} = program(printing({token: 'abcd'}))
    const path = join(command, '..', 'config')
    writeFileSync(path, using('./login'))
    await expect(openWith(path)).resolves.toBeDefined()
  })

  test('that is not installed is named, with its own hint', async () => {
    expect(await failing(using('no-such-login'))).toMatchObject({
      code: 'KU-107',
      text: expect.stringContaining('no-such-login')
    })
    const hint = await failing(using('no-such-login', {installHint: 'run setup-login first'}))
    expect(hint.text).toContain('run setup-login first')
  })

  test.each([
    ['fails', 'echo "no role; token is hidden-value" >&2; exit 3', 'exit code 3: no role; token is ***'],
    ['prints something else', 'echo "please open https://…"', 'not JSON'],
    ['prints another object', 'echo {}', 'not an ExecCredential'],
    ['speaks another version', printing({token: 'x'}, 'client.authentication.k8s.io/v1beta1'), 'v1beta1'],
    ['gives nothing', printing({}), 'neither a token nor a certificate']
  ])('that %s is a failure with its reason', async (_case, body, reason) => {
    const given = using(program(body).command, {env: [{name: 'A_TOKEN', value: 'hidden-value'}]})
    expect(await failing(given)).toEqual({code: 'KU-108', text: expect.stringContaining(reason)})
  })

  test('that needs a terminal is refused', async () => {
    expect((await failing(using('x', {interactiveMode: 'Always'}))).code).toBe('KU-109')
    expect(
      (await failing(kubeconfig(api.url, {exec: {apiVersion: 'client.authentication.k8s.io/v1alpha1', command: 'x'}})))
        .code
    ).toBe('KU-109')
  })
})

describe('an OpenID Connect login', () => {
  const jwt = (exp: number): string => `e30.${Buffer.from(JSON.stringify({exp})).toString('base64url')}.c2ln`
  const login = (config: Readonly<Record<string, string>>): string =>
    kubeconfig(api.url, {'auth-provider': {name: 'oidc', config}})
  const clock = {now: () => 1_000_000, elapsed: () => 1_000_000, sleep: async () => undefined}

  test('uses the token it has while that lasts', async () => {
    const token = jwt(2000)
    const {log} = await openWith(login({'id-token': token}), {clock})
    expect(api.seen.at(-1)?.headers.authorization).toBe(`Bearer ${token}`)
    expect(log.lines).toContain(`mask: ${token}`)
  })

  const issuerWith = (answer: (form: string, authorization: string | undefined) => Reply): Promise<Api> =>
    startApi(({path, text, headers}) => {
      if (path === '/.well-known/openid-configuration') return {body: {token_endpoint: `https://${headers.host}/token`}}
      return path === '/token' ? answer(text, headers.authorization) : basics({path})
    })
  const config = (issuer: Api) => ({
    'id-token': jwt(5),
    'idp-issuer-url': issuer.url,
    'client-id': 'cli',
    'client-secret': 's3cret',
    'refresh-token': 'r3fresh',
    'idp-certificate-authority-data': base64(pem('authority'))
  })

  test('renews a token that has run out, with the secret where the issuer takes it', async () => {
    const fresh = jwt(3000)
    const issuer = await issuerWith((form, authorization) => {
      if (authorization !== undefined) return {status: 401, body: {error: 'invalid_client'}}
      expect(Object.fromEntries(new URLSearchParams(form))).toEqual({
        grant_type: 'refresh_token',
        refresh_token: 'r3fresh',
        client_id: 'cli',
        client_secret: 's3cret'
      })
      return {body: {id_token: fresh}}
    })
    const {log} = await openWith(login(config(issuer)), {clock})
    expect(api.seen.at(-1)?.headers.authorization).toBe(`Bearer ${fresh}`)
    expect(log.lines).toEqual(expect.arrayContaining([`mask: ${fresh}`, 'mask: r3fresh', 'mask: s3cret']))
    await issuer.close()
  })

  test('that cannot be renewed is a failure with the reason of the issuer', async () => {
    const issuer = await issuerWith(() => ({status: 400, body: {error: 'invalid_grant'}}))
    await expect(openWith(login(config(issuer)), {clock})).rejects.toMatchObject({
      failure: {code: 'KU-110', why: expect.stringContaining('invalid_grant')}
    })
    await issuer.close()
    await expect(openWith(login(config(issuer)), {clock})).rejects.toMatchObject({failure: {code: 'KU-110'}})
    await expect(openWith(login({'id-token': jwt(5)}), {clock})).rejects.toMatchObject({failure: {code: 'KU-109'}})
  })
})
