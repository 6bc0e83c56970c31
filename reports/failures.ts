/** Failures of reading reports. A report that raises one cannot be relied on: the verdict is inconclusive. */
import {failure} from '#core/failure'

const rerun = 'Look at the log of the step that wrote it. Towpath does not guess: the verdict is inconclusive.'

export const unknownFormat = failure(
  'QG-103',
  'A report has no known format',
  ['JUnit XML, lcov'],
  (known: string) => ({
    what: 'This file has no known format.',
    why: `Its content is none of: ${known}. The name of a file does not count.`,
    fix: 'Let the tool write one of these formats, or leave the file out of the report patterns.'
  })
)

export const unreadableReport = failure(
  'QG-104',
  'A report is truncated or malformed',
  ['JUnit XML', 12, 'it ends before the element <testcase> of line 11 is closed'],
  (format: string, line: number, detail: string) => ({
    what: `The ${format} cannot be read as a whole: at line ${line}, ${detail}.`,
    why: 'The tool was probably killed before it finished, or two tools wrote to one file.',
    fix: rerun
  })
)

export const emptyReport = failure('QG-105', 'A report is empty', [], () => ({
  what: 'The file is empty.',
  why: 'The tool opened it and ended before it wrote anything.',
  fix: rerun
}))

export const noTests = failure('QG-106', 'A report holds no test', ['JUnit XML'], (format: string) => ({
  what: `The ${format} holds no test.`,
  why: 'The test runner found nothing to run: a wrong path, a filter that matches nothing, or a crash while loading.',
  fix: 'Run the test command and look at what it selects. A check without tests should write no report.'
}))

export const escapingReport = failure(
  'QG-107',
  'A report is a symbolic link out of the workspace',
  ['reports/junit.xml'],
  (path: string) => ({
    what: `${path} is a symbolic link that leads out of the workspace.`,
    why: 'A change could make the gate read any file of the runner this way, so such a file is never read.',
    fix: 'Write the report into the workspace, or copy it there.'
  })
)

export const wrongEncoding = failure(
  'QG-108',
  'The encoding of a report is not what it says',
  ['JUnit XML', 3, 'it holds bytes that are not UTF-8'],
  (format: string, line: number, detail: string) => ({
    what: `The ${format} cannot be decoded: at line ${line}, ${detail}.`,
    why: 'Without an encoding in the XML declaration or a byte order mark, a report is read as UTF-8.',
    fix: 'Let the tool write UTF-8, or declare the encoding that it writes.'
  })
)

export const missingCases = failure(
  'QG-109',
  'A suite claims more failures than its cases show',
  ['calculator', 3, 1],
  (suite: string, claimed: number, shown: number) => ({
    what: `The suite \`${suite}\` counts ${claimed} failures and errors, its test cases show ${shown}.`,
    why: 'Failed cases are missing from the report, so it cannot be relied on.',
    fix: 'Look at the log of the test runner, and at any tool that filters or merges its reports.'
  })
)

export const unopenedReport = failure(
  'QG-150',
  'A report cannot be opened',
  ['reports/junit.xml', 'there is no such file'],
  (path: string, why: string) => ({
    what: `${path} cannot be read: ${why}.`,
    why: 'Either the path is wrong, or the tool did not write the file.',
    fix: 'Check the path from the root of the workspace.'
  })
)
