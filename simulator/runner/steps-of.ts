/** `steps:` of a job or a composite action. */
import {convertToIfCondition} from '@actions/workflow-parser/model/converter/if-condition'
import type {Step} from './definition.ts'
import {check, child, items, literal, type Template, type TemplateToken} from './template.ts'

/** The condition of a job or step with the implied `success()`; noted as a problem of the template where it is invalid. */
export const conditionOf = (template: Template, token: TemplateToken | undefined): string =>
  token === undefined ? 'success()' : (convertToIfCondition(template.context, token)?.expression ?? 'success()')

/** Steps in order; an invalid `if` raises SIM-102. */
export const stepsOf = (template: Template, steps: TemplateToken | undefined): readonly Step[] => {
  const result = items(steps).map((step, index): Step => {
    const id = literal(child(step, 'id')) ?? null
    const uses = literal(child(step, 'uses'))
    const script = child(step, 'run')
    return {
      key: id ?? `__${uses ?? 'run'}_${index}`,
      id,
      name: child(step, 'name'),
      condition: conditionOf(template, child(step, 'if')),
      env: child(step, 'env'),
      continueOnError: child(step, 'continue-on-error'),
      timeoutMinutes: child(step, 'timeout-minutes'),
      work:
        script === undefined
          ? {kind: 'uses', uses: uses ?? '', with: child(step, 'with')}
          : {kind: 'run', script, shell: child(step, 'shell'), workingDirectory: child(step, 'working-directory')}
    }
  })
  reportDuplicates(template, result, steps)
  check(template)
  return result
}

const reportDuplicates = (template: Template, steps: readonly Step[], token: TemplateToken | undefined): void => {
  const ids = steps.flatMap(({id}) => (id === null ? [] : [id.toLowerCase()]))
  const twice = ids.find((id, index) => ids.indexOf(id) !== index)
  if (twice !== undefined) template.context.error(token, `The identifier '${twice}' may not be used more than once`)
}
