/** `creationInfo` and the fields of the model, in both directions. */
import type {Codec} from '../codec.ts'
import {type CreationFields, joinAuthor, joinTool, splitAuthor, splitTool, utc} from '../document-fields.ts'
import {textOf, textsOf} from '../json.ts'

/** `npm/cli-11.0.0`: the version begins behind the last dash that a digit follows. */
const readTool = (text: string): string => {
  const [, name, version] = /^(.+?)-(v?\d\S*)$/s.exec(text) ?? []
  return name === undefined || version === undefined ? text : joinTool(name, version)
}

const writeTool = (tool: string): string => {
  const {name, version} = splitTool(tool)
  return `Tool: ${version === null ? name : `${name}-${version}`}`
}

/** `Jane Doe (jane@example.org)` */
const readAuthor = (text: string): string => {
  const [, name, email] = /^(.+?) ?\(([^()]*)\)$/s.exec(text) ?? []
  return name === undefined || email === undefined ? text : joinAuthor(name, email === '' ? null : email)
}

const writeAuthor = (author: string): string => {
  const {name, email} = splitAuthor(author)
  return `Person: ${email === null ? name : `${name} (${email})`}`
}

const said = (creators: readonly string[], kinds: RegExp): readonly string[] =>
  creators.filter(creator => kinds.test(creator)).map(creator => creator.replace(kinds, ''))

/** Whoever wants a document must be told that somebody made it at some time. */
const unnamed = 'Tool: towpath'
const undated = '1970-01-01T00:00:00Z'

/** SPDX knows no fractions of a second. */
const second = (created: string | null): string => utc(created)?.replace(/\.\d+Z$/, 'Z') ?? undated

export const creationCodec: Codec<CreationFields> = {
  decode: raw => {
    const creators = textsOf(raw.creators)
    return {
      created: utc(textOf(raw.created)),
      tools: said(creators, /^Tool: ?/).map(readTool),
      authors: said(creators, /^(?:Person|Organization): ?/).map(readAuthor)
    }
  },
  encode: ({created, tools, authors}) => {
    const creators = [...tools.map(writeTool), ...authors.map(writeAuthor)]
    return {created: second(created), creators: creators.length === 0 ? [unnamed] : creators}
  },
  members: {created: ['created'], tools: ['creators'], authors: ['creators']}
}
