/** What the demo says while it goes. */
import {type Print, paint} from '../../../simulator/command/progress.ts'
import type {Acted} from '../deploying.ts'
import type {LoadReport} from '../load.ts'
import {type State, stateOf} from './canal.ts'

export const announce = (print: Print, title: string, story: string): void => {
  print('')
  print(paint('bold', title))
  print(paint('gray', story))
}

const workflowCommand = /^::(?<level>[a-z-]+)[^:]*::(?<message>.*)$/

/** How workflow commands escape what would end them. */
const unescaped = (message: string): string =>
  message.replaceAll('%0D', '').replaceAll('%0A', ' ').replaceAll('%25', '%')

/** One line of a job's log as people read it; null where it is not for them. */
const readable = (line: string): string | null => {
  const {level, message = ''} = workflowCommand.exec(line)?.groups ?? {}
  if (level === 'warning' || level === 'error') return paint('yellow', unescaped(message))
  return level !== undefined || line === '' ? null : paint('gray', line)
}

/** Prints what the action says line by line, with the seconds since it began. */
export const follow = (print: Print): ((said: string) => void) => {
  const begun = Date.now()
  let read = 0
  return said => {
    const end = said.lastIndexOf('\n') + 1
    const lines = said
      .slice(read, end)
      .split('\n')
      .map(readable)
      .filter(line => line !== null)
    read = Math.max(read, end)
    const seconds = ((Date.now() - begun) / 1000).toFixed(0).padStart(4)
    for (const line of lines) print(`${seconds} s  ${line}`)
  }
}

const number = (value: number | null): string => value?.toLocaleString('en-US') ?? 'not counted'

const columns = (...cells: readonly string[]): string =>
  cells.map((cell, index) => (index === 0 ? cell.padEnd(26) : cell.padStart(12))).join('')

/** How it ended, and what was counted at the data plane in each step that was observed to its end. */
export const conclude = (print: Print, acted: Acted): void => {
  const state = stateOf(acted)
  if (state === null) {
    print(`  ${paint('bold', '→')} ${paint('red', 'no state')}, exit code ${acted.code}: ${acted.said}`)
    return
  }
  const {result, reason, counted} = state
  print(
    `  ${paint('bold', '→')} ${paint(result === 'succeeded' ? 'green' : 'yellow', result)}, exit code ${acted.code}`
  )
  if (reason !== null) print(`    because ${reason}`)
  if (counted.length > 0) steps(print, state)
}

const steps = (print: Print, {counted}: State): void => {
  print(paint('bold', columns('    step', 'requests', 'to canary', 'share', 'failed')))
  for (const {percent, seconds, requests, canary, failed} of counted) {
    const share =
      requests === null || canary === null || requests === 0 ? '–' : `${((100 * canary) / requests).toFixed(1)} %`
    const name = `    ${percent} % for ${seconds.toFixed(0)} s`
    print(columns(name, number(requests), number(canary), share, number(failed)))
  }
}

/** Who answered, of all that the load generator asked. */
export const totals = (print: Print, {requests, seconds, failed, versions}: LoadReport): void => {
  announce(
    print,
    'What the people outside saw',
    `${number(requests)} requests in ${seconds.toFixed(0)} s, ${number(failed)} failed.`
  )
  print(paint('bold', columns('    answered by', 'requests', 'share', 'failed')))
  for (const [version, tally] of Object.entries(versions).sort(([a], [b]) => (a < b ? -1 : 1))) {
    const name = version === 'none' ? 'nobody' : version
    const share = `${(100 * tally.share).toFixed(1)} %`
    print(columns(`    ${name}`, number(tally.count), share, number(tally.failed)))
  }
}
