/** What one step says: its log, annotations and summary, with workflow commands obeyed and secrets hidden. */
import type {AnnotationLine} from '../types.ts'
import {type Command, parseCommand} from './commands.ts'
import type {Masks} from './masks.ts'

/** GitHub docs, "Workflow commands": ten annotations of each level per step. */
const mostAnnotations = 10
/** GitHub docs: a job summary is at most 1 MiB per step. */
const largestSummary = 1024 * 1024

/** Takes the commands that change the step; false for a command nobody knows, which is then an ordinary line. */
export type OnCommand = (command: Command) => boolean

export type StepLog = {
  readonly write: (line: string) => void
  /** A line of output: a workflow command is obeyed, anything else is written. */
  readonly output: (line: string, onCommand: OnCommand) => void
  readonly annotate: (level: AnnotationLine['level'], message: string, at?: Partial<AnnotationLine>) => void
  readonly addSummary: (text: string) => void
  readonly text: () => string
  readonly summary: () => string
  readonly annotations: () => readonly AnnotationLine[]
}

const numberOrNull = (text: string | undefined): number | null => (text && /^\d+$/.test(text) ? Number(text) : null)

const levels: Readonly<Record<string, AnnotationLine['level']>> = {error: 'error', warning: 'warning', notice: 'notice'}

/** An empty log. */
export const makeStepLog = (masks: Masks, onLine: (line: string) => void): StepLog => {
  const lines: string[] = []
  const annotations: AnnotationLine[] = []
  const summaries: string[] = []
  let resumeToken: string | null = null

  const write = (line: string): void => {
    const shown = masks.hide(line)
    lines.push(shown)
    onLine(shown)
  }

  const annotate: StepLog['annotate'] = (level, message, at = {}) => {
    write(`##[${level}]${message}`)
    if (annotations.filter(annotation => annotation.level === level).length >= mostAnnotations) return
    const {title = null, file = null, line = null} = at
    annotations.push({level, message: masks.hide(message), title, file, line})
  }

  const obey = (line: string, command: Command, onCommand: OnCommand): void => {
    const {name, properties, message} = command
    const level = levels[name]
    if (level !== undefined) {
      annotate(level, message, {
        title: properties.title ?? null,
        file: properties.file ?? null,
        line: numberOrNull(properties.line)
      })
    } else if (name === 'add-mask') masks.add(message)
    else if (name === 'stop-commands') resumeToken = message
    else if (name === 'group') write(`##[group]${message}`)
    else if (name === 'endgroup') write('##[endgroup]')
    // A runner shows these only where step debug logging is on, and nobody finds the error between them.
    else if (name !== 'debug' && !onCommand(command)) write(line)
  }

  return {
    write,
    annotate,
    output: (line, onCommand) => {
      const command = parseCommand(line)
      if (resumeToken !== null) {
        if (line.trim() === `::${resumeToken}::`) resumeToken = null
        else write(line)
      } else if (command === undefined) write(line)
      else obey(line, command, onCommand)
    },
    addSummary: text => {
      const size = Buffer.byteLength(text)
      if (size > largestSummary) {
        const kilobytes = Math.ceil(size / 1024)
        annotate(
          'error',
          `$GITHUB_STEP_SUMMARY upload aborted, supports content up to a size of 1024k, got ${kilobytes}k`
        )
      } else if (text !== '') summaries.push(masks.hide(text))
    },
    text: () => lines.join('\n'),
    summary: () => summaries.join('\n'),
    annotations: () => annotations
  }
}
