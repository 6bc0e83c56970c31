import {createHash, randomBytes, randomUUID} from 'node:crypto'
import {createReadStream} from 'node:fs'
import {stat} from 'node:fs/promises'
import {pipeline} from 'node:stream/promises'
import {z} from 'zod'
import {blobFile, signedUrl} from './blobs.ts'
import {Refusal} from './refusal.ts'
import {json, type Reply} from './reply.ts'
import {bytesOf, type Call, type Route} from './route.ts'
import type {ForgeState} from './state.ts'
import type {RuntimeGrant} from './tokens.ts'

/** One artifact of the results service. */
export type StoredArtifact = {
  readonly id: number
  readonly name: string
  readonly runId: number
  readonly attempt: number
  readonly jobId: number
  readonly mimeType: string
  readonly created: string
  /** Null: ninety days later. */
  readonly expires: string | null
  /** Folder of its bytes. */
  readonly blob: string
  readonly signatures: {readonly upload: string; readonly download: string}
  /** Null until finalized; immutable after. `digest` is `sha256:<hex>`. */
  finalized: {readonly size: number; readonly digest: string} | null
}

/** Scope of every call. The protocol's strings are ours to choose: they are what the runtime token says. */
const backend = {workflow_run_backend_id: z.string(), workflow_job_run_backend_id: z.string()}
const named = z.object({...backend, name: z.string().min(1)})
const creation = named.extend({version: z.int(), mime_type: z.string().optional(), expires_at: z.string().optional()})
const completion = named.extend({size: z.string(), hash: z.string().optional()})
const listing = z.object({...backend, name_filter: z.string().optional(), id_filter: z.string().optional()})

type Scoped = {readonly workflow_run_backend_id: string; readonly workflow_job_run_backend_id: string}

const invalid = (why: string): Refusal => new Refusal(400, why)

/** The body, of the grant's own run: a token never reaches another run. */
const scopedBody = async <T extends Scoped>(call: Call, grant: RuntimeGrant, schema: z.ZodType<T>): Promise<T> => {
  let value: unknown
  try {
    value = JSON.parse((await bytesOf(call.request)).toString())
  } catch {
    throw new Refusal(400, 'the json request could not be decoded', {code: 'malformed'})
  }
  const checked = schema.safeParse(value)
  if (!checked.success) throw invalid(z.prettifyError(checked.error))
  if (checked.data.workflow_run_backend_id !== String(grant.runId))
    throw new Refusal(403, 'the token does not belong to this workflow run')
  return checked.data
}

const ofJob = (forge: ForgeState, body: z.infer<typeof named>): StoredArtifact => {
  const found = forge.artifacts.find(
    artifact =>
      String(artifact.runId) === body.workflow_run_backend_id &&
      String(artifact.jobId) === body.workflow_job_run_backend_id &&
      artifact.name === body.name
  )
  if (!found) throw new Refusal(404, `artifact ${body.name} not found`)
  return found
}

/** Ids jump up and down on purpose: on GitHub too the larger id is not the later artifact. 61,001 generates mod 100,003. */
const scrambledId = (count: number): number => 4_000_000_000 + ((count * 61_001) % 100_003)

const create = async (call: Call, grant: RuntimeGrant): Promise<Reply> => {
  const {forge} = call
  const body = await scopedBody(call, grant, creation)
  if (body.workflow_job_run_backend_id !== String(grant.jobId))
    throw new Refusal(403, 'the token does not belong to this job')
  const taken = forge.artifacts.some(
    artifact => artifact.runId === grant.runId && artifact.attempt === grant.attempt && artifact.name === body.name
  )
  if (taken) throw new Refusal(409, 'an artifact with this name already exists on the workflow run')
  const artifact: StoredArtifact = {
    id: scrambledId(forge.next('artifact')),
    name: body.name,
    runId: grant.runId,
    attempt: grant.attempt,
    jobId: grant.jobId,
    mimeType: body.mime_type ?? 'application/zip',
    created: new Date().toISOString(),
    expires: null,
    blob: randomUUID(),
    signatures: {upload: randomBytes(18).toString('hex'), download: randomBytes(18).toString('hex')},
    finalized: null
  }
  forge.artifacts.push(artifact)
  return json(200, {ok: true, signed_upload_url: signedUrl(forge, artifact, artifact.signatures.upload)})
}

const digestOf = async (file: string): Promise<string> => {
  const hash = createHash('sha256')
  await pipeline(createReadStream(file), hash)
  return `sha256:${hash.digest('hex')}`
}

const finalize = async (call: Call, grant: RuntimeGrant): Promise<Reply> => {
  const body = await scopedBody(call, grant, completion)
  const artifact = ofJob(call.forge, body)
  if (artifact.finalized) throw new Refusal(409, 'the artifact is finalized already')
  const file = blobFile(call.forge, artifact.blob)
  const size = (await stat(file).catch(() => undefined))?.size
  if (size === undefined) throw new Refusal(400, 'nothing was uploaded', {code: 'failed_precondition'})
  if (String(size) !== body.size) throw invalid(`size ${body.size} was announced, ${size} bytes were uploaded`)
  const digest = await digestOf(file)
  if (body.hash !== undefined && body.hash !== digest) throw invalid(`the digest of the upload is ${digest}`)
  artifact.finalized = {size, digest}
  return json(200, {ok: true, artifact_id: String(artifact.id)})
}

const list = async (call: Call, grant: RuntimeGrant): Promise<Reply> => {
  const body = await scopedBody(call, grant, listing)
  const artifacts = call.forge.artifacts.flatMap(artifact => {
    const wanted =
      artifact.runId === grant.runId &&
      (body.name_filter === undefined || body.name_filter === artifact.name) &&
      (body.id_filter === undefined || body.id_filter === String(artifact.id))
    if (!wanted || !artifact.finalized) return []
    return [
      {
        workflow_run_backend_id: String(artifact.runId),
        workflow_job_run_backend_id: String(artifact.jobId),
        database_id: String(artifact.id),
        name: artifact.name,
        size: String(artifact.finalized.size),
        created_at: artifact.created,
        digest: artifact.finalized.digest
      }
    ]
  })
  return json(200, {artifacts})
}

const sign = async (call: Call, grant: RuntimeGrant): Promise<Reply> => {
  const artifact = ofJob(call.forge, await scopedBody(call, grant, named))
  if (!artifact.finalized) throw new Refusal(404, `artifact ${artifact.name} not found`)
  return json(200, {name: artifact.name, signed_url: signedUrl(call.forge, artifact, artifact.signatures.download)})
}

const remove = async (call: Call, grant: RuntimeGrant): Promise<Reply> => {
  const artifact = ofJob(call.forge, await scopedBody(call, grant, named))
  call.forge.artifacts.splice(call.forge.artifacts.indexOf(artifact), 1)
  return json(200, {ok: true, artifact_id: String(artifact.id)})
}

const method = (name: string, handle: (call: Call, grant: RuntimeGrant) => Promise<Reply>): Route => ({
  method: 'POST',
  pattern: `/twirp/github.actions.results.api.v1.ArtifactService/${name}`,
  dialect: 'twirp',
  token: 'runtime',
  handle
})

/** The artifact service, version 4: names are unique in one attempt, lists cover all attempts of the run. */
export const artifactRoutes: readonly Route[] = [
  method('CreateArtifact', create),
  method('FinalizeArtifact', finalize),
  method('ListArtifacts', list),
  method('GetSignedArtifactURL', sign),
  method('DeleteArtifact', remove)
]
