import {describe, expect, test} from '@jest/globals'
import type {Manifest} from '#core/cluster'
import {
  autoscaler,
  budget,
  codes,
  config,
  deployed,
  deployment,
  labelsOf,
  objects,
  plan,
  service,
  stored,
  workload
} from './charts.ts'

const old = deployment() + service()
const next = deployment({image: 'shop:2'}) + service()

const rewritten = (
  live: readonly Manifest[],
  kind: string,
  change: (manifest: Manifest) => Manifest
): readonly Manifest[] => live.map(manifest => (manifest.kind === kind ? change(manifest) : manifest))

describe('a plan', () => {
  test('of a new image copies the Deployment and says why, what changes and what it costs', () => {
    const resources = '          resources: {requests: {cpu: 250m, memory: 64Mi}}\n'
    const parts = plan(old, next, {newManifest: next.replace('          ports:', `${resources}          ports:`)})
    const ref = {apiVersion: 'apps/v1', kind: 'Deployment', namespace: 'web', name: 'shop'}
    expect(parts).toMatchObject({
      clones: [{stable: ref, canary: {...ref, name: 'shop-canary'}, replicas: 3}],
      staged: [],
      services: [{stable: 'shop', canary: 'shop-canary'}],
      pins: [],
      shared: null,
      warnings: [],
      refusals: [],
      leftovers: [],
      changes: [
        {
          ref,
          action: 'update',
          fields: ['spec.template.spec.containers[app].image', 'spec.template.spec.containers[app].resources']
        }
      ],
      extra: [
        {percent: 10, effective: null, pods: 1, cpu: '250m', memory: '64Mi'},
        {percent: 30, effective: null, pods: 1, cpu: '250m', memory: '64Mi'},
        {percent: 100, effective: null, pods: 3, cpu: '750m', memory: '192Mi'}
      ]
    })
    expect(parts.reasons).toMatchObject([{ref, because: 'template'}])
  })

  test('of an unchanged chart has nothing to do', () => {
    expect(plan(old, old)).toMatchObject({
      clones: [],
      staged: [],
      changes: [],
      companions: [],
      refusals: [],
      warnings: []
    })
  })

  test('takes what the API server chose for no change of the chart', () => {
    const job =
      '---\napiVersion: batch/v1\nkind: Job\nmetadata: {name: j}\nspec: {template: {spec: {containers: [{name: a, image: a}]}}}\n'
    const chosen: Readonly<Record<string, object>> = {
      Service: {clusterIP: '10.96.0.7', clusterIPs: ['10.96.0.7'], type: 'ClusterIP'},
      Job: {selector: {matchLabels: {'batch.kubernetes.io/controller-uid': 'u'}}, completions: 1}
    }
    const live = deployed(old + job).map(manifest => ({
      ...manifest,
      spec: {...Object(manifest.spec), ...chosen[manifest.kind]}
    }))
    expect(plan(old + job, old + job, {live})).toMatchObject({changes: [], reasons: [], refusals: [], warnings: []})
  })

  test('of a first install only creates', () => {
    const parts = plan('', next, {live: []})
    expect(parts).toMatchObject({clones: [], services: [], refusals: []})
    expect(parts.changes.map(({action}) => action)).toEqual(['create', 'create'])
  })

  test('names objects that the upgrade deletes, but not those to be kept', () => {
    const keep = config('kept', {}).replace('name: kept', 'name: kept\n  annotations: {helm.sh/resource-policy: keep}')
    const parts = plan(old + config('gone', {a: '1'}) + keep, next)
    expect(parts.changes.filter(({action}) => action === 'delete').map(({ref}) => ref.name)).toEqual(['gone'])
  })

  test('copies several Deployments with one changed label, and leaves unchanged ones alone', () => {
    const labels = (name: string) => ({app: 'suite', component: name})
    const chart = (image: string) =>
      ['api', 'web'].map(name => deployment({name, image, labels: labels(name)}) + service(name, labels(name))).join('')
    const fixed = deployment({name: 'cache', labels: labels('cache')}) + service('cache', labels('cache'))
    const parts = plan(chart('x:1') + fixed, chart('x:2') + fixed)
    expect(parts.refusals).toEqual([])
    expect(parts.clones.map(({canary}) => canary.name)).toEqual(['api-canary', 'web-canary'])
    expect(parts.services.map(({stable}) => stable)).toEqual(['api', 'web'])
    expect(parts.recipe.relabel).toEqual([{key: 'app', value: 'suite', to: 'suite-canary'}])
  })

  test('sees changed configuration behind an equal template, and says that the stable pods will not restart', () => {
    const pod = '      volumes: [{name: s, configMap: {name: settings}}]'
    const chart = (a: string, annotations = {}) => deployment({pod, annotations}) + service() + config('settings', {a})
    const parts = plan(chart('1'), chart('2'))
    expect(parts.reasons).toMatchObject([{because: 'configuration', fields: ['ConfigMap/settings: data.a']}])
    expect(parts.companions.map(({name}) => name)).toEqual(['settings-canary', 'shop-canary'])
    expect(parts.warnings.join()).toMatch(/checksum/)
    const summed = plan(chart('1', {'checksum/config': 'aa'}), chart('2', {'checksum/config': 'bb'}))
    expect(summed.reasons).toMatchObject([
      {because: 'template', fields: ['spec.template.metadata.annotations[checksum/config]']}
    ])
    expect(summed.recipe.configs).toEqual([{kind: 'ConfigMap', name: 'settings'}])
    expect(summed.warnings).toEqual([])
  })

  test('copies an image changed by hand, which the upgrade sets back', () => {
    const parts = plan(old, old, {live: deployed(old.replace('shop:1', 'shop:hotfix'))})
    expect(parts.reasons).toMatchObject([{because: 'drift', fields: ['spec.template.spec.containers[app].image']}])
    expect(parts.warnings.join()).toMatch(/by hand/)
  })

  test('replaces StatefulSets and DaemonSets in place', () => {
    const sets = (image: string) =>
      workload('StatefulSet', {name: 'db', image, spec: '  serviceName: db'}) +
      workload('DaemonSet', {name: 'agent', image, replicas: null})
    const live = rewritten(deployed(sets('x:1')), 'DaemonSet', manifest => ({
      ...manifest,
      status: {desiredNumberScheduled: 4}
    }))
    const parts = plan(sets('x:1'), sets('x:2'), {live})
    expect(parts.refusals).toEqual([])
    expect(parts.clones).toEqual([])
    expect(parts.staged).toMatchObject([
      {workload: {kind: 'StatefulSet', name: 'db'}, replicas: 3, updateStrategy: null},
      {workload: {kind: 'DaemonSet', name: 'agent'}, replicas: 4}
    ])
  })

  test('holds the lower limit of an autoscaler at the replicas there are', () => {
    const chart = (image: string, min: number) =>
      deployment({image, replicas: null}) + service() + autoscaler('shop', min)
    const live = rewritten(deployed(chart('shop:1', 2)), 'Deployment', manifest => ({
      ...manifest,
      spec: {...Object(manifest.spec), replicas: 6}
    }))
    const parts = plan(chart('shop:1', 2), chart('shop:2', 4), {live})
    expect(parts.pins).toMatchObject([
      {ref: {kind: 'HorizontalPodAutoscaler', name: 'shop'}, before: 2, after: 4, during: 6}
    ])
    expect(parts.clones.map(({replicas}) => replicas)).toEqual([6])
    expect(parts.warnings).toEqual([])
  })

  test.each([
    ['more pods', deployment({replicas: 3}), deployment({replicas: 6, image: 'x'}), 3, 6, /chart says 6/],
    ['fewer pods', deployment({replicas: 6}), deployment({replicas: 2, image: 'x'}), 6, 2, /chart says 2/],
    ['what was scaled by hand', deployment({replicas: null}), deployment({replicas: null, image: 'x'}), 5, 5, null],
    [
      '1 where the chart leaves the number out from now on',
      deployment({replicas: 3}),
      deployment({replicas: null, image: 'x'}),
      3,
      1,
      /from 3 to 1/
    ],
    [
      'the limit of an autoscaler that comes',
      deployment({replicas: 3}),
      deployment({replicas: null, image: 'x'}) + autoscaler('shop', 2),
      3,
      2,
      /from 3 to 1/
    ],
    [
      'what an autoscaler has set',
      deployment({replicas: 2}) + autoscaler('shop', 2),
      deployment({replicas: 2, image: 'x'}) + autoscaler('shop', 2),
      5,
      5,
      /states replicas \(2\)/
    ]
  ])('makes room for what the upgrade leaves: %s', (_, before, after, now, replicas, warning) => {
    const live = rewritten(deployed(before), 'Deployment', manifest => ({
      ...manifest,
      spec: {...Object(manifest.spec), replicas: now}
    }))
    const parts = plan(before, after, {live})
    expect(parts.refusals).toEqual([])
    expect(parts.clones.map(clone => clone.replicas)).toEqual([replicas])
    if (warning === null) expect(parts.warnings).toEqual([])
    else expect(parts.warnings.join()).toMatch(warning)
  })

  test('only warns of what was wrong in the version that is deployed', () => {
    const parts = plan(`${old}---\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndata: {x: a, x: b}\n`, next)
    expect(parts.refusals).toEqual([])
    expect(parts.warnings).toEqual([expect.stringContaining('the deployed rendering')])
    expect(parts.clones).toHaveLength(1)
  })

  test('leaves Jobs, hooks and what starts with the upgrade to the upgrade', () => {
    const cron =
      '---\napiVersion: batch/v1\nkind: CronJob\nmetadata: {name: nightly}\nspec: {jobTemplate: {spec: {template: {spec: {containers: [{name: a, image: IMG}]}}}}}\n'
    const parts = plan(
      old + cron.replace('IMG', 'a:1'),
      next + cron.replace('IMG', 'a:2') + deployment({name: 'worker'}),
      {
        hooks: [{name: 'migrate', kind: 'Job', events: ['pre-upgrade']}]
      }
    )
    expect(parts.refusals).toEqual([])
    expect(parts.clones.map(({stable}) => stable.name)).toEqual(['shop'])
    expect(parts.warnings).toEqual([
      expect.stringContaining('Deployment/worker is new'),
      expect.stringContaining('Job/migrate')
    ])
  })

  test('upgrades what has no replicas without a copy', () => {
    const parts = plan(deployment({replicas: 0}), deployment({replicas: 0, image: 'shop:2'}))
    expect(parts.clones).toEqual([])
    expect(parts.warnings).toEqual([expect.stringContaining('no replicas')])
  })

  test('tells copies that an earlier deployment left', () => {
    const left = stored(
      objects(deployment({name: 'shop-canary'}))[0] ?? {apiVersion: '', kind: '', metadata: {name: ''}}
    )
    const ours = {...left, metadata: {...left.metadata, labels: {'towpath.dev/release': 'shop'}}}
    expect(plan(old, next, {live: [...deployed(old), ours]})).toMatchObject({
      leftovers: [{name: 'shop-canary'}],
      refusals: []
    })
    const foreign = {...left, metadata: {...left.metadata, labels: {}}}
    expect(codes(plan(old, next, {live: [...deployed(old), foreign]}))).toContain('CD-138')
  })
})

describe('a plan refuses by name', () => {
  const pvc = (modes: string) =>
    `---\napiVersion: v1\nkind: PersistentVolumeClaim\nmetadata: {name: data}\nspec: {accessModes: [${modes}], resources: {requests: {storage: 1Gi}}}\n`
  const mounted = '      volumes: [{name: d, persistentVolumeClaim: {claimName: data}}]'
  const pair = (knobs: Parameters<typeof deployment>[0], extra = ''): readonly [string, string] => [
    deployment({...knobs}) + extra,
    deployment({...knobs, image: 'shop:2'}) + extra
  ]
  const cases: readonly (readonly [string, string, readonly [string, string], RegExp])[] = [
    [
      'a changed selector',
      'CD-128',
      [deployment({labels: {app: 'a'}}), deployment({labels: {app: 'b'}, image: 'x'})],
      /Deployment\/shop/
    ],
    [
      'a changed volume template',
      'CD-128',
      [
        workload('StatefulSet', {spec: '  volumeClaimTemplates: [{metadata: {name: d}, spec: {storageClassName: a}}]'}),
        workload('StatefulSet', {spec: '  volumeClaimTemplates: [{metadata: {name: d}, spec: {storageClassName: b}}]'})
      ],
      /volumeClaimTemplates/
    ],
    [
      'a changed Job',
      'CD-128',
      [
        '---\napiVersion: batch/v1\nkind: Job\nmetadata: {name: j}\nspec: {template: {spec: {containers: [{name: a, image: a}]}}}',
        '---\napiVersion: batch/v1\nkind: Job\nmetadata: {name: j}\nspec: {template: {spec: {containers: [{name: a, image: b}]}}}'
      ],
      /Job\/j/
    ],
    ['a paused Deployment', 'CD-130', pair({spec: '  paused: true'}), /paused/],
    ['Recreate', 'CD-131', pair({spec: '  strategy: {type: Recreate}'}), /Recreate/],
    ['a port of the node', 'CD-132', pair({pod: '      hostNetwork: true'}), /hostNetwork/],
    ['a volume with one writer', 'CD-133', pair({pod: mounted}, pvc('ReadWriteOnce')), /data.*ReadWriteOnce/],
    ['a volume nobody knows', 'CD-133', pair({pod: mounted}), /not known/],
    ['a ReplicaSet', 'CD-126', [workload('ReplicaSet'), workload('ReplicaSet', {image: 'x'})], /ReplicaSet\/shop/],
    [
      'a kind with pods of its own',
      'CD-126',
      [
        workload('Rollout').replace('apps/v1', 'argoproj.io/v1alpha1'),
        workload('Rollout', {image: 'x'}).replace('apps/v1', 'argoproj.io/v1alpha1')
      ],
      /Rollout\/shop/
    ],
    [
      'updates by hand',
      'CD-140',
      [
        workload('StatefulSet', {spec: '  updateStrategy: {type: OnDelete}'}),
        workload('StatefulSet', {spec: '  updateStrategy: {type: OnDelete}', image: 'x'})
      ],
      /StatefulSet\/shop/
    ],
    [
      'another namespace',
      'CD-127',
      [
        deployment().replace('metadata:\n  name: shop', 'metadata:\n  namespace: other\n  name: shop'),
        deployment({image: 'x'}).replace('metadata:\n  name: shop', 'metadata:\n  namespace: other\n  name: shop')
      ],
      /other/
    ],
    [
      'a renamed Deployment behind a Service',
      'CD-142',
      [old, deployment({name: 'shop2', labels: labelsOf('shop')}) + service()],
      /Deployment\/shop.*Service\/shop/
    ],
    [
      'a budget that cannot be avoided',
      'CD-136',
      pair({}, budget('b', {matchExpressions: [{key: 'debug', operator: 'DoesNotExist'}]})),
      /PodDisruptionBudget\/b/
    ],
    ['a rendering that is broken', 'CD-121', [old, `${next}\n---\na: 1\na: 2\n`], /twice/]
  ]

  test.each(cases)('%s (%s)', (_, code, [before, after], words) => {
    const live = deployed(before).map(manifest =>
      before.includes('namespace: other')
        ? {...manifest, metadata: {...manifest.metadata, namespace: 'other'}}
        : manifest
    )
    const parts = plan(before, after, {live})
    expect(codes(parts)).toEqual([code])
    expect(parts.refusals[0]?.what).toMatch(words)
    expect(parts.clones.length === 0 || code === 'CD-136' || code === 'CD-121' || code === 'CD-128').toBe(true)
  })

  test('nothing where the user vouches for it', () => {
    const [before, after] = pair(
      {spec: '  strategy: {type: Recreate}', pod: `      hostNetwork: true\n${mounted}`},
      pvc('ReadWriteOnce')
    )
    expect(codes(plan(before, after))).toEqual(['CD-131', 'CD-132', 'CD-133'])
    // Helm alone makes no copies, so nothing is in the way of them.
    expect(plan(before, after).refusalsOfAny).toEqual([])
    expect(codes(plan(before, after, {allow: ['recreate', 'host-ports', 'shared-volumes']}))).toEqual([])
  })

  test('no volume that many may write', () => {
    const [before, after] = pair({pod: mounted}, pvc('ReadWriteMany'))
    expect(codes(plan(before, after))).toEqual([])
  })

  test.each([
    ['Argo CD', 'labels', 'argocd.argoproj.io/instance', 'shop-prod'],
    ['Argo CD', 'annotations', 'argocd.argoproj.io/tracking-id', 'shop-prod:apps/Deployment:web/shop'],
    ['Flux', 'labels', 'helm.toolkit.fluxcd.io/name', 'shop-prod'],
    ['Flux', 'labels', 'kustomize.toolkit.fluxcd.io/name', 'shop-prod']
  ])('a release of %s (%s %s)', (tool, on, key, value) => {
    const live = deployed(old).map(manifest => ({...manifest, metadata: {...manifest.metadata, [on]: {[key]: value}}}))
    const [refusal, ...more] = plan(old, next, {live}).refusals
    expect(more).toEqual([])
    expect(refusal?.code).toBe('CD-134')
    expect(refusal?.what).toContain(`managed by ${tool} (shop-prod)`)
  })

  test('a Deployment that a controller runs', () => {
    const controlled = {apiVersion: 'x/v1', kind: 'Database', name: 'd', uid: 'u', controller: true}
    const live = rewritten(deployed(old), 'Deployment', manifest => ({
      ...manifest,
      metadata: {...manifest.metadata, ownerReferences: [controlled]}
    }))
    const parts = plan(old, next, {live})
    expect(codes(parts)).toEqual(['CD-135'])
    expect(parts.clones).toEqual([])
  })

  test('a Service that others stand behind too', () => {
    const other = deployment({name: 'legacy', labels: {...labelsOf('shop'), tier: 'legacy'}})
    const mine = (image: string) =>
      deployment({image, labels: {...labelsOf('shop'), tier: 'new'}}) + service('shop', labelsOf('shop')) + other
    const parts = plan(mine('x:1'), mine('x:2'))
    expect(codes(parts)).toEqual(['CD-139'])
    expect(parts.refusals[0]?.what).toMatch(/Service\/shop.*Deployment\/shop.*Deployment\/legacy/)
  })

  test('a new account with rights in the whole cluster', () => {
    const pod = '      serviceAccountName: ops'
    const brought = `---\napiVersion: v1\nkind: ServiceAccount\nmetadata: {name: ops}\n---\napiVersion: rbac.authorization.k8s.io/v1\nkind: ClusterRoleBinding\nmetadata: {name: ops}\nroleRef: {kind: ClusterRole, name: view}\nsubjects: [{kind: ServiceAccount, name: ops, namespace: web}]\n`
    expect(codes(plan(old, deployment({pod, image: 'x'}) + service() + brought))).toEqual(['CD-143'])
  })

  test('copies that a quota has no room for, with what is missing', () => {
    const quota: Manifest = {
      apiVersion: 'v1',
      kind: 'ResourceQuota',
      metadata: {name: 'team', namespace: 'web'},
      status: {hard: {pods: '6', 'requests.cpu': '10'}, used: {pods: '3', 'requests.cpu': '3'}}
    }
    const parts = plan(old, next, {live: [...deployed(old), quota]})
    expect(codes(parts)).toEqual(['CD-141'])
    // Three copies and one pod of surge, of three places.
    expect(parts.refusals[0]?.what).toContain('needs 4 more pods at its peak, and ResourceQuota/team has 3 left')
  })
})
