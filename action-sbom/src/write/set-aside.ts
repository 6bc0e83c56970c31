/** What a newer CycloneDX document says that 1.5 could say as well, and that travels in the payload all the same. */
import {byText} from '#core/sbom/canonical'
import type {SbomDocument} from '#core/sbom/document'
import type {SbomProblem} from '#core/sbom/problem'
import {componentCodec} from '#reports/sboms/cyclonedx/component'
import {divide, isNewer} from '#reports/sboms/cyclonedx/native'
import {without} from '#reports/sboms/json'
import {payloadName} from '#reports/sboms/payload'
import {membersOf} from './layout.ts'

/** Written from the model. */
const written = {
  document: ['metadata', 'components', 'dependencies', 'provides', 'specVersion'],
  component: ['parent', 'components', ...Object.values(componentCodec.members).flat()]
}

/** One warning with the names of the members that other tools will not find in the written CycloneDX document, or none. */
export const setAside = ({extra, components}: SbomDocument): readonly SbomProblem[] => {
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
  const message = `CycloneDX 1.5 takes over ${names.map(name => `\`${name}\``).join(', ')} of version ${kept.specVersion} only in the property \`${payloadName}\`: other tools will not find it.`
  return [{severity: 'warning', rule: 'set-aside', message, pointer: ''}]
}
