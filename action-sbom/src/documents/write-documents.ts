/** Both SBOMs of one document: files, artifacts named by their digest, outputs. */
import {createHash} from 'node:crypto'
import {posix} from 'node:path'
import type {Delivery, Outcome} from '#core/outcome'
import type {SbomDocument} from '#core/sbom/document'
import type {World} from '#core/world'
import type {Inputs, Output} from '../contract.ts'
import {writeCycloneDx} from '../write/cyclonedx.ts'
import {writeSpdx} from '../write/spdx.ts'

export type Written = {
  readonly format: 'cyclonedx' | 'spdx'
  readonly path: string
  readonly content: string
  readonly sha256: string
  /** `towpath-sbom-default-cyclonedx-<sha256>` */
  readonly artifact: string
}

const formats = [
  ['cyclonedx', 'bom.cdx.json', writeCycloneDx],
  ['spdx', 'bom.spdx.json', writeSpdx]
] as const

/** `created`: ISO 8601, the same for the same commit, so that equal input gives equal bytes. */
export const writeDocuments = (
  document: SbomDocument,
  created: string,
  {id, output, mode}: Pick<Inputs, 'id' | 'output' | 'mode'>,
  {temp}: World['run']
): readonly Written[] =>
  formats.map(([format, file, write]) => {
    const content = write(document, {created})
    const sha256 = createHash('sha256').update(content).digest('hex')
    const folder = output?.replaceAll('\\', '/') ?? `${temp.replaceAll('\\', '/')}/towpath/sbom-${mode}-${id}`
    return {format, path: posix.join(folder, file), content, sha256, artifact: `towpath-sbom-${id}-${format}-${sha256}`}
  })

export const documentDeliveries = (written: readonly Written[]): readonly Delivery[] =>
  written.flatMap(({path, content, artifact}): readonly Delivery[] => [
    {kind: 'file', path, content},
    {kind: 'artifact', name: artifact, file: path}
  ])

export const documentOutputs = (written: readonly Written[]): Outcome<Output>['outputs'] =>
  Object.fromEntries(
    written.flatMap(({format, path, sha256}) => [
      [format, path],
      [`${format}-digest`, sha256]
    ])
  )
