import type {SbomDocument} from '#core/sbom/document'
import type {WriteOptions} from './options.ts'

/** The document as SPDX 2.3 JSON text. The same document gives the same bytes. */
export const writeSpdx = (_document: SbomDocument, _options: WriteOptions): string => ''
