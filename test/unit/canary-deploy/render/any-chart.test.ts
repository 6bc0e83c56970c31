import {describe, expect, test} from '@jest/globals'
import fc from 'fast-check'
import type {Manifest} from '#core/cluster'
import {makeCopies} from '../../../../action-canary-deploy/src/render/make.ts'
import {canaryName} from '../../../../action-canary-deploy/src/render/names.ts'
import {remakeCopies} from '../../../../action-canary-deploy/src/render/plan-parts.ts'
import {podLabels, podSpec} from '../../../../action-canary-deploy/src/render/pods.ts'
import {referencesOf} from '../../../../action-canary-deploy/src/render/references.ts'
import {matches, readLabels, readSelector} from '../../../../action-canary-deploy/src/render/selectors.ts'
import {at, textsOf} from '../../../../action-canary-deploy/src/render/untyped.ts'
import {autoscaler, budget, config, deployed, deployment, objects, owner, plan, scope, service} from './charts.ts'

type Part = {
  readonly image: boolean
  readonly config: boolean
  readonly secret: boolean
  readonly labels: 'app' | 'helm' | 'component'
  readonly extras: readonly ('service' | 'headless' | 'budget' | 'autoscaler')[]
  readonly long: boolean
}

const part: fc.Arbitrary<Part> = fc.record({
  image: fc.boolean(),
  config: fc.boolean(),
  secret: fc.boolean(),
  labels: fc.constantFrom('app', 'helm', 'component'),
  extras: fc.subarray(['service', 'headless', 'budget', 'autoscaler']),
  long: fc.boolean()
})

const labelling = {
  app: (name: string) => ({app: name}),
  helm: (name: string) => ({'app.kubernetes.io/name': name, 'app.kubernetes.io/instance': 'shop'}),
  component: (name: string) => ({app: 'suite', component: name})
}

/** The chart before (`version` 1) or after (2) the parts marked as changing have changed. */
const chartOf = (parts: readonly Part[], version: 1 | 2): string =>
  parts
    .map((one, index) => {
      const name = one.long ? `${'n'.repeat(50)}${index}` : `w${index}`
      const labels = labelling[one.labels](name)
      const pod = `      volumes: [{name: a, configMap: {name: ${name}-c}}, {name: b, secret: {secretName: ${name}-s}}]`
      const extras = {
        service: service(name, labels),
        headless: service(`${name}-h`, labels, '  clusterIP: None'),
        budget: budget(name, {matchLabels: labels}),
        autoscaler: autoscaler(name)
      }
      const at = (changes: boolean) => (changes ? String(version) : '1')
      return [
        deployment({
          name,
          labels,
          pod,
          image: `x:${at(one.image)}`,
          replicas: one.extras.includes('autoscaler') ? null : 2
        }),
        config(`${name}-c`, {a: at(one.config)}),
        config(`${name}-s`, {b: at(one.secret)}, 'Secret'),
        ...one.extras.map(extra => extras[extra])
      ].join('')
    })
    .join('')

const selects = (object: Manifest, labels: Readonly<Record<string, string>>): boolean => {
  const selector =
    object.kind === 'Service'
      ? readLabels(at(object, 'spec', 'selector'))
      : readSelector(at(object, 'spec', 'selector'))
  return selector.length > 0 && matches(selector, labels)
}

describe('any chart of Deployments', () => {
  const charts = fc.array(part, {minLength: 1, maxLength: 4})
  type Case = {
    readonly parts: ReturnType<typeof plan>
    readonly after: string
    readonly old: readonly Manifest[]
    readonly next: readonly Manifest[]
  }
  // All tests see the same charts, so that each is rendered and planned once; a failure prints the seed.
  const seed = Date.now()
  const planned = new Map<string, Case>()
  const caseOf = (given: readonly Part[]): Case => {
    const [before, after] = [chartOf(given, 1), chartOf(given, 2)]
    const key = before + after
    const found = planned.get(key) ?? {parts: plan(before, after), after, old: objects(before), next: objects(after)}
    planned.set(key, found)
    return found
  }
  const each = (check: (one: Case) => void) =>
    fc.assert(
      fc.property(charts, given => check(caseOf(given))),
      {numRuns: 25, seed}
    )

  test('gets copies that nothing of it selects, each behind its own canary Services only', () => {
    each(({parts: {recipe, refusals, services}, old, next}) => {
      expect(refusals).toEqual([])
      const {companions, workloads} = makeCopies(recipe, next, owner)
      const canaries = companions.filter(({kind}) => kind === 'Service')
      expect(canaries.map(({metadata}) => metadata.name)).toEqual(services.map(({canary}) => canary))
      for (const workload of workloads) {
        const labels = podLabels(workload)
        expect([...old, ...next].filter(object => selects(object, labels))).toEqual([])
        expect(workloads.filter(other => selects(other, labels))).toEqual([workload])
      }
      for (const stable of next.filter(({kind}) => kind === 'Deployment')) {
        const copy = workloads.find(({metadata}) => metadata.name === canaryName(stable.metadata.name))
        for (const canary of canaries) {
          expect(selects(canary, podLabels(stable))).toBe(false)
          const original = next.find(
            ({kind, metadata}) => kind === 'Service' && canaryName(metadata.name) === canary.metadata.name
          )
          if (copy && original) expect(selects(canary, podLabels(copy))).toBe(selects(original, podLabels(stable)))
        }
      }
    })
  })

  test('gets copies of exactly what changes, which read exactly what changes from copies', () => {
    each(({parts: {recipe, clones}, old, next}) => {
      const [texts, newTexts] = [old, next].map(
        all => new Map(all.map(one => [`${one.kind}/${one.metadata.name}`, JSON.stringify(one)]))
      )
      const isChanged = (id: string) => texts?.get(id) !== newTexts?.get(id)
      const expected = next
        .filter(({kind}) => kind === 'Deployment')
        .filter(
          one =>
            isChanged(`Deployment/${one.metadata.name}`) ||
            referencesOf(podSpec(one)).some(({kind, name}) => isChanged(`${kind}/${name}`))
        )
      expect(clones.map(({stable}) => stable.name)).toEqual(expected.map(({metadata}) => metadata.name))
      const {companions, workloads} = makeCopies(recipe, next, owner)
      for (const [index, workload] of workloads.entries()) {
        const original = referencesOf(podSpec(expected[index] ?? workload))
        const wanted = original.map(({kind, name}) => (isChanged(`${kind}/${name}`) ? canaryName(name) : name))
        expect(referencesOf(podSpec(workload)).map(({name}) => name)).toEqual(wanted)
      }
      const made = companions
        .filter(({kind}) => kind === 'ConfigMap' || kind === 'Secret')
        .map(({kind, metadata}) => `${kind}/${metadata.name}`)
      const read = workloads.flatMap(one => referencesOf(podSpec(one))).map(({kind, name}) => `${kind}/${name}`)
      for (const name of made) expect(read).toContain(name)
    })
  })

  test('gets only objects that are ours by name, marks and owner, and the same ones when they are made again', () => {
    each(({parts: {recipe}, after, next}) => {
      const copies = makeCopies(recipe, next, owner)
      for (const {metadata} of [...copies.companions, ...copies.workloads]) {
        expect(metadata.name).toMatch(/-canary$/)
        expect(metadata.name.length).toBeLessThanOrEqual(63)
        expect(textsOf(metadata.labels)).toMatchObject({'towpath.dev/release': 'shop', 'towpath.dev/track': 'canary'})
        expect([metadata.namespace, metadata.ownerReferences]).toEqual(['web', [owner]])
      }
      expect(remakeCopies(JSON.parse(JSON.stringify(recipe)), after, scope, owner)).toEqual(copies)
    })
  })

  test('has nothing to do once it is deployed', () => {
    each(({after}) => {
      expect(plan(after, after, {live: deployed(after)})).toMatchObject({
        clones: [],
        changes: [],
        companions: [],
        refusals: []
      })
    })
  })
})
