/** A benchmark format that is one JSON document. */
import type {ReportFormat} from '#core/records'
import {readJsonDocument} from '../json-document.ts'
import {jsonHead} from './json-head.ts'
import {SampleWriter} from './sample-writer.ts'

export type JsonFormat = {
  readonly name: string
  readonly title: string
  /** `value` is cut off where the head of the file ends. */
  readonly recognise: (value: unknown) => boolean
  readonly read: (value: unknown, writer: SampleWriter) => void
}

export const jsonFormat = ({name, title, recognise, read}: JsonFormat): ReportFormat => ({
  name,
  title,
  holds: 'benchmarks',
  recognise: head => recognise(jsonHead(head)),
  read: async (source, emit) => {
    const document = await readJsonDocument(source, title)
    if (!document.ok) {
      emit(document.problem)
      return
    }
    const writer = new SampleWriter(title, emit)
    read(document.value, writer)
    writer.finish()
  }
})
