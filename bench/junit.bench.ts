/** How fast JUnit XML is read: against a pass that counts `<`, and against saxes doing no more than telling elements. */
import {performance} from 'node:perf_hooks'
import {SaxesParser} from 'saxes'
import {junitXml} from '#reports/tests/junit-xml'

const pieceBytes = 256 << 10
const casesPerSuite = 500

export type Result = {
  readonly megabytes: number
  readonly cases: number
  /** Medians. */
  readonly seconds: {readonly floor: number; readonly reader: number; readonly saxes: number}
  /** Time of the reader divided by that of the floor, and by that of saxes. */
  readonly timesFloor: number
  readonly timesSaxes: number
  /** Growth of the peak of the resident set while reading, the document itself left out. */
  readonly megabytesOfMemory: number
}

const stack = 'at com.example.Checkout.pay(Checkout.java:112) &amp; more\n'.repeat(30)

const testCase = (suite: number, index: number): string => {
  const start = `  <testcase name="pays order ${index} of ${suite}" classname="com.example.Suite${suite}" time="0.${index}"`
  if (index % 100 !== 1) return `${start}/>\n`
  return `${start}>\n<failure message="expected &lt;1&gt; but was 2" type="AssertionError">${stack}</failure></testcase>\n`
}

const suiteText = (suite: number): string => {
  const cases = Array.from({length: casesPerSuite}, (_, index) => testCase(suite, index))
  return `<testsuite name="suite ${suite}" tests="${casesPerSuite}" failures="5">\n${cases.join('')}</testsuite>\n`
}

const document = (bytes: number): Buffer => {
  const parts = [Buffer.from('<?xml version="1.0" encoding="UTF-8"?>\n<testsuites>\n')]
  for (let size = 0, suite = 0; size < bytes; suite++) {
    const part = Buffer.from(suiteText(suite))
    parts.push(part)
    size += part.length
  }
  return Buffer.concat([...parts, Buffer.from('</testsuites>\n')])
}

async function* pieces(bytes: Buffer): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += pieceBytes) yield bytes.subarray(at, at + pieceBytes)
}

const countBrackets = async (bytes: Buffer): Promise<number> => {
  let count = 0
  for await (const piece of pieces(bytes)) {
    for (let at = 0; at < piece.length; at++) if (piece[at] === 0x3c) count += 1
  }
  return count
}

const readCases = async (bytes: Buffer): Promise<number> => {
  let cases = 0
  await junitXml.read(pieces(bytes), ({kind}) => {
    if (kind !== 'test') throw new Error(`The generated report gives a ${kind}`)
    cases += 1
  })
  return cases
}

const saxesCases = async (bytes: Buffer): Promise<number> => {
  let cases = 0
  const parser = new SaxesParser()
  parser.on('opentag', ({name}) => {
    if (name === 'testcase') cases += 1
  })
  for await (const piece of pieces(bytes)) parser.write(piece.toString('latin1'))
  parser.close()
  return cases
}

const timed = async (body: () => Promise<number>): Promise<number> => {
  const start = performance.now()
  await body()
  return (performance.now() - start) / 1000
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN

const rounded = (value: number): number => Math.round(value * 100) / 100

/** A report of about `megabytes`, each way `rounds` times in turn. */
export const run = async (megabytes = 100, rounds = 3): Promise<Result> => {
  const bytes = document(megabytes * 1e6)
  const before = process.resourceUsage().maxRSS
  const cases = await readCases(bytes)
  const memory = process.resourceUsage().maxRSS - before
  const times: {floor: number[]; reader: number[]; saxes: number[]} = {floor: [], reader: [], saxes: []}
  for (let round = 0; round < rounds; round++) {
    times.floor.push(await timed(() => countBrackets(bytes)))
    times.reader.push(await timed(() => readCases(bytes)))
    times.saxes.push(await timed(() => saxesCases(bytes)))
  }
  const [floor, reader, saxes] = [median(times.floor), median(times.reader), median(times.saxes)]
  return {
    megabytes: rounded(bytes.length / 1e6),
    cases,
    seconds: {floor: rounded(floor), reader: rounded(reader), saxes: rounded(saxes)},
    timesFloor: rounded(reader / floor),
    timesSaxes: rounded(reader / saxes),
    megabytesOfMemory: rounded(memory / 1e3)
  }
}
