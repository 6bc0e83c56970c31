/** The verdict of a run, from the artifact it left: what somebody would download from the page of the run. */
import {inflateRawSync} from 'node:zlib'
import {z} from 'zod'
import {type Verdict, verdictSchema} from '#core/verdict'
import type {Forge, RunResult} from '../types.ts'

const listSchema = z.object({
  artifacts: z.array(z.object({name: z.string(), workflow_job_run_backend_id: z.string()}))
})
const signedSchema = z.object({signed_url: z.string()})

const endOfDirectory = 0x06_05_4b_50
const deflated = 8

/** The only file in a zip archive, by way of its directory (PKWARE APPNOTE, 4.3.12 and 4.3.16). */
export const onlyFileOf = (zip: Buffer): string => {
  const end = zip.lastIndexOf(Buffer.from(Uint32Array.of(endOfDirectory).buffer))
  if (end < 0) throw new Error('The archive has no directory')
  const entry = zip.readUInt32LE(end + 16)
  const method = zip.readUInt16LE(entry + 10)
  const size = zip.readUInt32LE(entry + 20)
  const header = zip.readUInt32LE(entry + 42)
  const start = header + 30 + zip.readUInt16LE(header + 26) + zip.readUInt16LE(header + 28)
  const content = zip.subarray(start, start + size)
  return (method === deflated ? inflateRawSync(content) : content).toString()
}

/** The verdicts that this attempt of the run left, one for each gate, in the order of their artifacts' names. */
export const verdictsOf = async (forge: Forge, {run, attempt, jobs}: RunResult): Promise<readonly Verdict[]> => {
  const job = jobs.at(-1)
  if (job === undefined) return []
  const token = forge.issueRuntimeToken(job.id)
  const ask = async <T>(method: string, schema: z.ZodType<T>, body: object): Promise<T> => {
    const address = `${forge.resultsUrl}twirp/github.actions.results.api.v1.ArtifactService/${method}`
    const headers = {authorization: `Bearer ${token}`, 'content-type': 'application/json'}
    const response = await fetch(address, {method: 'POST', headers, body: JSON.stringify(body)})
    return schema.parse(await response.json())
  }
  const scope = {workflow_run_backend_id: String(run.id), workflow_job_run_backend_id: String(job.id)}
  const {artifacts} = await ask('ListArtifacts', listSchema, scope)
  const found = artifacts
    .filter(({name}) => name.startsWith('towpath-verdict-') && name.endsWith(`-${attempt}`))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
  return Promise.all(
    found.map(async ({workflow_job_run_backend_id, name}) => {
      const {signed_url} = await ask('GetSignedArtifactURL', signedSchema, {
        ...scope,
        workflow_job_run_backend_id,
        name
      })
      const zip = Buffer.from(await (await fetch(signed_url)).arrayBuffer())
      return verdictSchema.parse(JSON.parse(onlyFileOf(zip)))
    })
  )
}

/** Null where the run left no verdict of the quality gate. */
export const verdictOf = async (forge: Forge, result: RunResult): Promise<Verdict | null> =>
  (await verdictsOf(forge, result)).findLast(({gate}) => gate === 'quality-gate') ?? null
