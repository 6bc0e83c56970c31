/** What a lockfile says, before all lockfiles become one document. */
import type {Failure} from '#core/failure'
import type {ExternalReference, Hash, Licence, Property} from '#core/sbom/document'

/** `path` with `/`, relative to the root of the repository. */
export type SourceFile = {readonly path: string; readonly text: string}

/** `error`: the document cannot be relied on. `warning`: it is incomplete in this place. `note`: a limit that is stated. */
export type Severity = 'error' | 'warning' | 'note'

export type Problem = {
  readonly severity: Severity
  /** Null where no file is to blame. */
  readonly file: string | null
  /** From 1. */
  readonly line: number | null
  readonly failure: Failure
}

/** From 1; a function where looking for it costs time that a hostile file could multiply. */
export type Line = number | null | (() => number | null)

/** Takes a problem of the file that is being read, or of `file`. */
export type Report = (severity: Severity, failure: Failure, line: Line, file?: string) => void

export type Scope = 'required' | 'optional' | 'excluded'

/** A direct dependency on the node `to` of the same graph. */
export type Link = {readonly to: string; readonly scope: Scope}

export type Facts = {
  readonly purl: string | null
  readonly group: string | null
  readonly name: string
  readonly version: string | null
  readonly description: string | null
  readonly licences: readonly Licence[]
  readonly hashes: readonly Hash[]
  readonly references: readonly ExternalReference[]
  readonly properties: readonly Property[]
}

export type Node = {
  /** Unique within the graph. */
  readonly key: string
  /** Folder of a project of this repository (`.`, `packages/a`); null for a package of others. */
  readonly place: string | null
  readonly facts: Facts
  /** Null where the lockfile does not tell. */
  readonly links: readonly Link[] | null
  /** The scope that the lockfile itself states; the stronger of it and what the graph says counts. */
  readonly stated: Scope | null
}

export type Graph = {
  readonly nodes: readonly Node[]
  /** The project that holds the others of this lockfile; null where they stand side by side. */
  readonly root: string | null
}

/** All given files by path: manifests and included files are looked up beside a lockfile. */
export type ProjectFiles = ReadonlyMap<string, SourceFile>

export type Reader = {
  /** Stable identifier: `npm`, `pnpm`. */
  readonly name: string
  readonly title: string
  /** Projects of one family at one place are the same: `npm`, `pypi`. */
  readonly family: string
  readonly names: RegExp
  /** Recognises the content of a file, whatever its name. */
  readonly recognise: (text: string) => boolean
  /** Never throws for bad input; null where nothing could be read, which was reported. */
  readonly read: (file: SourceFile, files: ProjectFiles, report: Report) => Graph | null
}
