/** What other things point at: releases, tags, deployments, open pull requests, running workflows, ledger entries. */
import type {Reference, Storage, StoredObject} from '#core/storage'
import type {Ledger} from '#core/world'
import type {Reachable} from './model.ts'
import {type Pointers, pointersOf} from './reachable-ledger.ts'

const words: Readonly<Record<Reference['kind'], string>> = {
  release: 'release',
  tag: 'tag',
  deployment: 'deployment to',
  'pull-request': 'pull request'
}

/** The order in which several reasons are given. */
const order: readonly Reference['kind'][] = ['release', 'tag', 'deployment', 'pull-request']

/** Asks GitHub and the ledger. Throws where either cannot be read to the end. */
export const reachableOf = async (
  ports: {readonly storage: Pick<Storage, 'references'>; readonly ledger: Pick<Ledger, 'list' | 'read'>},
  objects: readonly StoredObject[]
): Promise<Reachable> => {
  const references = await ports.storage.references()
  return reachableFrom(references, await pointersOf(ports.ledger, references), objects)
}

/** The same from what is known. Reasons end the sentence "kept for …". Pure. */
export const reachableFrom = (
  references: readonly Reference[],
  pointers: Pointers,
  objects: readonly StoredObject[]
): Reachable => {
  const commits = new Map<string, Set<string>>()
  for (const {kind, name, commit} of references.toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))) {
    const reasons = commits.get(commit) ?? new Set<string>()
    commits.set(commit, reasons.add(`${words[kind]} ${name}`))
  }
  const runs = new Map(pointers.runs)
  for (const {live, run} of objects) if (live && run !== null) runs.set(run, `run ${run}, which is in progress`)
  return {
    commits: new Map([...commits].map(([commit, reasons]) => [commit, [...reasons].join(', ')])),
    runs,
    digests: pointers.digests
  }
}
