/** A package of the npm registry, whichever package manager locked it. */
import {formatPurl} from '#core/purl/format'
import type {Property} from '#core/sbom/document'
import {factsOf, licenceOf, publicUrl, reference, vcsUrl} from './facts.ts'
import {unusableHash} from './failures.ts'
import {hexHash, integrityHashes} from './hashes.ts'
import type {Facts, Report} from './model.ts'
import {lineOf} from './parse.ts'

export type NpmPackage = {
  readonly name: string
  readonly version: string | null
  /** Where it comes from: an address, `git+…#commit`, `file:…`. */
  readonly resolved?: string | null
  readonly integrity?: string | null
  readonly licence?: string | null
  readonly properties?: readonly Property[]
}

/** `@scope/name` taken apart. */
export const scopedName = (name: string): {readonly group: string | null; readonly name: string} => {
  const slash = name.indexOf('/')
  return name.startsWith('@') && slash > 1 && slash < name.length - 1
    ? {group: name.slice(0, slash), name: name.slice(slash + 1)}
    : {group: null, name}
}

/** An address that leads into git, and its commit; null for any other. */
export const gitOrigin = (resolved: string): {readonly url: string; readonly commit: string | null} | null => {
  const [address = '', fragment = ''] = resolved.split(/#(.*)/s)
  if (!/^(?:git[+:]|git@|ssh:)|\.git$|^(?:github|gitlab|bitbucket):/.test(address)) return null
  const hosted = /^(github|gitlab|bitbucket):(.+)$/.exec(address)
  const host = hosted?.[1] === 'bitbucket' ? 'bitbucket.org' : `${hosted?.[1]}.com`
  const url = hosted === null ? address : `https://${host}/${hosted[2]}.git`
  return {url, commit: /(?:^|commit=)([0-9a-f]{7,64})$/.exec(fragment)?.[1] ?? null}
}

/** Registries serve `/<name>/-/<file>.tgz`; any other address is part of the identity. */
const fromRegistry = (url: string): boolean =>
  /\/-\/(?:@[^/]+\/)?[^/]+\.tgz(?:[?#].*)?$/.test(url) || /^https?:\/\/npm\.pkg\./.test(url)

const qualifiersOf = (resolved: string | null): Readonly<Record<string, string>> => {
  if (resolved === null) return {}
  const git = gitOrigin(resolved)
  if (git !== null) return {vcs_url: vcsUrl(git.url, git.commit)}
  return /^https?:/.test(resolved) && !fromRegistry(resolved)
    ? {download_url: publicUrl(resolved.replace(/#.*$/s, ''))}
    : {}
}

const referenceOf = (resolved: string | null) => {
  if (resolved === null || /^file:|^link:/.test(resolved) || !/^[a-z+]+:|^git@/.test(resolved)) return []
  const git = gitOrigin(resolved)
  return git === null
    ? [reference('distribution', resolved.replace(/#.*$/s, ''))]
    : [reference('vcs', vcsUrl(git.url, git.commit))]
}

/** An archive behind any address: GitHub serves them as `/tar.gz/<commit>`. */
const isArchive = (address: string): boolean =>
  fromRegistry(address) || /\.(?:tgz|tar\.gz|tar)(?:\?.*)?$|\/tar\.gz\/[^/]+$/.test(address)

/** yarn 1 writes the SHA-1 of the archive behind `#`. Behind an address that leads into git stands a commit. */
const fragmentHash = (resolved: string | null) => {
  const [, address = '', fragment = ''] = /^(https?:[^#]*)#([0-9a-f]{40})$/.exec(resolved ?? '') ?? []
  return (isArchive(address) && !address.endsWith(`/${fragment}`) && hexHash('sha1', fragment)) || null
}

/** `path` and `text` are those of the lockfile, for problems. */
export const npmFacts = (
  {name, version, resolved = null, integrity = null, licence = null, properties = []}: NpmPackage,
  file: {readonly path: string; readonly text: string},
  report: Report
): Facts => {
  const {hashes, unusable} = integrityHashes(integrity ?? '')
  for (const text of unusable) report('warning', unusableHash(file.path, text), lineOf(file.text, text))
  const fragment = fragmentHash(resolved)
  const parts = scopedName(name)
  return factsOf({
    ...parts,
    version,
    purl: formatPurl({
      type: 'npm',
      namespace: parts.group,
      name: parts.name,
      version,
      qualifiers: qualifiersOf(resolved),
      subpath: null
    }),
    licences: licence === null ? [] : [licenceOf(licence)],
    hashes: fragment === null ? hashes : [...hashes, fragment],
    references: referenceOf(resolved),
    properties
  })
}
