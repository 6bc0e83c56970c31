/** Which SBOMs a commit has, in the ledger: digests only, the documents are artifacts. */
import {messageOf} from '#core/failure'
import {missingPermission} from '#core/failures'
import {diagnosticOf} from '#core/gate/diagnostics'
import type {Diagnostic, Subject} from '#core/verdict'
import {PermissionError, type World} from '#core/world'
import type {Written} from './write-documents.ts'

export type Noted = {readonly recorded: boolean; readonly diagnostics: readonly Diagnostic[]}

/** On a push, where the token may; that it may not is a warning, because the documents are there all the same. */
export const noteSboms = async (
  {id, components, written}: {readonly id: string; readonly components: number; readonly written: readonly Written[]},
  {commit, tree}: Pick<Subject, 'commit' | 'tree'>,
  {ledger, run}: Pick<World, 'ledger' | 'run'>
): Promise<Noted> => {
  if (run.event !== 'push') return {recorded: false, diagnostics: []}
  const entry = {
    schema: 'towpath.sboms/1',
    ...{id, commit, tree, run: run.runId, attempt: run.attempt, components},
    documents: written.map(({format, sha256, content, artifact}) => ({
      ...{format, sha256, bytes: Buffer.byteLength(content), artifact}
    }))
  }
  const path = `sboms/${encodeURIComponent(id)}/${commit}/${run.runId}-${run.attempt}.json`
  try {
    await ledger.append([{path, content: `${JSON.stringify(entry, null, 2)}\n`}], `sboms: ${id} of ${commit}`)
    return {recorded: true, diagnostics: []}
  } catch (thrown) {
    return {recorded: false, diagnostics: [refusal(thrown)]}
  }
}

const refusal = (thrown: unknown): Diagnostic => {
  const what = 'note the SBOMs in the ledger'
  if (thrown instanceof PermissionError) return diagnosticOf('warning', missingPermission(what, 'contents: write'))
  const message = `The digests of the SBOMs are not in the ledger: ${messageOf(thrown)}.`
  return {
    ...{severity: 'warning', code: null, message, location: null, producer: null},
    fix: 'Nothing has to be done: the documents themselves are kept as artifacts of the run.'
  }
}
