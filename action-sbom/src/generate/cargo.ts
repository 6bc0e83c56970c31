/** Cargo.lock, versions 1 to 4. */
import {formatPurl} from '#core/purl/format'
import {type CargoManifest, cargoManifests} from './cargo-manifest.ts'
import {factsOf, publicUrl, reference, vcsUrl} from './facts.ts'
import {
  danglingDependency,
  misshapenLockfile,
  missingManifest,
  unknownLockfileVersion,
  unusableHash
} from './failures.ts'
import {hexHash} from './hashes.ts'
import type {Facts, Graph, Link, Node, ProjectFiles, Reader, Report, SourceFile} from './model.ts'
import {lineOf, parseToml} from './parse.ts'
import {folderOf, joined} from './paths.ts'
import {fieldOf, listOf, type Table, tableOf, textOf, textsOf} from './untyped.ts'

type Crate = {
  readonly key: string
  readonly name: string
  readonly version: string
  /** Null for a crate of this repository. */
  readonly source: string | null
  readonly checksum: string | null
  readonly wanted: readonly string[]
}

const cratesIo =
  /^(?:registry\+https:\/\/github\.com\/rust-lang\/crates\.io-index|sparse\+https:\/\/index\.crates\.io\/?)$/

/** `git+https://host/path?branch=x#commit`. */
const gitSource = (source: string) => {
  const [, url, commit = null] = /^git\+([^?#]+)(?:\?[^#]*)?(?:#(.*))?$/s.exec(source) ?? []
  return url === undefined ? null : {url, commit}
}

const qualifiersOf = (source: string | null): Readonly<Record<string, string>> => {
  if (source === null || cratesIo.test(source)) return {}
  const git = gitSource(source)
  if (git !== null) return {vcs_url: vcsUrl(git.url, git.commit)}
  return {repository_url: publicUrl(source.replace(/^(?:registry|sparse)\+/, ''))}
}

const crateFacts = ({name, version, source, checksum}: Crate, file: SourceFile, report: Report): Facts => {
  const hash = checksum === null ? null : hexHash('sha256', checksum)
  if (checksum !== null && hash === null)
    report('warning', unusableHash(file.path, checksum), lineOf(file.text, checksum))
  const git = source === null ? null : gitSource(source)
  return factsOf({
    name,
    version,
    purl: formatPurl({type: 'cargo', namespace: null, name, version, qualifiers: qualifiersOf(source), subpath: null}),
    hashes: hash === null ? [] : [hash],
    references: git === null ? [] : [reference('vcs', vcsUrl(git.url, git.commit))]
  })
}

/** Version 1 keeps the checksums in a table at the end. */
const oldChecksum = (lock: Table, name: string, version: string, source: string | null): string | null => {
  const text = textOf(fieldOf(tableOf(lock.metadata), `checksum ${name} ${version} (${source ?? ''})`))
  return text === '<none>' ? null : text
}

const cratesOf = (file: SourceFile, lock: Table, report: Report): readonly Crate[] => {
  /** The oldest lockfiles hold the crate itself in a table of its own. */
  const tables = [...(lock.root === undefined ? [] : [lock.root]), ...listOf(lock.package)]
  return tables.flatMap((value, index): readonly Crate[] => {
    const table = tableOf(value)
    const name = textOf(table.name)
    const version = textOf(table.version)
    if (name === null || version === null) {
      report('error', misshapenLockfile(file.path, `package ${index + 1} has no name or no version`), null)
      return []
    }
    const source = textOf(table.source)
    const checksum = textOf(table.checksum) ?? oldChecksum(lock, name, version, source)
    return [
      {key: `${name} ${version} ${source ?? ''}`, name, version, source, checksum, wanted: textsOf(table.dependencies)}
    ]
  })
}

/** `name`, `name version` or `name version (source)`: as much as tells crates apart. */
const found = (byName: ReadonlyMap<string, readonly Crate[]>, wanted: string): readonly Crate[] => {
  const [, name = '', version, source] = /^(\S+)(?: (\S+))?(?: \((.*)\))?$/s.exec(wanted) ?? []
  return (byName.get(name) ?? []).filter(
    crate =>
      (version === undefined || crate.version === version) && (source === undefined || sameSource(crate.source, source))
  )
}

/** A dependency names a git source without its commit. */
const sameSource = (a: string | null, b: string): boolean => a === b || a?.replace(/#.*$/s, '') === b

const read = (file: SourceFile, files: ProjectFiles, report: Report): Graph | null => {
  const lock = parseToml(file, report)
  if (lock === null) return null
  const version = textOf(lock.version)
  if (version !== null && !/^[1-4]$/.test(version)) {
    report('warning', unknownLockfileVersion(file.path, version, '1 to 4'), lineOf(file.text, 'version ='))
  }
  if (!Array.isArray(lock.package) && lock.root === undefined) {
    report('error', misshapenLockfile(file.path, 'it holds no packages, not even the crate itself'), null)
    return null
  }
  const crates = cratesOf(file, lock, report)
  const byName = Map.groupBy(crates, ({name}) => name)
  const manifests = cargoManifests(file, files)
  const folder = folderOf(file.path)
  const own = crates.filter(({source}) => source === null)
  const placeOf = ({name, source}: Crate, manifest: CargoManifest | undefined): string | null => {
    if (source !== null) return null
    return manifest?.place ?? (own.length === 1 ? folder : joined(folder, name))
  }
  const nodes = crates.map((crate): Node => {
    const manifest = crate.source === null ? manifests.get(crate.name) : undefined
    if (crate.source === null && manifest === undefined)
      report('warning', missingManifest(file.path, `Cargo.toml of ${crate.name}`), null)
    const links = crate.wanted.flatMap((wanted): readonly Link[] => {
      const targets = found(byName, wanted)
      if (targets.length === 0)
        report('error', danglingDependency(file.path, crate.name, wanted), lineOf(file.text, `"${wanted}"`))
      return targets.map(({key, name}) => ({to: key, scope: manifest?.scopes.get(name) ?? 'required'}))
    })
    return {
      key: crate.key,
      place: placeOf(crate, manifest),
      facts: crateFacts(crate, file, report),
      links,
      stated: null
    }
  })
  return {nodes, root: nodes.find(({place}) => place === folder)?.key ?? null}
}

export const cargo: Reader = {
  name: 'cargo',
  title: 'Cargo.lock',
  family: 'cargo',
  names: /^Cargo\.lock$/,
  recognise: text => /^\[\[package\]\]/m.test(text) && /^source = "(?:registry|sparse|git)\+/m.test(text),
  read
}
