/** Actions and images of others that are used without a pin: whoever moves the tag runs code in the pipeline. */
import {fingerprint} from './fingerprint.ts'
import type {CodeFinding} from './model.ts'
import {byText} from './order.ts'
import {referencesInDockerfile} from './unpinned-dockerfile.ts'
import {referencesInMetadata, referencesInWorkflow} from './unpinned-workflow.ts'

export type SourceFile = {readonly path: string; readonly text: string}

/** Something that is not pinned, or cannot be shown to be. */
export type Unpinned = {
  readonly kind: 'action' | 'image' | 'unreadable'
  /** As the file writes it. */
  readonly reference: string
  readonly line: number
  readonly why: string
}

type Reader = (text: string) => readonly Unpinned[]

const readers: readonly (readonly [path: RegExp, reader: Reader])[] = [
  [/^\.github\/workflows\/[^/]+\.ya?ml$/i, referencesInWorkflow],
  [/(?:^|\/)action\.ya?ml$/i, referencesInMetadata],
  [/(?:^|\/)(?:Dockerfile|Containerfile)(?:\.[^/]+)?$/i, referencesInDockerfile],
  [/\.(?:Dockerfile|Containerfile)$/i, referencesInDockerfile]
]

const readerOf = (path: string): Reader | undefined => readers.find(([pattern]) => pattern.test(path))?.[1]

/** Workflows, metadata of actions and Dockerfiles: the files worth reading for `unpinned`. */
export const mayUseOthers = (path: string): boolean => readerOf(path) !== undefined

/** Findings of category `supply-chain`, with the line of the reference, sorted by key. Other files are passed over. */
export const unpinned = (files: readonly SourceFile[]): readonly CodeFinding[] =>
  files.flatMap(({path, text}) => numbered(path, readerOf(path)?.(text) ?? [])).sort((a, b) => byText(a.key, b.key))

const numbered = (path: string, references: readonly Unpinned[]): readonly CodeFinding[] =>
  [...Map.groupBy(references, ({kind, reference}) => `towpath | unpinned-${kind} | ${path} | ${reference}`)].flatMap(
    ([identity, same]) =>
      [...same]
        .sort((a, b) => a.line - b.line)
        .map((one, index) => findingOf(path, one, index === 0 ? identity : `${identity} #${index + 1}`))
  )

const titles: Readonly<Record<Unpinned['kind'], (reference: string) => string>> = {
  action: reference => `The action ${reference} is not pinned`,
  image: reference => `The image ${reference} is not pinned`,
  unreadable: () => 'What this file uses cannot be told'
}

const remedies: Readonly<Record<Unpinned['kind'], string>> = {
  action: 'Put the commit (40 hexadecimal digits) behind the `@` and the version into a comment.',
  image: 'Put the digest (`@sha256:…`) behind the name.',
  unreadable: 'Correct the file: until then nothing in it counts as pinned.'
}

const findingOf = (path: string, {kind, reference, line, why}: Unpinned, key: string): CodeFinding => ({
  key,
  category: 'supply-chain',
  tool: 'towpath',
  rule: `unpinned-${kind}`,
  rated: {severity: 'medium', source: 'towpath'},
  title: titles[kind](reference),
  message: `${titles[kind](reference)}: ${why}. ${remedies[kind]}`,
  path,
  line,
  cwes: ['CWE-829'],
  producer: 'towpath',
  content: fingerprint('reference', reference),
  suppressed: null
})
