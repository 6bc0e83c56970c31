/** Output of `mvn dependency:tree`, the only place where Maven writes down what it resolved. Hashes are not in it. */
import {misshapenLockfile} from './failures.ts'
import {type Artifact, artifactKey, mavenFacts, scopeOf} from './maven-coordinates.ts'
import {type MavenTrees, readDotTrees, readJsonTrees, readTextTrees, readTgfTrees} from './maven-trees.ts'
import type {Graph, Link, Node, Reader, Report, SourceFile} from './model.ts'
import {folderOf, joined} from './paths.ts'

const isJson = (text: string): boolean =>
  /^\s*\{/.test(text) && /"groupId"\s*:/.test(text) && /"artifactId"\s*:/.test(text)
const isDot = (text: string): boolean => /^\s*digraph "[^":]+:[^":]+:[^":]+:[^"]+"/.test(text)
const isTgf = (text: string): boolean => /^\s*-?\d+ [^\s:]+:[^\s:]+:[^\s:]+:\S+\n/.test(text) && /^#/m.test(text)
const isText = (text: string): boolean =>
  /^\[INFO\] --- (?:maven-)?dependency(?:-plugin)?:[^ ]*:tree /m.test(text.replaceAll(/\u001b\[[0-9;]*m/g, '')) ||
  /^\s*[\w.-]+:[\w.-]+:[\w-]+:[\w.:-]+\n(?:\+- |\\- )[\w.-]+:[\w.-]+:[\w-]+:/.test(text)

const readTrees = (file: SourceFile, report: Report): MavenTrees => {
  if (/^\s*\{/.test(file.text)) return readJsonTrees(file, report)
  if (/^\s*digraph\b/.test(file.text)) return readDotTrees(file, report)
  return /^\s*-?\d+ \S+:\S+/.test(file.text) ? readTgfTrees(file, report) : readTextTrees(file, report)
}

const read = (file: SourceFile, _files: unknown, report: Report): Graph | null => {
  const {projects, edges} = readTrees(file, report)
  const [first] = projects
  if (first === undefined) {
    report('error', misshapenLockfile(file.path, 'it holds no tree of `mvn dependency:tree`'), null)
    return null
  }
  const artifacts = new Map<string, Artifact>()
  const links = new Map<string, Map<string, Link>>()
  for (const {from, to} of edges) {
    artifacts.set(artifactKey(from), artifacts.get(artifactKey(from)) ?? from)
    artifacts.set(artifactKey(to), artifacts.get(artifactKey(to)) ?? to)
    const own = links.get(artifactKey(from)) ?? new Map<string, Link>()
    links.set(artifactKey(from), own)
    const link: Link = {to: artifactKey(to), scope: scopeOf(to)}
    own.set(`${link.to} ${link.scope}`, link)
  }
  const folder = folderOf(file.path)
  const places = new Map(
    projects.map((project, index): [string, string] => [
      artifactKey(project),
      index === 0 ? folder : joined(folder, project.name)
    ])
  )
  const all = new Map([...artifacts, ...projects.map((project): [string, Artifact] => [artifactKey(project), project])])
  const nodes = [...all].map(
    ([key, artifact]): Node => ({
      key,
      place: places.get(key) ?? null,
      facts: mavenFacts(artifact),
      links: [...(links.get(key)?.values() ?? [])],
      stated: null
    })
  )
  return {nodes, root: first.type === 'pom' ? artifactKey(first) : null}
}

export const maven: Reader = {
  name: 'maven',
  title: 'output of `mvn dependency:tree`',
  family: 'maven',
  names: /^(?:mvn|maven)?[-_]?dependency[-_]?tree\.(?:txt|log|json|dot|tgf)$/,
  recognise: text => isJson(text) || isDot(text) || isTgf(text) || isText(text),
  read
}
