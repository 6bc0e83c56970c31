/** Why a chart cannot be deployed by its own canary. */
import {failure} from '#core/failure'

export const canaryValuesMissing = failure(
  'CD-170',
  'Strategy `native` without canary values',
  ['shop'],
  (release: string) => ({
    what: `${release} is to be deployed by the canary of its own chart, but no values switch it on.`,
    why: '`strategy: native` gives the chart `canary-set` and `canary-values` for each share; without them every step would be the whole upgrade.',
    fix: 'Set `canary-set` (such as `canary.weight={{percent}}`) or `canary-values`, or leave `strategy` out: then Towpath makes the copies.'
  })
)

export const canaryInputsUnused = failure(
  'CD-171',
  'Canary values without strategy `native`',
  [['canary-set'], 'canary'],
  (inputs: readonly string[], strategy: string) => ({
    what: `${inputs.map(name => `\`${name}\``).join(' and ')} would not be used: the strategy is \`${strategy}\`.`,
    why: 'Only `strategy: native` hands a chart values for its own canary; ignoring them would deploy something else than you asked for.',
    fix: 'Set `strategy: native`, or remove them.'
  })
)

export const servingPodsChange = failure(
  'CD-172',
  'Canary values change pods that serve now',
  [10, ['Deployment/shop: spec.template.spec.containers[app].image']],
  (percent: number, changes: readonly string[]) => ({
    what: `The canary values of ${percent} % change ${changes.join('; ')}.`,
    why: 'While a canary is tried, the pods that serve must stay as they are: these would be replaced at the first step, for everybody. Either the canary values are no canary values, or the new chart writes its version into these pods (labels, `appVersion` as the tag of the image).',
    fix: 'Let the canary values concern only the canary of the chart, keep the chart version out of the pod templates, or use `strategy: canary`.'
  })
)

export const stepChangesNothing = failure(
  'CD-173',
  'A step with canary values that changes nothing',
  [30, '10 %'],
  (percent: number, same: string) => ({
    what: `With the canary values of ${percent} % the chart renders the same as ${same}.`,
    why: 'The chart does not use the share, or not so finely: nobody would see the canary, and a canary that is not there cannot be judged.',
    fix: 'Look at the names in `canary-set` and `canary-values` (`helm show values`), or choose other `steps`.'
  })
)

export const shareNotNamed = failure(
  'CD-174',
  '`{{percent}}` occurs nowhere in the canary values',
  [[10, 30]],
  (steps: readonly number[]) => ({
    what: `Steps of ${steps.join(', ')} % are asked for, but the canary values do not say \`{{percent}}\`.`,
    why: 'All of them would deploy the same.',
    fix: 'Write `{{percent}}` where the chart takes the share, or name one step below 100.'
  })
)

export const noCanaryStep = failure(
  'CD-175',
  'Strategy `native` without a step below 100',
  ['shop'],
  (release: string) => ({
    what: `${release} is to be deployed by the canary of its own chart, but no step is below 100 %.`,
    why: 'At 100 % the ordinary values are deployed, without the canary: nothing would be tried before.',
    fix: 'Add a step (`steps: 10, 100`), or use `strategy: direct`.'
  })
)

export const canaryServiceMissing = failure(
  'CD-176',
  'Limits for a canary that nobody can count',
  ['shop'],
  (release: string) => ({
    what: `${release} has limits, but which requests are the canary's is not known.`,
    why: 'The canary is the business of the chart: Towpath does not know its Service.',
    fix: 'Name it: `canary-service: shop=shop-canary`, the Service of the stable pods and that of the canary. Or leave `max-error-share` and `max-p99` out.'
  })
)

export const canaryStands = failure(
  'CD-177',
  'The deployed revision is a step of a canary',
  ['shop', 'web', 6],
  (release: string, namespace: string, revision: number) => ({
    what: `Revision ${revision} of ${release} in ${namespace} holds the canary of an earlier deployment.`,
    why: 'That deployment did not come to its end, and the state that tells where it stood is gone. Its share of the traffic still goes to the canary, and a deployment from there would go back there.',
    fix: `Go back to a version: \`helm history ${release} -n ${namespace}\`, then \`helm rollback ${release} <revision> -n ${namespace}\` to the newest one that is not described as canary values. Then deploy again.`
  })
)
