/** SBOMs as report formats: one record per component, in document order. */

import type {ComponentRecord, DiagnosticRecord, Emit, ReportFormat} from '#core/records'
import type {Licence, SbomComponent, SbomDocument} from '#core/sbom/document'
import type {SbomProblem} from '#core/sbom/problem'
import {limited} from '../diagnostic.ts'
import {readJsonDocument} from '../json-document.ts'
import {type ReadSbom, readSbom} from './read-sbom.ts'
import {joinName} from './spdx/names.ts'

const licenceText = (licence: Licence): string => {
  if (licence.kind === 'expression') return licence.expression
  return licence.kind === 'id' ? licence.id : licence.name
}

const recordOf = (component: SbomComponent, dependsOn: readonly string[] | null): ComponentRecord => ({
  kind: 'component',
  ref: component.ref,
  type: component.type,
  name: joinName(component.group, component.name, component.purl),
  version: component.version,
  purl: component.purl,
  licences: (component.declared.length > 0 ? component.declared : component.concluded).map(licenceText),
  hashes: component.hashes.map(({algorithm, value}) => `${algorithm}:${value}`),
  scope: component.scope,
  dependsOn: dependsOn === null ? null : [...dependsOn]
})

const emitComponents = ({components, dependencies}: SbomDocument, emit: Emit): void => {
  const edges = new Map(dependencies.map(({ref, dependsOn}) => [ref, dependsOn]))
  for (const component of components) emit(recordOf(component, edges.get(component.ref) ?? null))
}

/** What could not be read is missing. What is wrong inside one component or edge leaves the others readable; `towpath sbom validate` is stricter. */
const spoilsAll = new Set(['format', 'version', 'nesting', 'shape'])

const diagnosticOf = ({rule, message, pointer}: SbomProblem): DiagnosticRecord => ({
  kind: 'diagnostic',
  severity: spoilsAll.has(rule) ? 'error' : 'warning',
  code: null,
  message: pointer === '' ? message : `${pointer}: ${message}`,
  line: null
})

const report = ({document, problems}: ReadSbom, emit: Emit): void => {
  const diagnostics = limited(emit)
  for (const problem of problems) diagnostics.emit(diagnosticOf(problem))
  diagnostics.close()
  if (document !== null) emitComponents(document, emit)
}

const reader =
  (title: string): ReportFormat['read'] =>
  async (source, emit) => {
    const json = await readJsonDocument(source, title)
    if (json.ok) report(readSbom(json.value), emit)
    else emit(json.problem)
  }

const isJson = (text: string): boolean => /^\s*\{/.test(text)

export const cycloneDxJson: ReportFormat = {
  name: 'cyclonedx-json',
  title: 'CycloneDX JSON',
  holds: 'sbom',
  recognise: ({text}) => isJson(text) && /"bomFormat"\s*:\s*"CycloneDX"/.test(text),
  read: reader('CycloneDX JSON')
}

export const spdxJson: ReportFormat = {
  name: 'spdx-json',
  title: 'SPDX JSON',
  holds: 'sbom',
  recognise: ({text}) =>
    isJson(text) &&
    /"spdxVersion"\s*:\s*"SPDX-|"SPDXID"\s*:\s*"SPDXRef-DOCUMENT"/.test(text) &&
    !/"bomFormat"/.test(text),
  read: reader('SPDX JSON')
}
