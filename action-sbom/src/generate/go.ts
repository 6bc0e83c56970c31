/** go.mod with go.sum beside it. go.mod lists every module that is built in, but not which needs which. */
import {formatPurl} from '#core/purl/format'
import type {Property} from '#core/sbom/document'
import {factsOf} from './facts.ts'
import {danglingDependency, misshapenLockfile, missingManifest, unknownGraph} from './failures.ts'
import {type GoMod, type GoModule, type GoRequire, parseGoMod, parseGoSum} from './go-mod.ts'
import type {Facts, Graph, Link, Node, ProjectFiles, Reader, Report, SourceFile} from './model.ts'
import {lineOf} from './parse.ts'
import {beside, folderName, folderOf} from './paths.ts'

const isFolder = ({path}: GoModule): boolean => /^(?:\.{1,2}(?:\/|$)|\/|[A-Za-z]:[\\/])/.test(path)

const goFacts = ({path, version}: GoModule, properties: readonly Property[]): Facts =>
  factsOf({
    name: path,
    version,
    purl: formatPurl({
      type: 'golang',
      namespace: path.includes('/') ? path.slice(0, path.lastIndexOf('/')).toLowerCase() : null,
      name: path.slice(path.lastIndexOf('/') + 1).toLowerCase(),
      version,
      qualifiers: {},
      subpath: null
    }),
    properties
  })

/** What is built in instead of a module; itself where nothing replaces it. A replacement of one version wins. */
const replaced = (mod: GoMod, wanted: GoModule): GoModule => {
  const fitting = mod.replaces.filter(
    ({from}) => from.path === wanted.path && (from.version === null || from.version === wanted.version)
  )
  return (fitting.find(({from}) => from.version !== null) ?? fitting[0])?.to ?? wanted
}

const moduleNode = (mod: GoMod, sums: ReadonlyMap<string, string>, required: GoRequire): Node => {
  const used = replaced(mod, required)
  const local = isFolder(used)
  const hash = sums.get(`${used.path} ${used.version ?? ''}`)
  const properties = [
    ...(required.indirect ? [{name: 'towpath:go:indirect', value: 'true'}] : []),
    ...(used === required
      ? []
      : [{name: 'towpath:go:replaces', value: `${required.path} ${required.version ?? ''}`.trim()}]),
    ...(local ? [{name: 'towpath:go:folder', value: used.path}] : []),
    ...(hash === undefined ? [] : [{name: 'towpath:go:h1', value: hash}])
  ]
  const facts = goFacts(local ? {path: required.path, version: null} : used, properties)
  return {key: `${required.path} ${required.version ?? ''}`, place: null, facts, links: null, stated: 'required'}
}

/** Before Go 1.17 go.mod does not list what is needed indirectly; go.sum has hashes of all that was downloaded. */
const prunes = (go: string | null): boolean => {
  // `1.21rc1` is a language version too.
  const [major = 1, minor = 0] = (go ?? '1.16').split('.').map(part => Number.parseInt(part, 10))
  return major > 1 || minor >= 17
}

const fromSums = (mod: GoMod, sums: ReadonlyMap<string, string>): readonly GoRequire[] => {
  const listed = new Set(mod.requires.map(one => replaced(mod, one).path))
  return [...sums.keys()].flatMap(key => {
    const [path = '', version = null] = key.split(' ')
    return listed.has(path) ? [] : [{path, version, indirect: true}]
  })
}

const read = (file: SourceFile, files: ProjectFiles, report: Report): Graph | null => {
  const isSum = file.path.endsWith('go.sum')
  if (isSum && beside(file, 'go.mod', files) !== undefined) return null
  const sumFile = isSum ? file : beside(file, 'go.sum', files)
  const sums = sumFile === undefined ? new Map<string, string>() : parseGoSum(sumFile, report)
  const mod = isSum ? {module: null, go: null, requires: [], replaces: []} : parseGoMod(file, report)
  if (isSum) report('warning', missingManifest(file.path, 'go.mod'), null)
  else if (mod.module === null) report('error', misshapenLockfile(file.path, 'it names no module'), null)
  const versions = new Map(mod.requires.map(one => [`${one.path} ${one.version}`, one]))
  const all = [...versions.values(), ...(prunes(mod.go) ? [] : fromSums(mod, sums))]
  const nodes = all.map(required => moduleNode(mod, sums, required))
  if (!isSum) reportMissingSums(file, mod, sums, report)
  if (all.length > 0) report('note', unknownGraph(file.path, 'direct and indirect modules'), null)
  const direct = [...versions.values()].filter(({indirect}) => !indirect)
  const links = direct.map(({path, version}): Link => ({to: `${path} ${version ?? ''}`, scope: 'required'}))
  const place = folderOf(file.path)
  const facts = goFacts({path: mod.module ?? folderName(place), version: null}, [])
  return {nodes: [...nodes, {key: '', place, facts, links: isSum ? null : links, stated: null}], root: ''}
}

/** Go refuses to build with a module that go.sum lacks. */
const reportMissingSums = (file: SourceFile, mod: GoMod, sums: ReadonlyMap<string, string>, report: Report): void => {
  for (const required of mod.requires) {
    const used = replaced(mod, required)
    if (isFolder(used) || required.indirect || sums.has(`${used.path} ${used.version ?? ''}`)) continue
    const failure = danglingDependency(
      `${file.path.replace(/mod$/, 'sum')}`,
      mod.module ?? 'the module',
      `${used.path} ${used.version ?? ''}`
    )
    report('warning', failure, lineOf(file.text, required.path))
  }
}

export const go: Reader = {
  name: 'go',
  title: 'go.mod with go.sum',
  family: 'golang',
  names: /^go\.(?:mod|sum)$/,
  recognise: text => /^module \S+$/m.test(text) && /^go \d+\.\d+/m.test(text),
  read
}
