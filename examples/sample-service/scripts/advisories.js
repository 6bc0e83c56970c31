/**
 * Compares package-lock.json with the records in advisories/ (OSV schema) and writes what osv-scanner would, without a
 * network. A real repository runs `osv-scanner --format json` here. Ends with 1 when it finds something, as that
 * does.
 */
import {mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'

const json = path => JSON.parse(readFileSync(path, 'utf8'))

const advisories = readdirSync('advisories').map(file => json(`advisories/${file}`))

const installed = Object.entries(json('package-lock.json').packages)
  .filter(([path]) => path.startsWith('node_modules/'))
  .map(([path, {version}]) => ({name: path.slice('node_modules/'.length), version, ecosystem: 'npm'}))

const numbers = version => version.split('.').map(Number)

const isBefore = (a, b) => {
  const [left, right] = [numbers(a), numbers(b)]
  const place = left.findIndex((number, index) => number !== right[index])
  return place >= 0 && left[place] < right[place]
}

const isIn = ({events}, version) => {
  const introduced = events.find(event => event.introduced !== undefined)?.introduced ?? '0'
  const fixed = events.find(event => event.fixed !== undefined)?.fixed
  return !isBefore(version, introduced) && (fixed === undefined || isBefore(version, fixed))
}

const affects = ({affected}, {name, version}) =>
  affected.some(({package: {name: its}, ranges}) => its === name && ranges.some(range => isIn(range, version)))

const packages = installed
  .map(its => ({package: its, vulnerabilities: advisories.filter(advisory => affects(advisory, its))}))
  .filter(({vulnerabilities}) => vulnerabilities.length > 0)
  .map(found => ({
    ...found,
    groups: found.vulnerabilities.map(({id, aliases}) => ({ids: [id], aliases: [id, ...aliases]}))
  }))

const source = {path: 'package-lock.json', type: 'lockfile'}
const results = packages.length === 0 ? [] : [{source, packages}]

mkdirSync('reports', {recursive: true})
writeFileSync('reports/advisories.json', JSON.stringify({results, experimental_config: {licenses: {summary: false}}}))
console.log(`${installed.length} packages, ${packages.length} with a known vulnerability`)
process.exitCode = packages.length === 0 ? 0 : 1
