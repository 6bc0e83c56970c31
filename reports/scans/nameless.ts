/** Reports without findings that do not name their tool: several tools write them, and so does a step that went wrong. */
import type {ReportFormat} from '#core/records'
import {diagnostic} from '../diagnostic.ts'
import {namelessScan} from '../failures.ts'

const empty = /^\s*(?:\[\s*\]|\{\s*\}|\{\s*"results"\s*:\s*(?:\[\s*\]|null)\s*\})\s*$/

export const namelessJson: ReportFormat = {
  name: 'nameless-json',
  title: 'empty JSON',
  holds: 'scan',
  recognise: ({text}) => text.length < 1000 && empty.test(text),
  read: async (source, emit) => {
    for await (const _ of source);
    emit(diagnostic(namelessScan(), 1))
  }
}
