/** Deployments that cannot begin, cannot go on, or are not ours to touch. */
import {createServer} from 'node:http'
import type {AddressInfo} from 'node:net'
import type {Manifest} from '#core/cluster'
import {
  anObject,
  around,
  onStandIns,
  type Place,
  refusing,
  route,
  type Scene,
  service,
  shop
} from '../support/deployment.ts'
import type {FailureCase} from '../support/failure-case.ts'
import type {GitHub} from '../support/github.ts'
import type {StepResult} from '../support/job.ts'

type Inputs = Readonly<Record<string, string>>

/** A run that ends red, with pods that never start: the stand-in has no controllers. */
const running = (code: string, when: string, remedy: string, scene: Scene): FailureCase =>
  refusing(code, when, remedy, {...scene, inputs: {mode: 'run', ...scene.inputs}})

const staged = (
  code: string,
  when: string,
  remedy: string,
  scene: Scene,
  raise: (place: Place) => Promise<StepResult>
): FailureCase => ({
  ...{code, when, remedy},
  raise: (github: GitHub) => onStandIns(github, scene, raise)
})

/** What a run leaves that is killed as soon as its copies stand. */
const killed = ({step}: Place): Promise<StepResult> =>
  step(
    {'progress-deadline': '30s'},
    {
      watch: (log, child) => {
        if (log.includes('done: create')) child.kill('SIGKILL')
      }
    }
  )

const stateMap = (state: string): Manifest => anObject('v1', 'ConfigMap', 'towpath-shop', {data: {'state.json': state}})

/** Rewrites the kept state as another version of Towpath would have written it. */
const rewrite = ({standIn}: Place, change: (state: string) => string): void => {
  const kept = standIn.objects.find('ConfigMap', 'towpath-shop')
  if (kept === undefined) throw new Error('No state was kept')
  standIn.objects.set({...kept, data: {'state.json': change(String(Object(kept.data)['state.json']))}})
}

const lease = anObject('coordination.k8s.io/v1', 'Lease', 'towpath-shop', {
  spec: {holderIdentity: 'octo/other/1/1/deploy', leaseTransitions: 3}
})

const isState = (path: string): boolean => path.includes('/configmaps/towpath-shop?')

const withPrometheus = async (inputs: Inputs, body: (inputs: Inputs) => Promise<StepResult>): Promise<StepResult> => {
  const server = createServer((_, response) => response.writeHead(503).end('upstream is not ready'))
  await new Promise<void>(ready => server.listen(0, '127.0.0.1', ready))
  const {port} = server.address() as AddressInfo
  try {
    return await body({...inputs, prometheus: `http://127.0.0.1:${port}`})
  } finally {
    server.close()
  }
}

const preview = (name: string, labels: Readonly<Record<string, string>> = {}): Manifest => ({
  apiVersion: 'v1',
  kind: 'Namespace',
  metadata: {name, labels}
})

const direct = {strategy: 'direct'}

export const canaryCases: readonly FailureCase[] = [
  running('CD-103', 'a job that lives deploys the same release', 'Wait for that job or cancel it', {
    live: [lease],
    cluster: {
      answer: ({path}, objects) => {
        const held = objects.find('Lease', 'towpath-shop')
        if (path.includes('/leases/') && held !== undefined) objects.set(held)
        return undefined
      }
    }
  }),
  refusing('CD-104', 'somebody edited the state', 'Use the version that wrote it', {
    ...{inputs: {mode: 'status'}, live: [stateMap('{"schema":"towpath.deployment/9"}')]}
  }),
  staged(
    'CD-105',
    'what an earlier job left cannot be settled',
    'mend what it names',
    {inputs: direct},
    async ({step}) => {
      await step()
      return step()
    }
  ),
  running('CD-106', 'Helm is not installed', 'Install Helm 3 or 4', {inputs: {helm: 'no-such-helm'}}),
  running('CD-107', 'Helm is of the future', 'Use Helm 3 or Helm 4', {helm: {version: 'v5.0.0'}}),
  running('CD-108', 'releases are kept in ConfigMaps', 'Unset HELM_DRIVER', {env: {HELM_DRIVER: 'configmap'}}),
  running('CD-109', 'the chart does not render', 'helm template', {helm: {'render-error': 'image.tag is required'}}),
  running('CD-110', 'the history may not be read', 'docs/canary-rights.md', {
    helm: {'history-error': 'secrets is forbidden'}
  }),
  running('CD-111', 'the plan refuses', 'mode: plan', {inputs: {traffic: 'traefik'}}),
  refusing('CD-112', 'another Helm died', 'rollback shop', {
    helm: {
      history: [
        {revision: 2, status: 'pending-upgrade'},
        {revision: 1, status: 'deployed'}
      ]
    }
  }),
  refusing('CD-113', 'the account may not make Leases', 'Bind the Role', {cluster: {denied: 'create leases'}}),
  refusing('CD-114', 'the chart rewrites the rules of its route', 'Deploy the change of the route by itself', {
    after: [shop('v2'), service(), route({filters: [{type: 'URLRewrite'}]})]
  }),
  running('CD-115', 'pods of the new version never start', 'Mend what the reason names', {}),
  running('CD-116', 'Helm can neither go on nor back', 'mode: finish', {inputs: direct}),
  running('CD-117', 'another job takes the deployment', 'Look at the job that took over', {
    cluster: {
      written: ({path, method}, objects) => {
        const kept = objects.find('ConfigMap', 'towpath-shop')
        if (method !== 'PUT' || !isState(path) || kept === undefined) return
        objects.set(kept)
        objects.set(lease)
      }
    }
  }),
  running('CD-118', 'no chart is named', 'Add `chart:`', {inputs: {chart: ''}}),
  running('CD-119', 'limits are given and nobody counts', 'Name the Prometheus', {inputs: {'max-error-share': '1 %'}}),
  refusing('CD-146', 'the cluster is too old for its own kinds', 'kubectl api-resources', {
    cluster: {
      answer: ({path}) => (path === '/apis/policy/v1' ? {body: {kind: 'APIResourceList', resources: []}} : undefined)
    }
  }),
  running('CD-150', 'the address of Prometheus is none', 'service/monitoring/prometheus:9090', {
    inputs: {prometheus: 'prometheus:9090'}
  }),
  {
    code: 'CD-151',
    when: 'Prometheus is away',
    remedy: 'Check the address, the network',
    raise: github =>
      withPrometheus({mode: 'run', 'max-error-share': '1 %'}, inputs =>
        onStandIns(github, {inputs}, ({step}) => step())
      )
  },
  refusing('CD-152', 'a word to allow is misspelt', 'Use one of', {inputs: {allow: 'recreated'}}),
  refusing('CD-154', 'there is no revision to go back to', 'deploy the old version of the chart', {
    inputs: {mode: 'rollback'}
  }),
  refusing('CD-155', 'the namespace of a preview is somebody else’s', 'Name a namespace that does not exist yet', {
    ...{inputs: {mode: 'preview-up', namespace: 'shop-pr-7'}, live: [preview('shop-pr-7')]}
  }),
  staged(
    'CD-156',
    'the namespace of a preview does not go',
    'its conditions name what is left',
    {
      inputs: {mode: 'preview-down', namespace: 'shop-pr-7'},
      cluster: {
        answer: ({method, path}, objects) => {
          const isPreview = method === 'DELETE' && path.includes('/namespaces/shop-pr-7')
          return isPreview ? {body: objects.ofKind('Namespace')[0]} : undefined
        }
      }
    },
    async ({job, standIn, step}) => {
      const owner = job.environment.GITHUB_REPOSITORY.replace('/', '.')
      standIn.objects.create(preview('shop-pr-7', {'towpath.dev/preview': owner}))
      return step()
    }
  ),
  staged(
    'CD-157',
    'the pull request comes from a fork, and that is gone',
    'Push the branch to this repository',
    {inputs: {mode: 'preview-up', namespace: 'shop-pr-7'}, env: {GITHUB_EVENT_PATH: 'event.json'}},
    async ({job, step}) => {
      await job.write('event.json', JSON.stringify({pull_request: {head: {repo: null}}}))
      return step()
    }
  ),
  refusing('CD-158', 'the name of the release looks like a flag', 'Correct the name', {
    inputs: {release: '--kubeconfig=elsewhere'}
  }),
  refusing('CD-159', 'limits are given and no route is split', 'Split a route', {
    before: [shop('v1'), service()],
    after: [shop('v2'), service()],
    inputs: {'max-error-share': '1 %', prometheus: 'service/monitoring/prometheus:9090'}
  }),
  staged(
    'CD-165',
    'another version began with another kind of route',
    'Run the same version',
    {before: [shop('v1'), ...around]},
    async place => {
      await killed(place)
      rewrite(place, state => state.replaceAll('"provider":"gateway"', '"provider":"linkerd"'))
      return place.step({mode: 'finish'})
    }
  )
]
