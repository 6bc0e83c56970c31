/** Standard input: `cargo metadata`. Prints the packages and edges that it states. */
import {readFileSync} from 'node:fs'

const {packages, resolve} = JSON.parse(readFileSync(0, 'utf8'))
const names = new Map(packages.map(({id, name, version}) => [id, `pkg:cargo/${name}@${version}`]))
const edges = resolve.nodes.flatMap(({id, dependencies}) =>
  dependencies.map(to => `${names.get(id)} > ${names.get(to)}`)
)
console.log(JSON.stringify({components: [...names.values()].sort(), edges: [...new Set(edges)].sort()}, null, 1))
