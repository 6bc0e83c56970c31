/** Where a SARIF result is: URIs and the bases they are relative to. */
import type {FindingRecord} from '#core/records/scan'
import {at, type Fields, fieldsOf, firstText, isFields, lineOf, listOf, numberOf, textOf} from './fields.ts'
import {pathText, snippetText} from './texts.ts'

export type DraftPlace = {
  readonly uri: string | null
  /** `uriBaseId` */
  readonly base?: string
  /** Index into `run.artifacts`. */
  readonly artifact?: number
  /** Index into `run.logicalLocations`. */
  readonly logical?: number
  readonly name: string | null
  readonly line: number | null
  readonly snippet: string | null
}

/** Bases by name, as far as they are known. */
export type Bases = ReadonlyMap<string, {readonly uri: string | null; readonly base: string | null}>

const referenceOf = (value: unknown): number | undefined => {
  const index = numberOf(value)
  return index !== null && Number.isInteger(index) && index >= 0 ? index : undefined
}

const readPlace = (location: Fields): DraftPlace | null => {
  const physical = fieldsOf(location.physicalLocation)
  const artifact = fieldsOf(physical.artifactLocation)
  const region = fieldsOf(physical.region)
  const logical = fieldsOf(listOf(location.logicalLocations)[0] ?? location.logicalLocation)
  const uri = textOf(artifact.uri)
  const name = firstText(logical.fullyQualifiedName, logical.decoratedName, logical.name)
  const index = referenceOf(artifact.index)
  const logicalIndex = referenceOf(logical.index)
  if (uri === null && name === null && index === undefined && logicalIndex === undefined) return null
  const base = textOf(artifact.uriBaseId)
  return {
    uri,
    ...(base === null ? {} : {base}),
    ...(index === undefined ? {} : {artifact: index}),
    ...(logicalIndex === undefined ? {} : {logical: logicalIndex}),
    name,
    line: lineOf(region.startLine),
    snippet: snippetText(textOf(at(region, 'snippet', 'text')) === null ? '' : String(at(region, 'snippet', 'text')))
  }
}

/** The first place that says where; related places only where there is no other. */
export const placeOf = (result: Fields): DraftPlace | null => {
  const candidates = [...listOf(result.locations), ...listOf(result.relatedLocations)].filter(isFields)
  const places = candidates.map(readPlace).filter(place => place !== null)
  const target = textOf(at(result, 'analysisTarget', 'uri'))
  const asked = firstText(at(result, 'webRequest', 'target'))
  const uri = target ?? asked
  return (
    places.find(place => place.uri !== null || place.artifact !== undefined) ??
    (uri === null ? places[0] : {uri, name: null, line: null, snippet: null}) ??
    null
  )
}

/** Names that stand for the root of the repository: what is relative to it stays relative. */
export const namesRoot = (base: string): boolean =>
  /^%?(?:SRCROOT|PROJECTROOT|REPOROOT|REPO_ROOT|ROOTPATH|ROOT|WORKSPACE)%?$/i.test(base)

export const basesIn = (value: unknown): Bases =>
  new Map(
    Object.entries(fieldsOf(value)).map(([name, one]) => [
      name,
      {uri: textOf(at(one, 'uri')), base: textOf(at(one, 'uriBaseId'))}
    ])
  )

const isAbsolute = (uri: string): boolean => /^[a-z][a-z0-9+.-]*:|^\//i.test(uri)

const joined = (base: string, uri: string): string =>
  base === '' || base.endsWith('/') ? base + uri : `${base}/${uri}`

/** The directory that a base stands for; empty for the root of the repository or a base that is not known. */
const directoryOf = (bases: Bases, name: string, seen: readonly string[] = []): string => {
  const base = bases.get(name)
  if (base === undefined || base.uri === null || namesRoot(name) || seen.includes(name)) return ''
  if (isAbsolute(base.uri) || base.base === null) return base.uri
  return joined(directoryOf(bases, base.base, [...seen, name]), base.uri)
}

const only = (bases: Bases): boolean =>
  [...bases.values()].filter(({uri}) => uri !== null && isAbsolute(uri)).length <= 1

/** Below the root of the repository where one is named, the rest of the path is relative to it. */
const belowRoot = (bases: Bases, uri: string): string => {
  for (const [name, {uri: root}] of bases) {
    if (root !== null && namesRoot(name) && isAbsolute(root) && /[^/]\/$/.test(root) && uri.startsWith(root))
      return uri.slice(root.length)
  }
  return uri
}

const resolved = (uri: string, base: string | undefined, bases: Bases): string => {
  if (base === undefined || isAbsolute(uri)) return uri
  const directory = directoryOf(bases, base)
  // The one absolute base is where the tool ran: what is relative to it is meant to stay so.
  if (directory === '' || (isAbsolute(directory) && only(bases))) return uri
  return belowRoot(bases, joined(directory, uri))
}

/** `file://` removed and percent-encoding undone; URLs stay as they are. */
export const pathOfUri = (uri: string): string => {
  if (/^[a-z][a-z0-9+.-]+:/i.test(uri) && !/^file:/i.test(uri)) return uri
  const path = uri.replace(/^file:\/\/(?:localhost(?=\/))?/i, '').replace(/^file:/i, '')
  return pathText(decoded(path).replace(/^\/+(?=[A-Za-z]:[\\/])/, ''))
}

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

export type PlaceFacts = {
  readonly artifacts: readonly (string | null)[]
  readonly logical: readonly (string | null)[]
  readonly bases: Bases
}

export const locationOf = (
  place: DraftPlace | null,
  {artifacts, logical, bases}: PlaceFacts
): FindingRecord['location'] => {
  if (place === null) return null
  const uri = place.uri ?? (place.artifact === undefined ? null : (artifacts[place.artifact] ?? null))
  const name = place.name ?? (place.logical === undefined ? null : (logical[place.logical] ?? null))
  const file = uri === null ? name : pathOfUri(resolved(uri, place.base, bases))
  return file === null || file === '' ? null : {file, line: place.line, snippet: place.snippet}
}
