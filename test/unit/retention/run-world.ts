/** A whole world in memory for the runs of the action: what GitHub stores, an archive, a ledger, and files. */

import {parseInputs} from '#core/contract'
import type {Delivery} from '#core/outcome'
import type {StoredObject} from '#core/storage'
import type {Artifact} from '#core/world'
import {contract} from '../../../action-artifact-retention/src/contract.ts'
import type {RetentionWorld} from '../../../action-artifact-retention/src/gather.ts'
import {run} from '../../../action-artifact-retention/src/run.ts'
import {keyOf, portsOver, type Truth} from './apply-world.ts'
import {now} from './builders.ts'

const refuse = (): never => {
  throw new Error('Retention asks nothing of this port')
}

export const aTruth = (objects: readonly StoredObject[]): Truth => ({
  objects: new Map(objects.map(object => [keyOf(object), object])),
  content: new Map(objects.map(object => [keyOf(object), `content of ${object.name}`])),
  archive: new Map(),
  ledger: new Map(),
  references: [],
  removed: [],
  now
})

export const aWorld = (
  truth: Truth,
  files: Map<string, string>,
  artifacts: readonly Artifact[] = []
): RetentionWorld => {
  const ports = portsOver(truth, {calls: 0, at: () => null})
  return {
    run: {
      repository: 'octo/shop',
      event: 'schedule',
      payload: {},
      commit: 'c'.repeat(40),
      ref: 'refs/heads/main',
      runId: 77,
      attempt: 1,
      job: 'retention',
      workflow: 'maintenance',
      actor: 'octocat',
      serverUrl: 'https://github.com',
      workspace: '/work',
      temp: '/temp',
      started: null,
      onRunner: true
    },
    files: {
      root: '/work',
      read: refuse,
      text: async path => files.get(path) ?? refuse(),
      stream: ports.files.stream,
      write: async (path, content) => void files.set(path, String(content)),
      copy: async (from, to) => void files.set(to, from),
      stat: async path =>
        files.has(path) ? {path, size: 1, modified: 0, kind: 'file' as const, escapes: false} : undefined,
      glob: refuse,
      temporary: async () => '/temporary'
    },
    artifacts: {
      upload: refuse,
      list: async () => artifacts,
      download: async ({name}, into) => void files.set(`${into}/retention-plan.json`, files.get(name) ?? refuse())
    },
    ledger: ports.ledger,
    storage: () => ports.storage,
    archive: () => ports.archive,
    clock: ports.clock,
    log: {
      debug: () => undefined,
      info: () => undefined,
      warning: () => undefined,
      error: () => undefined,
      group: (_, body) => body(),
      mask: () => undefined
    },
    signal: ports.signal
  }
}

/** Runs the action and puts its files where a later step finds them. */
export const runWith = async (given: Readonly<Record<string, string>>, world: RetentionWorld) => {
  const outcome = await run(
    parseInputs(contract, name => given[name] ?? ''),
    world
  )
  for (const delivery of outcome.deliveries) {
    if (delivery.kind === 'file') await world.files.write(delivery.path, delivery.content)
  }
  const summary = outcome.deliveries
    .flatMap((one: Delivery) => (one.kind === 'summary' ? [one.markdown] : []))
    .join('\n')
  return {...outcome, summary, counts: JSON.parse(outcome.outputs.counts ?? '{}')}
}
