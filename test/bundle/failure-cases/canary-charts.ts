/** Charts that cannot be deployed beside what runs: the plan says so. */

import {anObject, around, refusing, route, type Scene, service, shop, workload} from '../support/deployment.ts'
import type {FailureCase} from '../support/failure-case.ts'

/** By the canary of the chart: of each step, what it renders. */
const native = (inputs: Readonly<Record<string, string>>, more: Scene = {}): Scene => ({
  ...more,
  inputs: {strategy: 'native', 'canary-set': 'canary.weight={{percent}}', steps: '10, 100', ...inputs}
})

const ownCanary = [shop('v1'), ...around, workload('Deployment', 'shop-canary', {image: 'v2'})]

/** The new version of the Deployment, changed. */
const upgrade = (given: Parameters<typeof shop>[1], more: Scene = {}): Scene => ({
  after: [shop('v2', given), ...around],
  ...more
})

/** The Deployment has it before and after. */
const always = (given: Parameters<typeof shop>[1], more: Scene = {}): Scene => ({
  ...{before: [shop('v1', given), ...around], after: [shop('v2', given), ...around]},
  ...more
})

const claim = anObject('v1', 'PersistentVolumeClaim', 'data', {spec: {accessModes: ['ReadWriteOnce']}})
const mounting = {volumes: [{name: 'data', persistentVolumeClaim: {claimName: 'data'}}]}
const everyone = anObject('policy/v1', 'PodDisruptionBudget', 'all', {
  spec: {maxUnavailable: 1, selector: {matchExpressions: [{key: 'batch', operator: 'DoesNotExist'}]}}
})
const autoscaler = anObject('autoscaling/v2', 'HorizontalPodAutoscaler', 'shop', {
  spec: {minReplicas: 2, maxReplicas: 5, scaleTargetRef: {apiVersion: 'apps/v1', kind: 'Deployment', name: 'shop'}}
})
const quota = anObject('v1', 'ResourceQuota', 'team', {
  spec: {hard: {pods: '3'}},
  status: {hard: {pods: '3'}, used: {pods: '2'}}
})
const account = anObject('v1', 'ServiceAccount', 'shop')
const binding = {
  ...anObject('rbac.authorization.k8s.io/v1', 'ClusterRoleBinding', 'shop', {
    roleRef: {apiGroup: 'rbac.authorization.k8s.io', kind: 'ClusterRole', name: 'view'},
    subjects: [{kind: 'ServiceAccount', name: 'shop', namespace: 'web'}]
  }),
  metadata: {name: 'shop'}
}
const coarse = anObject('gateway.networking.k8s.io/v1', 'HTTPRoute', 'shop', {
  spec: {
    rules: [
      {
        backendRefs: [
          {name: 'shop', port: 80, weight: 3},
          {name: 'other', port: 80, weight: 1}
        ]
      }
    ]
  }
})
const text = (...documents: readonly string[]): Scene => ({after: documents.join('\n---\n')})
const rollout = (image: string) => ({...shop(image), apiVersion: 'argoproj.io/v1alpha1', kind: 'Rollout'})

export const chartCases: readonly FailureCase[] = [
  refusing('CD-120', 'a template leaves a quote open', 'helm template --debug', text('kind: "Service')),
  refusing(
    'CD-121',
    'a template states a field twice',
    'Keep one of the two',
    text('apiVersion: v1\nkind: Service\nkind: Pod\nmetadata: {name: a}')
  ),
  refusing(
    'CD-122',
    'a template makes something without a kind',
    'Give it the missing field',
    text('apiVersion: v1\nmetadata: {name: a}')
  ),
  refusing('CD-123', 'two templates make the same object', 'Rename one of the two', {
    after: [shop('v2'), service(), service(), route()]
  }),
  refusing('CD-124', 'the template makes up a password', 'Set these values yourself', {
    helm: {again: [shop('v2', {metadata: {annotations: {password: 'other'}}}), ...around]}
  }),
  refusing(
    'CD-125',
    'a number is too large for JSON',
    'Quote it in the template',
    text('apiVersion: v1\nkind: Service\nmetadata: {name: a}\nspec: {n: 9007199254740993}')
  ),
  refusing('CD-126', "pods belong to somebody's own kind of workload", "to the kind's own controller", {
    before: [rollout('v1'), ...around],
    after: [rollout('v2'), ...around]
  }),
  refusing('CD-127', 'a workload lives in another namespace', 'Render it into web', {
    before: [shop('v1', {metadata: {namespace: 'monitoring'}}), ...around],
    after: [shop('v2', {metadata: {namespace: 'monitoring'}}), ...around]
  }),
  refusing('CD-128', 'the selector changes', 'Take the change back', upgrade({labels: {app: 'store'}})),
  refusing('CD-129', 'a Deployment has no selector', 'Complete the template', upgrade({spec: {selector: {}}})),
  refusing('CD-130', 'the Deployment is paused', 'kubectl rollout resume', always({spec: {paused: true}})),
  refusing('CD-131', 'pods must never run twice', 'or allow', always({spec: {strategy: {type: 'Recreate'}}})),
  refusing(
    'CD-132',
    'pods hold a port of their node',
    'enough free nodes',
    always({container: {ports: [{containerPort: 80, hostPort: 80}]}})
  ),
  refusing('CD-133', 'pods mount a volume for one node', 'ReadWriteMany', always({pod: mounting}, {live: [claim]})),
  refusing(
    'CD-134',
    'Argo CD owns the release',
    'Deploy through Argo CD',
    always({metadata: {annotations: {'argocd.argoproj.io/tracking-id': 'shop:apps/Deployment:web/shop'}}})
  ),
  refusing('CD-135', 'a controller owns the Deployment', 'remove the ownerReference', {
    before: [
      shop('v1', {
        metadata: {ownerReferences: [{apiVersion: 'a/v1', kind: 'Database', name: 'shop', uid: 'x', controller: true}]}
      }),
      ...around
    ]
  }),
  refusing('CD-136', 'a budget is for all pods', 'select by a label with a value', {live: [everyone]}),
  refusing('CD-137', 'pods decide the share and an autoscaler counts them', 'Split the traffic with a Gateway', {
    before: [shop('v1'), ...around, autoscaler],
    after: [shop('v2'), ...around, autoscaler],
    inputs: {traffic: 'service'}
  }),
  refusing('CD-138', 'somebody else has the name of the copy', 'Rename or delete it', {live: [service('shop-canary')]}),
  refusing('CD-139', 'a Service has pods of two workloads', 'a Service of its own', {
    before: [
      shop('v1', {labels: {app: 'shop', part: 'a'}}),
      workload('Deployment', 'legacy', {labels: {app: 'shop', part: 'b'}}),
      ...around
    ],
    after: [
      shop('v2', {labels: {app: 'shop', part: 'a'}}),
      workload('Deployment', 'legacy', {labels: {app: 'shop', part: 'b'}}),
      ...around
    ]
  }),
  refusing('CD-140', 'pods are replaced by hand', 'Use RollingUpdate', {
    before: [workload('StatefulSet', 'db', {spec: {updateStrategy: {type: 'OnDelete'}}})],
    after: [workload('StatefulSet', 'db', {image: 'v2', spec: {updateStrategy: {type: 'OnDelete'}}})]
  }),
  refusing('CD-141', 'the quota has no room for copies', 'Raise the quota', {live: [quota]}),
  refusing('CD-142', 'the workload behind a Service gets a new name', 'Keep its name', {
    after: [workload('Deployment', 'store', {image: 'v2'}), ...around]
  }),
  refusing('CD-143', 'a new account gets rights in the whole cluster', 'in a release before this one', {
    after: [shop('v2', {pod: {serviceAccountName: 'shop'}}), ...around, account, binding]
  }),
  refusing('CD-145', 'the chart states the partition', 'Leave the field out', {
    before: [workload('StatefulSet', 'db', {spec: {updateStrategy: {rollingUpdate: {partition: 0}}}})],
    after: [workload('StatefulSet', 'db', {image: 'v2', spec: {updateStrategy: {rollingUpdate: {partition: 0}}}})]
  }),
  refusing('CD-161', 'the wanted kind of route does not exist', 'every route that is found is then split', {
    inputs: {traffic: 'traefik'}
  }),
  refusing('CD-162', 'a tenth of the weight of a route is no whole number', 'weight', {
    before: [shop('v1'), service(), coarse],
    after: [shop('v2'), service(), coarse]
  }),
  refusing('CD-163', 'the route names a port that does not exist', 'Correct the port', {
    before: [shop('v1'), service(), route({port: 8443})],
    after: [shop('v2'), service(), route({port: 8443})]
  }),
  refusing('CD-164', 'a header is asked for where only the number of pods decides', 'Leave the header out', {
    inputs: {traffic: 'service', header: 'x-canary: always'}
  }),
  refusing('CD-170', 'nothing switches on the canary of the chart', 'Set `canary-set`', native({'canary-set': ''})),
  refusing('CD-171', 'canary values are given for copies', 'Set `strategy: native`', native({strategy: 'canary'})),
  refusing(
    'CD-172',
    'the canary values change what serves',
    'concern only the canary',
    native({}, {helm: {when: {'weight=10': [shop('v2'), ...around]}}})
  ),
  refusing(
    'CD-173',
    'the chart does not know the canary values',
    'Look at the names',
    native({}, {after: [shop('v1'), ...around]})
  ),
  refusing(
    'CD-174',
    'the canary values do not name the share',
    'Write `{{percent}}`',
    native({'canary-set': 'canary.on=true', steps: '10, 30, 100'}, {helm: {when: {'canary.on': ownCanary}}})
  ),
  refusing('CD-177', 'a canary of the chart was left standing', 'helm rollback shop', {
    helm: {history: [{revision: 6, status: 'deployed', description: 'Towpath: canary values of 10 %'}]}
  }),
  refusing('CD-175', 'no step of the canary is below 100', 'Add a step', native({steps: '100'})),
  refusing(
    'CD-176',
    'nobody knows the Service of the canary',
    'canary-service',
    native(
      {prometheus: 'http://127.0.0.1:9', 'max-error-share': '5'},
      {after: [shop('v1'), ...around], helm: {when: {'weight=10': ownCanary}}}
    )
  )
]
