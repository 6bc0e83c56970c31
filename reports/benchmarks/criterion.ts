/**
 * Criterion.rs: `target/criterion/<…>/new/sample.json` (total ns of batches of iterations), `estimates.json` (summary) and
 * `benchmark.json` (the name). The first two do not name their benchmark: `criterionBenchmark` in criterion-folder.ts does.
 */
import type {ReportFormat} from '#core/records'
import {diagnostic, remark} from '../diagnostic.ts'
import {misshapenReport} from '../failures.ts'
import {readJsonDocument} from '../json-document.ts'
import {jsonFormat} from './json-format.ts'
import {jsonHead} from './json-head.ts'
import type {SampleWriter} from './sample-writer.ts'
import {fieldsOf, isFields, isNumber, textOf} from './shape.ts'

/** Stands for the name that only the folder knows. */
export const unnamedCriterion = 'criterion'

const series = {benchmark: unnamedCriterion, metric: 'time', direction: 'lower'} as const

/** What `named` takes back where the folder tells the name. */
export const namelessRemark = 'This file does not name its benchmark: `benchmark.json` beside it does.'

const nameless = (writer: SampleWriter): void => writer.remark('warning', namelessRemark)

/** A batch ran `iters[i]` times in `times[i]` ns. */
const readSample = (value: unknown, writer: SampleWriter): void => {
  const {iters, times} = fieldsOf(value)
  nameless(writer)
  const counts = writer.list(iters, 'iters')
  const totals = writer.list(times, 'times')
  if (counts.length !== totals.length) writer.misshapen('times', `${counts.length} numbers, as many as \`iters\``)
  for (const [index, total] of totals.entries()) {
    const count = counts[index]
    if (!isNumber(count) || count <= 0) writer.misshapen(`iters[${index}]`, 'a positive number')
    else {
      const seconds = isNumber(total) ? total / (count * 1e9) : total
      writer.sample({...series, unit: 's', level: 'iteration'}, seconds, `times[${index}]`)
    }
  }
}

/** Criterion's own typical value: the slope of its regression where the sampling is linear, else the mean. */
const readEstimates = (value: unknown, writer: SampleWriter): void => {
  const {slope, mean} = fieldsOf(value)
  nameless(writer)
  const typical = isFields(slope) ? slope : fieldsOf(mean)
  const place = isFields(slope) ? 'slope.point_estimate' : 'mean.point_estimate'
  writer.sample({...series, unit: 'ns', level: 'summary'}, typical.point_estimate, place)
}

export const criterionSample = jsonFormat({
  name: 'criterion-sample',
  title: 'Criterion sample.json',
  recognise: value => {
    const {sampling_mode, iters} = fieldsOf(value)
    return ['Linear', 'Flat', 'Auto'].some(mode => mode === sampling_mode) && Array.isArray(iters)
  },
  read: readSample
})

export const criterionEstimates = jsonFormat({
  name: 'criterion-estimates',
  title: 'Criterion estimates.json',
  recognise: value => {
    const {mean, median_abs_dev, std_dev} = fieldsOf(value)
    return [mean, median_abs_dev, std_dev].every(each => isFields(each) && 'point_estimate' in each)
  },
  read: readEstimates
})

/** The full name in a `benchmark.json`: `group/function/parameter`. */
export const criterionId = (value: unknown): string | undefined => textOf(fieldsOf(value).full_id)

/** It names the benchmark of the samples beside it and holds no number. */
export const criterionBenchmarkJson: ReportFormat = {
  name: 'criterion-benchmark',
  title: 'Criterion benchmark.json',
  holds: 'benchmarks',
  recognise: head => {
    const {group_id, full_id, directory_name} = fieldsOf(jsonHead(head))
    return [group_id, full_id, directory_name].every(text => textOf(text) !== undefined)
  },
  read: async (source, emit) => {
    const document = await readJsonDocument(source, 'Criterion benchmark.json')
    const name = document.ok ? criterionId(document.value) : undefined
    if (!document.ok) emit(document.problem)
    else if (name === undefined)
      emit(diagnostic(misshapenReport('Criterion benchmark.json', 'full_id', 'a text'), null))
    else
      emit(
        remark('note', `It names the benchmark \`${name}\`, whose samples stand in \`sample.json\` beside it.`, null)
      )
  }
}
