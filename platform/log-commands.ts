/** The commands an action writes to its standard output. https://docs.github.com/actions/reference/workflow-commands-for-github-actions */
import type {Annotation} from '#core/outcome'

const escapeMessage = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')

const escapeProperty = (text: string): string => escapeMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C')

/** One command on one line, whatever stands in its parts. Properties that are null are left out. */
export const workflowCommand = (
  name: string,
  message: string,
  properties: Readonly<Record<string, string | number | null>> = {}
): string => {
  const given = Object.entries(properties).flatMap(([key, value]) =>
    value === null ? [] : [`${key}=${escapeProperty(String(value))}`]
  )
  return `::${name}${given.length === 0 ? '' : ` ${given.join(',')}`}::${escapeMessage(message)}\n`
}

export const annotationCommand = ({level, title, message, file, line}: Annotation): string =>
  workflowCommand(level, message, {title: title === '' ? null : title, file, line})

/** What the runner trims before it looks for `::` (.NET's white space), and what JavaScript and terminals take for nothing. */
const commandStart = /^([\s\0-\x1f\x7f-\x9f\u180e\u200b-\u200f\u2060\ufeff]*):(?=:)/
/** Not white space to the runner, and not seen by people. */
const divider = '\u200b'

/**
 * Text of others, as it may be printed: no line of it is a command to the runner, which looks for `::` at the start of a line and for `##[` anywhere,
 * and ends lines at CR as well as LF. https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs
 */
export const inert = (text: string): string =>
  text
    .split(/(\r\n|\r|\n)/)
    .map(line => line.replace(commandStart, `$1:${divider}`).replaceAll('##[', `##${divider}[`))
    .join('')
