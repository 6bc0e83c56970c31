/** What the schema of SPDX does not see: identifiers, references, checksums, package URLs, licence expressions. */
import {isObject} from '#core/sbom/canonical'
import type {SbomProblem} from '#core/sbom/problem'
import {type JsonObject, objectOf, textOf} from '#reports/sboms/json'
import {saidOf} from '#reports/sboms/spdx/licences'
import {Findings, step} from './findings.ts'

const each = (list: unknown, pointer: string, visit: (item: JsonObject, pointer: string) => void): void => {
  if (!Array.isArray(list)) return
  for (const [index, item] of list.entries()) if (isObject(item)) visit(item, pointer + step(index))
}

const identifier = (id: unknown, pointer: string, found: Findings): void => {
  found.define(id, pointer)
  if (typeof id === 'string' && !/^SPDXRef-[A-Za-z0-9.-]+$/.test(id))
    found.add(
      'identifier',
      `\`${id}\` is no SPDX identifier: letters, digits, dots and dashes behind \`SPDXRef-\`.`,
      pointer
    )
}

const licence = (value: unknown, pointer: string, found: Findings): void =>
  found.expression(saidOf(value) ?? undefined, pointer)

const element = (members: JsonObject, pointer: string, found: Findings): void => {
  identifier(members.SPDXID, `${pointer}/SPDXID`, found)
  for (const key of ['licenseDeclared', 'licenseConcluded']) licence(members[key], pointer + step(key), found)
  each(members.checksums, `${pointer}/checksums`, ({algorithm, checksumValue}, at) =>
    found.hash(algorithm, checksumValue, `${at}/checksumValue`)
  )
  each(members.externalRefs, `${pointer}/externalRefs`, ({referenceType, referenceLocator}, at) => {
    if (referenceType === 'purl') found.purl(referenceLocator, `${at}/referenceLocator`)
  })
  found.meanAll(members.hasFiles, `${pointer}/hasFiles`)
}

const relationships = (document: JsonObject, found: Findings): void =>
  each(document.relationships, '/relationships', ({spdxElementId, relatedSpdxElement}, at) => {
    found.mean(spdxElementId, `${at}/spdxElementId`)
    found.mean(relatedSpdxElement, `${at}/relatedSpdxElement`)
  })

const head = (document: JsonObject, found: Findings): void => {
  const namespace = textOf(document.documentNamespace)
  if (namespace !== null && !/^[a-z][a-z0-9+.-]*:[^\s#]+$/i.test(namespace))
    found.add('namespace', `\`${namespace}\` is no absolute URI without \`#\`.`, '/documentNamespace')
  const created = textOf(objectOf(document.creationInfo).created)
  if (created !== null && !/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/.test(created))
    found.add(
      'created',
      `\`${created}\` is not written as \`YYYY-MM-DDThh:mm:ssZ\`.`,
      '/creationInfo/created',
      'warning'
    )
}

/** Elements of other documents, and the two words that name none. */
const outside = /^(?:DocumentRef-[A-Za-z0-9.+-]+(?::.*)?|NONE|NOASSERTION)$/s

export const spdxProblems = (document: JsonObject): readonly SbomProblem[] => {
  const found = new Findings()
  found.define(document.SPDXID, '/SPDXID')
  head(document, found)
  each(document.packages, '/packages', (members, at) => element(members, at, found))
  each(document.files, '/files', (members, at) => element(members, at, found))
  each(document.snippets, '/snippets', (members, at) => {
    element(members, at, found)
    found.mean(members.snippetFromFile, `${at}/snippetFromFile`)
  })
  relationships(document, found)
  found.meanAll(document.documentDescribes, '/documentDescribes')
  found.close(outside)
  return found.problems
}
