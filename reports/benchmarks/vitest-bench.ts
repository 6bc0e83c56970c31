/** `vitest bench --outputJson`: times in ms; samples only with `includeSamples`. */

import {readStatistics} from './javascript-task.ts'
import {jsonFormat} from './json-format.ts'
import type {SampleWriter} from './sample-writer.ts'
import {fieldsOf, fullName, isFields, itemsOf, textOf} from './shape.ts'

const readGroup = (value: unknown, place: string, writer: SampleWriter): void => {
  const group = fieldsOf(value)
  for (const [index, entry] of writer.list(group.benchmarks, `${place}.benchmarks`).entries()) {
    const fields = fieldsOf(entry)
    const name = textOf(fields.name)
    const inside = `${place}.benchmarks[${index}]`
    if (name === undefined) writer.misshapen(`${inside}.name`, 'the name of a benchmark')
    else if (fields.sampleCount === 0 || fields.mean === undefined) {
      writer.failed(fullName(textOf(group.fullName), name), 'it has no result')
    } else {
      readStatistics(fullName(textOf(group.fullName), name), fields, {mean: 'mean', unit: 'ms', place: inside}, writer)
    }
  }
}

const read = (value: unknown, writer: SampleWriter): void => {
  for (const [index, file] of writer.list(fieldsOf(value).files, 'files').entries()) {
    const groups = writer.list(fieldsOf(file).groups, `files[${index}].groups`)
    for (const [at, group] of groups.entries()) readGroup(group, `files[${index}].groups[${at}]`, writer)
  }
}

const recognise = (value: unknown): boolean => {
  const [first] = itemsOf(fieldsOf(value).files)
  return isFields(first) && textOf(first.filepath) !== undefined && Array.isArray(first.groups)
}

export const vitestBench = jsonFormat({name: 'vitest-bench', title: 'Vitest benchmark JSON', recognise, read})
