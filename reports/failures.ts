/** Failures of reading reports. A report that raises one cannot be relied on: the verdict is inconclusive. */
import {failure} from '#core/failure'

const rerun = 'Look at the log of the step that wrote it. Towpath does not guess: the verdict is inconclusive.'

export const unknownFormat = failure(
  'QG-103',
  'A report has no known format',
  ['JUnit XML for tests, lcov for coverage, 16 formats of scans'],
  (known: string) => ({
    what: 'This file has no known format.',
    why: `Its content is none of ${known}. The name of a file does not count.`,
    fix: 'Let the tool write one of the formats in docs/formats, or leave the file out of the report patterns. `towpath read FILE` shows what is seen in a file.'
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

export const noBenchmarks = failure(
  'QG-151',
  'A report holds no measurement',
  ['hyperfine JSON'],
  (format: string) => ({
    what: `The ${format} holds no measurement.`,
    why: 'The tool found nothing to run: a wrong path, a filter that matches nothing, or a crash before the first result.',
    fix: 'Run the benchmark command and look at what it selects. A suite without benchmarks should write no report.'
  })
)

export const misshapenReport = failure(
  'QG-152',
  'A value in a report is not what its format says',
  ['hyperfine JSON', 'results[0].times', 'an array of numbers'],
  (format: string, place: string, expected: string) => ({
    what: `The ${format} is not as its format says: \`${place}\` should be ${expected}.`,
    why: 'Another version of the tool, or a script that rewrites the report, wrote something that is not understood.',
    fix: 'Let the tool itself write the report, in a version that the page of this format names. What is not understood is not guessed.'
  })
)

export const notFinite = failure(
  'QG-153',
  'A measurement is not a finite number',
  ['JMH JSON', 'parse', 'time', '"NaN"'],
  (format: string, benchmark: string, metric: string, value: string) => ({
    what: `The ${format} gives ${value} for ${metric} of \`${benchmark}\`.`,
    why: 'A measurement must be a finite number. The tool divided by zero, overflowed, or measured nothing.',
    fix: 'Give the benchmark more iterations or a longer run, and look at what it prints when it runs alone.'
  })
)

export const failedBenchmark = failure(
  'QG-154',
  'A benchmark failed',
  ['Go benchmark text', 'BenchmarkParse', 'it is marked as failed'],
  (format: string, benchmark: string, detail: string) => ({
    what: `The ${format} says that \`${benchmark}\` failed: ${detail}.`,
    why: 'A benchmark that fails measures nothing, or something else than before, so the report cannot be relied on.',
    fix: 'Run this benchmark alone and correct it, or remove it on purpose.'
  })
)

export const repeatedKey = failure(
  'QG-160',
  'A report has one key twice in an object',
  ['Trivy JSON', 7, 'an object has the key `Results` twice'],
  (format: string, line: number, detail: string) => ({
    what: `The ${format} says two things at once: at line ${line}, ${detail}.`,
    why: 'Readers of JSON disagree about which of the two counts, so findings could hide behind the other.',
    fix: 'Look at what writes or merges the report. No scanner writes such a file by itself.'
  })
)

export const failedScan = failure(
  'QG-161',
  'A scanner says that its scan failed',
  ['npm audit JSON', '405 Method Not Allowed'],
  (format: string, detail: string) => ({
    what: `The ${format} tells that the scan failed: ${detail.replace(/\.$/, '')}.`,
    why: 'A scan that did not end says nothing about what it would have found: it is not clean.',
    fix: 'Look at the log of the step that ran the scanner, and run it again.'
  })
)

export const noFindingsList = failure(
  'QG-162',
  'A scan report lacks the list of what was found',
  ['Grype JSON', '`matches` is missing'],
  (format: string, detail: string) => ({
    what: `The ${format} does not hold what a scan found: ${detail}.`,
    why: 'A scanner that found nothing writes an empty list. Without the list nobody knows.',
    fix: 'Write the report of the scanner itself, not a part of it, and look at the log of the step that wrote it.'
  })
)

export const unusableEntry = failure(
  'QG-163',
  'An entry of a scan report cannot be understood',
  ['Grype JSON', 12, 'a match names no vulnerability'],
  (format: string, line: number, detail: string) => ({
    what: `The ${format} holds an entry that cannot be understood: at line ${line}, ${detail}.`,
    why: 'An entry that is left out could be the one that matters, so the whole report cannot be relied on.',
    fix: 'Check that the scanner wrote the file and nothing changed it. If it did, please report the format to us.'
  })
)

export const namelessScan = failure('QG-164', 'An empty report does not say which tool wrote it', [], () => ({
  what: 'The report is an empty list and names no tool.',
  why: 'Several tools write the same few bytes when they find nothing, and so does a step that went wrong: it proves no scan.',
  fix: 'Let the scanner write SARIF (`gitleaks --report-format sarif`), which names the tool even when nothing was found.'
}))
