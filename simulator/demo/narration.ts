/** What the demo says while it goes. */
import {relative} from 'node:path'
import {producerLabel} from '#core/evidence'
import {type Print, paint} from '../command/progress.ts'
import {duration} from '../page/words.ts'
import type {DemoResult, DemoRun} from './demo.ts'
import type {DemoWorld} from './world.ts'

const colours: Readonly<Record<string, Parameters<typeof paint>[0]>> = {
  recorded: 'green',
  planned: 'green',
  pass: 'green',
  fail: 'red',
  inconclusive: 'yellow'
}

const decisionOf = ({view}: DemoRun): string => view.decision ?? view.result.conclusion

const painted = (decision: string, width = 0): string => paint(colours[decision] ?? 'gray', decision.padEnd(width))

const here = (path: string): string => relative(process.cwd(), path)

export const introduce = (print: Print, {library, consumer}: DemoWorld): void => {
  print(`${library.repository.name} is this checkout, commit ${library.commit.slice(0, 10)}.`)
  print(`${consumer.name} is examples/sample-service; its workflows call that commit.`)
}

export const announce = (print: Print, title: string, story: string): void => {
  print('')
  print(paint('bold', title))
  print(paint('gray', story))
}

/** Who should have delivered evidence and did not, or none that can be trusted. */
const unreliable = (verdict: DemoRun['verdict']): readonly string[] => {
  const names = (verdict?.evidence ?? [])
    .filter(({status}) => status !== 'complete')
    .map(({producer, shard}) => producerLabel(producer, shard))
  return verdict?.decision === 'inconclusive' && names.length > 0 ? [`cannot be trusted: ${names.join(', ')}`] : []
}

/** Where people find the result of one run. */
const places = ({view, verdict, verdictFile}: DemoRun): readonly string[] => {
  const {result, pullRequest, comments} = view
  const summaries = result.jobs.filter(({steps}) => steps.some(({summary}) => summary !== '')).map(({name}) => name)
  return [
    ...(pullRequest === null
      ? []
      : comments.length === 0
        ? ['comment: withheld, because the token of this run may only read']
        : [`comment: one, on pull request #${pullRequest.number}`]),
    ...unreliable(verdict),
    summaries.length === 0 ? 'summary: none' : `summary: job ${summaries.join(', ')}`,
    verdictFile === null ? 'verdict: none' : `verdict: ${here(verdictFile)}`
  ]
}

export const conclude = (print: Print, run: DemoRun): void => {
  print(`  ${paint('bold', '→')} ${painted(decisionOf(run))}${run.view.reason === null ? '' : `: ${run.view.reason}`}`)
  for (const place of places(run)) print(`    ${place}`)
}

export const summarise = (print: Print, {runs, page, differences, milliseconds}: DemoResult): void => {
  const names = runs.map(({name, view}) => (view.pullRequest === null ? name : `#${view.pullRequest.number} ${name}`))
  const width = Math.max(...names.map(name => name.length))
  print('')
  print(paint('bold', `${'run'.padEnd(width)}  ${'decision'.padEnd(12)}  required check  comment`))
  runs.forEach((run, index) => {
    const {pullRequest, comments, result} = run.view
    const gate = result.jobs.find(({name}) => name.endsWith('/ gate'))?.conclusion ?? '–'
    const comment = pullRequest === null ? '–' : comments.length === 0 ? 'withheld' : 'written'
    print(`${names[index]?.padEnd(width)}  ${painted(decisionOf(run), 12)}  ${gate.padEnd(14)}  ${comment}`)
  })
  print('')
  print(`Page with comments, checks, summaries and logs: ${here(page)}`)
  for (const difference of differences) print(paint('red', `Not as it should be – ${difference}`))
  print(`${runs.length} runs in ${duration(milliseconds)}, offline.`)
}
