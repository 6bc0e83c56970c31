import type {Purl} from './purl.ts'

/** The canonical text of a purl: equal purls have equal text. */
export const formatPurl = ({type, name}: Purl): string => `pkg:${type}/${name}`
