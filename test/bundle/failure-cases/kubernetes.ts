/** Kubeconfigs that lead nowhere, API servers that are away, refuse, or are none. */
import {chmod, mkdir, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {
  base64,
  basics,
  kubeconfig,
  pem,
  type Reply,
  refused,
  type Seen,
  startApi
} from '../../unit/platform/kubernetes/api-server.ts'
import {anObject, onStandIns} from '../support/deployment.ts'
import type {FailureCase} from '../support/failure-case.ts'
import type {GitHub} from '../support/github.ts'
import {aJob, type StepResult} from '../support/job.ts'

const closed = 'https://127.0.0.1:1'

type Given = {
  readonly kubeconfig: string
  readonly context?: string
  readonly programs?: Readonly<Record<string, string>>
}

/** `mode: status` of a release: the shortest way to an API server. */
const status = async (github: GitHub, {programs = {}, ...inputs}: Given): Promise<StepResult> => {
  const job = await aJob(github, await github.push(await github.repository()), {key: 'deploy', workspace: 'empty'})
  const folder = join(job.temp, 'programs')
  await mkdir(folder)
  for (const [name, body] of Object.entries(programs)) {
    await writeFile(join(folder, name), `#!/bin/sh\n${body}\n`)
    await chmod(join(folder, name), 0o755)
  }
  return job.step('canary-deploy', {
    inputs: {mode: 'status', release: 'shop', ...inputs},
    env: {PATH: `${folder}:${process.env.PATH}`}
  })
}

const config = (code: string, when: string, remedy: string, given: Given): FailureCase => ({
  ...{code, when, remedy},
  raise: github => status(github, given)
})

const serving = (
  code: string,
  when: string,
  remedy: string,
  answer: (seen: Seen) => Reply | undefined,
  kubeconfigOf: (url: string) => string = kubeconfig
): FailureCase => ({
  ...{code, when, remedy},
  raise: async github => {
    const api = await startApi(seen => answer(seen) ?? basics(seen))
    try {
      return await status(github, {kubeconfig: kubeconfigOf(api.url)})
    } finally {
      await api.close()
    }
  }
})

const login = (user: Readonly<Record<string, unknown>>): Given => ({kubeconfig: kubeconfig(closed, user)})
const program = (command: string): Given =>
  login({exec: {apiVersion: 'client.authentication.k8s.io/v1', command, interactiveMode: 'Never'}})

/** A token that has run out, and an issuer that renews none. */
const expired = `e30.${Buffer.from('{"exp":5}').toString('base64url')}.c2ln`
const renewing = (issuer: string): string =>
  kubeconfig(closed, {
    'auth-provider': {
      name: 'oidc',
      config: {
        ...{'id-token': expired, 'idp-issuer-url': issuer, 'client-id': 'cli', 'client-secret': 's3cret'},
        ...{'refresh-token': 'r3fresh', 'idp-certificate-authority-data': base64(pem('authority'))}
      }
    }
  })

const state = /\/configmaps\/towpath-shop$/
const onState =
  (reply: Reply) =>
  ({path}: Seen): Reply | undefined =>
    state.test(path) ? reply : undefined

const lost = JSON.stringify({
  ...JSON.parse(kubeconfig(closed)),
  contexts: [{name: 'main', context: {cluster: 'c', user: 'deployer'}}]
})

export const kubernetesCases: readonly FailureCase[] = [
  config('KU-101', 'the kubeconfig is not where it should be', 'Check the path', {
    kubeconfig: 'deploy/kubeconfig.yaml'
  }),
  config('KU-102', 'the kubeconfig was cut off', 'kubectl config view', {kubeconfig: 'clusters: ['}),
  config('KU-103', 'the context does not exist', 'kubectl config use-context', {
    ...{kubeconfig: kubeconfig(closed), context: 'production'}
  }),
  config('KU-104', 'the context names a user that is gone', '--flatten', {kubeconfig: lost}),
  config('KU-105', 'nothing says which cluster is meant', 'Give the input `kubeconfig`', {kubeconfig: ''}),
  config('KU-106', 'the key lies on another machine', 'holds the content itself', {
    ...login({'client-certificate-data': base64(pem('client')), 'client-key': '/home/me/client.key'})
  }),
  config('KU-107', 'the login program is not installed', 'in a step before this one', program('no-such-login')),
  config('KU-108', 'the login program fails', 'login step (OIDC)', {
    ...{...program('failing-login'), programs: {'failing-login': 'echo "no credentials" >&2; exit 255'}}
  }),
  config(
    'KU-109',
    'the way to log in is gone from Kubernetes',
    'a token of a service account',
    login({'auth-provider': {name: 'gcp', config: {}}})
  ),
  {
    ...serving(
      'KU-110',
      'the issuer renews the token no more',
      'Log in again',
      ({path, headers}) => {
        if (path === '/.well-known/openid-configuration')
          return {body: {token_endpoint: `https://${headers.host}/token`}}
        return path === '/token' ? {status: 400, body: {error: 'invalid_grant'}} : undefined
      },
      renewing
    )
  },
  config('KU-111', 'the way leads through a SOCKS proxy', '`http://` or `https://`', {
    kubeconfig: kubeconfig(closed, {token: 't'}, {'proxy-url': 'socks5://127.0.0.1:1080'})
  }),
  config('KU-112', 'the address of the server is no address', 'clusters[].cluster.server', {
    kubeconfig: kubeconfig('kubernetes.example.com:6443')
  }),
  config('KU-120', 'nothing listens there', 'Check', {kubeconfig: kubeconfig(closed)}),
  serving(
    'KU-121',
    'the certificate is not trusted',
    'certificate-authority-data',
    () => undefined,
    url => kubeconfig(url, {token: 't'}, {})
  ),
  serving('KU-122', 'a login page answers', 'clusters[].cluster.server', () => ({body: '<html>Log in</html>'})),
  serving('KU-123', 'the token has expired', 'kubectl create token', () => refused(401, 'Unauthorized')),
  serving(
    'KU-124',
    'the account may not read the state',
    'with a Role and a RoleBinding',
    onState(refused(403, 'Forbidden', 'User "ci" cannot get resource "configmaps" in API group ""'))
  ),
  serving(
    'KU-125',
    'a policy of the cluster refuses',
    'an admission policy',
    onState(refused(422, 'Invalid', 'denied by policy'))
  ),
  {
    code: 'KU-126',
    when: 'the cluster has no Leases',
    remedy: 'kubectl api-resources',
    raise: github =>
      onStandIns(
        github,
        {
          live: [anObject('v1', 'ConfigMap', 'towpath-shop-anchor')],
          cluster: {
            answer: ({path}) =>
              path === '/apis/coordination.k8s.io/v1' ? {body: {kind: 'APIResourceList', resources: []}} : undefined
          }
        },
        ({step}) => step({mode: 'finish'})
      )
  },
  serving('KU-127', 'the API server has no time', 'Run it again later', () =>
    refused(429, 'TooManyRequests', 'too many requests', {'retry-after': '600'})
  )
]
