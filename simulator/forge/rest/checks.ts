import {z} from 'zod'
import {resolveObject} from '../git.ts'
import {checkOutput} from '../limits.ts'
import {invalidRequest, notFound, Refusal} from '../refusal.ts'
import {json} from '../reply.ts'
import {bodyOf, type Call, param, type Route, rest} from '../route.ts'
import type {StoredCheck} from '../state.ts'

const annotation = z.object({
  path: z.string(),
  start_line: z.int(),
  end_line: z.int(),
  start_column: z.int().optional(),
  end_column: z.int().optional(),
  annotation_level: z.enum(['notice', 'warning', 'failure']),
  message: z.string(),
  title: z.string().optional(),
  raw_details: z.string().optional()
})

const conclusion = z.enum([
  'action_required',
  'cancelled',
  'failure',
  'neutral',
  'success',
  'skipped',
  'stale',
  'timed_out'
])

const output = z.object({
  title: z.string().optional(),
  summary: z.string(),
  text: z.string().optional(),
  annotations: z.array(annotation).optional()
})

const change = z.object({
  name: z.string().min(1).optional(),
  status: z.enum(['queued', 'in_progress', 'completed']).optional(),
  conclusion: conclusion.optional(),
  output: output.optional()
})

/** Title is demanded of a new check run, as in GitHub's schema. */
const creation = change.extend({
  name: z.string().min(1),
  head_sha: z.string(),
  output: output.extend({title: z.string()}).optional()
})

const checkJson = ({forge}: Call, check: StoredCheck) => ({
  id: check.id,
  name: check.name,
  head_sha: check.commit,
  status: check.status,
  conclusion: check.conclusion === '' ? null : check.conclusion,
  url: `${forge.apiUrl}/repos/${check.repository}/check-runs/${check.id}`,
  html_url: `${forge.serverUrl}/${check.repository}/runs/${check.id}`,
  output: {
    title: check.title,
    summary: check.summary,
    text: check.text,
    annotations_count: check.annotations.length
  }
})

/** Fields that are given replace, annotations are appended. A conclusion completes the check run. */
const apply = (check: StoredCheck, changed: z.infer<typeof change>): void => {
  const status = changed.conclusion === undefined ? changed.status : 'completed'
  if (status === 'completed' && changed.conclusion === undefined)
    throw invalidRequest('"conclusion" wasn\'t supplied, and a completed check run needs one.')
  if (changed.output) checkOutput(changed.output)
  check.status = status ?? check.status
  check.conclusion = changed.conclusion ?? check.conclusion
  check.title = changed.output?.title ?? check.title
  check.summary = changed.output?.summary ?? check.summary
  check.text = changed.output?.text ?? check.text
  check.annotations = [...check.annotations, ...(changed.output?.annotations ?? [])]
}

export const checkRoutes: readonly Route[] = [
  rest('POST', '/check-runs', ['checks: write'], async (call, {name: repository, gitDir}) => {
    const wanted = await bodyOf(call, creation)
    const commit = await resolveObject(gitDir, wanted.head_sha, 'commit')
    if (commit !== wanted.head_sha) throw new Refusal(422, `No commit found for SHA: ${wanted.head_sha}`)
    const check: StoredCheck = {
      // Jobs are check runs too: one sequence, so that the ids never meet.
      id: call.forge.next('job', 70_000_000_000),
      name: wanted.name,
      commit,
      repository,
      status: 'queued',
      conclusion: '',
      title: '',
      summary: '',
      text: '',
      annotations: []
    }
    apply(check, wanted)
    call.forge.checks.push(check)
    return json(201, checkJson(call, check))
  }),
  rest('PATCH', '/check-runs/:id', ['checks: write'], async (call, {name}) => {
    const id = Number(param(call, 'id'))
    const check = call.forge.checks.find(candidate => candidate.id === id && candidate.repository === name)
    if (!check) throw notFound()
    apply(check, await bodyOf(call, change))
    return json(200, checkJson(call, check))
  })
]
