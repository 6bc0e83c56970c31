/** References in workflows and in the metadata of actions, from their YAML: neither comments nor scripts are mistaken for them. */
import {type Document, isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, type YAMLMap} from 'yaml'
import {whyUnpinnedImage} from './image.ts'
import type {Unpinned} from './unpinned.ts'

/** `uses` of jobs and steps, images of containers and services. */
export const referencesInWorkflow = (text: string): readonly Unpinned[] =>
  read(text, reader => {
    for (const job of reader.values(reader.at(reader.root, 'jobs'))) {
      reader.action(reader.at(job, 'uses'))
      reader.steps(reader.at(job, 'steps'))
      reader.container(reader.at(job, 'container'))
      for (const service of reader.values(reader.at(job, 'services'))) reader.container(service)
    }
  })

/** `uses` of the steps of a composite action, the image of one that runs in a container. */
export const referencesInMetadata = (text: string): readonly Unpinned[] =>
  read(text, reader => {
    const runs = reader.at(reader.root, 'runs')
    reader.steps(reader.at(runs, 'steps'))
    const image = reader.at(runs, 'image')
    // Any other image is a Dockerfile beside it, which is read itself.
    if (isScalar(image) && /^docker:/i.test(String(image.value))) reader.action(image)
  })

const read = (text: string, visit: (reader: Reader) => void): readonly Unpinned[] => {
  const lines = new LineCounter()
  const document = parseDocument(text, {lineCounter: lines, uniqueKeys: false, merge: false, logLevel: 'silent'})
  const reader = new Reader(document, lines)
  visit(reader)
  const [error] = document.errors
  if (error === undefined) return reader.found
  const line = lines.linePos(error.pos[0]).line
  const why = `it is no valid YAML (line ${line})`
  return [...reader.found, {kind: 'unreadable', reference: '', line: Math.max(1, line), why}]
}

class Reader {
  readonly found: Unpinned[] = []
  readonly root: Node | null
  readonly #document: Document
  readonly #lines: LineCounter
  /** A step that an alias repeats is one reference. */
  readonly #seen = new Set<Node>()

  constructor(document: Document, lines: LineCounter) {
    this.#document = document
    this.#lines = lines
    this.root = document.contents
  }

  at(node: unknown, key: string): unknown {
    const pair = isMap(node) ? node.items.find(({key: name}) => isScalar(name) && name.value === key) : undefined
    return this.#resolved(pair?.value)
  }

  values(node: unknown): readonly unknown[] {
    const items = isMap(node) ? (node as YAMLMap).items.map(({value}) => value) : isSeq(node) ? node.items : []
    return items.map(item => this.#resolved(item))
  }

  steps(node: unknown): void {
    for (const step of this.values(node)) this.action(this.at(step, 'uses'))
  }

  action(node: unknown): void {
    this.#add(node, 'action', whyUnpinnedAction)
  }

  /** An image by itself, or a map with one. */
  container(node: unknown): void {
    this.#add(isMap(node) ? this.at(node, 'image') : node, 'image', whyUnpinnedImage)
  }

  #resolved(node: unknown): unknown {
    if (!isAlias(node)) return node
    const target = node.resolve(this.#document)
    if (target === undefined) {
      const line = this.#lineOf(node)
      this.found.push({kind: 'unreadable', reference: `*${node.source}`, line, why: 'an alias has no anchor'})
    }
    return target
  }

  #lineOf(node: Node): number {
    return this.#lines.linePos(node.range?.[0] ?? 0).line
  }

  #add(node: unknown, kind: 'action' | 'image', why: (reference: string) => string | null): void {
    if (!isScalar(node) || this.#seen.has(node) || node.value === null || node.value === '') return
    this.#seen.add(node)
    const reference = String(node.value).trim()
    const reason = why(reference)
    if (reason === null) return
    const line = this.#lineOf(node)
    this.found.push({kind: reference.startsWith('docker://') ? 'image' : kind, reference, line, why: reason})
  }
}

/** Why a `uses` is not pinned; null where it is, or is of the repository itself. */
const whyUnpinnedAction = (uses: string): string | null => {
  if (/^(?:\.|\$)\//.test(uses)) return null
  if (/^docker:\/\//i.test(uses)) return whyUnpinnedImage(uses.slice('docker://'.length))
  const at = uses.lastIndexOf('@')
  if (at === -1) return 'it names no commit'
  const ref = uses.slice(at + 1)
  if (/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/i.test(ref)) return null
  if (ref.includes('${{')) return 'an expression chooses its commit'
  if (/^[0-9a-f]{7,63}$/i.test(ref)) return `\`${ref}\` is no complete commit`
  return `\`${ref}\` is a tag or a branch, which can be moved`
}
