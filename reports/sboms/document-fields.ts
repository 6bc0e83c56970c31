import type {SbomDocument} from '#core/sbom/document'

/** Who made the document, when and with what. */
export type CreationFields = Pick<SbomDocument, 'created' | 'tools' | 'authors'>

/** ISO 8601 in UTC; null for what is no time. Fractions of a second stay only where there are some. */
export const utc = (text: string | null): string | null => {
  if (text === null || !/^\d{4}-\d{2}-\d{2}T/.test(text)) return null
  const time = Date.parse(text)
  return Number.isNaN(time) ? null : new Date(time).toISOString().replace('.000Z', 'Z')
}

export type NamedTool = {readonly name: string; readonly version: string | null}

/** `name version`; a last word without a digit belongs to the name. */
export const splitTool = (tool: string): NamedTool => {
  const [, name, version] = /^(.+) (\S*\d\S*)$/s.exec(tool) ?? []
  return name === undefined || version === undefined ? {name: tool, version: null} : {name, version}
}

export const joinTool = (name: string, version: string | null): string =>
  version === null ? name : `${name} ${version}`

export type NamedAuthor = {readonly name: string; readonly email: string | null}

/** `name <email>` */
export const splitAuthor = (author: string): NamedAuthor => {
  const [, name, email] = /^(.+) <([^<>\s]+@[^<>\s]+)>$/s.exec(author) ?? []
  return name === undefined || email === undefined ? {name: author, email: null} : {name, email}
}

export const joinAuthor = (name: string, email: string | null): string => (email === null ? name : `${name} <${email}>`)
