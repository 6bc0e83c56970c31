/** What can be wrong with a rendering before anything is compared. */
import {failure} from '#core/failure'
import type {Place} from './manifests.ts'

const placeOf = ({which, template, line}: Place): string =>
  template === null ? `line ${line} of ${which}` : `${template} (line ${line} of ${which})`

const sample: Place = {which: 'the new rendering', template: 'shop/templates/deployment.yaml', line: 14}

export const unreadableRendering = failure(
  'CD-120',
  'A rendered manifest is not YAML',
  [sample, 'a quote is not closed'],
  (place: Place, problem: string) => ({
    what: `${placeOf(place)} cannot be read: ${problem}.`,
    why: 'The template makes text that the API server would refuse too.',
    fix: 'Look at the template with `helm template --debug` and correct its quoting or indentation.'
  })
)

export const ambiguousKey = failure(
  'CD-121',
  'A rendered manifest states a field twice',
  [sample, 'replicas'],
  (place: Place, key: string | null) => ({
    what: `${placeOf(place)} states ${key === null ? 'a field' : `\`${key}\``} twice in the same object.`,
    why: 'Helm 3 would take the last one, other readers the first or none: what is deployed would not be what was judged.',
    fix: 'Keep one of the two in the template.'
  })
)

export const noObject = failure(
  'CD-122',
  'A rendered document is not a Kubernetes object',
  [sample],
  (place: Place) => ({
    what: `The document at ${placeOf(place)} has no apiVersion, kind or name.`,
    why: 'Such a document cannot be found again in the cluster, so it can neither be compared nor taken back.',
    fix: 'Give it the missing field, or keep the template from rendering it.'
  })
)

export const duplicateObject = failure(
  'CD-123',
  'A rendering holds the same object twice',
  [sample, 'ConfigMap/shop'],
  (place: Place, object: string) => ({
    what: `${object} is rendered a second time by ${placeOf(place)}.`,
    why: 'Which of the two ends up in the cluster depends on the order Helm sends them.',
    fix: 'Rename one of the two, or render it once.'
  })
)

export const notDeterministic = failure(
  'CD-124',
  'The chart renders differently each time',
  [['Secret/shop: data[password]']],
  (fields: readonly string[]) => ({
    what: `Two renderings of the same chart and values differ in ${fields.join('; ')}.`,
    why: 'The template uses random values or the time. What the canary proved would not be what is deployed afterwards.',
    fix: 'Set these values yourself (`values:` or `set:`), so that the template has no need to make them up.'
  })
)

export const inexactNumber = failure(
  'CD-125',
  'A rendered number cannot be carried exactly',
  [sample, '9007199254740993'],
  (place: Place, text: string) => ({
    what: `${placeOf(place)} holds the number ${text}.`,
    why: 'JSON readers round integers beyond 9007199254740991, and JSON has no infinities.',
    fix: 'Quote it in the template if it is meant as text, or use a smaller number.'
  })
)
