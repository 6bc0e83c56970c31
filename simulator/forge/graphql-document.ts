import {Refusal} from './refusal.ts'

/** One field of a selection: `alias: name(arguments) {fields}`; the arguments as their words. */
export type Field = {
  readonly name: string
  readonly alias: string
  readonly arguments: readonly string[]
  readonly fields: readonly Field[]
}

export type Operation = {readonly kind: string; readonly fields: readonly Field[]}

const words = (text: string): string[] =>
  text.replace(/#.*/g, '').match(/\.\.\.|"(?:[^"\\]|\\.)*"|[\w.-]+|[{}()[\]:$!=@]/g) ?? []

const unsupported = (what: string): Refusal => new Refusal(400, `The forge does not understand ${what} in GraphQL`)

/** Reads one operation of a GraphQL document: names, aliases, arguments and nesting, and nothing beyond. */
export const parseOperation = (text: string): Operation => {
  const rest = words(text)
  const take = (): string => {
    const word = rest.shift()
    if (word === undefined) throw unsupported('a document that breaks off')
    return word
  }
  const parenthesised = (): string[] => {
    if (rest[0] !== '(') return []
    take()
    const inside: string[] = []
    for (let depth = 1; depth > 0; ) {
      const word = take()
      depth += word === '(' ? 1 : word === ')' ? -1 : 0
      if (depth > 0) inside.push(word)
    }
    return inside
  }
  const field = (): Field => {
    const first = take()
    if (!/^\w+$/.test(first)) throw unsupported(`"${first}"`)
    const aliased = rest[0] === ':'
    if (aliased) take()
    const name = aliased ? take() : first
    return {name, alias: first, arguments: parenthesised(), fields: rest[0] === '{' ? selection() : []}
  }
  const selection = (): Field[] => {
    take()
    const fields: Field[] = []
    while (rest[0] !== '}') fields.push(field())
    take()
    return fields
  }
  const kind = rest[0] === '{' ? 'query' : take()
  while (rest[0] !== '{' && rest[0] !== '(' && rest.length > 0) take()
  parenthesised()
  const fields = rest[0] === '{' ? selection() : []
  if (rest.length > 0) throw unsupported('a second operation or a fragment')
  return {kind, fields}
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

/** The part of `value` that the selection asks for; a field that `value` has not is refused by name. */
export const select = (fields: readonly Field[], value: unknown): unknown => {
  if (fields.length === 0 || !isRecord(value)) return value
  return Object.fromEntries(
    fields.map(({name, alias, fields: inner}) => {
      if (!(name in value)) throw unsupported(`the field "${name}"`)
      return [alias, select(inner, value[name])]
    })
  )
}
