/** A year of weekly runs, as a repository that has been there for a while stores them: something for retention to plan over. */
import type {DemoWorld} from './world.ts'

const day = 86_400_000
const weeks = 52

/** What each of the runs left; none of it is anything that still counts. */
const left: Readonly<Record<string, string>> = {
  'junit-report': '<testsuites/>',
  coverage: 'TN:\n',
  sbom: '{"bomFormat": "CycloneDX"}'
}

/** `now` in milliseconds since the epoch. */
export const fillShelves = async ({forge, consumer}: DemoWorld, now: number): Promise<void> => {
  for (let week = 1; week <= weeks; week++) {
    const created = new Date(now - week * 7 * day).toISOString()
    const {id} = forge.createRun({
      ...{repository: consumer.name, workflowPath: '.github/workflows/weekly.yml', workflowName: 'weekly'},
      ...{
        event: 'schedule',
        headSha: week.toString(16).padStart(40, '0'),
        headBranch: 'main',
        pullRequest: null,
        created
      }
    })
    const job = forge.createJob({runId: id, attempt: 1, name: 'weekly'})
    Object.assign(job, {status: 'completed', conclusion: 'success'})
    for (const [name, content] of Object.entries(left)) {
      await forge.store.artifact({runId: id, name, content, created, expires: null})
    }
  }
}
