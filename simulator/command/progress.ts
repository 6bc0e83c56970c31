/** A run as it goes, in lines for a terminal. */
import {styleText} from 'node:util'
import {duration, readableLog} from '../page/words.ts'
import type {Progress} from '../runner/run.ts'
import type {Conclusion, JobResult, RunResult} from '../types.ts'

export type Print = (line: string) => void

type Style = Parameters<typeof styleText>[0]

/** Plain where standard output is no terminal, or NO_COLOR is set. */
export const paint = (style: Style, text: string): string => styleText(style, text, {stream: process.stdout})

const signs: Readonly<Record<Conclusion, string>> = {
  success: paint('green', '✓'),
  failure: paint('red', '✗'),
  cancelled: paint('yellow', '!'),
  skipped: paint('gray', '–')
}

/** One line for every job that ends. */
export const printProgress = (print: Print): ((event: Progress) => void) => {
  const started = new Map<string, number>()
  return event => {
    if (event.kind === 'job-started') started.set(event.job, performance.now())
    if (event.kind !== 'job-completed') return
    const since = started.get(event.job)
    const time = since === undefined ? '' : paint('gray', `  ${duration(performance.now() - since)}`)
    print(`  ${signs[event.conclusion]} ${event.job}${time}`)
  }
}

const lastLines = 15

const failedSteps = ({name, steps}: JobResult): readonly string[] =>
  steps
    .filter(({conclusion}) => conclusion === 'failure')
    .flatMap(step => {
      const log = readableLog(step.log).trimEnd().split('\n').slice(-lastLines)
      return [`${name}, step \`${step.name}\`:`, ...log.map(line => `    ${line}`)]
    })

/** The end of the log of each step that failed. */
export const printFailures = ({jobs}: RunResult, print: Print): void => {
  for (const line of jobs.flatMap(failedSteps)) print(line)
}
