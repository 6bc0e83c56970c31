/** hyperfine `--export-json`: every element of `times` is a process. */
import {jsonFormat} from './json-format.ts'
import type {SampleWriter} from './sample-writer.ts'
import {type Fields, fieldsOf, isFields, itemsOf, textOf} from './shape.ts'

const parametersOf = (result: Fields): string =>
  Object.entries(fieldsOf(result.parameters))
    .map(([name, value]) => `${name} = ${String(value)}`)
    .join(', ')

/** Commands of one name that were measured with several parameters. */
const ambiguous = (results: readonly unknown[]): ReadonlySet<unknown> => {
  const first = new Map<unknown, string>()
  return new Set(
    results.map(fieldsOf).flatMap(result => {
      const parameters = parametersOf(result)
      const known = first.get(result.command) ?? parameters
      first.set(result.command, known)
      return known === parameters ? [] : [result.command]
    })
  )
}

const readResult = (result: Fields, withParameters: boolean, place: string, writer: SampleWriter): void => {
  const command = textOf(result.command)
  if (command === undefined) {
    writer.misshapen(`${place}.command`, 'the text of a command')
    return
  }
  const benchmark = withParameters ? `${command} (${parametersOf(result)})` : command
  if (itemsOf(result.exit_codes).some(code => code !== 0)) {
    writer.remark(
      'warning',
      `\`${benchmark}\` ended with a non-zero exit code in some runs: was it measured, or its failure?`
    )
  }
  if (!Array.isArray(result.times)) {
    readSummary(benchmark, result, place, writer)
    return
  }
  if (result.times.length === 0) {
    writer.misshapen(`${place}.times`, `at least one time of \`${benchmark}\``)
    return
  }
  const before = writer.before(benchmark, result.times.length)
  const series = {benchmark, direction: 'lower', level: 'process'} as const
  for (const [index, time] of result.times.entries()) {
    const process = before + index + 1
    writer.sample({...series, metric: 'time', unit: 's', process}, time, `${place}.times[${index}]`)
  }
  for (const [index, memory] of itemsOf(result.memory_usage_byte).entries()) {
    const process = before + index + 1
    writer.sample({...series, metric: 'memory', unit: 'B', process}, memory, `${place}.memory_usage_byte[${index}]`)
  }
}

/** Reports that were made smaller hold no times. */
const readSummary = (benchmark: string, result: Fields, place: string, writer: SampleWriter): void => {
  const process = writer.before(benchmark, 1) + 1
  const series = {benchmark, metric: 'time', unit: 's', direction: 'lower', level: 'summary', process} as const
  writer.sample(series, result.mean, `${place}.mean`)
}

const read = (value: unknown, writer: SampleWriter): void => {
  const results = writer.list(fieldsOf(value).results, 'results')
  const several = ambiguous(results)
  for (const [index, entry] of results.entries()) {
    const result = fieldsOf(entry)
    readResult(result, several.has(result.command), `results[${index}]`, writer)
  }
}

const recognise = (value: unknown): boolean => {
  const [first] = itemsOf(fieldsOf(value).results)
  return isFields(first) && textOf(first.command) !== undefined && 'mean' in first && 'user' in first
}

export const hyperfine = jsonFormat({name: 'hyperfine', title: 'hyperfine JSON', recognise, read})
