/** One workflow file: parsed by GitHub's parser, its keys checked against the table, its structure resolved. */
import {raise} from '#core/failure'
import type {CallSignature, DeclaredInput, Job, Origin, Workflow} from './definition.ts'
import {invalidGraph} from './failures.ts'
import {checkWorkflowKeys} from './keys.ts'
import {parsePermissions} from './permissions.ts'
import {conditionOf, stepsOf} from './steps-of.ts'
import {
  check,
  child,
  entries,
  items,
  literal,
  parseTemplate,
  type Template,
  type TemplateToken,
  texts
} from './template.ts'

const inputTypes = ['string', 'number', 'boolean', 'choice', 'environment'] as const

const declaredInputs = (token: TemplateToken | undefined): readonly DeclaredInput[] =>
  entries(token).map(([name, declared]) => ({
    name,
    type: inputTypes.find(type => type === literal(child(declared, 'type'))) ?? 'string',
    required: literal(child(declared, 'required')) === 'true',
    default: child(declared, 'default'),
    options: texts(child(declared, 'options'))
  }))

const signatureOf = (on: TemplateToken | undefined): CallSignature | undefined => {
  const named = literal(on) === 'workflow_call' || items(on).some(item => literal(item) === 'workflow_call')
  const call = child(on, 'workflow_call')
  if (call === undefined && !named) return undefined
  return {
    inputs: declaredInputs(child(call, 'inputs')),
    secrets: entries(child(call, 'secrets')).map(([name, declared]) => ({
      name,
      required: literal(child(declared, 'required')) === 'true'
    })),
    outputs: entries(child(call, 'outputs')).map(([name, declared]) => [name, child(declared, 'value')])
  }
}

const jobOf = (template: Template, id: string, token: TemplateToken): Job => {
  const uses = literal(child(token, 'uses'))
  return {
    id,
    name: child(token, 'name'),
    needs: texts(child(token, 'needs')),
    condition: conditionOf(template, child(token, 'if')),
    permissions: parsePermissions(child(token, 'permissions')),
    strategy: child(token, 'strategy'),
    concurrency: child(token, 'concurrency'),
    work:
      uses === undefined
        ? {
            kind: 'steps',
            runsOn: child(token, 'runs-on'),
            env: child(token, 'env'),
            defaults: child(token, 'defaults'),
            outputs: child(token, 'outputs'),
            timeoutMinutes: child(token, 'timeout-minutes'),
            continueOnError: child(token, 'continue-on-error'),
            steps: stepsOf(template, child(token, 'steps'))
          }
        : {kind: 'call', uses, with: child(token, 'with'), secrets: child(token, 'secrets')}
  }
}

const checkGraph = (file: string, jobs: readonly Job[]): void => {
  const settled = new Set<string>()
  for (const {id, needs} of jobs) {
    const missing = needs.find(need => jobs.every(job => job.id !== need))
    if (missing !== undefined) raise(invalidGraph(file, `job \`${id}\` needs \`${missing}\`, which does not exist`))
  }
  for (;;) {
    const ready = jobs.filter(({id, needs}) => !settled.has(id) && needs.every(need => settled.has(need)))
    if (ready.length === 0) break
    for (const {id} of ready) settled.add(id)
  }
  const stuck = jobs.filter(({id}) => !settled.has(id)).map(({id}) => `\`${id}\``)
  if (stuck.length > 0) raise(invalidGraph(file, `the jobs ${stuck.join(', ')} wait for each other`))
}

/** Parses a workflow; raises SIM-101, SIM-102 or SIM-108. */
export const parseWorkflowFile = (origin: Origin, text: string): Workflow => {
  const template = parseTemplate('workflow', origin.path, text)
  checkWorkflowKeys(template)
  const {root} = template
  const on = child(root, 'on')
  const jobs = entries(child(root, 'jobs')).map(([id, token]) => jobOf(template, id, token))
  check(template)
  checkGraph(origin.path, jobs)
  return {
    origin,
    template,
    name: literal(child(root, 'name')) ?? origin.path,
    runName: child(root, 'run-name'),
    on,
    call: signatureOf(on),
    dispatchInputs: declaredInputs(child(child(on, 'workflow_dispatch'), 'inputs')),
    permissions: parsePermissions(child(root, 'permissions')),
    env: child(root, 'env'),
    defaults: child(root, 'defaults'),
    concurrency: child(root, 'concurrency'),
    jobs
  }
}
