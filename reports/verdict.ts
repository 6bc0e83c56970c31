/** The verdict of another gate (docs/schema/verdict.schema.json), as evidence for the gate over everything. */
import type {ReportFormat} from '#core/records'
import {verdictSchema} from '#core/verdict'
import {diagnostic} from './diagnostic.ts'
import {unreadableReport} from './failures.ts'
import {readJsonDocument} from './json-document.ts'

const title = 'Towpath verdict'

export const towpathVerdict: ReportFormat = {
  name: 'towpath-verdict',
  title,
  holds: 'verdict',
  recognise: ({text}) => /^\s*\{\s*"schema"\s*:\s*"towpath\.verdict\/1"/.test(text),
  read: async (source, emit) => {
    const read = await readJsonDocument(source, title)
    if (!read.ok) return emit(read.problem)
    const parsed = verdictSchema.safeParse(read.value)
    if (parsed.success) return emit({kind: 'verdict', verdict: parsed.data})
    const [issue] = parsed.error.issues
    const detail = `${issue?.path.join('.') || 'the top'}: ${issue?.message ?? 'it has another shape'}`
    emit(diagnostic(unreadableReport(title, 1, detail), null))
  }
}
