/**
 * The error rates of the performance judge beside the rules of other tools, simulated. With TOWPATH_WRITE=1 it writes
 * docs/error-rates.md; TOWPATH_CHECK=1 fails when a promised rate is missed or the document differs.
 */
import {readFile, writeFile} from 'node:fs/promises'
import {documentOf, type Rates, summary} from './error-rates/document.ts'
import {forks} from './error-rates/forks.ts'
import {hosted} from './error-rates/hosted.ts'
import {sideBySide} from './error-rates/side-by-side.ts'

const path = new URL('../docs/error-rates.md', import.meta.url)

export const simulate = (): Rates => ({
  cells: sideBySide(
    [
      [50, 240],
      [200, 60]
    ],
    20_261_121
  ),
  hosted: [hosted(50, 150, 1), hosted(200, 40, 2)],
  forks: [forks(50, 200, 3), forks(200, 50, 4)]
})

const promised = ({cells}: Rates): void => {
  const {meanAlarms, meanPower, worstPower, falseDiscoveries} = summary(cells, 'towpath')
  const kept = meanAlarms <= 0.05 && meanPower >= 0.95 && worstPower >= 0.85 && falseDiscoveries <= 0.05
  if (!kept) throw new Error(`The promised error rates are missed: ${JSON.stringify(summary(cells, 'towpath'))}`)
}

export const run = async (): Promise<object> => {
  const rates = simulate()
  const text = documentOf(rates)
  promised(rates)
  if (process.env.TOWPATH_WRITE === '1') await writeFile(path, text)
  const current = (await readFile(path, 'utf8').catch(() => '')) === text
  if (process.env.TOWPATH_CHECK === '1' && !current) throw new Error('docs/error-rates.md differs from the simulation')
  const rules = Object.keys(rates.cells[0]?.rules ?? {})
  return {
    sideBySide: Object.fromEntries(rules.map(rule => [rule, summary(rates.cells, rule)])),
    forks: rates.forks.map(({benchmarks, pullRequests, towpath, bands}) => ({
      benchmarks,
      pullRequests,
      towpath,
      bands
    })),
    documentIsCurrent: current
  }
}
