/** The artifacts of this run, through GitHub's own client. */
import {messageOf, raise} from '#core/failure'
import {type Artifact, type Artifacts, type Log, UnreachableError} from '#core/world'
import {quietly} from './artifacts-output.ts'
import {artifactDamaged, artifactRefused, artifactsNeedRunner} from './github/failures.ts'

export type ArtifactOptions = {
  /** Looked at for the two variables that only a runner gives; the client itself reads `process.env`. */
  readonly env?: Readonly<Record<string, string | undefined>>
  readonly log: Log
}

type Client = InstanceType<typeof import('@actions/artifact')['DefaultArtifactClient']>

const runnerVariables = ['ACTIONS_RUNTIME_TOKEN', 'ACTIONS_RESULTS_URL']

/**
 * Uploads, lists and downloads with the job's runtime token; no permission of the workflow governs that.
 * Raises TW-160 outside a runner, TW-166 when a download does not match its digest, TW-167 when the service refuses
 * (name taken, quota, GHES); throws `UnreachableError` when it does not answer. Retries are the client's own. The client
 * unpacks without leaving the folder: `..` in a name is defused and links are not made.
 */
export const runArtifacts = ({env = process.env, log}: ArtifactOptions): Artifacts => {
  const ask = async <T>(operation: string, body: (client: Client) => Promise<T>): Promise<T> => {
    const missing = runnerVariables.find(name => (env[name] ?? '') === '')
    if (missing !== undefined) raise(artifactsNeedRunner(missing))
    try {
      return await quietly(log, async () => body(await openClient()))
    } catch (error) {
      return refuse(operation, error)
    }
  }
  return {
    upload: async (name, root, files, retentionDays) => {
      const options = retentionDays === undefined ? {} : {retentionDays}
      const operation = `upload the artifact \`${name}\``
      const {id, size, digest} = await ask(operation, client => client.uploadArtifact(name, [...files], root, options))
      if (id === undefined) throw new UnreachableError(`The service did not name the artifact \`${name}\``)
      return {id, name, size: size ?? 0, created: null, digest: withAlgorithm(digest)}
    },
    list: async () => {
      const {artifacts} = await ask('list the artifacts of this run', client => client.listArtifacts())
      return artifacts.map(
        ({id, name, size, createdAt, digest}): Artifact => ({
          id,
          name,
          size,
          created: createdAt?.toISOString() ?? null,
          digest: withAlgorithm(digest)
        })
      )
    },
    download: async (artifact, into) => {
      const operation = `download the artifact \`${artifact.name}\``
      const options = {path: into, ...(artifact.digest === null ? {} : {expectedHash: artifact.digest})}
      const {digestMismatch} = await ask(operation, client => client.downloadArtifact(artifact.id, options))
      if (digestMismatch === true) raise(artifactDamaged(artifact.name))
    }
  }
}

/** The heaviest of all dependencies (Azure's storage client): loaded when it is used. */
const openClient = async (): Promise<Client> => {
  const {DefaultArtifactClient} = await import('@actions/artifact')
  return new DefaultArtifactClient()
}

/** Uploads report the bare hash, listings `sha256:<hash>`. */
const withAlgorithm = (digest: string | undefined): string | null =>
  digest === undefined || digest === '' ? null : digest.includes(':') ? digest : `sha256:${digest}`

/** The client tells its errors apart by name and text only. */
const bugs = new Set(['TypeError', 'RangeError', 'ReferenceError'])

const refuse = (operation: string, error: unknown): never => {
  if (error instanceof Error && bugs.has(error.name)) throw error
  const message = messageOf(error)
  const unanswered = /after \d+ (attempts|retries)|unable to make request|progress stalled/i.test(message)
  if (unanswered) throw new UnreachableError(message.split('\n')[0] ?? message, {cause: error})
  return raise(artifactRefused(operation, message), error)
}
