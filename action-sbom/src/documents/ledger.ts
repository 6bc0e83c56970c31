/** Which SBOMs a commit has, in the ledger: digests only, the documents are artifacts. */
import {messageOf} from '#core/failure'
import {diagnosticOf} from '#core/gate/diagnostics'
import type {Diagnostic, Subject} from '#core/verdict'
import type {World} from '#core/world'
import {sbomsNotRecorded} from '../failures/documents.ts'
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
    return {recorded: false, diagnostics: [diagnosticOf('warning', sbomsNotRecorded(messageOf(thrown)))]}
  }
}
