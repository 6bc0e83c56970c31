/** What the schema of CycloneDX does not see: references, hashes, package URLs, licence expressions. */
import {isObject} from '#core/sbom/canonical'
import type {SbomProblem} from '#core/sbom/problem'
import {type JsonObject, listOf, objectOf} from '#reports/sboms/json'
import {Findings, step} from './findings.ts'

/** Deeper nesting is no software, and would end the stack. */
const deepest = 200

const each = (list: unknown, pointer: string, visit: (item: JsonObject, pointer: string) => void): void => {
  if (!Array.isArray(list)) return
  for (const [index, item] of list.entries()) if (isObject(item)) visit(item, pointer + step(index))
}

const hashes = (list: unknown, pointer: string, found: Findings): void =>
  each(list, pointer, ({alg, content}, at) => found.hash(alg, content, `${at}/content`))

const component = (members: JsonObject, pointer: string, found: Findings, depth: number): void => {
  found.define(members['bom-ref'], `${pointer}/bom-ref`)
  found.purl(members.purl, `${pointer}/purl`)
  hashes(members.hashes, `${pointer}/hashes`, found)
  each(members.externalReferences, `${pointer}/externalReferences`, (reference, at) =>
    hashes(reference.hashes, `${at}/hashes`, found)
  )
  each(members.licenses, `${pointer}/licenses`, (choice, at) => {
    found.expression(choice.expression, `${at}/expression`)
    found.define(choice['bom-ref'] ?? objectOf(choice.license)['bom-ref'], at, 'warning')
  })
  if (depth < deepest)
    each(members.components, `${pointer}/components`, (inner, at) => component(inner, at, found, depth + 1))
  else if (members.components !== undefined)
    found.add('nesting', `Components are nested deeper than ${deepest}.`, `${pointer}/components`)
}

/** Everything that bears a `bom-ref` in parts that are rarely large. */
const anywhere = (value: unknown, pointer: string, found: Findings, depth: number): void => {
  if (depth > deepest) return
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) anywhere(item, pointer + step(index), found, depth + 1)
    return
  }
  if (!isObject(value)) return
  found.define(value['bom-ref'], `${pointer}/bom-ref`, 'warning')
  for (const key of Object.keys(value)) anywhere(value[key], pointer + step(key), found, depth + 1)
}

const rarelyLarge = [
  'services',
  'vulnerabilities',
  'annotations',
  'formulation',
  'compositions',
  'declarations',
  'definitions'
]

const references = (bom: JsonObject, found: Findings): void => {
  each(bom.dependencies, '/dependencies', ({ref, dependsOn, provides}, at) => {
    found.mean(ref, `${at}/ref`)
    found.meanAll(dependsOn, `${at}/dependsOn`)
    found.meanAll(provides, `${at}/provides`)
  })
  each(bom.compositions, '/compositions', ({assemblies, dependencies, vulnerabilities}, at) => {
    found.meanAll(assemblies, `${at}/assemblies`)
    found.meanAll(dependencies, `${at}/dependencies`)
    found.meanAll(vulnerabilities, `${at}/vulnerabilities`)
  })
  each(bom.vulnerabilities, '/vulnerabilities', ({affects}, at) =>
    each(affects, `${at}/affects`, ({ref}, inner) => found.mean(ref, `${inner}/ref`))
  )
  each(bom.annotations, '/annotations', ({subjects}, at) => found.meanAll(subjects, `${at}/subjects`))
}

/** One entry per reference: a second one is read as if it were united with the first, by some tools only. */
const repeatedEntries = (bom: JsonObject, found: Findings): void => {
  const seen = new Set<unknown>()
  each(bom.dependencies, '/dependencies', ({ref}, at) => {
    if (seen.has(ref)) found.add('duplicate-entry', `\`${String(ref)}\` has an entry already.`, at, 'warning')
    seen.add(ref)
  })
}

/** A component of another document: https://cyclonedx.org/capabilities/bomlink/ */
const bomLink = /^urn:cdx:/

export const cycloneDxProblems = (bom: JsonObject): readonly SbomProblem[] => {
  const found = new Findings()
  const metadata = objectOf(bom.metadata)
  if (isObject(metadata.component)) component(metadata.component, '/metadata/component', found, 0)
  for (const [index, item] of listOf(bom.components).entries())
    if (isObject(item)) component(item, `/components/${index}`, found, 0)
  anywhere(metadata.tools, '/metadata/tools', found, 0)
  for (const key of rarelyLarge) anywhere(bom[key], `/${key}`, found, 0)
  references(bom, found)
  repeatedEntries(bom, found)
  found.close(bomLink)
  return found.problems
}
