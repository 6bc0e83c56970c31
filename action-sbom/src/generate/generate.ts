/** Makes an SBOM from the lockfiles of a repository, offline. */
import type {Failure} from '#core/failure'
import type {SbomDocument} from '#core/sbom/document'
import {assemble} from './assemble.ts'
import type {FamilyGraph} from './collect.ts'
import {brokenLockfile, emptyLockfile, moreProblems, noLockfile} from './failures.ts'
import type {Line, Problem, ProjectFiles, Reader, Report, Severity, SourceFile} from './model.ts'
import {lineAt} from './parse.ts'
import {joined} from './paths.ts'
import {readers} from './readers.ts'
import {chosenFiles} from './recognise.ts'

export type Generated = {readonly document: SbomDocument; readonly problems: readonly Problem[]}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Without byte order mark, with LF. */
const cleaned = ({path, text}: SourceFile): SourceFile => ({
  path: joined('.', path.replaceAll('\\', '/')),
  text: text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n')
})

const conflict = 'it holds an unresolved merge conflict'

/** What makes reading pointless, whatever the format. */
const unreadable = (file: SourceFile, report: Report): boolean => {
  if (file.text.trim() === '') {
    report('error', emptyLockfile(file.path), null)
    return true
  }
  const marker = /^(?:<{7} |>{7} )/m.exec(file.text)
  if (marker === null) return false
  const line = lineAt(file.text, marker.index + 1)
  report('error', brokenLockfile(file.path, conflict, line), line)
  return true
}

const shown = 20
const severities: readonly Severity[] = ['error', 'warning', 'note']

/** Keeps the first 20 problems of each kind and file, each once, and counts the others. */
const problemList = () => {
  const groups = new Map<string, {readonly kept: Map<string, Problem>; more: number}>()
  const add = (severity: Severity, failure: Failure, line: Line, file: string | null): void => {
    const key = JSON.stringify([file, severity, failure.code])
    const group = groups.get(key) ?? {kept: new Map<string, Problem>(), more: 0}
    groups.set(key, group)
    if (group.kept.size >= shown) {
      group.more += 1
      return
    }
    const problem: Problem = {severity, file, line: typeof line === 'function' ? line() : line, failure}
    group.kept.set(JSON.stringify(problem), problem)
  }
  const all = (): readonly Problem[] =>
    [...groups.values()]
      .flatMap(({kept, more}) => {
        const problems = [...kept.values()]
        const [first] = problems
        if (first === undefined || more === 0) return problems
        const {severity, file, failure} = first
        return [
          ...problems,
          {severity, file, line: null, failure: moreProblems(file ?? 'The lockfiles', failure.code, more)}
        ]
      })
      .sort(inOrder)
  return {add, all}
}

/** The worst first, then by file and line. */
const inOrder = (a: Problem, b: Problem): number =>
  severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
  byText(a.file ?? '', b.file ?? '') ||
  (a.line ?? 0) - (b.line ?? 0) ||
  byText(a.failure.what, b.failure.what)

type Problems = ReturnType<typeof problemList>

/**
 * The components, hashes, graph and scopes of all lockfiles among `files`, one project component for each manifest.
 * Manifests and included files are looked up among `files` too. Pure and total: what is wrong is in `problems`; with one
 * of severity `error` the document cannot be relied on. The order of `files` does not count. `name` is that of the
 * subject where several projects stand side by side.
 */
export const generateSbom = (files: readonly SourceFile[], name: string | null = null): Generated => {
  const given = files.map(cleaned).sort((a, b) => byText(a.path, b.path) || byText(a.text, b.text))
  const byPath: ProjectFiles = new Map(given.map(file => [file.path, file]))
  const problems = problemList()
  const graphs = chosenFiles(given).flatMap(({file, reader}) => readOne(file, reader, byPath, problems))
  if (graphs.length === 0 && problems.all().length === 0) {
    const failure = noLockfile(readers.map(({title}) => title).join(', '))
    problems.add('error', failure, null, null)
  }
  const report: Report = (severity, failure, line, file) => problems.add(severity, failure, line, file ?? null)
  return {document: assemble(graphs, name, report), problems: problems.all()}
}

const readOne = (file: SourceFile, reader: Reader, files: ProjectFiles, problems: Problems): readonly FamilyGraph[] => {
  const report: Report = (severity, failure, line, path = file.path) => problems.add(severity, failure, line, path)
  if (unreadable(file, report)) return []
  const graph = reader.read(file, files, report)
  return graph === null ? [] : [{...graph, family: reader.family, file: file.path}]
}
