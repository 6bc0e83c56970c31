/** What can be wrong with a deployment as a whole; what the rendered chart refuses stands in render/failures.ts. */
import {failure} from '#core/failure'

export const alreadyOwned = failure(
  'CD-103',
  'Another job is deploying this release',
  ['shop', 'web', 'octo/shop/4711/1/deploy'],
  (release: string, namespace: string, holder: string) => ({
    what: `The release ${release} in ${namespace} is being deployed by ${holder}.`,
    why: 'That job renews its Lease, so it lives. Two jobs that write the same release would leave it half deployed.',
    fix: 'Wait for that job or cancel it. A `concurrency` group around the job makes later runs wait; `lock-timeout` says how long this step waits.'
  })
)

export const unreadableState = failure(
  'CD-104',
  'The state of the deployment cannot be read',
  ['towpath-shop', 'web'],
  (name: string, namespace: string) => ({
    what: `ConfigMap ${name} in ${namespace} does not hold a state that this version of Towpath understands.`,
    why: 'Somebody edited it, or a newer version of Towpath wrote it. Nothing was changed: to guess where a deployment stands could cut traffic.',
    fix: `Use the version that wrote it (\`kubectl -n ${namespace} get configmap ${name} -o yaml\`). If no deployment is under way and no object carries the label towpath.dev/track=canary, delete the ConfigMap.`
  })
)

export const stillUnsettled = failure(
  'CD-105',
  'An earlier deployment could not be settled',
  ['shop', 'web', 'settle: Deployment/shop: 2 of 3 pods are available'],
  (release: string, namespace: string, alert: string) => ({
    what: `An earlier deployment of ${release} in ${namespace} has not ended, and could not be brought to an end: ${alert || 'see its log'}.`,
    why: 'To begin another one now could cut the traffic that its copies carry.',
    fix: `Look at it with \`mode: status\`, mend what it names, then run \`mode: finish\` again. Its state is in ConfigMap towpath-${release}.`
  })
)

export const helmMissing = failure('CD-106', 'Helm is not there', ['helm'], (program: string) => ({
  what: `The program ${program} could not be run.`,
  why: 'Towpath deploys with the Helm of the job, so that its version is yours to choose. Runner images of GitHub have one; others may not.',
  fix: 'Install Helm 3 or 4 in a step before, or name its path with the input `helm`.'
}))

export const unknownHelm = failure('CD-107', 'This version of Helm is not known', ['v5.0.0'], (version: string) => ({
  what: `Helm ${version} is neither Helm 3 nor Helm 4.`,
  why: 'Flags and the way objects are applied differ between major versions. An untried one could leave a release half applied.',
  fix: 'Use Helm 3 or Helm 4.'
}))

export const otherDriver = failure('CD-108', 'Helm keeps its releases elsewhere', ['configmap'], (driver: string) => ({
  what: `HELM_DRIVER is ${driver}.`,
  why: 'Towpath fences Helm by the Secret in which a revision is stored. With another driver an existing release would look new.',
  fix: 'Unset HELM_DRIVER, or keep releases in Secrets, which is the default of Helm.'
}))

export const chartDoesNotRender = failure(
  'CD-109',
  'The chart does not render',
  ['./chart', 'execution error at (shop/templates/app.yaml:3:4): image.tag is required'],
  (chart: string, said: string) => ({
    what: `Helm cannot render ${chart}: ${said}`,
    why: 'Nothing was written. Templates, values, the schema of the values, and the kinds the API server serves are checked before anything is.',
    fix: `Run \`helm template\` with the same values, or \`helm upgrade --dry-run=server\` to ask the cluster too.`
  })
)

export const helmRefused = failure(
  'CD-110',
  'Helm could not read the release',
  ['history', 'shop', 'secrets is forbidden: User "ci" cannot list resource "secrets"'],
  (command: string, release: string, said: string) => ({
    what: `\`helm ${command} ${release}\` failed: ${said}`,
    why: 'Without the history of the release nobody knows what is deployed and what to go back to.',
    fix: 'Give the account the rights in docs/canary-rights.md, and check the namespace.'
  })
)

export const planRefused = failure(
  'CD-111',
  'The deployment is refused before the first write',
  ['shop', ['CD-133: Deployment/shop is replaced by Recreate.', 'CD-160: No route sends requests to Service shop.']],
  (release: string, refusals: readonly string[]) => ({
    what: `${release} is not deployed: ${refusals.join(' ')}`,
    why: 'The plan found what would make it fail or do harm half way. Nothing was written.',
    fix: 'Mend each of them; its own entry in the catalogue says how. `mode: plan` shows the whole plan.'
  })
)

export const pendingRelease = failure(
  'CD-112',
  'Another Helm is at work, or died',
  ['shop', 'web', 7, 'pending-upgrade'],
  (release: string, namespace: string, revision: number, status: string) => ({
    what: `Revision ${revision} of ${release} in ${namespace} is ${status}.`,
    why: 'A Helm that Towpath did not start is writing this release, or was killed while it did. Nobody can tell which from here.',
    fix: `If no Helm is running, take it back with \`helm -n ${namespace} rollback ${release}\`, look at it, and deploy again.`
  })
)

export const missingRights = failure(
  'CD-113',
  'The account may not do everything the deployment needs',
  ['web', ['update HTTPRoute (gateway.networking.k8s.io/v1)', 'create Lease (coordination.k8s.io/v1)']],
  (namespace: string, missing: readonly string[]) => ({
    what: `In ${namespace} the account of this job may not: ${missing.join(', ')}.`,
    why: 'The API server was asked before the first write. A right that is missing half way would leave the deployment to people.',
    fix: 'Bind the Role in docs/canary-rights.md to the account, with the kinds of your chart.'
  })
)

export const kindsNotServed = failure(
  'CD-146',
  'The cluster does not know a kind that the deployment needs',
  [['HTTPRoute (gateway.networking.k8s.io/v1)']],
  (kinds: readonly string[]) => ({
    what: `The cluster does not serve ${kinds.join(', ')}.`,
    why: 'Its custom resource definition is not installed, is installed in another version, or the version of Kubernetes no longer has it. No right can help.',
    fix: 'Compare with `kubectl api-resources`; install the definition, or name the version that the cluster serves in the chart.'
  })
)

export const routeChanges = failure(
  'CD-114',
  'The upgrade rewrites a route that carries the weights',
  ['HTTPRoute/shop', ['spec.rules']],
  (route: string, fields: readonly string[]) => ({
    what: `This version of the chart changes ${fields.join(', ')} of ${route}.`,
    why: 'Helm replaces lists of rules as a whole. In the middle of the upgrade it would send all requests to the stable pods while they are replaced.',
    fix: 'Deploy the change of the route by itself first, with `strategy: direct` and the old image, then the new version as a canary.'
  })
)

export const rolledBack = failure(
  'CD-115',
  'The deployment was taken back',
  ['shop', 'web', 'observe 30 %: 41 of 900 requests to the canary failed: 4.56 %, the limit is 1 %'],
  (release: string, namespace: string, reason: string) => ({
    what: `${release} in ${namespace} runs the old version again. ${reason}.`,
    why: 'A step did not hold, so the traffic went back before anything else was done. Nothing of the new version is left in the cluster.',
    fix: 'Mend what the reason names and deploy again. The summary has what was counted at each step.'
  })
)

export const needsPerson = failure(
  'CD-116',
  'The deployment could not be brought to an end',
  ['shop', 'web', 'settle: Deployment/shop: 2 of 3 pods are available', 30],
  (release: string, namespace: string, alert: string, percent: number) => ({
    what: `${release} in ${namespace} stands half way: ${alert}. The canary carries ${percent} % of the traffic.`,
    why: 'What had to be done next could not be done. The traffic stays where healthy pods are.',
    fix: `Mend what is named, then run \`mode: finish\`; \`reap\` tries again by itself. To see it: \`kubectl -n ${namespace} get deploy,pods -l towpath.dev/release=${release}\` and \`helm -n ${namespace} history ${release}\`.`
  })
)

export const lostOwnership = failure(
  'CD-117',
  'Another job owns the deployment now',
  ['shop', 'web'],
  (release: string, namespace: string) => ({
    what: `This job no longer owns the deployment of ${release} in ${namespace}, and stopped writing.`,
    why: 'It could not renew its Lease in time, so another job took over; or a person changed the Lease.',
    fix: 'Look at the job that took over, or run `mode: status`. If none did, `mode: finish` settles it.'
  })
)

export const inputMissing = failure(
  'CD-118',
  'An input is missing for this mode',
  ['run', 'chart'],
  (mode: string, input: string) => ({
    what: `\`mode: ${mode}\` needs the input \`${input}\`.`,
    why: 'Without it nobody can tell what to deploy, or which release is meant.',
    fix: `Add \`${input}:\` under \`with:\`.`
  })
)

export const uncounted = failure(
  'CD-119',
  'Limits without anybody who counts',
  ['max-error-share'],
  (input: string) => ({
    what: `\`${input}\` limits the canary, but no \`prometheus\` is named.`,
    why: 'A limit that nobody measures would always hold: unknown is not good.',
    fix: 'Name the Prometheus that reads the counters of your data plane, or leave the limit out and let readiness decide.'
  })
)

export const badPrometheus = failure(
  'CD-150',
  'The address of Prometheus is none',
  ['prometheus:9090'],
  (given: string) => ({
    what: `\`prometheus: ${given}\` is neither an address nor \`service/<namespace>/<name>:<port>\`.`,
    why: 'Requests are counted there; without it no share and no limit can be judged.',
    fix: 'Write `https://prometheus.example.com`, or `service/monitoring/prometheus:9090` to reach it through the API server.'
  })
)

export const prometheusAnswered = failure(
  'CD-151',
  'Prometheus did not answer usefully',
  ['503 upstream is not ready'],
  (said: string) => ({
    what: `Prometheus answered: ${said}`,
    why: 'What it counts decides whether a step holds. Unknown is not good: no deployment begins without it, and a step that stays unknown is taken back.',
    fix: 'Check the address, the network between the runner and Prometheus, and the `services/proxy` right where it is reached through the API server.'
  })
)

export const unknownAllowance = failure(
  'CD-152',
  'Nothing can be allowed by this name',
  ['recreated', ['recreate', 'host-ports', 'shared-volumes']],
  (given: string, known: readonly string[]) => ({
    what: `\`allow: ${given}\` names nothing that can be allowed.`,
    why: 'A misspelt name would allow nothing, and the deployment would be refused for another reason.',
    fix: `Use one of ${known.join(', ')}.`
  })
)

export const clusterRefused = failure(
  'CD-153',
  'The cluster refused or did not answer',
  ['update HTTPRoute/shop in web', 'the object has been modified'],
  (operation: string, said: string) => ({
    what: `The cluster did not ${operation}: ${said}`,
    why: 'It was tried as often as is safe. What was begun is kept in the cluster, so that it can be brought to its end.',
    fix: 'If a deployment was under way, run `mode: finish` once the cluster answers again; `mode: status` tells where it stands.'
  })
)

export const noEarlierRevision = failure(
  'CD-154',
  'There is no earlier revision to go back to',
  ['shop', 'web', 3, [7, 6, 5]],
  (release: string, namespace: string, wanted: number | null, known: readonly number[]) => ({
    what: `${release} in ${namespace} has no ${wanted === null ? 'earlier revision' : `revision ${wanted}`} that was ever deployed.`,
    why: 'Helm keeps only as many revisions as `history-max` says, and one that failed is nothing to go back to.',
    fix: `Choose one of ${known.join(', ')} with \`to-revision\`, or deploy the old version of the chart.`
  })
)

export const foreignNamespace = failure(
  'CD-155',
  'The namespace is no preview of this repository',
  ['shop-pr-7'],
  (name: string) => ({
    what: `Namespace ${name} was not made as a preview of this repository.`,
    why: 'A preview is deleted with everything in its namespace, so only a namespace that was made for it may be used.',
    fix: 'Name a namespace that does not exist yet, such as `<service>-pr-<number>`.'
  })
)

export const previewRemains = failure(
  'CD-156',
  'The preview is not gone yet',
  ['shop-pr-7', 600],
  (name: string, seconds: number) => ({
    what: `Namespace ${name} was deleted, but is still there after ${seconds} seconds.`,
    why: 'An object in it has a finalizer that nobody serves, or pods that do not end.',
    fix: `Look at \`kubectl get namespace ${name} -o yaml\`: its conditions name what is left.`
  })
)

export const previewOfFork = failure('CD-157', 'No previews for forks', ['someone/shop'], (fork: string) => ({
  what: `This pull request comes from ${fork}.`,
  why: 'A preview runs the code of the pull request in your cluster with the credentials of this job.',
  fix: 'Push the branch to this repository after somebody has read it.'
}))

export const badName = failure(
  'CD-158',
  'A name that Helm would misread',
  ['release', '--kubeconfig=x'],
  (input: string, given: string) => ({
    what: `\`${input}: ${given}\` is no name that Helm takes.`,
    why: 'Names of releases are at most 53 small letters, digits, dots and dashes, and begin and end with a letter or digit. What begins with a dash, Helm takes for a flag.',
    fix: 'Correct the name; a folder can be written with `./` before it.'
  })
)

export const uncountedStrategy = failure(
  'CD-159',
  'Limits where no data plane counts the canary',
  ['shop'],
  (release: string) => ({
    what: `${release} has limits, but no route of it is split.`,
    why: 'Only a route that is split tells requests to the new version from those to the old one. A limit that nobody measures would always hold, or never.',
    fix: 'Split a route (`traffic`), or leave `max-error-share` and `max-p99` out and let readiness decide.'
  })
)
