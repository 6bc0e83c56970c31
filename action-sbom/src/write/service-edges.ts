/** Edges of services that CycloneDX 1.5 may not say as a newer document does: they travel with the services. */
import type {Dependency, SbomDocument} from '#core/sbom/document'

export type DividedEdges = {readonly native: readonly Dependency[]; readonly apart: readonly Dependency[]}

/** `apart`: what leads from or to something that is no component. */
export const divideEdges = ({components, dependencies}: SbomDocument): DividedEdges => {
  const known = new Set(components.map(({ref}) => ref))
  const native: Dependency[] = []
  const apart: Dependency[] = []
  for (const edges of dependencies) {
    const {ref, dependsOn} = edges
    const [inside, outside] = [dependsOn.filter(one => known.has(one)), dependsOn.filter(one => !known.has(one))]
    if (!known.has(ref)) apart.push(edges)
    else native.push({ref, dependsOn: inside})
    if (known.has(ref) && outside.length > 0) apart.push({ref, dependsOn: outside})
  }
  return {native, apart}
}
