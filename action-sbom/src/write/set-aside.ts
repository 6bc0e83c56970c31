/** What a newer CycloneDX document says that 1.5 could say as well, and that travels in the payload all the same. */

import type {Failure} from '#core/failure'
import {byText} from '#core/sbom/canonical'
import type {SbomDocument} from '#core/sbom/document'
import {componentCodec} from '#reports/sboms/cyclonedx/component'
import {divide, isNewer} from '#reports/sboms/cyclonedx/native'
import {without} from '#reports/sboms/json'
import {membersSetAside} from '../failures/documents.ts'
import {membersOf} from './layout.ts'

/** Written from the model. */
const written = {
  document: ['metadata', 'components', 'dependencies', 'provides', 'specVersion'],
  component: ['parent', 'components', ...Object.values(componentCodec.members).flat()]
}

/** One SB-105 with the names of the members that other tools will not find in the written CycloneDX document, or none. */
export const setAside = ({extra, components}: SbomDocument): readonly Failure[] => {
  const kept = membersOf(extra.cyclonedx)
  if (!isNewer(kept.specVersion)) return []
  const inComponents = components.flatMap(component => {
    const members = without(membersOf(component.extra.cyclonedx), ...written.component)
    return Object.keys(divide(members, 'component', true).apart)
  })
  const names = [
    ...Object.keys(divide(without(kept, ...written.document), 'document', true).apart).sort(byText),
    ...[...new Set(inComponents)].sort(byText).map(name => `components[].${name}`)
  ]
  if (names.length === 0) return []
  return [membersSetAside(names.map(name => `\`${name}\``).join(', '), String(kept.specVersion))]
}
