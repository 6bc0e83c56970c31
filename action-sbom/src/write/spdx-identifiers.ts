/** SPDX identifiers for references of the model. */
import {createHash} from 'node:crypto'
import type {SbomComponent} from '#core/sbom/document'
import {documentId} from '#reports/sboms/spdx/relationships'

const isId = (ref: string): boolean => /^SPDXRef-[A-Za-z0-9.-]+$/.test(ref) && ref !== documentId

/** Letters, digits, dots and dashes only, and not too long to read. */
export const slug = (text: string): string =>
  text
    .replace(/[^A-Za-z0-9.]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)

const made = ({ref, name, version}: SbomComponent, digits: number): string => {
  const word = slug(version === null ? name : `${name}-${version}`)
  const hash = createHash('sha256').update(ref).digest('hex').slice(0, digits)
  return `SPDXRef-${word === '' ? '' : `${word}-`}${hash}`
}

/** By reference. Identifiers stay as they are; any other reference gets one that depends on it and its name alone. */
export const spdxIds = (components: readonly SbomComponent[]): ReadonlyMap<string, string> => {
  const ids = new Map(components.filter(({ref}) => isId(ref)).map(({ref}) => [ref, ref]))
  const taken = new Set(ids.values())
  for (const component of components.filter(({ref}) => !isId(ref))) {
    const id = [12, 24, 64].map(digits => made(component, digits)).find(candidate => !taken.has(candidate))
    if (id === undefined) continue
    ids.set(component.ref, id)
    taken.add(id)
  }
  return ids
}
