/** One `action.yml`: parsed by GitHub's parser, its keys checked against the table. */
import type {Action} from './definition.ts'
import {checkActionKeys} from './keys.ts'
import {stepsOf} from './steps-of.ts'
import {child, entries, literal, parseTemplate} from './template.ts'

/** Parses an action; `file` names it in messages. Raises SIM-101 or SIM-102. */
export const parseActionFile = (file: string, text: string): Action => {
  const template = parseTemplate('action', file, text)
  checkActionKeys(template)
  const {root} = template
  const runs = child(root, 'runs')
  return {
    name: literal(child(root, 'name')) ?? file,
    inputs: entries(child(root, 'inputs')).map(([name, declared]) => ({
      name,
      default: child(declared, 'default'),
      deprecation: literal(child(declared, 'deprecationMessage'))
    })),
    runs:
      literal(child(runs, 'using')) === 'composite'
        ? {
            using: 'composite',
            steps: stepsOf(template, child(runs, 'steps')),
            outputs: entries(child(root, 'outputs')).map(([name, declared]) => [name, child(declared, 'value')])
          }
        : {
            using: 'node24',
            main: literal(child(runs, 'main')) ?? '',
            post: literal(child(runs, 'post')),
            postIf: literal(child(runs, 'post-if')) ?? 'always()'
          }
  }
}
