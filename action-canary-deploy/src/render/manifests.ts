/** A rendering as Helm prints it, read into objects. What is wrong with it is told by template and line, never thrown. */
import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseAllDocuments,
  Scalar
} from 'yaml'
import type {Manifest} from '#core/cluster'
import type {Failure} from '#core/failure'
import {ambiguousKey, duplicateObject, inexactNumber, noObject, unreadableRendering} from './failures.ts'
import {identityOf, type Scope} from './identity.ts'
import {resolveScalar} from './scalar.ts'
import {type Fields, isFields, isManifest, listOf} from './untyped.ts'

export type Rendering = {readonly manifests: readonly Manifest[]; readonly refusals: readonly Failure[]}

/** Copies an alias may make in one document, before it is a bomb. */
const maxAliases = 1000

/**
 * Reads documents separated by `---`, with Helm's `# Source:` comments; lists are expanded, empty documents and hooks left out (Helm reports
 * hooks apart). `which` names the rendering in messages: `the new rendering`.
 */
export const readRendering = (text: string, which: string, scope: Scope): Rendering => {
  const lines = new LineCounter()
  const options = {
    lineCounter: lines,
    schema: 'failsafe',
    prettyErrors: false,
    uniqueKeys: true,
    logLevel: 'silent'
  } as const
  const documents = parseAllDocuments(text, options)
  const place: Locate = offset => ({which, template: templateAt(text, offset), line: lines.linePos(offset).line})
  const read = (Array.isArray(documents) ? documents : []).map(document => readDocument(document, place))
  const objects = read.flatMap(({objects}) => objects)
  return {
    manifests: objects.map(({manifest}) => manifest),
    refusals: [...read.flatMap(({refusals}) => refusals), ...repeated(objects, scope)]
  }
}

/** Where something stands: the rendering, the template that made it, the line of the rendering. */
export type Place = {readonly which: string; readonly template: string | null; readonly line: number}
type Locate = (offset: number) => Place
type Located = {readonly manifest: Manifest; readonly place: Place}
type Read = {readonly objects: readonly Located[]; readonly refusals: readonly Failure[]}

const templateAt = (text: string, offset: number): string | null => {
  const end = text.indexOf('\n', offset)
  const above = text.slice(0, end < 0 ? text.length : end)
  return (
    above
      .slice(above.lastIndexOf('\n# Source: '))
      .match(/^\s*# Source: (.*)/)?.[1]
      ?.trim() ?? null
  )
}

const readDocument = (document: Document.Parsed, place: Locate): Read => {
  const [error] = document.errors
  if (error !== undefined) {
    const where = place(error.pos[0])
    const duplicate = error.code === 'DUPLICATE_KEY'
    return {
      objects: [],
      refusals: [duplicate ? ambiguousKey(where, null) : unreadableRendering(where, firstLine(error.message))]
    }
  }
  const refusals: Failure[] = []
  const convert = converter(document, place, failure => refusals.push(failure))
  const value = convert(document.contents)
  if (refusals.length > 0 || value === null) return {objects: [], refusals}
  return objectsIn(value, place(document.contents?.range?.[0] ?? 0))
}

const firstLine = (message: string): string => (message.split('\n')[0] ?? '').replace(/[.:]$/, '')

/** Lists stand for their items (kubectl and Helm expand every kind that ends in List and has items). */
const objectsIn = (value: unknown, place: Place): Read => {
  if (isFields(value) && typeof value.kind === 'string' && value.kind.endsWith('List') && Array.isArray(value.items)) {
    const read = listOf(value.items).map(item => objectsIn(item, place))
    return {objects: read.flatMap(({objects}) => objects), refusals: read.flatMap(({refusals}) => refusals)}
  }
  if (!isManifest(value)) return {objects: [], refusals: [noObject(place)]}
  return {objects: isHook(value) ? [] : [{manifest: value, place}], refusals: []}
}

export const isHook = ({metadata}: Manifest): boolean => metadata.annotations?.['helm.sh/hook'] !== undefined

const repeated = (objects: readonly Located[], scope: Scope): readonly Failure[] => {
  const seen = new Set<string>()
  return objects.flatMap(({manifest, place}) => {
    const identity = identityOf(manifest, scope)
    if (seen.has(identity)) return [duplicateObject(place, `${manifest.kind}/${manifest.metadata.name}`)]
    seen.add(identity)
    return []
  })
}

type Convert = (node: unknown) => unknown

/** Values of nodes, by the rules of `scalar.ts`; the parser's own schemas know other booleans and numbers. */
const converter = (document: Document.Parsed, place: Locate, refuse: (failure: Failure) => void): Convert => {
  let aliases = 0
  const where = (node: unknown): Place => place(isNode(node) ? (node.range?.[0] ?? 0) : 0)

  const scalar = (node: Scalar): unknown => {
    const text = typeof node.value === 'string' ? node.value : String(node.value ?? '')
    const resolved = resolveScalar(text, node.tag, node.type === undefined || node.type === Scalar.PLAIN)
    if ('value' in resolved) return resolved.value
    refuse(inexactNumber(where(node), text))
    return null
  }

  const map = (node: Node): Fields => {
    const fields = new Map<string, unknown>()
    const own = new Set<string>()
    for (const pair of isMap(node) ? node.items : []) {
      if (isMerge(pair.key)) {
        for (const [name, value] of mergedInto(convert(pair.value))) fields.set(name, value)
        continue
      }
      const name = keyOf(convert(pair.key))
      if (name === undefined) refuse(unreadableRendering(where(pair.key), 'a key is neither text nor a number'))
      else if (own.has(name)) refuse(ambiguousKey(where(pair.key), name))
      else {
        own.add(name)
        fields.set(name, convert(pair.value))
      }
    }
    return Object.fromEntries(fields)
  }

  const convert = (node: unknown): unknown => {
    if (isScalar(node)) return scalar(node)
    if (isMap(node)) return map(node)
    if (isSeq(node)) return node.items.map(convert)
    if (!isAlias(node)) return null
    aliases += 1
    const target = aliases > maxAliases ? undefined : node.resolve(document)
    if (target !== undefined) return convert(target)
    refuse(
      unreadableRendering(
        where(node),
        aliases > maxAliases ? 'it repeats itself through aliases without end' : 'an alias has no anchor'
      )
    )
    return null
  }
  return convert
}

const isMerge = (key: unknown): boolean => isScalar(key) && key.value === '<<' && key.type === Scalar.PLAIN

/** Of several merged maps the first that has a key wins. */
const mergedInto = (value: unknown): readonly (readonly [string, unknown])[] =>
  (Array.isArray(value) ? [...value].reverse() : [value]).flatMap(item => (isFields(item) ? Object.entries(item) : []))

const keyOf = (value: unknown): string | undefined =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined
