/** Actions and images of others that are used without a pin: whoever moves the tag runs code in the pipeline. */
import type {CodeFinding} from './model.ts'

export type SourceFile = {readonly path: string; readonly text: string}

/** Workflows, metadata of actions and Dockerfiles: the files worth reading for `unpinned`. */
export const mayUseOthers = (_path: string): boolean => false

/** Findings of category `supply-chain`, with the line of the reference. Other files are passed over. */
export const unpinned = (_files: readonly SourceFile[]): readonly CodeFinding[] => []
