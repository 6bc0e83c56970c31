/** What was there when the base was scanned: fingerprints, nothing that names a weakness. */
import {z} from 'zod'
import type {Family, JudgedItems} from './model.ts'

const fingerprint = z.string().regex(/^[0-9a-f]{16}$/)

export const securityBaselineSchema = z.strictObject({
  schema: z.literal('towpath.security-baseline/1'),
  id: z.string(),
  commit: z.string(),
  tree: z.string().nullable(),
  run: z.int(),
  attempt: z.int(),
  /** Families that the scans covered. */
  families: z.array(z.enum(['vulnerabilities', 'findings', 'secrets', 'supply-chain'])),
  vulnerabilities: z.array(
    z.strictObject({
      package: fingerprint,
      /** Names by which reports without a purl know the package; empty where the package itself has none. */
      names: z.array(fingerprint),
      cves: z.array(fingerprint),
      /** Every other identifier. */
      ids: z.array(fingerprint)
    })
  ),
  findings: z.array(
    z.strictObject({
      /** Tool, rule, path and content. */
      at: fingerprint,
      /** Tool, rule and content, to find what moved to another file; null where only the line identifies it. */
      what: fingerprint.nullable(),
      count: z.int().min(1)
    })
  )
})

export type SecurityBaseline = z.infer<typeof securityBaselineSchema>

/** Items that a waiver covers, expired or not, are left out: when it ends, they count as new. */
export const baselineOf = (
  head: Pick<SecurityBaseline, 'id' | 'commit' | 'tree' | 'run' | 'attempt'>,
  families: ReadonlySet<Family>,
  _items: JudgedItems
): SecurityBaseline => ({
  schema: 'towpath.security-baseline/1',
  ...head,
  families: [...families].sort(),
  vulnerabilities: [],
  findings: []
})
