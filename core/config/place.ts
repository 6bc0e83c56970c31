/** Where a value stands in a YAML document. */
import {type Document, isAlias, isMap, isNode, isScalar, isSeq, type LineCounter, type Node, type Pair} from 'yaml'

export type Place = {
  readonly file: string
  /** From 1. */
  readonly line: number
  /** From 1, in UTF-16 units. */
  readonly column: number
}

export type Path = readonly PropertyKey[]

/** `.github/towpath.yml:4:5`, the form that editors and terminals open. */
export const placeText = ({file, line, column}: Place): string => `${file}:${line}:${column}`

export const placeAt = (file: string, lines: LineCounter, offset: number): Place => {
  const {line, col} = lines.linePos(offset)
  return {file, line: Math.max(line, 1), column: Math.max(col, 1)}
}

type Located = {
  /** The value; undefined where the document has none under this path. */
  readonly value: Node | undefined
  /** Where the value begins, else the key that should hold it, else the nearest parent. */
  readonly offset: number
}

/** Finds what stands under `path`, through aliases. */
export const locate = (document: Document, path: Path): Located => {
  let current: unknown = document.contents
  let offset = startOf(current) ?? 0
  for (const step of path) {
    const next = childOf(resolved(current, document), step)
    if (next === undefined) return {value: undefined, offset}
    offset = startOf(next.value) ?? startOf(next.key) ?? offset
    current = next.value
  }
  const value = resolved(current, document)
  return {value: isNode(value) ? value : undefined, offset}
}

/** Where the key at the end of `path` itself begins. */
export const locateKey = (document: Document, path: Path): number => {
  const parent = locate(document, path.slice(0, -1))
  const step = path.at(-1)
  return (step === undefined ? undefined : startOf(childOf(parent.value, step)?.key)) ?? parent.offset
}

const resolved = (node: unknown, document: Document): unknown => (isAlias(node) ? node.resolve(document) : node)

const childOf = (parent: unknown, step: PropertyKey): {readonly key: unknown; readonly value: unknown} | undefined => {
  if (isSeq(parent)) return typeof step === 'number' ? {key: undefined, value: parent.items[step]} : undefined
  if (!isMap(parent)) return undefined
  return parent.items.find((pair: Pair) => String(isScalar(pair.key) ? pair.key.value : pair.key) === String(step))
}

const startOf = (node: unknown): number | undefined => (isNode(node) ? node.range?.[0] : undefined)
