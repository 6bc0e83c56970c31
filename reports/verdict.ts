/** The verdict of another gate (docs/schema/verdict.schema.json), as evidence for the gate over everything. */
import type {ReportFormat} from '#core/records'
import {decide} from '#core/rules/judge'
import {type Verdict, verdictSchema} from '#core/verdict'
import {diagnostic} from './diagnostic.ts'
import {unreadableReport} from './failures.ts'
import {readJsonDocument} from './json-document.ts'

const title = 'Towpath verdict'

/** Every gate decides alike, so a decision that its own rules and problems do not lead to was not made by one. */
const contradiction = ({decision, rules, diagnostics}: Verdict): string | null => {
  const expected = decide(rules, !diagnostics.some(({severity}) => severity === 'error'))
  return decision === expected ? null : `\`decision\` is ${decision}, but its rules and problems lead to ${expected}`
}

export const towpathVerdict: ReportFormat = {
  name: 'towpath-verdict',
  title,
  holds: 'verdict',
  recognise: ({text}) => /^\s*\{\s*"schema"\s*:\s*"towpath\.verdict\/1"/.test(text),
  read: async (source, emit) => {
    const read = await readJsonDocument(source, title)
    if (!read.ok) return emit(read.problem)
    const parsed = verdictSchema.safeParse(read.value)
    if (parsed.success) {
      const wrong = contradiction(parsed.data)
      return emit(
        wrong === null ? {kind: 'verdict', verdict: parsed.data} : diagnostic(unreadableReport(title, 1, wrong), null)
      )
    }
    const [issue] = parsed.error.issues
    const detail = `\`${issue?.path.join('.') || 'the top'}\` is missing or is not what the schema of verdicts says`
    emit(diagnostic(unreadableReport(title, 1, detail), null))
  }
}
