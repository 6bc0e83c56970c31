/** The list of known exploited vulnerabilities that the configuration names. */
import {type Failure, FailureError} from '#core/failure'
import {diagnosticOf} from '#core/gate/diagnostics'
import type {Diagnostic} from '#core/verdict'
import type {World} from '#core/world'
import {missingKev} from '../failures/gate.ts'
import {parseKev} from '../gate/kev.ts'

export type Kev = {readonly kev: ReadonlySet<string> | null; readonly diagnostics: readonly Diagnostic[]}

/** From the commit that the rules come from, so that a change cannot shorten the list; null: from the work tree. */
export const kevFor = async (
  path: string | undefined,
  base: string | null,
  {files, git}: Pick<World, 'files' | 'git'>
): Promise<Kev> => {
  if (path === undefined) return {kev: null, diagnostics: []}
  const text = base === null ? await textHere(path, files) : await git.show(base, path)
  if (text === undefined) return unusable(missingKev(path, base === null ? 'this commit' : 'the base'))
  try {
    return {kev: parseKev(text, path), diagnostics: []}
  } catch (thrown) {
    if (!(thrown instanceof FailureError)) throw thrown
    return unusable(thrown.failure)
  }
}

const unusable = (failure: Failure): Kev => ({kev: null, diagnostics: [diagnosticOf('error', failure)]})

const textHere = async (path: string, files: World['files']): Promise<string | undefined> => {
  const stat = await files.stat(path)
  return stat === undefined || stat.escapes || stat.kind !== 'file' ? undefined : files.text(path)
}
