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
