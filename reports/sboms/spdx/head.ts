import type {SbomDocument} from '#core/sbom/document'
import type {Codec} from '../codec.ts'
import {filled, wordOf} from '../json.ts'

/** The members of an SPDX document beside its creation, elements and relationships. */
export const headCodec: Codec<Pick<SbomDocument, 'name' | 'identity'>> = {
  decode: raw => ({name: wordOf(raw.name), identity: wordOf(raw.documentNamespace)}),
  encode: ({name, identity}) => filled({dataLicense: 'CC0-1.0', name, documentNamespace: identity}),
  members: {name: ['name'], identity: ['documentNamespace']}
}
