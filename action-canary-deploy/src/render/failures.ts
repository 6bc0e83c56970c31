/** Why a rendered upgrade cannot be deployed beside what runs. All of them are found before the first write. */
import {failure} from '#core/failure'

export * from './rendering-failures.ts'

const direct = 'deploy this release with `strategy: direct`'

export const unsupportedWorkload = failure(
  'CD-126',
  'A workload of this kind cannot be deployed step by step',
  ['Rollout/shop'],
  (workload: string) => ({
    what: `The pods of ${workload} change, and Towpath does not know how this kind replaces its pods.`,
    why: 'Deployments are copied, StatefulSets and DaemonSets are replaced share by share. Other kinds have a controller with rules of its own.',
    fix: `Use a Deployment in the chart, leave the rollout to the kind's own controller, or ${direct}.`
  })
)

export const foreignNamespace = failure(
  'CD-127',
  'A changed workload lives in another namespace',
  ['Deployment/agent', 'monitoring', 'web'],
  (workload: string, namespace: string, expected: string) => ({
    what: `${workload} changes, but it lives in namespace ${namespace}, not in ${expected} like the release.`,
    why: 'Copies belong to an anchor in the namespace of the release, so that Kubernetes collects them; that cannot reach into another namespace.',
    fix: `Render it into ${expected}, give it a release of its own, or ${direct}.`
  })
)

export const immutableField = failure(
  'CD-128',
  'The upgrade changes a field that cannot be changed',
  ['Deployment/shop', ['spec.selector.matchLabels.app']],
  (object: string, fields: readonly string[]) => ({
    what: `The upgrade changes ${fields.join(', ')} of ${object}.`,
    why: 'Kubernetes refuses to change this after the object was created: the upgrade would fail in the middle.',
    fix: 'Take the change back, or give the object a new name, or delete the old one in a maintenance window first.'
  })
)

export const malformedWorkload = failure(
  'CD-129',
  'A workload has no selector or no pod template',
  ['Deployment/shop', 'spec.selector'],
  (workload: string, field: string) => ({
    what: `${workload} has no ${field} that selects its own pods.`,
    why: 'The API server would refuse it.',
    fix: 'Complete the template.'
  })
)

export const pausedDeployment = failure(
  'CD-130',
  'A Deployment is paused',
  ['Deployment/shop'],
  (workload: string) => ({
    what: `${workload} is paused (spec.paused).`,
    why: 'Its pods would not be replaced by the upgrade, and the deployment would wait until its deadline.',
    fix: `Resume it with \`kubectl rollout resume\`, or remove \`paused\` from the chart.`
  })
)

export const recreateStrategy = failure(
  'CD-131',
  'A Deployment must never run twice',
  ['Deployment/shop'],
  (workload: string) => ({
    what: `${workload} has the strategy Recreate: its old pods end before new ones start.`,
    why: 'A copy beside it would be exactly what that strategy forbids, for instance two writers of the same data.',
    fix: `If two versions may run at the same time, use RollingUpdate or allow \`recreate\`; else ${direct}.`
  })
)

export const hostPorts = failure(
  'CD-132',
  'Pods occupy ports of their node',
  ['Deployment/shop', 'hostPort 8080'],
  (workload: string, port: string) => ({
    what: `The pods of ${workload} use ${port}.`,
    why: 'A copy cannot run on the same node, so copies may wait for a place for ever.',
    fix: `Remove it from the chart; or allow \`host-ports\` if there are enough free nodes; or ${direct}.`
  })
)

export const singleWriterVolume = failure(
  'CD-133',
  'A volume cannot be mounted by a copy',
  ['Deployment/shop', 'data', 'its access modes are ReadWriteOnce'],
  (workload: string, claim: string, why: string) => ({
    what: `The pods of ${workload} mount PersistentVolumeClaim/${claim}, and ${why}.`,
    why: 'A copy would wait for the volume for ever, or write to it at the same time as the stable pods.',
    fix: `Use a volume with ReadWriteMany, a StatefulSet, or allow \`shared-volumes\` if this is safe; or ${direct}.`
  })
)

export const ownedByGitOps = failure(
  'CD-134',
  'The release belongs to a GitOps controller',
  ['Argo CD', 'shop', ['Deployment/shop']],
  (tool: string, owner: string, objects: readonly string[]) => ({
    what: `${objects.join(', ')} ${objects.length === 1 ? 'is' : 'are'} managed by ${tool} (${owner}).`,
    why: `${tool} would undo what this job writes, in the middle of the deployment.`,
    fix: `Deploy through ${tool}, or take the release out of its hands first.`
  })
)

export const ownedByController = failure(
  'CD-135',
  'A workload belongs to another object',
  ['Deployment/shop', 'Database/shop'],
  (workload: string, owner: string) => ({
    what: `${workload} is controlled by ${owner}.`,
    why: 'Its controller would undo the changes of this deployment.',
    fix: `Change ${owner} instead, or remove the ownerReference.`
  })
)

export const inseparable = failure(
  'CD-136',
  'The copies cannot be kept out of a selector',
  ['Deployment/shop', ['PodDisruptionBudget/all']],
  (workload: string, selectors: readonly string[]) => ({
    what: `No label can be changed so that the copy of ${workload} is not selected by ${selectors.join(', ')}.`,
    why: 'The copy would get the traffic, the budget or the controller of the stable pods before its first step.',
    fix: 'Let these select by a label with a value (matchLabels) that the pods of the workload carry.'
  })
)

export const sharedWithAutoscaler = failure(
  'CD-137',
  'An autoscaler would count the copies',
  ['Deployment/shop', 'HorizontalPodAutoscaler/shop'],
  (workload: string, autoscaler: string) => ({
    what: `${autoscaler} scales ${workload}, and the traffic is split by the number of pods behind one Service.`,
    why: 'The copies must then carry the labels of the stable pods, and the autoscaler would count them and change the share.',
    fix: 'Split the traffic with a Gateway or an Ingress, or remove the autoscaler for the time of the deployment.'
  })
)

export const nameTaken = failure(
  'CD-138',
  'The name of a copy is taken',
  ['Service/shop-canary'],
  (object: string) => ({
    what: `${object} exists already and was not made by a deployment of this release.`,
    why: 'Towpath does not touch objects of others.',
    fix: 'Rename or delete it.'
  })
)

export const sharedService = failure(
  'CD-139',
  'A Service serves changed and unchanged workloads',
  ['Service/web', ['Deployment/shop'], ['Deployment/legacy']],
  (service: string, changed: readonly string[], unchanged: readonly string[]) => ({
    what: `${service} selects the pods of ${changed.join(', ')}, which change, and of ${unchanged.join(', ')}, which do not or cannot be copied.`,
    why: 'The canary of the Service would have the copies alone: shares would be wrong, and at 100 % capacity would be missing.',
    fix: `Give each workload a Service of its own, or ${direct}.`
  })
)

export const onDeleteStrategy = failure(
  'CD-140',
  'Pods of a workload change only by hand',
  ['StatefulSet/db'],
  (workload: string) => ({
    what: `${workload} has the update strategy OnDelete.`,
    why: 'Its pods are replaced when somebody deletes them; no share and no end can be promised.',
    fix: `Use RollingUpdate in the chart, or ${direct} and delete the pods yourself.`
  })
)

export const quotaExceeded = failure(
  'CD-141',
  'The copies do not fit the quota',
  ['ResourceQuota/team', 'requests.cpu', '2', '1500m'],
  (quota: string, resource: string, needed: string, free: string) => ({
    what: `The deployment needs ${needed} more ${resource} at its peak, and ${quota} has ${free} left.`,
    why: 'Before traffic moves, copies are started beside the stable pods, in the end as many of them.',
    fix: 'Raise the quota, lower the replicas or their requests, or deploy while less is running.'
  })
)

export const servingWorkloadGoes = failure(
  'CD-142',
  'A workload behind a Service is removed or renamed',
  ['Deployment/shop', ['Service/shop']],
  (workload: string, services: readonly string[]) => ({
    what: `The upgrade deletes ${workload}, the only workload behind ${services.join(', ')}.`,
    why: 'Helm deletes it without waiting for a successor, so requests would fail. A new name has nothing to be compared with.',
    fix: `Keep its name in this release (fullnameOverride), or ${direct} in a maintenance window.`
  })
)

export const clusterWideRights = failure(
  'CD-143',
  'A new service account gets rights in the whole cluster',
  ['ServiceAccount/shop', 'ClusterRoleBinding/shop'],
  (account: string, binding: string) => ({
    what: `${account} is new in this release, and ${binding} gives it rights in the whole cluster.`,
    why: 'Copies run under a copy of the account. A copy of a cluster-wide binding could not be collected with the namespace.',
    fix: `Create ${account} in a release before this one, or bind it in the namespace only.`
  })
)

export const statedStrategy = failure(
  'CD-145',
  'The chart states how its pods are replaced',
  ['DaemonSet/agent', 'spec.updateStrategy.type'],
  (workload: string, field: string) => ({
    what: `The chart states ${field} of ${workload}.`,
    why: 'Its pods are replaced share by share by holding that field. Helm would put it back in the middle of the upgrade, and all pods would be replaced at once, judged by nobody.',
    fix: `Leave the field out of the chart (its default is the same), or ${direct}.`
  })
)
