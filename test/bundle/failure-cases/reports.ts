/** Report files that cannot be relied on. */
import {mkdir, mkdtemp, symlink, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {towpath} from '../support/bundle.ts'
import {alone, type FailureCase} from '../support/failure-case.ts'
import {junit, passing} from '../support/reports.ts'

const report = (code: string, when: string, remedy: string, content: string | Uint8Array): FailureCase => ({
  ...{code, when, remedy},
  raise: github =>
    alone(github, {inputs: {reports: 'reports/*'}, prepare: job => job.write('reports/junit.xml', content)})
})

const whole = junit(passing(3))

const benchmarks = (...all: readonly object[]): string =>
  JSON.stringify({schema: 'towpath.benchmarks/1', benchmarks: all})

const jmh = {
  ...{jmhVersion: '1.37', benchmark: 'lock.Fill', mode: 'avgt', threads: 1, forks: 1, secondaryMetrics: {}},
  primaryMetric: {score: 'NaN', scoreError: 'NaN', scoreUnit: 'ns/op', rawData: [['NaN']]}
}

const grype = (given: object): string =>
  JSON.stringify({source: {type: 'directory', target: '.'}, descriptor: {name: 'grype', version: '0.80.0'}, ...given})

const refused = {
  ...{message: '405 Method Not Allowed', method: 'POST', statusCode: 405, error: {summary: '', detail: ''}},
  uri: 'https://registry.example/-/npm/v1/security/advisories/bulk'
}

export const reportCases: readonly FailureCase[] = [
  {
    ...{code: 'QG-101', when: 'no report was written', remedy: 'Let the test command write JUnit XML or lcov'},
    raise: github => alone(github, {prepare: async () => undefined})
  },
  {
    ...{code: 'QG-102', when: 'a glob matches nothing', remedy: 'compare the path with the pattern'},
    raise: github => alone(github, {inputs: {reports: 'results/*.xml'}})
  },
  report('QG-103', 'a report is not XML', 'leave the file out of the report patterns', 'All 4 tests passed!\n'),
  report('QG-104', 'a report is truncated', 'Look at the log of the step that wrote it', whole.slice(0, -60)),
  report('QG-105', 'a report is empty', 'Look at the log of the step that wrote it', ''),
  report('QG-106', 'a report holds no test', 'look at what it selects', junit([])),
  {
    ...{code: 'QG-107', when: 'a report is a link out of the workspace', remedy: 'Write the report into the workspace'},
    raise: async ({root}) => {
      const folder = await mkdtemp(join(root, 'laptop-'))
      await mkdir(join(folder, 'work'))
      await writeFile(join(folder, 'secret.xml'), whole)
      await symlink('../secret.xml', join(folder, 'work', 'junit.xml'))
      return towpath(join(folder, 'work'), 'read', 'junit.xml')
    }
  },
  report(
    'QG-108',
    'a report is not in its encoding',
    'Let the tool write UTF-8',
    Buffer.from(whole.replace('adds', 'r\xe9sum\xe9'), 'latin1')
  ),
  report(
    'QG-109',
    'a suite counts failures that no case shows',
    'Look at the log of the test runner',
    whole.replaceAll('failures="0"', 'failures="3"')
  ),
  {
    ...{code: 'QG-150', when: 'a named report is absent', remedy: 'Check the path from the root of the workspace'},
    raise: async ({root}) => towpath(await mkdtemp(join(root, 'laptop-')), 'read', 'junit.xml')
  },
  report('QG-151', 'a report has no benchmark', 'Run the benchmark command', benchmarks()),
  report(
    'QG-152',
    'a benchmark has a number as its name',
    'Let the tool itself write the report',
    benchmarks({name: 1})
  ),
  report('QG-153', 'a benchmark measured NaN', 'a longer run', JSON.stringify([jmh])),
  report(
    'QG-154',
    'a Go benchmark failed',
    'Run this benchmark alone',
    'goos: linux\ngoarch: amd64\npkg: canal\nBenchmarkFill-2\t100\t100 ns/op\n--- FAIL: BenchmarkDrain\nFAIL\n'
  ),
  report(
    'QG-160',
    'a report has one key twice',
    'Look at what writes or merges the report',
    '{"SchemaVersion": 2, "ArtifactName": "canal", "ArtifactType": "filesystem", "Results": [], "Results": []}'
  ),
  report(
    'QG-161',
    'npm audit was refused',
    'Look at the log of the step that ran the scanner',
    JSON.stringify(refused)
  ),
  report('QG-162', 'a Grype report has no matches', 'not a part of it', grype({})),
  report(
    'QG-163',
    'a Grype match names no vulnerability',
    'nothing changed it',
    grype({matches: [{artifact: {name: 'minimist', version: '1.2.5'}}]})
  ),
  report('QG-164', 'an empty list names no tool', 'Let the scanner write SARIF', '[]')
]
