/**
 * Which keys of workflow and action files the simulator supports. A key that is not supported here stops the run by
 * name before anything runs; a key that GitHub does not know either is refused by GitHub's own parser.
 */
import {isMapping, isSequence, isString} from '@actions/workflow-parser/templates/tokens/type-guards'
import {raise} from '#core/failure'
import {unsupportedKey} from './failures.ts'
import {child, entries, items, literal, place, type Template, type TemplateToken} from './template.ts'

/** `yes`: behaves as documented; `accepted`: read and checked, without effect here (the note says why); `no`: refused. */
export type KeySupport = {
  readonly key: string
  readonly support: 'yes' | 'accepted' | 'no'
  readonly note: string
}

export type Place =
  | 'workflow'
  | 'on'
  | 'event filter'
  | 'workflow_call'
  | 'workflow_dispatch'
  | 'declared input'
  | 'declared secret'
  | 'declared output'
  | 'schedule'
  | 'defaults'
  | 'defaults.run'
  | 'concurrency'
  | 'job'
  | 'strategy'
  | 'step'
  | 'action'
  | 'runs'

const yes = (keys: string): readonly KeySupport[] => keys.split(' ').map(key => ({key, support: 'yes', note: ''}))
const accepted = (key: string, note: string): KeySupport => ({key, support: 'accepted', note})
const no = (key: string, note: string): KeySupport => ({key, support: 'no', note})

const oneAtATime = accepted(
  'concurrency',
  'Evaluated; one run is simulated at a time, so nothing ever waits or is replaced.'
)
const containers = 'Containers and services are not simulated: jobs run on this machine.'
const parallelSteps = 'Steps run one after the other.'

/** The table, in the order of GitHub's reference. */
export const supportedKeys: Readonly<Record<Place, readonly KeySupport[]>> = {
  workflow: [
    ...yes('name run-name on permissions env defaults jobs'),
    accepted('description', 'Shown by GitHub only.'),
    oneAtATime
  ],
  on: yes(
    'push pull_request pull_request_target merge_group workflow_run workflow_dispatch workflow_call schedule release repository_dispatch'
  ),
  'event filter': yes('types branches branches-ignore tags tags-ignore paths paths-ignore workflows'),
  workflow_call: yes('inputs secrets outputs'),
  workflow_dispatch: yes('inputs'),
  'declared input': [...yes('type required default options'), accepted('description', 'Documentation.')],
  'declared secret': [...yes('required'), accepted('description', 'Documentation.')],
  'declared output': [...yes('value'), accepted('description', 'Documentation.')],
  schedule: [...yes('cron'), accepted('timezone', 'The event itself is given; nothing waits for a time.')],
  defaults: yes('run'),
  'defaults.run': yes('shell working-directory'),
  concurrency: [
    accepted('group', oneAtATime.note),
    accepted('cancel-in-progress', oneAtATime.note),
    accepted('queue', oneAtATime.note)
  ],
  job: [
    ...yes('name needs if permissions runs-on env defaults strategy outputs timeout-minutes continue-on-error steps'),
    ...yes('uses with secrets'),
    oneAtATime,
    no('container', containers),
    no('services', containers),
    no('environment', 'Environments, their approvals and their secrets are not simulated.'),
    no('snapshot', 'Runner images are not simulated.'),
    no('cancel-timeout-minutes', 'A cancelled job is always given five minutes.')
  ],
  strategy: yes('matrix fail-fast max-parallel'),
  step: [
    ...yes('id name if run shell working-directory uses with env continue-on-error timeout-minutes'),
    ...['background', 'wait', 'wait-all', 'cancel', 'parallel'].map(key => no(key, parallelSteps))
  ],
  action: [
    ...yes('inputs outputs runs'),
    ...['name', 'description', 'author', 'branding'].map(key => accepted(key, 'Documentation.'))
  ],
  runs: [
    ...yes('using main post post-if steps'),
    no('pre', 'Actions with a `pre` entry are not simulated.'),
    no('pre-if', 'Actions with a `pre` entry are not simulated.'),
    ...['image', 'entrypoint', 'pre-entrypoint', 'post-entrypoint', 'args', 'env'].map(key => no(key, containers))
  ]
}

const checkMapping = (template: Template, where: Place, token: TemplateToken | undefined, path: string): void => {
  if (token === undefined || !isMapping(token)) return
  for (const {key, value} of token) {
    const name = key.toString()
    const known = isString(key) ? supportedKeys[where].find(entry => entry.key === name) : undefined
    if (known === undefined || known.support === 'no') {
      const reason = known?.note ?? `It is not in the table of supported keys (${where}).`
      raise(unsupportedKey(place(template, key.line === undefined ? value : key), `${path}${name}`, reason))
    }
  }
}

const each = (template: Template, where: Place, token: TemplateToken | undefined, path: string): void => {
  for (const [key, value] of entries(token)) checkMapping(template, where, value, `${path}${key}.`)
}

const declarations: Readonly<Record<string, Place>> = {
  inputs: 'declared input',
  secrets: 'declared secret',
  outputs: 'declared output'
}

const checkEventNames = (template: Template, on: TemplateToken): void => {
  for (const event of isSequence(on) ? items(on) : [on]) {
    const name = literal(event)
    if (name !== undefined && supportedKeys.on.every(({key}) => key !== name)) {
      raise(unsupportedKey(place(template, event), `on.${name}`, 'This event is not simulated.'))
    }
  }
}

const checkEvent = (template: Template, event: string, value: TemplateToken): void => {
  const path = `on.${event}.`
  if (event === 'schedule') {
    for (const item of items(value)) checkMapping(template, 'schedule', item, path)
  } else if (event === 'workflow_call' || event === 'workflow_dispatch') {
    checkMapping(template, event, value, path)
    for (const [group, declared] of Object.entries(declarations)) {
      each(template, declared, child(value, group), `${path}${group}.`)
    }
  } else checkMapping(template, 'event filter', value, path)
}

const checkTriggers = (template: Template, on: TemplateToken | undefined): void => {
  if (on === undefined) return
  checkEventNames(template, on)
  checkMapping(template, 'on', on, 'on.')
  for (const [event, value] of entries(on)) checkEvent(template, event, value)
}

const checkDefaults = (template: Template, token: TemplateToken | undefined, path: string): void => {
  checkMapping(template, 'defaults', child(token, 'defaults'), `${path}defaults.`)
  checkMapping(template, 'defaults.run', child(child(token, 'defaults'), 'run'), `${path}defaults.run.`)
  checkMapping(template, 'concurrency', child(token, 'concurrency'), `${path}concurrency.`)
}

const checkSteps = (template: Template, steps: TemplateToken | undefined, path: string): void => {
  for (const [index, step] of items(steps).entries()) checkMapping(template, 'step', step, `${path}steps[${index}].`)
}

/** Refuses (SIM-101) the first key of a workflow that the simulator does not support. */
export const checkWorkflowKeys = (template: Template): void => {
  const {root} = template
  checkMapping(template, 'workflow', root, '')
  checkTriggers(template, child(root, 'on'))
  checkDefaults(template, root, '')
  for (const [id, job] of entries(child(root, 'jobs'))) {
    const path = `jobs.${id}.`
    checkMapping(template, 'job', job, path)
    checkDefaults(template, job, path)
    checkMapping(template, 'strategy', child(job, 'strategy'), `${path}strategy.`)
    checkSteps(template, child(job, 'steps'), path)
  }
}

/** Refuses (SIM-101) the first key of an `action.yml` that the simulator does not support. */
export const checkActionKeys = (template: Template): void => {
  const {root} = template
  const runs = child(root, 'runs')
  const using = literal(child(runs, 'using'))
  checkMapping(template, 'action', root, '')
  if (runs !== undefined && using !== 'node24' && using !== 'composite') {
    raise(
      unsupportedKey(place(template, runs), `runs.using: ${using}`, 'Only node24 and composite actions are simulated.')
    )
  }
  checkMapping(template, 'runs', runs, 'runs.')
  checkSteps(template, child(runs, 'steps'), 'runs.')
}
