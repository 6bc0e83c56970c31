/** The head of a CycloneDX document and the fields of the model, in both directions. */
import type {SbomDocument} from '#core/sbom/document'
import type {Codec} from '../codec.ts'
import {type CreationFields, joinAuthor, joinTool, splitAuthor, splitTool, utc} from '../document-fields.ts'
import {filled, type JsonObject, objectOf, objectsOf, textOf, unlessEmpty, wordOf} from '../json.ts'

const readTool = (tool: JsonObject): readonly string[] => {
  const name = wordOf(tool.name)
  return name === null ? [] : [joinTool(name, wordOf(tool.version))]
}

/** A list until 1.4, since 1.5 also an object of components and services. */
const readTools = (tools: unknown): readonly string[] => {
  if (Array.isArray(tools)) return objectsOf(tools).flatMap(readTool)
  const {components, services} = objectOf(tools)
  return [...objectsOf(components), ...objectsOf(services)].flatMap(readTool)
}

const readAuthor = (author: JsonObject): readonly string[] => {
  const [name, email] = [wordOf(author.name), wordOf(author.email)]
  if (name === null) return email === null ? [] : [email]
  return [joinAuthor(name, email)]
}

const writeTools = (tools: readonly string[]): JsonObject | null => {
  const components = unlessEmpty([...new Set(tools)].map(tool => filled({type: 'application', ...splitTool(tool)})))
  return components === undefined ? null : {components}
}

const isMailbox = (text: string): boolean => /^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/.test(text)

const writeAuthor = (author: string): JsonObject => {
  const {name, email} = splitAuthor(author)
  return email !== null && isMailbox(email) ? {name, email} : {name: author}
}

/** `metadata` without its component and its properties. */
export const metadataCodec: Codec<CreationFields> = {
  decode: raw => ({
    created: utc(textOf(raw.timestamp)),
    tools: readTools(raw.tools),
    authors: objectsOf(raw.authors).flatMap(readAuthor)
  }),
  encode: ({created, tools, authors}) =>
    filled({
      timestamp: utc(created),
      tools: writeTools(tools),
      authors: unlessEmpty(authors.map(writeAuthor))
    }),
  members: {created: ['timestamp'], tools: ['tools'], authors: ['authors']}
}

type HeadFields = Pick<SbomDocument, 'identity' | 'version'>

/** Of the version that is written. */
export const schemaAddress = 'http://cyclonedx.org/schema/bom-1.5.schema.json'

const serialNumber = /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** The members of the document beside its metadata, components and dependencies. */
export const headCodec: Codec<HeadFields> = {
  decode: raw => ({
    identity: wordOf(raw.serialNumber),
    version: typeof raw.version === 'number' && Number.isSafeInteger(raw.version) && raw.version > 0 ? raw.version : 1
  }),
  encode: ({identity, version}) =>
    filled({
      $schema: schemaAddress,
      serialNumber: identity !== null && serialNumber.test(identity) ? identity : null,
      version
    }),
  members: {identity: ['serialNumber'], version: ['version']}
}
