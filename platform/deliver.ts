/** Performs deliveries. What cannot be delivered is a failure to warn about, never a reason to fail the job. */
import {dirname, resolve} from 'node:path'
import {type Failure, FailureError} from '#core/failure'
import {missingPermission} from '#core/failures'
import type {Annotation, ApiDelivery, ArtifactDelivery, Delivery, LocalDelivery} from '#core/outcome'
import {type Artifacts, type Files, type GitHub, type Log, PermissionError, UnreachableError} from '#core/world'
import {upsertComment} from './deliver-comment.ts'
import {summaryTooLarge, unreachable} from './github/failures.ts'

/** docs.github.com, "Workflow commands", "Step isolation and limits": a larger summary is dropped, the step stays green. */
const summaryLimit = 1_048_576

export type LocalPorts = {
  readonly files: Pick<Files, 'write'>
  readonly appendSummary: (markdown: string) => Promise<void>
  readonly annotate: (annotations: readonly Annotation[]) => void | Promise<void>
}

/** Files, summary and annotations: what needs no token. Returns what did not work; the other deliveries still happen. */
export const performLocal = async (
  deliveries: readonly Delivery[],
  {files, appendSummary, annotate}: LocalPorts
): Promise<readonly Failure[]> => {
  let summaryBytes = 0
  const summarise = async (markdown: string): Promise<readonly Failure[]> => {
    const bytes = summaryBytes + Buffer.byteLength(markdown)
    if (bytes > summaryLimit) {
      await appendSummary('\nThis summary was too large for GitHub. The verdict file holds the full result.\n')
      return [summaryTooLarge(bytes, summaryLimit)]
    }
    await appendSummary(markdown)
    summaryBytes = bytes
    return []
  }
  const perform = async (delivery: LocalDelivery): Promise<readonly Failure[]> => {
    if (delivery.kind === 'summary') return summarise(delivery.markdown)
    if (delivery.kind === 'file') await files.write(delivery.path, delivery.content)
    else await annotate(delivery.annotations)
    return []
  }
  return each(deliveries.filter(isLocal), perform, (_, error) => {
    if (error instanceof FailureError) return error.failure
    throw error
  })
}

export type ArtifactPorts = {readonly artifacts: Pick<Artifacts, 'upload'>; readonly files: Pick<Files, 'root'>}

/** Files of the run that are kept as artifacts: each alone at the top of its artifact. */
export const performArtifacts = async (
  deliveries: readonly Delivery[],
  {artifacts, files}: ArtifactPorts
): Promise<readonly Failure[]> =>
  each(
    deliveries.filter(isArtifact),
    async ({name, file}) => {
      const path = resolve(files.root, file)
      await artifacts.upload(name, dirname(path), [path])
      return []
    },
    withheld
  )

export type ApiPorts = {readonly github: GitHub; readonly log: Pick<Log, 'info'>}

/**
 * Comments and checks. A missing permission (TW-103), an unreachable GitHub (TW-162) and a refused request come back as
 * values; anything else that is thrown is a bug and is thrown on.
 */
export const performApi = async (
  deliveries: readonly Delivery[],
  {github, log}: ApiPorts
): Promise<readonly Failure[]> =>
  each(
    deliveries.filter(isApi),
    async delivery => {
      if (delivery.kind === 'check') await github.createCheck(delivery)
      else log.info(`Comment: ${(await upsertComment(github, delivery)).url}`)
      return []
    },
    withheld
  )

const withheld = (delivery: ArtifactDelivery | ApiDelivery, error: unknown): Failure => {
  const operation = operationOf(delivery)
  if (error instanceof FailureError) return error.failure
  if (error instanceof PermissionError) return missingPermission(operation, needed[delivery.kind] ?? error.permission)
  if (error instanceof UnreachableError) return unreachable(operation, error.message)
  throw error
}

const each = async <D extends Delivery>(
  deliveries: readonly D[],
  perform: (delivery: D) => Promise<readonly Failure[]>,
  explain: (delivery: D, error: unknown) => Failure
): Promise<readonly Failure[]> => {
  const failures: Failure[] = []
  for (const delivery of deliveries) {
    failures.push(...(await perform(delivery).catch((error: unknown) => [explain(delivery, error)])))
  }
  return failures
}

const isApi = (delivery: Delivery): delivery is ApiDelivery => delivery.kind === 'comment' || delivery.kind === 'check'

const isArtifact = (delivery: Delivery): delivery is ArtifactDelivery => delivery.kind === 'artifact'

const isLocal = (delivery: Delivery): delivery is LocalDelivery => !isApi(delivery) && !isArtifact(delivery)

/** For the whole delivery: naming only the first request's right would send people to fix it twice. */
const needed: Readonly<Partial<Record<Delivery['kind'], string>>> = {
  comment: 'pull-requests: write',
  check: 'checks: write'
}

const operationOf = (delivery: ArtifactDelivery | ApiDelivery): string =>
  delivery.kind === 'artifact' ? `upload the artifact \`${delivery.name}\`` : `write the ${delivery.kind}`
