import type {SbomDocument} from '#core/sbom/document'
import type {WriteOptions} from './options.ts'

/** The document as CycloneDX 1.5 JSON text. The same document gives the same bytes. */
export const writeCycloneDx = (_document: SbomDocument, _options: WriteOptions): string => ''
