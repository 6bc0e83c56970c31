/**
 * One software bill of materials, whichever format it came from: components, their graph, licences and hashes.
 * What Towpath does not interpret is kept as it was found (`extra`), so that reading and writing lose nothing.
 */
export type HashAlgorithm =
  | 'MD5'
  | 'SHA-1'
  | 'SHA-256'
  | 'SHA-384'
  | 'SHA-512'
  | 'SHA3-256'
  | 'SHA3-384'
  | 'SHA3-512'
  | 'BLAKE2b-256'
  | 'BLAKE2b-384'
  | 'BLAKE2b-512'
  | 'BLAKE3'

/** `value` in lower-case hexadecimal. */
export type Hash = {readonly algorithm: HashAlgorithm; readonly value: string}

/** A licence as stated: an SPDX expression, one identifier of the SPDX list, or only a name. */
export type Licence =
  | {readonly kind: 'expression'; readonly expression: string}
  | {readonly kind: 'id'; readonly id: string; readonly url: string | null}
  | {readonly kind: 'name'; readonly name: string; readonly text: string | null; readonly url: string | null}

export type ComponentType =
  | 'application'
  | 'framework'
  | 'library'
  | 'container'
  | 'platform'
  | 'operating-system'
  | 'device'
  | 'device-driver'
  | 'firmware'
  | 'file'
  | 'machine-learning-model'
  | 'data'

export type ExternalReference = {readonly type: string; readonly url: string; readonly comment: string | null}

export type Property = {readonly name: string; readonly value: string | null}

/** Parts a format has and the model has not, by format, verbatim. */
export type Extra = Readonly<Partial<Record<'cyclonedx' | 'spdx', Readonly<Record<string, unknown>>>>>

export type SbomComponent = {
  /** Unique within the document. */
  readonly ref: string
  readonly type: ComponentType
  /** Scope or group: `@babel`, `org.apache.commons`; null where there is none. */
  readonly group: string | null
  readonly name: string
  readonly version: string | null
  /** Canonical; null where the document gives none. */
  readonly purl: string | null
  readonly cpe: string | null
  /** `required` at run time, `optional`, `excluded` (development and test only). */
  readonly scope: 'required' | 'optional' | 'excluded' | null
  readonly description: string | null
  readonly supplier: string | null
  readonly copyright: string | null
  readonly declared: readonly Licence[]
  readonly concluded: readonly Licence[]
  readonly hashes: readonly Hash[]
  readonly references: readonly ExternalReference[]
  readonly properties: readonly Property[]
  readonly extra: Extra
}

/** What `ref` depends on directly. An entry without `dependsOn` says "nothing"; no entry says "unknown". */
export type Dependency = {readonly ref: string; readonly dependsOn: readonly string[]}

export type SbomDocument = {
  /** Reference of the component that the document is about; null where it names none. */
  readonly subject: string | null
  readonly name: string | null
  /** `urn:uuid:…` or the SPDX namespace; null where there is none. */
  readonly identity: string | null
  readonly version: number
  /** ISO 8601, UTC. */
  readonly created: string | null
  /** `name version` of the tools that made it, in their order. */
  readonly tools: readonly string[]
  readonly authors: readonly string[]
  /** The subject is among them. */
  readonly components: readonly SbomComponent[]
  readonly dependencies: readonly Dependency[]
  readonly extra: Extra
}
