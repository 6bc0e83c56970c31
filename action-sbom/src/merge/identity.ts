/** When two components are the same one, and what it is called then. */
import {createHash} from 'node:crypto'
import {canonicalText} from '#core/sbom/canonical'
import type {SbomComponent} from '#core/sbom/document'
import {union} from './join.ts'

/** Begins every reference that is made here. */
const own = 'towpath:'

/** The component that stands for the whole of what was merged. */
export const rootRef = `${own}merged`

export const contentRef = (content: unknown): string =>
  `${own}${createHash('sha256').update(canonicalText(content)).digest('hex').slice(0, 32)}`

/**
 * The purl where there is one, otherwise a reference made from type, group, name, version and hashes: equal for equal
 * components whatever the documents call them, different for different ones.
 */
export const identityOf = ({purl, type, group, name, version, hashes}: SbomComponent): string =>
  purl ?? contentRef([type, group, name, version, union(hashes)])
