/** The four forms of `mvn dependency:tree`, each read into the same edges. */
import {brokenLockfile, misshapenLockfile, unreadableLine} from './failures.ts'
import {type Artifact, parseArtifact} from './maven-coordinates.ts'
import type {Report, SourceFile} from './model.ts'
import {lineOf, parseJson} from './parse.ts'
import {isTable, listOf, type Table, textOf} from './untyped.ts'

/** Projects in their order, and what depends on what. */
export type MavenTrees = {
  readonly projects: Artifact[]
  readonly edges: {readonly from: Artifact; readonly to: Artifact}[]
}

const branch = /^((?:[|│ ] {2})*)(?:\+- |\\- |├─ |└─ )(.*)$/

const colours = /\u001b\[[0-9;]*m/g

const failed = /^\[ERROR\]|^\[INFO\] BUILD FAILURE/

/** What is wrong with a log as a whole: a build that failed, or a log that ends before the build does. */
const brokenLog = (lines: readonly string[]): {readonly detail: string; readonly line: number} | null => {
  const failure = lines.findIndex(line => failed.test(line))
  if (failure >= 0) return {detail: 'the build of Maven failed', line: failure + 1}
  const begun = lines.some(line => line.startsWith('[INFO] Scanning for projects'))
  const ended = lines.some(line => line.startsWith('[INFO] BUILD SUCCESS'))
  return begun && !ended ? {detail: 'the log ends before the build does', line: lines.length} : null
}

const projectIn = (line: string): Artifact | null => {
  const artifact = /^\S+$/.test(line) ? parseArtifact(line) : null
  return artifact?.scope === null ? artifact : null
}

/** The log of Maven, or the file that `-DoutputFile` writes. */
export const readTextTrees = (file: SourceFile, report: Report): MavenTrees => {
  const trees: MavenTrees = {projects: [], edges: []}
  const lines = file.text.replaceAll(colours, '').split('\n')
  const broken = brokenLog(lines)
  if (broken !== null) report('error', brokenLockfile(file.path, broken.detail, broken.line), broken.line)
  let path: readonly Artifact[] = []
  for (const [index, whole] of lines.entries()) {
    const line = whole.replace(/^\[INFO\] ?/, '').trimEnd()
    const [, indent, text = ''] = branch.exec(line) ?? []
    if (indent === undefined) {
      const project = projectIn(line)
      if (project !== null) trees.projects.push(project)
      path = project === null ? [] : [project]
      continue
    }
    const depth = indent.length / 3 + 1
    const artifact = parseArtifact(text)
    const from = path[depth - 1]
    if (artifact === null || from === undefined) report('error', unreadableLine(file.path, whole), index + 1)
    else {
      path = [...path.slice(0, depth), artifact]
      trees.edges.push({from, to: artifact})
    }
  }
  return trees
}

const artifactOf = (table: Table): Artifact | null => {
  const group = textOf(table.groupId)
  const name = textOf(table.artifactId)
  const version = textOf(table.version)
  if (group === null || name === null || version === null) return null
  const optional = table.optional === true || table.optional === 'true'
  const type = textOf(table.type) ?? 'jar'
  return {group, name, version, type, classifier: textOf(table.classifier), scope: textOf(table.scope), optional}
}

/** `-DoutputType=json`; several modules stand one behind the other. */
export const readJsonTrees = (file: SourceFile, report: Report): MavenTrees => {
  const trees: MavenTrees = {projects: [], edges: []}
  const text = `{"trees":[${file.text.trimEnd().replaceAll(/^\}(\s*)\{/gm, '},$1{')}]}`
  const waiting: {readonly value: unknown; readonly from: Artifact | null}[] = []
  for (const value of listOf(parseJson({path: file.path, text}, report)?.trees)) waiting.push({value, from: null})
  for (let at = 0; at < waiting.length; at++) {
    const {value, from} = waiting[at] ?? {value: null, from: null}
    const artifact = isTable(value) ? artifactOf(value) : null
    if (artifact === null) {
      report('error', misshapenLockfile(file.path, 'an artifact has no groupId, artifactId or version'), null)
      continue
    }
    if (from === null) trees.projects.push(artifact)
    else trees.edges.push({from, to: artifact})
    if (isTable(value)) for (const child of listOf(value.children)) waiting.push({value: child, from: artifact})
  }
  return trees
}

/** `-DoutputType=dot`. */
export const readDotTrees = (file: SourceFile, report: Report): MavenTrees => {
  const trees: MavenTrees = {projects: [], edges: []}
  let open = false
  for (const [index, line] of file.text.split('\n').entries()) {
    const names = [...line.matchAll(/"([^"]*)"/g)].map(match => parseArtifact(match[1] ?? ''))
    const [first = null, second = null] = names
    if (/\bdigraph\b/.test(line)) {
      open = true
      if (first !== null) trees.projects.push(first)
    } else if (line.includes('->') && first !== null && second !== null) trees.edges.push({from: first, to: second})
    else if (line.includes('}')) open = false
    else if (line.trim() !== '') report('error', unreadableLine(file.path, line.trim()), index + 1)
  }
  if (open) report('error', brokenLockfile(file.path, 'it ends inside of a graph', null), lineOf(file.text, 'digraph'))
  return trees
}

/** `-DoutputType=tgf`: numbered artifacts, `#`, then pairs of numbers. The first artifact of each part is the project. */
export const readTgfTrees = (file: SourceFile, report: Report): MavenTrees => {
  const trees: MavenTrees = {projects: [], edges: []}
  let byNumber = new Map<string, Artifact>()
  let edges = false
  for (const [index, line] of file.text.split('\n').entries()) {
    const [first = '', second = ''] = line.trim().split(/\s+/)
    const artifact = parseArtifact(second)
    if (line.trim() === '') continue
    if (first === '#') edges = true
    else if (artifact !== null) {
      if (edges || trees.projects.length === 0) {
        byNumber = new Map()
        trees.projects.push(artifact)
        edges = false
      }
      byNumber.set(first, artifact)
    } else {
      const from = byNumber.get(first)
      const to = byNumber.get(second)
      if (edges && from !== undefined && to !== undefined) trees.edges.push({from, to})
      else report('error', unreadableLine(file.path, line.trim()), index + 1)
    }
  }
  if (!edges) report('error', brokenLockfile(file.path, 'it ends before the edges of the graph', null), null)
  return trees
}
