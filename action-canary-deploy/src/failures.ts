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
