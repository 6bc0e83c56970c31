/** Performs an outcome: first what needs no token, then what goes through services. What was withheld is said in the summary. */
import type {Failure} from '#core/failure'
import {bullets, code, concat, document, heading, md, render, sentence} from '#core/markdown/markdown'
import type {Outcome} from '#core/outcome'
import type {World} from '#core/world'
import type {RunningAction} from '#platform/action-world'
import {performApi, performArtifacts, performLocal} from '#platform/deliver'

export const perform = async ({outputs, deliveries}: Outcome, running: RunningAction, world: World): Promise<void> => {
  const local = await performLocal(deliveries, {...running, files: world.files})
  for (const [name, value] of Object.entries(outputs)) running.setOutput(name, value ?? '')
  const withheld = [...local, ...(await performArtifacts(deliveries, world)), ...(await performApi(deliveries, world))]
  for (const {code: failureCode, what, why, fix} of withheld)
    running.log.warning(`${failureCode}: ${what} ${why} ${fix}`)
  if (withheld.length > 0) await running.appendSummary(render(withheldSection(withheld)))
}

const withheldSection = (failures: readonly Failure[]) =>
  document(
    heading(3, 'Not delivered'),
    bullets(
      failures.map(({code: failureCode, what, why, fix}) =>
        concat(md`${code(failureCode)} `, sentence(`${what} ${why} ${fix}`))
      )
    )
  )
