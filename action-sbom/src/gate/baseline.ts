/** What was there when the base was scanned: fingerprints, nothing that names a weakness. */
import {z} from 'zod'
import {placeOf} from './content.ts'
import {fingerprint} from './fingerprint.ts'
import {isCve} from './identifiers.ts'
import type {CodeFinding, Family, Judged, JudgedItems, Vulnerability} from './model.ts'
import {byText, sorted} from './order.ts'
import {namesOfKey} from './packages.ts'
import {toolName} from './tools.ts'

const hash = z.string().regex(/^[0-9a-f]{16}$/)

const knownVulnerability = z.strictObject({
  package: hash,
  /** Names by which reports without a purl know the package; empty where the package itself has none. */
  names: z.array(hash),
  cves: z.array(hash),
  /** Every other identifier. */
  ids: z.array(hash)
})

const knownFinding = z.strictObject({
  /** Tool, rule, path and content. */
  at: hash,
  /** Tool, rule and content, to find what moved to another file; null where only the line identifies it. */
  what: hash.nullable(),
  count: z.int().min(1)
})

export const securityBaselineSchema = z.strictObject({
  schema: z.literal('towpath.security-baseline/1'),
  id: z.string(),
  commit: z.string(),
  tree: z.string().nullable(),
  run: z.int(),
  attempt: z.int(),
  /** Families that the scans covered. */
  families: z.array(z.enum(['vulnerabilities', 'findings', 'secrets', 'supply-chain'])),
  vulnerabilities: z.array(knownVulnerability),
  findings: z.array(knownFinding)
})

export type SecurityBaseline = z.infer<typeof securityBaselineSchema>
export type KnownVulnerability = Readonly<z.infer<typeof knownVulnerability>>
export type KnownFinding = Readonly<z.infer<typeof knownFinding>>

/**
 * Items that a waiver covers, expired or not, and those that their report marks as suppressed are left out: they never
 * counted, and when the exception ends they count as new. Equal items give equal bytes.
 */
export const baselineOf = (
  head: Pick<SecurityBaseline, 'id' | 'commit' | 'tree' | 'run' | 'attempt'>,
  families: ReadonlySet<Family>,
  items: JudgedItems
): SecurityBaseline => ({
  schema: 'towpath.security-baseline/1',
  ...head,
  families: [...families].sort(byText),
  vulnerabilities: counting(items.vulnerabilities)
    .map(knownOf)
    .sort((a, b) => byText(JSON.stringify(a), JSON.stringify(b))),
  findings: [...Map.groupBy(counting(items.findings), finding => atOf(finding, finding.path, finding.line))]
    .map(([at, [first, ...others]]) => ({
      at,
      what: first === undefined ? null : whatOf(first),
      count: others.length + 1
    }))
    .sort((a, b) => byText(a.at, b.at))
})

const counting = <T extends {readonly suppressed: string | null}>(judged: readonly Judged<T>[]): readonly T[] =>
  judged
    .filter(({item, waived, lapsed}) => item.suppressed === null && waived === null && lapsed === null)
    .map(({item}) => item)

/** A vulnerability as a baseline knows it. */
export const knownOf = (vulnerability: Vulnerability): KnownVulnerability => ({
  package: fingerprint(vulnerability.package),
  names: [...sorted(namesOfKey(vulnerability.package).map(name => fingerprint(name)))],
  cves: [...sorted(vulnerability.ids.filter(isCve).map(id => fingerprint(id)))],
  ids: [...sorted(vulnerability.ids.filter(id => !isCve(id)).map(id => fingerprint(id)))]
})

/** A finding where it stands: `path` and `line` as the base has them. */
export const atOf = ({tool, rule, content}: CodeFinding, path: string | null, line: number | null): string =>
  fingerprint(toolName(tool), rule, placeOf(path), content ?? `line ${line}`)

/** A finding wherever it stands; null where only its line identifies it. */
export const whatOf = ({tool, rule, content}: CodeFinding): string | null =>
  content === null ? null : fingerprint(toolName(tool), rule, content)
