/** `cargo bench` of the nightly test harness, and Criterion's `--output-format bencher`. */
import type {Emit, ReportFormat} from '#core/records'
import {SampleWriter} from './sample-writer.ts'
import {readLines} from './text-lines.ts'
import {libtestResult, textSignature} from './text-signature.ts'

const title = 'cargo bench text'

/** No result is longer; other lines are not looked at. */
const longest = 4000

const numberOf = (text: string): number => Number(text.replaceAll(',', ''))

const readLine = (line: string, number: number, writer: SampleWriter): void => {
  if (line.length > longest) return
  const match = libtestResult.exec(line)
  if (match === null) {
    const failed = /^test (.+?)\s+\.\.\. FAILED\s*$/.exec(line)?.[1]
    if (failed !== undefined) writer.failed(failed, 'it is marked as failed', number)
    else if (/^error: bench failed|^thread '.*' (?:\(\d+\) )?panicked at/.test(line)) {
      writer.failed('cargo bench', line.slice(0, 200), number)
    } else if (/^test .+ \.\.\. bench:/.test(line)) writer.malformed('a result breaks off', number)
    return
  }
  const [, benchmark = '', time = '', unit = '', , rate, rateUnit = ''] = match
  const process = writer.before(benchmark, 1) + 1
  const series = {benchmark, level: 'summary', process} as const
  writer.sample({...series, metric: 'time', unit, direction: 'lower'}, numberOf(time), 'bench', number)
  if (rate !== undefined) {
    writer.sample({...series, metric: 'throughput', unit: rateUnit, direction: 'higher'}, numberOf(rate), '=', number)
  }
}

const read = async (source: AsyncIterable<Uint8Array>, emit: Emit): Promise<void> => {
  const writer = new SampleWriter(title, emit)
  let lines = 0
  let last = ''
  const whole = await readLines(source, writer, (line, number) => {
    lines = number
    last = line
    readLine(line, number, writer)
  })
  if (!whole && /^t(?:e(?:st?)?)?(?: |$)/.test(last) && !libtestResult.test(last)) {
    writer.malformed('its last line breaks off', lines)
  }
  writer.finish()
}

export const libtest: ReportFormat = {
  name: 'cargo-bench',
  title,
  holds: 'benchmarks',
  recognise: head => textSignature(head) === 'libtest',
  read
}
