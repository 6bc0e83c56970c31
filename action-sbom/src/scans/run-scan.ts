/** Runs the command of a scan, without secrets: its exit code is evidence. */
import type {Scan} from '#core/config/sections/scans'
import type {Manifest} from '#core/evidence'
import {FailureError, messageOf} from '#core/failure'
import type {World} from '#core/world'

/** GitHub ends the job after the whole time; the evidence must be delivered before. */
const share = 0.95

/** `cancelled`: it was ended by its time limit or by a signal, or could not even be started. */
export const runScan = async (
  name: string,
  scan: Pick<Scan, 'run' | 'timeout' | 'exit-codes'>,
  {exec, machine, signal, log, files}: Pick<World, 'exec' | 'machine' | 'signal' | 'log' | 'files'>
): Promise<Manifest['command']> =>
  log.group(`Scan ${name}`, async () => {
    try {
      const result = await exec('bash', ['-eo', 'pipefail', '-c', scan.run], {
        cwd: files.root,
        env: machine.environment(),
        timeout: Math.round(scan.timeout * 60_000 * share),
        signal
      })
      if (result.stdout.trim() !== '') log.info(result.stdout.trimEnd())
      if (result.stderr.trim() !== '') log.info(result.stderr.trimEnd())
      if (result.code === null) {
        log.warning(`The scan ${name} was ended by the signal ${result.signal}.`)
        return {outcome: 'cancelled', exitCode: null}
      }
      const worked = scan['exit-codes'].includes(result.code)
      const tells = `The scan ${name} ended with exit code ${result.code}`
      if (worked) log.info(`${tells}.`)
      else log.warning(`${tells}, which is none of its \`exit-codes\`: the gate will not rely on it.`)
      return {outcome: worked ? 'success' : 'failure', exitCode: result.code}
    } catch (thrown) {
      signal.throwIfAborted()
      if (!(thrown instanceof FailureError)) throw thrown
      log.warning(messageOf(thrown))
      return {outcome: 'cancelled', exitCode: null}
    }
  })
