/** Standard input: `yarn info --all --recursive --json`. Prints the locators and edges that it states. */
import {readFileSync} from 'node:fs'

const infos = readFileSync(0, 'utf8')
  .trim()
  .split('\n')
  .map(line => JSON.parse(line))
const plain = locator => locator.replace(/@virtual:[^#]*#/, '@').replace(/@patch:(?:.*?)@npm%3A([^#]*)#.*$/, '@npm:$1')
const edges = infos.flatMap(({value, children: {Dependencies = []}}) =>
  Dependencies.map(({locator}) => `${plain(value)} > ${plain(locator)}`)
)
const components = [...new Set(infos.map(({value}) => plain(value)))].sort()
console.log(JSON.stringify({components, edges: [...new Set(edges)].sort()}, null, 1))
