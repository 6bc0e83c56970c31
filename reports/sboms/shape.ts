/**
 * Parts of an SBOM from which components and edges are read, and that are not what the format says: a reader that
 * takes them for absent would hand on a document in which they are missing.
 */
import {isObject} from '#core/sbom/canonical'
import type {SbomProblem} from '#core/sbom/problem'
import {deepestValue} from './depth.ts'
import {type JsonObject, listOf, objectOf} from './json.ts'

type Tell = (message: string, pointer: string) => void

const isGiven = (value: unknown): boolean => value !== undefined && value !== null

/** The objects of a list with their places; what is no list, and elements that are no objects, are told. */
const elementsOf = (value: unknown, pointer: string, tell: Tell): readonly (readonly [JsonObject, string])[] => {
  if (isGiven(value) && !Array.isArray(value)) tell('This should be a list, and nothing of it can be read.', pointer)
  return listOf(value).flatMap((element, index): readonly (readonly [JsonObject, string])[] => {
    if (isObject(element)) return [[element, `${pointer}/${index}`]]
    tell('This should be an object, and nothing of it can be read.', `${pointer}/${index}`)
    return []
  })
}

const tellTexts = (members: JsonObject, keys: readonly string[], pointer: string, tell: Tell): void => {
  for (const key of keys)
    if (isGiven(members[key]) && typeof members[key] !== 'string')
      tell('This should be a text, and nothing of it can be read.', `${pointer}/${key}`)
}

const tellNameless = (name: unknown, pointer: string, tell: Tell): void => {
  if (!isGiven(name) || name === '') tell('It has no name.', pointer)
}

const component = (members: JsonObject, pointer: string, depth: number, tell: Tell): void => {
  tellNameless(members.name, pointer, tell)
  tellTexts(members, ['bom-ref', 'group', 'name', 'version', 'purl'], pointer, tell)
  components(members.components, `${pointer}/components`, depth + 1, tell)
}

const components = (value: unknown, pointer: string, depth: number, tell: Tell): void => {
  if (depth > deepestValue) return
  for (const [members, place] of elementsOf(value, pointer, tell)) component(members, place, depth, tell)
}

const cycloneDx = (bom: JsonObject, tell: Tell): void => {
  const {metadata} = bom
  if (isGiven(metadata) && !isObject(metadata))
    tell('This should be an object, and nothing of it can be read.', '/metadata')
  const {component: subject} = objectOf(metadata)
  if (isObject(subject)) component(subject, '/metadata/component', 0, tell)
  else if (isGiven(subject)) tell('This should be an object, and nothing of it can be read.', '/metadata/component')
  components(bom.components, '/components', 0, tell)
  for (const [{ref, dependsOn}, pointer] of elementsOf(bom.dependencies, '/dependencies', tell)) {
    if (typeof ref !== 'string') tell('It does not say what depends.', pointer)
    if (isGiven(dependsOn) && !(Array.isArray(dependsOn) && dependsOn.every(one => typeof one === 'string')))
      tell('This should be a list of references.', `${pointer}/dependsOn`)
  }
}

const ends = ['spdxElementId', 'relationshipType', 'relatedSpdxElement']

const spdx = (document: JsonObject, tell: Tell): void => {
  for (const [members, pointer] of elementsOf(document.packages, '/packages', tell)) {
    tellNameless(members.name, pointer, tell)
    tellTexts(members, ['SPDXID', 'name', 'versionInfo'], pointer, tell)
    elementsOf(members.externalRefs, `${pointer}/externalRefs`, tell)
  }
  for (const [members, pointer] of elementsOf(document.files, '/files', tell)) {
    tellNameless(members.fileName, pointer, tell)
    tellTexts(members, ['SPDXID', 'fileName'], pointer, tell)
  }
  for (const [members, pointer] of elementsOf(document.relationships, '/relationships', tell))
    if (!ends.every(key => typeof members[key] === 'string')) tell('It does not say what is related how.', pointer)
}

const told = 20

/** Errors of the rule `shape`, 20 at most. */
export const shapeProblems = (format: 'cyclonedx' | 'spdx', document: JsonObject): readonly SbomProblem[] => {
  const problems: SbomProblem[] = []
  const tell: Tell = (message, pointer) => {
    if (problems.length < told) problems.push({severity: 'error', rule: 'shape', message, pointer})
  }
  if (format === 'cyclonedx') cycloneDx(document, tell)
  else spdx(document, tell)
  return problems
}
