/** Standard input: CycloneDX of `npm sbom`. Prints the components and edges that it states. */
import {readFileSync} from 'node:fs'

const sbom = JSON.parse(readFileSync(0, 'utf8'))
const scopes = {required: 'required', optional: 'optional', excluded: 'excluded'}
const purls = new Map([sbom.metadata.component, ...sbom.components].map(({'bom-ref': ref, purl}) => [ref, purl]))
const development = ({properties = []}) => properties.some(({name}) => name === 'cdx:npm:package:development')
const components = sbom.components.map(one => ({
  purl: one.purl,
  scope: development(one) ? 'excluded' : (scopes[one.scope] ?? 'required')
}))
const edges = sbom.dependencies.flatMap(({ref, dependsOn = []}) =>
  dependsOn.map(to => `${purls.get(ref)} > ${purls.get(to)}`)
)
const byPurl = (a, b) => (a.purl < b.purl ? -1 : 1)
console.log(JSON.stringify({components: components.sort(byPurl), edges: [...new Set(edges)].sort()}, null, 1))
