/** Workflow commands in the output of a step: `::error file=a.ts,line=1::message`. */

export type Command = {
  readonly name: string
  readonly properties: Readonly<Record<string, string>>
  readonly message: string
}

const unescapeData = (text: string): string =>
  text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%')

const unescapeProperty = (text: string): string => unescapeData(text.replaceAll('%3A', ':').replaceAll('%2C', ','))

/** The command a line holds; `undefined` where it holds none. */
export const parseCommand = (line: string): Command | undefined => {
  const match = /^\s*::(?<name>[\w-]+)(?:\s+(?<properties>.*?))?::(?<message>.*)$/s.exec(line)
  const {name, properties, message} = match?.groups ?? {}
  if (name === undefined || message === undefined) return undefined
  const pairs = (properties ?? '').split(',').flatMap((pair): [string, string][] => {
    const equals = pair.indexOf('=')
    return equals < 1 ? [] : [[pair.slice(0, equals).trim(), unescapeProperty(pair.slice(equals + 1))]]
  })
  return {name: name.toLowerCase(), properties: Object.fromEntries(pairs), message: unescapeData(message)}
}
