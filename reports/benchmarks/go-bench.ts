/** `go test -bench`, as text. */
import type {Emit, ReportFormat} from '#core/records'
import {GoBenchReader} from './go-bench-reader.ts'
import {SampleWriter} from './sample-writer.ts'
import {readLines} from './text-lines.ts'
import {textSignature} from './text-signature.ts'

const title = 'Go benchmark text'

const read = async (source: AsyncIterable<Uint8Array>, emit: Emit): Promise<void> => {
  const writer = new SampleWriter(title, emit)
  const reader = new GoBenchReader(writer)
  let last = ''
  let lines = 1
  const whole = await readLines(source, writer, (line, number) => {
    last = line
    lines = number
    reader.line(line, number)
  })
  reader.finish(last, whole, lines)
  writer.finish()
}

export const goBench: ReportFormat = {
  name: 'go-bench',
  title,
  holds: 'benchmarks',
  recognise: head => textSignature(head) === 'go',
  read
}
