import {expect, test} from '@jest/globals'
import fc from 'fast-check'
import type {Manifest} from '#core/cluster'
import {alb} from '../../../../action-canary-deploy/src/traffic/alb.ts'
import {type Entry, entriesOf, entryAt} from '../../../../action-canary-deploy/src/traffic/fields.ts'
import {ingressNginx} from '../../../../action-canary-deploy/src/traffic/ingress-nginx.ts'
import {Dice} from './dice.ts'
import {anyIngress} from './ingresses.ts'
import {type Case, holdsHeaderLaws, holdsLaws, isCanary, isOurs, runs, services} from './laws.ts'

const names = {suffix: '-canary', labels: {'towpath.dev/track': 'canary'}}
const prefix = 'nginx.ingress.kubernetes.io/'

const own = (provider: typeof alb, object: Manifest): Manifest => {
  if (provider.make === undefined) throw new Error('no own object')
  return provider.make(object, services, names)
}

const annotationsOf = ({metadata}: Manifest): Entry => entryAt(metadata.annotations)

const without = (object: Manifest, isAbout: (key: string) => boolean): unknown => ({
  ...object,
  metadata: {
    ...object.metadata,
    annotations: Object.fromEntries(Object.entries(annotationsOf(object)).filter(([key]) => !isAbout(key)))
  }
})

const edit: Case['edit'] = (object, dice) => ({
  ...object,
  metadata: {
    ...object.metadata,
    labels: {...object.metadata.labels, team: 'a'},
    annotations: {...object.metadata.annotations, ...dice.maybe('note', 0.5, () => 'x')}
  }
})

test('the own Ingress of ingress-nginx keeps every promise about shares, over 10,000 Ingresses', () => {
  const weightOf = (object: Manifest): number => Number(annotationsOf(object)[`${prefix}canary-weight`])
  holdsLaws({
    provider: ingressNginx,
    make: dice =>
      own(
        ingressNginx,
        anyIngress(
          dice,
          'nginx',
          dice.maybe(`${prefix}affinity`, 0.3, () => 'cookie')
        )
      ),
    foreign: object => without(object, key => key.startsWith(`${prefix}canary`)),
    weights: object => [{foreign: 0, ours: [{stable: 100 - weightOf(object), canary: weightOf(object)}]}],
    allWeights: object => [weightOf(object)],
    most: 100,
    keepsSum: true,
    edit
  })
})

test('the own Ingress of ingress-nginx sends requests with a header to the canary and forgets it, over 2,000 Ingresses', () => {
  const isHeader = (key: string): boolean => key.startsWith(`${prefix}canary-by-header`)
  holdsHeaderLaws({
    provider: ingressNginx,
    make: dice => own(ingressNginx, anyIngress(dice, 'nginx', {})),
    needed: () => 1,
    sent: (object, {name, value}) => {
      const annotations = annotationsOf(object)
      const found = [annotations[`${prefix}canary-by-header`], annotations[`${prefix}canary-by-header-value`]]
      return found[0] === name && found[1] === (value ?? undefined) ? 1 : 0
    },
    withoutHeader: object => ({
      ...object,
      metadata: {
        ...object.metadata,
        annotations: Object.fromEntries(
          Object.entries(object.metadata.annotations ?? {}).filter(([key]) => !isHeader(key))
        )
      }
    })
  })
})

const targetGroup = (dice: Dice): Entry =>
  dice.chance(0.2)
    ? {targetGroupARN: 'arn:aws:old', weight: dice.int(0, 50)}
    : {
        serviceName: dice.pick(['shop', 'cart', 'blog']),
        servicePort: dice.pick<number | string>([80, '80', 'http']),
        weight: dice.int(0, 999)
      }

const albIngress = (dice: Dice): Manifest =>
  anyIngress(dice, 'alb', {
    'alb.ingress.kubernetes.io/group.name': 'team',
    'alb.ingress.kubernetes.io/scheme': 'internal',
    ...dice.maybe('alb.ingress.kubernetes.io/actions.forward', 0.6, () =>
      JSON.stringify({
        type: 'forward',
        forwardConfig: {
          targetGroups: dice.times(dice.int(1, 3), () => targetGroup(dice)),
          targetGroupStickinessConfig: {enabled: false}
        }
      })
    ),
    ...dice.maybe(
      'alb.ingress.kubernetes.io/actions.redirect',
      0.3,
      () => '{"type":"redirect","redirectConfig":{"statusCode":"HTTP_302"}}'
    ),
    ...dice.maybe('alb.ingress.kubernetes.io/actions.broken', 0.1, () => '{"type":')
  })

const isAction = (key: string): boolean => key.startsWith('alb.ingress.kubernetes.io/actions.')

const groupsIn = (text: unknown): readonly Entry[] | null => {
  try {
    return entriesOf(entryAt(JSON.parse(String(text)), 'forwardConfig').targetGroups)
  } catch {
    return null
  }
}

const actionsOf = (object: Manifest): readonly (readonly [string, unknown])[] =>
  Object.entries(annotationsOf(object)).filter(([key]) => isAction(key))

/** The text of every action with our target groups cut out. */
const foreignActions = (object: Manifest): unknown =>
  actionsOf(object).map(([key, text]) => {
    const groups = groupsIn(text)
    if (groups === null) return [key, text]
    const action = entryAt(JSON.parse(String(text)))
    const kept = groups.filter(group => !isOurs(group.serviceName))
    return [
      key,
      {
        ...action,
        ...('forwardConfig' in action ? {forwardConfig: {...entryAt(action.forwardConfig), targetGroups: kept}} : {})
      }
    ]
  })

test('the own Ingress of an AWS load balancer keeps every promise about shares and foreign target groups, over 10,000 Ingresses', () => {
  const weight = (group: Entry | undefined): number => Number(group?.weight ?? 1)
  holdsLaws({
    provider: alb,
    make: dice => own(alb, albIngress(dice)),
    foreign: object => [without(object, isAction), foreignActions(object)],
    weights: object =>
      actionsOf(object).map(([, text]) => {
        const groups = groupsIn(text) ?? []
        const mine = groups.filter(group => isOurs(group.serviceName))
        return {
          foreign: groups.filter(group => !isOurs(group.serviceName)).reduce((at, group) => at + weight(group), 0),
          ours: mine.flatMap((group, index) =>
            isCanary(group.serviceName) ? [] : [{stable: weight(group), canary: weight(mine[index + 1])}]
          )
        }
      }),
    allWeights: object => actionsOf(object).flatMap(([, text]) => (groupsIn(text) ?? []).map(weight)),
    most: 999,
    edit
  })
})

test('an own Ingress of ingress-nginx has exactly our hosts and paths, sent to the canaries', () => {
  fc.assert(
    fc.property(fc.integer(), seed => {
      const object = anyIngress(new Dice(seed), 'nginx', {})
      const pathsOf = (ingress: Manifest): readonly unknown[] =>
        entriesOf(entryAt(ingress.spec).rules).flatMap(rule =>
          entriesOf(entryAt(rule.http).paths).map(path => {
            const service = entryAt(path, 'backend', 'service')
            return {
              host: rule.host,
              path: path.path,
              pathType: path.pathType,
              port: service.port,
              name: String(service.name)
            }
          })
        )
      const expected = pathsOf(object).flatMap(path => {
        const {name} = entryAt(path)
        return isOurs(name) ? [{...entryAt(path), name: `${name}-canary`}] : []
      })
      expect(pathsOf(own(ingressNginx, object))).toEqual(expected)
    }),
    {numRuns: runs / 50}
  )
})
