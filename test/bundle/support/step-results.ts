/** What a step left behind, read as the runner reads it. */
export type Command = {
  readonly name: string
  readonly properties: Readonly<Record<string, string>>
  readonly message: string
}

const decoded = (text: string): string =>
  text
    .replaceAll('%0D', '\r')
    .replaceAll('%0A', '\n')
    .replaceAll('%3A', ':')
    .replaceAll('%2C', ',')
    .replaceAll('%25', '%')

/**
 * Workflow commands in standard output, as the runner finds them: lines (ended by LF or CR) that begin with `::` after white
 * space, and of the others those that hold the old form `##[` anywhere (named `old` here).
 */
export const commandsIn = (stdout: string): readonly Command[] =>
  stdout.split(/\r\n|\r|\n/).flatMap(line => {
    const match = /^::([a-z-]+)(?: (.*?))?::(.*)$/i.exec(line.trim())
    if (!match) return line.includes('##[') ? [{name: 'old', properties: {}, message: line}] : []
    const [, name = '', properties = '', message = ''] = match
    return [{name, properties: propertiesIn(properties), message: decoded(message)}]
  })

const propertiesIn = (text: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    text
      .split(',')
      .filter(pair => pair !== '')
      .map(pair => [pair.slice(0, pair.indexOf('=')).trim(), decoded(pair.slice(pair.indexOf('=') + 1))])
  )

/** `name<<delimiter`, lines, `delimiter`: the environment files. A malformed file is an error, as on the runner. */
export const assignmentsIn = (text: string): Readonly<Record<string, string>> => {
  const lines = text.split('\n')
  const values: Record<string, string> = {}
  while (lines.length > 0 && lines[0] !== '') {
    const match = /^([^<=]+)<<(.+)$/.exec(lines.shift() ?? '')
    if (!match) throw new Error(`Malformed environment file:\n${text}`)
    const end = lines.indexOf(match[2] ?? '')
    if (end < 0) throw new Error(`The delimiter of ${match[1]} is missing`)
    values[match[1] ?? ''] = lines
      .splice(0, end + 1)
      .slice(0, -1)
      .join('\n')
  }
  return values
}
