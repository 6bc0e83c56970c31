/** Checks every key of a file against the table of supported keys. */
import {isMapping, isSequence, isString} from '@actions/workflow-parser/templates/tokens/type-guards'
import {raise} from '#core/failure'
import {unsupportedKey} from './failures.ts'
import {type Place, supportedKeys} from './supported-keys.ts'
import {child, entries, items, literal, place, type Template, type TemplateToken} from './template.ts'

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
