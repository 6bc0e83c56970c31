/**
 * The security gate against known truth: 10,000 vulnerabilities in the reports of five scanners, beside the rule of equal
 * identifiers and the rule of equal titles; and 100,000 random gates to which one finding is added.
 */
import {performance} from 'node:perf_hooks'
import type {VulnerabilityRecord} from '#core/records'
import {clustersOf} from '../action-sbom/src/gate/clusters.ts'
import type {Reported} from '../action-sbom/src/gate/model.ts'
import {type Agreement, agreementOf} from '../test/unit/sbom-gate/agreement.ts'
import {corpusOf, truthOf} from '../test/unit/sbom-gate/corpus.ts'
import {randomCase, randomOf} from '../test/unit/sbom-gate/random-case.ts'

const vulnerabilities = 10_000
const cases = 100_000

/** The groups of a simple rule, for comparison: records with an equal key are one. */
const groupsBy = (
  reported: readonly Reported<VulnerabilityRecord>[],
  key: (record: VulnerabilityRecord) => string
): readonly (readonly string[])[] =>
  [...Map.groupBy(reported, ({record}) => key(record)).values()].map(same => same.map(({record}) => truthOf(record)))

const rounded = ({precision, recall, f1, falseMerges}: Agreement): Agreement => ({
  precision: Number(precision.toFixed(5)),
  recall: Number(recall.toFixed(5)),
  f1: Number(f1.toFixed(5)),
  falseMerges
})

/** These are laws and not timings: a result that breaks one ends the run. */
const demand = (kept: boolean, found: object): void => {
  if (!kept) throw new Error(`The security gate breaks a promise: ${JSON.stringify(found)}`)
}

const corpus = async (): Promise<object> => {
  const {reported, partial, records} = await corpusOf(vulnerabilities, randomOf(2026))
  const start = performance.now()
  const clusters = clustersOf(reported)
  const milliseconds = Math.round(performance.now() - start)
  const groups = clusters.map(({members}) => members.map(member => truthOf(member.reported.record)))
  const agreement = agreementOf(groups)
  demand(agreement.f1 >= 0.995 && agreement.falseMerges === 0, agreement)
  return {
    goal: 'F1 at least 0.995, 0 false merges',
    vulnerabilities,
    partialAliases: Number((partial / vulnerabilities).toFixed(3)),
    records,
    milliseconds,
    towpath: rounded(agreement),
    equalFirstIdentifier: rounded(agreementOf(groupsBy(reported, ({ids}) => ids[0] ?? ''))),
    equalIdentifierAndPackage: rounded(
      agreementOf(groupsBy(reported, ({ids, component}) => `${ids[0]} ${component.purl ?? component.name}`))
    )
  }
}

const monotone = (): object => {
  const random = randomOf(4)
  const seen: Record<string, number> = {}
  for (let at = 0; at < cases; at += 1) {
    const {before, after} = randomCase(random)
    const transition = `${before} -> ${after}`
    seen[transition] = (seen[transition] ?? 0) + 1
  }
  const failToPass = seen['fail -> pass'] ?? 0
  demand(failToPass === 0, seen)
  return {goal: '0 from fail to pass', cases, failToPass, transitions: seen}
}

export const run = async (): Promise<object> => ({corpus: await corpus(), addedFinding: monotone()})
