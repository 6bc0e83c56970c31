/** A Python package, whichever tool locked it. */
import {formatPurl} from '#core/purl/format'
import type {Hash, Property} from '#core/sbom/document'
import {factsOf, publicUrl, reference, vcsUrl} from './facts.ts'
import {unusableHash} from './failures.ts'
import {colonHash} from './hashes.ts'
import type {Facts, Report, SourceFile} from './model.ts'
import {lineOf} from './parse.ts'

/** The one spelling of a name. Source: PEP 503. */
export const normalName = (name: string): string => name.toLowerCase().replaceAll(/[-_.]+/g, '-')

/** Where a package comes from, when not from an index. */
export type PypiOrigin =
  | {readonly kind: 'git'; readonly url: string; readonly commit: string | null}
  | {readonly kind: 'url'; readonly url: string}
  | {readonly kind: 'path'; readonly path: string}

export type PypiPackage = {
  readonly name: string
  readonly version: string | null
  readonly description?: string | null
  readonly hashes?: readonly Hash[]
  readonly origin?: PypiOrigin | null
  readonly properties?: readonly Property[]
}

const qualifiersOf = (origin: PypiOrigin | null): Readonly<Record<string, string>> => {
  if (origin?.kind === 'git') return {vcs_url: vcsUrl(origin.url, origin.commit)}
  return origin?.kind === 'url' ? {download_url: publicUrl(origin.url)} : {}
}

const referencesOf = (origin: PypiOrigin | null) => {
  if (origin?.kind === 'git') return [reference('vcs', vcsUrl(origin.url, origin.commit))]
  return origin?.kind === 'url' ? [reference('distribution', origin.url)] : []
}

export const pypiFacts = ({
  name,
  version,
  description = null,
  hashes = [],
  origin = null,
  properties = []
}: PypiPackage): Facts =>
  factsOf({
    name,
    version,
    description,
    purl: formatPurl({
      type: 'pypi',
      namespace: null,
      name: normalName(name),
      version,
      qualifiers: qualifiersOf(origin),
      subpath: null
    }),
    hashes,
    references: referencesOf(origin),
    properties
  })

/** `sha256:…` each; those that are none are reported. */
export const pypiHashes = (texts: readonly string[], file: SourceFile, report: Report): readonly Hash[] =>
  [...new Set(texts)].sort().flatMap(text => {
    const hash = colonHash(text)
    if (hash === null) report('warning', unusableHash(file.path, text), lineOf(file.text, text))
    return hash ?? []
  })

/** `git+https://…@commit`, `git+https://…#commit` taken apart. */
export const gitReference = (text: string): PypiOrigin => {
  const [, url = text, commit = null] = /^git\+(.+?)(?:@([^@/#]+))?(?:#.*)?$/s.exec(text) ?? []
  return {kind: 'git', url, commit}
}
