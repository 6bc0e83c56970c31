import {defineAction, type InputsOf, type OutputsOf} from '#core/contract'
import {choice, duration, identifier, integer, list, percent, text} from '#core/inputs'
import * as failures from './failures.ts'
import {header, servicePairs, steps} from './inputs.ts'
import {dataPlanes} from './metrics/meter.ts'
import {strategies} from './model.ts'
import * as nativeFailures from './plan/native-failures.ts'
import {allowances} from './render/barriers.ts'
import * as renderFailures from './render/failures.ts'
import * as renderingFailures from './render/rendering-failures.ts'
import * as trafficFailures from './traffic/failures.ts'
import {providers} from './traffic/providers.ts'
import {byReplicas} from './traffic/service.ts'

export const contract = defineAction({
  name: 'canary-deploy',
  title: 'Towpath canary deployment',
  description:
    'Deploys a Helm chart step by step without an operator, judges each step, and ends promoted or rolled back whatever happens to the job',
  inputs: {
    mode: choice(['plan', 'run', 'rollback', 'status', 'finish', 'reap', 'preview-up', 'preview-down'], {
      description:
        '`plan` says what would be done and writes nothing, `run` deploys, `rollback` takes a deployment under way back, or goes to an earlier revision, `status` tells where it stands, `finish` settles what a dead job left, `reap` settles all that dead jobs left in a namespace, `preview-up` deploys into a namespace of its own for a pull request, `preview-down` deletes that',
      default: 'run'
    }),
    id: identifier({description: 'Names the deployment in summaries and files', default: 'default'}),
    release: text({description: 'Name of the Helm release (all but reap)'}),
    namespace: text({description: 'Namespace of the release. Without it: that of the kubeconfig'}),
    chart: text({description: 'Folder, archive, `oci://` reference or `repository/name` of the chart (plan, run)'}),
    'chart-version': text({description: 'Version of a chart that is not a folder (plan, run)'}),
    values: list({description: 'Files of values, one a line, the last wins (plan, run)'}),
    set: list({description: 'Single values as `name=value`, one a line (plan, run)'}),
    'values-from': choice(['chart', 'release'], {
      description:
        'What values that are not given are: `chart`: the defaults of the chart, `release`: those of the deployed revision',
      default: 'chart'
    }),
    'to-revision': integer({
      description: 'Revision to go back to. Without it: the deployed one before the newest (rollback)'
    }),
    strategy: choice(strategies, {
      description:
        '`canary`: share by share; `blue-green`: a full copy, then all at once; `direct`: Helm alone, verified and taken back when it fails; `native`: the canary that the chart has itself, switched on by values of your choice',
      default: 'canary'
    }),
    'canary-set': list({
      description:
        'Single values as `name=value`, one a line, that switch on the canary of the chart; `{{percent}}` stands for the share of the step (strategy `native`; plan, run)'
    }),
    'canary-values': list({
      description: 'Files of values for the same, one a line; `{{percent}}` is replaced before they are read as YAML'
    }),
    'canary-service': servicePairs,
    traffic: choice(['auto', byReplicas, ...providers.map(({name}) => name)], {
      description: `What splits the traffic; \`auto\`: every route that is found, and without one \`${byReplicas}\`, the number of pods`,
      default: 'auto'
    }),
    steps,
    header,
    'step-duration': duration({description: 'Least time of a step', default: '2m'}),
    'max-error-share': percent({description: 'Share of failed requests of the canary above which it is taken back'}),
    'max-p99': duration({description: 'p99 latency of the canary above which it is taken back'}),
    'min-requests': integer({
      description: 'Requests of the canary in a step before its limits can be judged',
      default: '100'
    }),
    'analysis-timeout': duration({
      description:
        'How much longer a step waits for `min-requests`; then the canary is taken back, because unknown is not good',
      default: '5m'
    }),
    prometheus: text({
      description:
        'Where requests are counted: address of a Prometheus, or `service/<namespace>/<name>:<port>` to reach one through the API server'
    }),
    'data-plane': choice(dataPlanes, {
      description: 'Whose counters Prometheus holds',
      default: 'traefik'
    }),
    'scrape-interval': duration({description: 'How often Prometheus reads the data plane', default: '15s'}),
    'progress-deadline': duration({description: 'Until pods must be available', default: '10m'}),
    'converge-deadline': duration({description: 'Until the traffic must have followed a weight', default: '1m'}),
    'drain-time': duration({description: 'Time without requests before pods are ended', default: '5s'}),
    'helm-timeout': duration({description: 'Until a call of Helm, with its hooks, must be done', default: '10m'}),
    'lock-timeout': duration({
      description: 'How long to wait for another job that deploys this release',
      default: '5m'
    }),
    allow: list({
      description: `What you vouch for although a second set of pods could be in its way, one a line: ${allowances.join(', ')}`
    }),
    helm: text({description: 'The Helm program', default: 'helm'}),
    'history-max': integer({description: 'Revisions that Helm keeps', default: '10'}),
    kubeconfig: text({
      description:
        'Kubeconfig as text, base64 or path. Without it: KUBECONFIG, the usual file, or the service account of the pod',
      secret: true
    }),
    context: text({description: 'Context of the kubeconfig. Without it: the current one'})
  },
  outputs: {
    result: '`succeeded`, `rolled-back`, `running`, or `none` where nothing was ever deployed (all but plan)',
    plan: 'Path of the plan, JSON (plan, run)',
    state: 'Path of the state of the deployment, JSON (all but plan)',
    reason: 'Why it was taken back (run, finish, rollback)'
  },
  permissions: {
    plan: {},
    run: {},
    rollback: {},
    status: {},
    finish: {},
    reap: {},
    'preview-up': {},
    'preview-down': {}
  },
  failures: [
    ...Object.values(failures),
    ...Object.values(nativeFailures),
    ...Object.values(renderFailures),
    ...Object.values(renderingFailures),
    ...Object.values(trafficFailures)
  ],
  post: true,
  branding: {icon: 'upload-cloud', color: 'green'}
})

export type Inputs = InputsOf<typeof contract>
export type Output = OutputsOf<typeof contract>
