/** SARIF 2.1.0 of any tool: https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html */
import {at, isFields, listOf, textOf} from './fields.ts'
import {SarifRun} from './sarif-run.ts'
import {hasList, type ScanContext, type ScanReader, scanFormat} from './scan-format.ts'

const open = (context: ScanContext): ScanReader => {
  let current: SarifRun | null = null
  let index = -1
  /** Runs are read one after the other; one without results has no entries of its own. */
  const runAt = (next: number, skeleton: unknown): SarifRun => {
    if (current === null || next !== index) {
      finishUntil(next, skeleton, true)
      current = new SarifRun(context)
      index = next
    }
    return current
  }
  const finishUntil = (next: number, skeleton: unknown, complete: boolean): void => {
    const runs = listOf(at(skeleton, 'runs'))
    for (let run = Math.max(0, index); run < next; run++) {
      const reader = run === index && current !== null ? current : new SarifRun(context)
      const skeletonOfRun = runs[run]
      if (isFields(skeletonOfRun)) reader.finish(skeletonOfRun, complete || run < next - 1)
      else if (complete) context.missing(`\`runs[${run}]\` is no object`)
    }
  }
  return {
    entry: (value, path, line, skeleton) => {
      const run = Number(path[1])
      runAt(run, skeleton).entry(value, path.slice(2), line, listOf(at(skeleton, 'runs'))[run])
    },
    finish: (skeleton, complete) => {
      const runs = listOf(at(skeleton, 'runs'))
      finishUntil(runs.length, skeleton, complete)
      if (!complete || !hasList(context, skeleton, 'runs')) return
      const version = textOf(at(skeleton, 'version'))
      if (version !== null && !version.startsWith('2.'))
        context.failed(`its version is ${version}, and only SARIF 2.1.0 is read`)
      if (runs.length === 0) context.missing('`runs` is empty')
      const inline = listOf(at(skeleton, 'inlineExternalProperties'))
      if (inline.some(one => listOf(at(one, 'results')).length > 0))
        context.missing('results stand in `inlineExternalProperties`, which is not read')
    }
  }
}

const recognise = (outline: unknown): boolean => {
  if (!isFields(outline) || !('runs' in outline)) return false
  const {version, $schema} = outline
  const first = listOf(outline.runs)[0]
  const schema = typeof $schema === 'string' && /sarif/i.test($schema)
  const known = schema || (typeof version === 'string' && /^[12]\.\d/.test(version))
  return (
    known || isFields(at(first, 'tool', 'driver')) || typeof at(listOf(at(first, 'results'))[0], 'ruleId') === 'string'
  )
}

export const sarif = scanFormat({
  name: 'sarif',
  title: 'SARIF',
  selectors: [
    ['runs', '[]', 'results', '[]'],
    ['runs', '[]', 'tool', 'driver', 'rules', '[]'],
    ['runs', '[]', 'tool', 'extensions', '[]', 'rules', '[]'],
    ['runs', '[]', 'artifacts', '[]'],
    ['runs', '[]', 'logicalLocations', '[]'],
    ['runs', '[]', 'taxonomies', '[]']
  ],
  ignored: [
    'threadFlowLocations',
    'graphs',
    'webRequests',
    'webResponses',
    'addresses',
    'translations',
    'policies',
    'properties'
  ].map(key => ['runs', '[]', key]),
  recognise,
  open
})
