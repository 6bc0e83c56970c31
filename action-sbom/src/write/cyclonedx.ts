/** The model becomes CycloneDX 1.5. */
import {byText} from '#core/sbom/canonical'
import type {Dependency, SbomComponent, SbomDocument} from '#core/sbom/document'
import {differing, restored} from '#reports/sboms/codec'
import {writeDependencies} from '#reports/sboms/cyclonedx/dependencies'
import {headCodec, metadataCodec} from '#reports/sboms/cyclonedx/metadata'
import {divide, isNewer} from '#reports/sboms/cyclonedx/native'
import {type JsonObject, unlessEmpty, without} from '#reports/sboms/json'
import {type DocumentPayload, payloadText} from '#reports/sboms/payload'
import {type ComponentContext, cycloneDxComponent, withPayload} from './cyclonedx-component.ts'
import {contentUuid} from './identity.ts'
import {jsonText, membersOf, ordered, sorted} from './layout.ts'
import {createdAt, type WriteOptions} from './options.ts'
import {divideEdges} from './service-edges.ts'

const order = ['$schema', 'bomFormat', 'specVersion', 'serialNumber', 'version', 'metadata', 'components', 'services']

/** Kept members of the document that the writer itself puts in place. */
const placed = ['metadata', 'components', 'dependencies', 'provides', 'specVersion']

type Nested = {readonly roots: readonly SbomComponent[]; readonly inside: ReadonlyMap<string, readonly SbomComponent[]>}

const parentOf = (component: SbomComponent): string | null => {
  const parent = component.extra.cyclonedx?.parent
  return typeof parent === 'string' ? parent : null
}

/** Whose chain of parents ends at a component without one; in a circle nobody is inside anybody. */
const nest = (components: readonly SbomComponent[]): Nested => {
  const byRef = new Map(components.map(component => [component.ref, component]))
  const settled = new Map<string, boolean>()
  const ends = (component: SbomComponent): boolean => {
    const chain: string[] = []
    let at: SbomComponent | undefined = component
    while (at !== undefined && !settled.has(at.ref) && !chain.includes(at.ref)) {
      chain.push(at.ref)
      const parent = parentOf(at)
      at = parent === null ? undefined : byRef.get(parent)
    }
    const answer = at === undefined || (settled.get(at.ref) ?? false)
    for (const ref of chain) settled.set(ref, answer)
    return answer
  }
  const roots: SbomComponent[] = []
  const inside = new Map<string, SbomComponent[]>()
  for (const component of components.toSorted((a, b) => byText(a.ref, b.ref))) {
    const parent = parentOf(component)
    if (parent === null || !byRef.has(parent) || !ends(component)) roots.push(component)
    else childrenIn(inside, parent).push(component)
  }
  return {roots, inside}
}

const childrenIn = (inside: Map<string, SbomComponent[]>, parent: string): SbomComponent[] => {
  const children = inside.get(parent) ?? []
  inside.set(parent, children)
  return children
}

const refsMeant = ({dependencies}: SbomDocument): ReadonlySet<string> =>
  new Set(dependencies.flatMap(({ref, dependsOn}) => [ref, ...dependsOn]))

type Head = {
  readonly head: JsonObject
  readonly metadata: JsonObject
  /** The edges that are written as such. */
  readonly dependencies: readonly Dependency[]
}

const headOf = (document: SbomDocument, newer: boolean): Head => {
  const kept = membersOf(document.extra.cyclonedx)
  const top = divide(without(kept, ...placed), 'document', newer)
  const meta = divide(membersOf(kept.metadata), 'metadata', newer)
  const head = restored(headCodec, document, top.native)
  const metadata = restored(metadataCodec, document, meta.native)
  const unsaid = [
    ...differing(headCodec, headCodec.decode(head), document),
    ...differing(metadataCodec, metadataCodec.decode(metadata), document)
  ].filter(field => !(field === 'identity' && document.identity === null))
  const cyclonedx = {
    ...top.apart,
    ...(Object.keys(meta.apart).length === 0 ? {} : {metadata: meta.apart}),
    ...(newer ? {specVersion: kept.specVersion} : {}),
    ...(kept.provides === undefined ? {} : {provides: kept.provides})
  }
  const edges = top.apart.services === undefined ? {native: document.dependencies, apart: []} : divideEdges(document)
  const extra = {
    ...(Object.keys(cyclonedx).length === 0 ? {} : {cyclonedx}),
    ...(document.extra.spdx === undefined ? {} : {spdx: document.extra.spdx})
  }
  const payload: DocumentPayload = {
    ...Object.fromEntries(unsaid.map(field => [field, document[field]])),
    ...(document.name === null ? {} : {name: document.name}),
    ...(edges.apart.length === 0
      ? {}
      : {
          dependencies: edges.apart
            .map(({ref, dependsOn}) => ({ref, dependsOn: dependsOn.toSorted(byText)}))
            .toSorted((a, b) => byText(a.ref, b.ref))
        }),
    ...(Object.keys(extra).length === 0 ? {} : {extra})
  }
  return {
    head: sorted(head),
    metadata: withPayload(sorted(metadata), payloadText(payload)),
    dependencies: edges.native
  }
}

const assembled = (document: SbomDocument): JsonObject => {
  const kept = membersOf(document.extra.cyclonedx)
  const newer = isNewer(kept.specVersion)
  const meant = refsMeant(document)
  const context: ComponentContext = {newer, isMeant: ref => meant.has(ref)}
  const {roots, inside} = nest(document.components)
  const write = (component: SbomComponent): JsonObject => {
    const children = (inside.get(component.ref) ?? []).map(write)
    const members = cycloneDxComponent(component, context)
    const empty = membersOf(component.extra.cyclonedx).components
    return children.length === 0 && empty === undefined ? members : {...members, components: children}
  }
  const subject = roots.find(({ref}) => ref === document.subject)
  const {head, metadata, dependencies: edges} = headOf(document, newer)
  const about = ordered({...metadata, component: subject === undefined ? null : write(subject)}, [
    'timestamp',
    'tools',
    'authors'
  ])
  const components = roots.filter(component => component !== subject).map(write)
  const dependencies = writeDependencies(edges)
  return {
    ...head,
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    ...(kept.metadata === null && Object.keys(about).length === 0 ? {} : {metadata: about}),
    components: kept.components === null ? unlessEmpty(components) : components,
    dependencies: kept.dependencies === null ? unlessEmpty(dependencies) : dependencies
  }
}

/** The identity follows from everything but the time. */
const identified = (bom: JsonObject, identity: string | null): JsonObject => {
  if (bom.serialNumber !== undefined) return bom
  const content = identity ?? {...bom, metadata: without(membersOf(bom.metadata), 'timestamp')}
  return {...bom, serialNumber: `urn:uuid:${contentUuid(content)}`}
}

/**
 * The document as CycloneDX 1.5 JSON text. Equal documents give equal bytes. What 1.5 cannot say travels in properties
 * named `towpath:sbom` (docs/formats/cyclonedx.md).
 */
export const writeCycloneDx = (document: SbomDocument, options: WriteOptions): string => {
  const dated = createdAt(document, options)
  return jsonText(ordered(identified(assembled(dated), dated.identity), order))
}
