/** Modes `generate`, `merge` and `validate`. */
import type {Failure} from '#core/failure'
import {diagnosticOf} from '#core/gate/diagnostics'
import {subjectOf} from '#core/gate/subject'
import type {Outcome} from '#core/outcome'
import type {SbomDocument} from '#core/sbom/document'
import type {SbomProblem} from '#core/sbom/problem'
import type {Diagnostic, Finding, RuleResult} from '#core/verdict'
import type {World} from '#core/world'
import type {Inputs, Output} from '../contract.ts'
import {invalidDocument, unreliableDocument} from '../failures/documents.ts'
import {generateSbom} from '../generate/generate.ts'
import type {Problem} from '../generate/model.ts'
import {mergeSboms} from '../merge/merge.ts'
import {validateSbom} from '../validate/validate.ts'
import {setAside} from '../write/set-aside.ts'
import {commitTime} from './commit-time.ts'
import {documentOutcome} from './deliver.ts'
import {noteSboms} from './ledger.ts'
import {lockfilesHere} from './lockfiles.ts'
import {documentFiles, type ParsedFile, problemLines, readDocument} from './read-documents.ts'
import {documentVerdict} from './verdict.ts'
import {writeDocuments} from './write-documents.ts'

type Result = Promise<Outcome<Output>>

/** Both SBOMs from the lockfiles of this commit. What cannot be relied on is inconclusive, and nothing is written then. */
export const generate = async (inputs: Inputs, world: World): Result => {
  const {files, diagnostics} = await lockfilesHere(inputs.lockfiles, world)
  const {document, problems} = generateSbom(files, inputs.name)
  return deliver(inputs, document, [...diagnostics, ...problems.map(problemLine)], world)
}

const problemLine = ({severity, file, line, failure: {code, what, why, fix}}: Problem): Diagnostic => ({
  severity,
  code,
  message: `${what} ${why}`,
  fix,
  location: file === null ? null : {file, line},
  producer: null
})

/** One document out of many; a single one is written again as it is, in both formats. */
export const merge = async (inputs: Inputs, world: World): Result => {
  const {files, diagnostics: unmatched} = await documentFiles(inputs.documents, world.files)
  const read = files.map(readDocument)
  const documents = read.flatMap(({document: one}) => one ?? [])
  const [only] = documents
  const {document, problems} =
    only !== undefined && read.length === 1 ? {document: only, problems: []} : mergeSboms(documents)
  const merging = problemLines('The merged document', problems, unreliableDocument)
  const diagnostics = [
    ...unmatched,
    ...read.flatMap(one => one.diagnostics),
    ...merging.map(one => ({...one, location: null}))
  ]
  return deliver(inputs, document, [...diagnostics, ...setAside(document).map(asideLine)], world)
}

const asideLine = (failure: Failure): Diagnostic => diagnosticOf('warning', failure)

const deliver = async (
  inputs: Inputs,
  document: SbomDocument,
  diagnostics: readonly Diagnostic[],
  world: World
): Result => {
  const subject = await subjectOf(null, world)
  const reliable = !diagnostics.some(({severity}) => severity === 'error')
  const components = document.components.filter(({ref}) => ref !== document.subject).length
  const written = reliable
    ? writeDocuments(document, document.created ?? (await commitTime(world)), inputs, world.run)
    : []
  const noted =
    reliable && inputs.mode === 'generate'
      ? await noteSboms({id: inputs.id, components, written}, subject, world)
      : {recorded: false, diagnostics: []}
  const pass = `${components} ${components === 1 ? 'component' : 'components'} in CycloneDX 1.5 and SPDX 2.3.`
  const verdict = documentVerdict(inputs, {
    ...{subject, pass, rules: [], findings: []},
    diagnostics: [...diagnostics, ...noted.diagnostics]
  })
  const outputs = noted.recorded ? {recorded: 'true'} : {}
  return documentOutcome({verdict, written, components, outputs}, inputs, world)
}

/** Each document against its official schema, and what no schema sees. */
export const validate = async (inputs: Inputs, world: World): Result => {
  const {files, diagnostics} = await documentFiles(inputs.documents, world.files)
  const subject = await subjectOf(null, world)
  const checked: Checked[] = []
  for (const file of files) checked.push(await check(file))
  const verdict = documentVerdict(inputs, {
    subject,
    rules: checked.map(({rule}) => rule),
    findings: checked.flatMap(({findings}) => findings),
    diagnostics: [...diagnostics, ...checked.flatMap(one => one.diagnostics)],
    pass: `${files.length} ${files.length === 1 ? 'document is' : 'documents are'} valid.`
  })
  return documentOutcome({verdict, written: [], components: 0, outputs: {}}, inputs, world)
}

type Checked = {
  readonly rule: RuleResult
  readonly findings: readonly Finding[]
  readonly diagnostics: readonly Diagnostic[]
}

const severities: Readonly<Record<SbomProblem['severity'], Finding['severity']>> = {
  error: 'major',
  warning: 'minor',
  note: 'info'
}

const check = async (file: ParsedFile): Promise<Checked> => {
  const {path, value, problem} = file
  const rule = (outcome: RuleResult['outcome'], reason: string): RuleResult => ({
    ...{rule: `${path} is valid`, severity: 'block', outcome, reason, origin: 'mode validate'}
  })
  if (problem !== null) return {rule: rule('inconclusive', problem.message), findings: [], diagnostics: [problem]}
  const problems = await validateSbom(value)
  const unread = problems.find(({rule: name}) => name === 'format' || name === 'version')
  if (unread !== undefined) {
    const {diagnostics} = readDocument(file)
    return {rule: rule('inconclusive', `${path}: ${unread.message}`), findings: [], diagnostics}
  }
  const errors = problems.filter(({severity}) => severity === 'error')
  const [first] = errors
  const more = errors.length > 1 ? ` (and ${errors.length - 1} more)` : ''
  return {
    rule:
      first === undefined
        ? rule('passed', `${path} is valid`)
        : rule('failed', `${invalidDocument.code}: ${invalidDocument(path, first.message, first.pointer).what}${more}`),
    findings: problems.map(({severity, message, pointer}) => ({
      kind: 'invalid-sbom',
      severity: severities[severity],
      title: pointer === '' ? path : `${path}#${pointer}`,
      message,
      location: {file: path, line: null},
      producer: null,
      code: severity === 'error' ? invalidDocument.code : null
    })),
    diagnostics: []
  }
}
