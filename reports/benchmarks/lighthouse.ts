/** Lighthouse results (LHR) and the manifest of Lighthouse CI: every run of a page is a process. */
import {jsonFormat} from './json-format.ts'
import type {SampleWriter, Series} from './sample-writer.ts'
import {type Fields, fieldsOf, isFields, itemsOf, textOf} from './shape.ts'

type Run = Pick<Series, 'benchmark' | 'process' | 'level'>

const runOf = (page: string, writer: SampleWriter): Run => ({
  benchmark: page,
  process: writer.before(page, 1) + 1,
  level: 'process'
})

const readScore = (run: Run, category: string, score: unknown, place: string, writer: SampleWriter): void =>
  writer.sample({...run, metric: `score.${category}`, unit: 'score', direction: 'higher'}, score, place)

const units: ReadonlyMap<unknown, Pick<Series, 'unit' | 'direction'>> = new Map<
  unknown,
  Pick<Series, 'unit' | 'direction'>
>([
  ['millisecond', {unit: 'ms', direction: 'lower'}],
  ['second', {unit: 's', direction: 'lower'}],
  ['byte', {unit: 'B', direction: 'lower'}],
  ['element', {unit: 'count', direction: 'lower'}]
])

const readAudit = (run: Run, id: string, audit: Fields, writer: SampleWriter): void => {
  const {numericValue, numericUnit, scoreDisplayMode, errorMessage} = audit
  if (scoreDisplayMode === 'error') {
    writer.remark(
      'warning',
      `The audit \`${id}\` of ${run.benchmark} failed: ${textOf(errorMessage) ?? 'no reason is given'}.`
    )
    return
  }
  if (numericValue === undefined || scoreDisplayMode === 'notApplicable' || scoreDisplayMode === 'manual') return
  const direction = id === 'cumulative-layout-shift' ? 'lower' : 'none'
  const measure = units.get(numericUnit) ?? {unit: textOf(numericUnit) ?? '', direction}
  writer.sample({...run, metric: id, ...measure}, numericValue, `audits.${id}.numericValue`)
}

const readResult = (report: Fields, writer: SampleWriter): void => {
  const url = textOf(report.requestedUrl) ?? textOf(report.finalDisplayedUrl) ?? textOf(report.finalUrl)
  if (url === undefined) {
    writer.misshapen('requestedUrl', 'the address of the page')
    return
  }
  const desktop = fieldsOf(report.configSettings).formFactor === 'desktop'
  const run = runOf(desktop ? `${url} (desktop)` : url, writer)
  if (isFields(report.runtimeError)) {
    writer.failed(run.benchmark, textOf(report.runtimeError.message) ?? 'Lighthouse could not load the page')
    return
  }
  for (const [id, category] of Object.entries(fieldsOf(report.categories))) {
    const {score} = fieldsOf(category)
    if (score === null)
      writer.failed(run.benchmark, `the category ${id} has no score, because one of its audits failed`)
    else readScore(run, id, score, `categories.${id}.score`, writer)
  }
  for (const [id, audit] of Object.entries(fieldsOf(report.audits))) readAudit(run, id, fieldsOf(audit), writer)
}

const readManifest = (entries: readonly unknown[], writer: SampleWriter): void => {
  for (const [index, entry] of entries.entries()) {
    const {url, summary} = fieldsOf(entry)
    const page = textOf(url)
    if (page === undefined || !isFields(summary)) {
      writer.misshapen(`[${index}]`, 'a run with url and summary')
      continue
    }
    const run = runOf(page, writer)
    for (const [id, score] of Object.entries(summary)) readScore(run, id, score, `[${index}].summary.${id}`, writer)
  }
}

const read = (value: unknown, writer: SampleWriter): void => {
  if (Array.isArray(value)) readManifest(value, writer)
  else readResult(fieldsOf(value), writer)
}

const recogniseResult = (value: unknown): boolean => {
  if (!isFields(value)) return false
  const {lighthouseVersion, audits, requestedUrl, finalUrl, finalDisplayedUrl} = value
  if (textOf(lighthouseVersion) === undefined) return false
  return isFields(audits) || [requestedUrl, finalUrl, finalDisplayedUrl].some(url => textOf(url) !== undefined)
}

export const lighthouse = jsonFormat({
  name: 'lighthouse',
  title: 'Lighthouse JSON',
  recognise: value => {
    const first = fieldsOf(itemsOf(value)[0])
    const manifest = typeof first.isRepresentativeRun === 'boolean' && textOf(first.url) !== undefined
    return manifest || recogniseResult(value)
  },
  read
})
