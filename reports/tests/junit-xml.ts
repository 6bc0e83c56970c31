/** JUnit XML in the dialects of its many producers; docs/formats/junit-xml.md has the table of outcomes. */
import {scanXml} from '#core/bytes/xml'
import {XmlScanner} from '#core/bytes/xml-scanner'
import type {Emit, Head, ReportFormat} from '#core/records'
import {JunitReader, title} from './junit-reader.ts'

const roots: ReadonlySet<string> = new Set(['testsuite', 'testsuites'])

/** The name of the first element, without prefix; null where the head holds none. */
const rootElement = (text: string): string | null => {
  let root: string | null = null
  const scanner = new XmlScanner({
    open: tag => {
      root ??= tag.name.slice(tag.name.indexOf(':') + 1)
    },
    close: () => undefined,
    wantsText: () => false,
    text: () => undefined,
    problem: () => undefined
  })
  scanner.feed(Buffer.from(text))
  return root
}

const read = async (source: AsyncIterable<Uint8Array>, emit: Emit): Promise<void> => {
  const reader = new JunitReader(emit)
  await scanXml(source, reader)
  reader.finish()
}

export const junitXml: ReportFormat = {
  name: 'junit-xml',
  title,
  holds: 'tests',
  recognise: ({text}: Head) => text.includes('testsuite') && roots.has(rootElement(text) ?? ''),
  read
}
