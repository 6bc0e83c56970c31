import type {AuditActor} from '#core/audit/event'
import type {RunContext} from '#core/world'

/** Who acts: GitHub tells who started the run; who approved it only the workflow knows. */
export const actorOf = ({actor, workflow, job, runId, attempt}: RunContext, approver: string | null): AuditActor => ({
  name: actor,
  approver,
  workflow,
  job,
  run: runId,
  attempt
})
