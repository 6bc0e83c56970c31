import {describe, expect, test} from '@jest/globals'
import {makeCopies} from '../../../../action-canary-deploy/src/render/make.ts'
import {remakeCopies} from '../../../../action-canary-deploy/src/render/plan-parts.ts'
import {matches, readLabels, readSelector} from '../../../../action-canary-deploy/src/render/selectors.ts'
import {at, listOf, textsOf} from '../../../../action-canary-deploy/src/render/untyped.ts'
import {
  autoscaler,
  budget,
  config,
  deployed,
  deployment,
  labelsOf,
  objects,
  owner,
  plan,
  scope,
  service
} from './charts.ts'

const pod = `      serviceAccountName: shop
      imagePullSecrets: [{name: pull}]
      affinity:
        podAntiAffinity:
          requiredDuringSchedulingIgnoredDuringExecution:
            - {topologyKey: kubernetes.io/hostname, labelSelector: {matchLabels: {app.kubernetes.io/name: shop}}}
            - {topologyKey: kubernetes.io/hostname, labelSelector: {matchLabels: {app.kubernetes.io/name: redis}}}
      topologySpreadConstraints:
        - {maxSkew: 1, topologyKey: zone, whenUnsatisfiable: DoNotSchedule, labelSelector: {matchLabels: {app.kubernetes.io/name: shop}}}
      initContainers:
        - {name: wait, image: busybox, envFrom: [{configMapRef: {name: settings}}, {secretRef: {name: same}}]}
      volumes:
        - {name: a, configMap: {name: settings}}
        - {name: b, secret: {secretName: keys}}
        - {name: c, projected: {sources: [{configMap: {name: settings}}, {secret: {name: keys}}, {serviceAccountToken: {path: t}}]}}
        - {name: d, csi: {driver: x, nodePublishSecretRef: {name: keys}}}`

const surroundings = service() + budget() + config('same', {a: '1'}, 'Secret') + config('pull', {a: '1'}, 'Secret')
const before = deployment({pod}) + surroundings + config('settings', {a: '1'}) + config('keys', {k: '1'}, 'Secret')
const after =
  deployment({pod, image: 'shop:2'}) +
  surroundings +
  config('settings', {a: '2'}) +
  config('keys', {k: 'hunter2'}, 'Secret')

const made = (old: string, next: string, changes: Parameters<typeof plan>[2] = {}) => {
  const parts = plan(old, next, changes)
  return {parts, ...makeCopies(parts.recipe, objects(next), owner)}
}

describe('the copy of a Deployment', () => {
  const {parts, companions, workloads} = made(before, after)
  const [copy] = workloads
  const spec = at(copy, 'spec', 'template', 'spec')
  const labels = textsOf(at(copy, 'spec', 'template', 'metadata', 'labels'))

  test('is named after it, has no pods yet, carries the marks and belongs to the anchor', () => {
    expect(parts.refusals).toEqual([])
    expect(copy).toMatchObject({
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      metadata: {
        name: 'shop-canary',
        namespace: 'web',
        labels: {
          'towpath.dev/release': 'shop',
          'towpath.dev/track': 'canary',
          'app.kubernetes.io/managed-by': 'towpath'
        },
        ownerReferences: [owner]
      },
      spec: {replicas: 0}
    })
  })

  test('selects its own pods and no stable ones', () => {
    const own = readSelector(at(copy, 'spec', 'selector'))
    expect(matches(own, labels)).toBe(true)
    for (const stable of objects(before + after)) {
      expect(matches(own, textsOf(at(stable, 'spec', 'template', 'metadata', 'labels')))).toBe(false)
    }
  })

  test('has pods that nothing selects that selects the stable ones', () => {
    for (const object of objects(after)) {
      const selector =
        object.kind === 'Service'
          ? readLabels(at(object, 'spec', 'selector'))
          : readSelector(at(object, 'spec', 'selector'))
      if (selector.length > 0) expect([object.kind, matches(selector, labels)]).toEqual([object.kind, false])
    }
    expect(labels['app.kubernetes.io/version']).toBe('1')
  })

  test('reads the copied configuration everywhere, and the unchanged one as it is', () => {
    expect(spec).toMatchObject({
      imagePullSecrets: [{name: 'pull'}],
      initContainers: [{envFrom: [{configMapRef: {name: 'settings-canary'}}, {secretRef: {name: 'same'}}]}],
      volumes: [
        {configMap: {name: 'settings-canary'}},
        {secret: {secretName: 'keys-canary'}},
        {projected: {sources: [{configMap: {name: 'settings-canary'}}, {secret: {name: 'keys-canary'}}, {}]}},
        {csi: {nodePublishSecretRef: {name: 'keys-canary'}}}
      ],
      containers: [{image: 'shop:2'}]
    })
    expect(companions.map(({kind, metadata}) => `${kind}/${metadata.name}`)).toEqual([
      'ConfigMap/settings-canary',
      'Secret/keys-canary',
      'Service/shop-canary'
    ])
    expect(companions[0]).toMatchObject({data: {a: '2'}})
  })

  test('keeps apart from its own kind, and from others as the original does', () => {
    const terms = listOf(at(spec, 'affinity', 'podAntiAffinity', 'requiredDuringSchedulingIgnoredDuringExecution'))
    expect(matches(readSelector(at(terms[0], 'labelSelector')), labels)).toBe(true)
    expect(matches(readSelector(at(terms[0], 'labelSelector')), labelsOf('shop'))).toBe(false)
    expect(at(terms[1], 'labelSelector')).toEqual({matchLabels: {'app.kubernetes.io/name': 'redis'}})
    const [spread] = listOf(at(spec, 'topologySpreadConstraints'))
    expect(matches(readSelector(at(spread, 'labelSelector')), labels)).toBe(true)
  })

  test('is the same when it is made again from the manifest alone, and the recipe holds no secret', () => {
    const recipe = JSON.parse(JSON.stringify(parts.recipe))
    expect(remakeCopies(recipe, after, scope, owner)).toEqual({companions, workloads})
    expect(JSON.stringify(parts)).not.toContain('hunter2')
    expect(parts.companions.map(({name}) => name)).toEqual(companions.map(({metadata}) => metadata.name))
  })
})

describe('the canary of a Service', () => {
  const exposed =
    '  type: LoadBalancer\n  clusterIP: 10.0.0.9\n  externalTrafficPolicy: Local\n  sessionAffinity: ClientIP\n  loadBalancerIP: 1.2.3.4'
  const [copy] = made(before, after.replace('spec:\n\n', `spec:\n${exposed}\n`), {}).companions.filter(
    ({kind}) => kind === 'Service'
  )

  test('is reachable inside the cluster only, with the same ports, and selects the copies', () => {
    expect(copy?.spec).toEqual({
      type: 'ClusterIP',
      sessionAffinity: 'ClientIP',
      ports: [{name: 'http', port: 80, targetPort: 'http'}],
      selector: {
        'app.kubernetes.io/name': 'shop',
        'app.kubernetes.io/instance': 'shop-canary',
        'towpath.dev/release': 'shop',
        'towpath.dev/track': 'canary'
      }
    })
  })

  test('stays headless', () => {
    const headless = (text: string) => text.replace('spec:\n\n', 'spec:\n  clusterIP: None\n')
    const services = made(headless(before), headless(after)).companions.filter(({kind}) => kind === 'Service')
    expect(services[0]?.spec).toMatchObject({clusterIP: 'None', type: 'ClusterIP'})
  })

  test('is made for Services outside the chart too', () => {
    const live = [
      ...deployed(before),
      ...deployed(service('public', {'app.kubernetes.io/name': 'shop', 'app.kubernetes.io/instance': 'shop'}))
    ]
    const {parts, companions} = made(before, after, {live})
    expect(parts.services).toEqual([
      {stable: 'shop', canary: 'shop-canary'},
      {stable: 'public', canary: 'public-canary'}
    ])
    expect(companions.map(({metadata}) => metadata.name)).toContain('public-canary')
    expect(JSON.stringify(parts.recipe.foreign)).not.toContain('resourceVersion')
  })
})

describe('network policies', () => {
  const policy = (name: string, spec: unknown) =>
    `---\napiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: {name: ${name}}\nspec: ${JSON.stringify(spec)}\n`
  const shop = {matchLabels: {'app.kubernetes.io/name': 'shop', 'app.kubernetes.io/instance': 'shop'}}
  const redis = {matchLabels: {'app.kubernetes.io/name': 'redis'}}
  const copies = (text: string, live: string = text) =>
    made(before + text, after + text, {live: deployed(before + live)}).companions.filter(
      ({kind}) => kind === 'NetworkPolicy'
    )

  test('that protect the stable pods protect the copies, which may call each other', () => {
    const [copy, peers] = copies(
      policy('shop', {
        podSelector: shop,
        policyTypes: ['Ingress'],
        ingress: [{from: [{podSelector: shop}, {podSelector: redis}]}]
      })
    )
    const canary = {
      matchLabels: {
        'app.kubernetes.io/name': 'shop',
        'app.kubernetes.io/instance': 'shop-canary',
        'towpath.dev/release': 'shop',
        'towpath.dev/track': 'canary'
      }
    }
    expect(copy).toMatchObject({metadata: {name: 'shop-canary'}})
    expect(copy?.spec).toEqual({
      podSelector: canary,
      policyTypes: ['Ingress'],
      ingress: [{from: [{podSelector: shop}, {podSelector: redis}, {podSelector: canary}]}]
    })
    expect(peers?.spec).toEqual({
      podSelector: shop,
      policyTypes: ['Ingress'],
      ingress: [{from: [{podSelector: canary}]}]
    })
  })

  test('of others let the copies in where they let the stable pods in', () => {
    const text = policy('redis', {
      podSelector: redis,
      ingress: [{from: [{podSelector: shop}], ports: [{port: 6379}]}, {from: [{podSelector: redis}]}]
    })
    const found = copies('', text)
    expect(found.map(({metadata}) => metadata.name)).toEqual(['redis-peers-canary'])
    expect(found[0]?.spec).toMatchObject({
      podSelector: redis,
      policyTypes: ['Ingress'],
      ingress: [{ports: [{port: 6379}]}]
    })
    expect(listOf(at(found[0], 'spec', 'ingress'))).toHaveLength(1)
  })

  test('of a mesh and monitors of pods are copied too', () => {
    const guard = (apiVersion: string, kind: string) =>
      `---\napiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: {name: g}\nspec: {selector: ${JSON.stringify(shop)}, action: ALLOW}\n`
    const text = guard('security.istio.io/v1', 'AuthorizationPolicy') + guard('monitoring.coreos.com/v1', 'PodMonitor')
    const found = made(before + text, after + text).companions.filter(({metadata}) => metadata.name === 'g-canary')
    expect(found.map(({kind}) => kind)).toEqual(['AuthorizationPolicy', 'PodMonitor'])
    expect(found[0]?.spec).toMatchObject({
      action: 'ALLOW',
      selector: {matchLabels: {'app.kubernetes.io/instance': 'shop-canary'}}
    })
  })

  test('for all pods need no copy', () => {
    expect(copies(policy('deny', {podSelector: {}, policyTypes: ['Ingress', 'Egress']}))).toEqual([])
  })
})

describe('identities that the upgrade brings', () => {
  const account = '---\napiVersion: v1\nkind: ServiceAccount\nmetadata: {name: shop}\n'
  const rbac = (verbs: string) => `---
apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: {name: reader}
rules: [{apiGroups: [""], resources: [pods], verbs: [${verbs}]}]
---
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: {name: reader}
roleRef: {apiGroup: rbac.authorization.k8s.io, kind: Role, name: reader}
subjects: [{kind: ServiceAccount, name: shop}, {kind: ServiceAccount, name: other}]
`

  test('are copied with their rights, for the copies alone', () => {
    const {companions, workloads} = made(before, after + account + rbac('get'))
    expect(companions.slice(0, 3)).toMatchObject([
      {kind: 'ServiceAccount', metadata: {name: 'shop-canary'}},
      {kind: 'Role', metadata: {name: 'reader-canary'}, rules: [{verbs: ['get']}]},
      {
        kind: 'RoleBinding',
        metadata: {name: 'reader-canary'},
        roleRef: {kind: 'Role', name: 'reader-canary'},
        subjects: [{kind: 'ServiceAccount', name: 'shop-canary', namespace: 'web'}]
      }
    ])
    expect(workloads[0]).toMatchObject({spec: {template: {spec: {serviceAccountName: 'shop-canary'}}}})
  })

  test('keep the account and get only the new rights where the account exists', () => {
    const old = account + rbac('get')
    const {companions, workloads} = made(before + old, after + account + rbac('get, list'))
    expect(companions.map(({kind}) => kind).filter(kind => /Account|Role/.test(kind))).toEqual(['Role', 'RoleBinding'])
    expect(workloads[0]).toMatchObject({spec: {template: {spec: {serviceAccountName: 'shop'}}}})
    expect(made(before + old, after + old).companions.filter(({kind}) => /Account|Role/.test(kind))).toEqual([])
  })
})

describe('copies behind the stable Services', () => {
  test('keep the labels of the stable pods, but not their selector', () => {
    const {parts, workloads} = made(before, after, {mode: 'shared'})
    const labels = textsOf(at(workloads[0], 'spec', 'template', 'metadata', 'labels'))
    expect(labels).toMatchObject(labelsOf('shop'))
    expect(Object.keys(textsOf(at(workloads[0], 'spec', 'selector', 'matchLabels')))).toEqual([
      'towpath.dev/release',
      'towpath.dev/track',
      'towpath.dev/copy'
    ])
    expect(parts.shared).toEqual({leave: ['app.kubernetes.io/instance']})
    // Three stable pods: one copy is a quarter of all, and there are never more copies than stable pods.
    expect(parts.extra).toMatchObject([
      {percent: 10, pods: 1, effective: 25},
      {percent: 30, pods: 1, effective: 25},
      {percent: 100, pods: 3, effective: 50}
    ])
  })

  test('are refused beside an autoscaler, which would count them', () => {
    const parts = plan(before + autoscaler(), after + autoscaler(), {mode: 'shared'})
    expect(parts.refusals.map(({code}) => code)).toEqual(['CD-137'])
  })
})
