/** Packages and files of an SPDX document become components. */
import type {SbomComponent} from '#core/sbom/document'
import type {SbomProblem} from '#core/sbom/problem'
import {keptAside} from '../codec.ts'
import {type JsonObject, objectsOf, textOf, without} from '../json.ts'
import {type ComponentPayload, mergedExtra, payloadName, readComponentPayload} from '../payload.ts'
import {fileCodec, packageCodec} from './package.ts'

export type Element = {
  /** The SPDXID as the document has it, or its place where it has none or one that is taken. */
  readonly id: string
  readonly component: SbomComponent
  readonly saysScope: boolean
}

/** The members without our own annotation, and the text of that. */
export const takeAnnotation = (members: JsonObject): {readonly members: JsonObject; readonly text: string | null} => {
  const annotations = objectsOf(members.annotations)
  const own = annotations.find(({comment}) => textOf(comment)?.startsWith(`${payloadName} `))
  if (own === undefined) return {members, text: null}
  const rest = annotations.filter(annotation => annotation !== own)
  return {
    members: rest.length === 0 ? without(members, 'annotations') : {...members, annotations: rest},
    text: (textOf(own.comment) ?? '').slice(payloadName.length + 1)
  }
}

const component = (id: string, members: JsonObject, payload: ComponentPayload, isFile: boolean): SbomComponent => {
  const codec = isFile ? fileCodec : packageCodec
  const fields = codec.decode(members)
  const kept = keptAside(codec, members, payload)
  /** Tells a file from a package of the purpose FILE when it is written. */
  const marked = isFile ? {...kept, fileName: members.fileName ?? ''} : kept
  return {ref: id, ...fields, ...payload, extra: mergedExtra('spdx', marked, payload.extra)}
}

class ElementReader {
  readonly elements: Element[] = []
  readonly problems: SbomProblem[] = []
  readonly #ids = new Set<string>()
  readonly #refs = new Set<string>()

  readAll(list: unknown, place: string, isFile: boolean): void {
    for (const [index, raw] of objectsOf(list).entries()) this.#read(raw, `/${place}/${index}`, isFile)
  }

  #read(raw: JsonObject, pointer: string, isFile: boolean): void {
    const id = this.#idOf(raw, pointer)
    const {members, text} = takeAnnotation(without(raw, 'SPDXID'))
    const payload = (text === null ? null : readComponentPayload(text)) ?? {}
    const read = component(id, members, payload, isFile)
    const ref = this.#refs.has(read.ref) ? id : read.ref
    this.#refs.add(ref)
    this.elements.push({id, component: {...read, ref}, saysScope: payload.scope !== undefined})
    const purl = objectsOf(members.externalRefs).find(({referenceType}) => referenceType === 'purl')?.referenceLocator
    if (typeof purl === 'string' && purl !== '' && read.purl === null)
      this.problems.push({
        severity: 'warning',
        rule: 'purl',
        message: `\`${purl}\` is no package URL.`,
        pointer: `${pointer}/externalRefs`
      })
  }

  #idOf(raw: JsonObject, pointer: string): string {
    const own = textOf(raw.SPDXID)
    const free = own !== null && own !== '' && !this.#ids.has(own)
    const id = free ? own : `#${pointer}`
    if (own !== null && this.#ids.has(own))
      this.problems.push({
        severity: 'error',
        rule: 'duplicate-ref',
        message: `Another element has the SPDXID \`${own}\` already; relationships with it mean the first one.`,
        pointer: `${pointer}/SPDXID`
      })
    this.#ids.add(id)
    return id
  }
}

export const readElements = (
  document: JsonObject
): {readonly elements: readonly Element[]; readonly problems: readonly SbomProblem[]} => {
  const reader = new ElementReader()
  reader.readAll(document.packages, 'packages', false)
  reader.readAll(document.files, 'files', true)
  return {elements: reader.elements, problems: reader.problems}
}
