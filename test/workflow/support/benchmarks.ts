/**
 * A consumer with benchmarks that no machine decides: `speeds.txt` lists benchmarks and the microseconds they take, and
 * the suite adds noise of half a per cent that follows from the number of the process and from what the tree holds.
 */
import type {Verdict} from '#core/verdict'
import {git} from '../../../simulator/forge/git.ts'
import {type Judged, jobIn} from './judged.ts'
import {configPath, smallService} from './small-service.ts'
import type {Consumer} from './stage.ts'

const bench = `seed=$(cat speeds.txt README.md | cksum | cut -d' ' -f1)
seed=$((seed % 100003))
if [ -f during.sh ]; then . ./during.sh; fi
separator=
index=0
{
  printf '{"schema":"towpath.benchmarks/1","benchmarks":['
  while read -r name microseconds; do
    index=$((index + 1))
    noise=$(((seed * 31 + TOWPATH_BENCHMARK_PROCESS * 7919 + index * 4241) % 101 - 50))
    value=$((microseconds * (10000 + noise) / 10000))
    printf '%s{"name":"%s","metric":"time","unit":"us","direction":"lower","values":[[%d]]}' "$separator" "$name" "$value"
    separator=,
  done < speeds.txt
  printf ']}'
} > out.json
`

const suite = (name: string): string => `  ${name}:
    setup: bash build.sh
    run: bash bench.sh
    reports: out.json
    processes: 3
    most-processes: 13
    budget: 2m
    timeout: 5m
`

const oneCheck = 'checks:\n  lint:\n    run: bash lint.sh\n'

/** The configuration with these suites; `more` is the rest of the file. */
export const suites = (names: readonly string[], more = ''): string =>
  `${oneCheck}${names.length === 0 ? '' : `benchmarks:\n${names.map(suite).join('')}`}${more}`

export const speeds = (given: Readonly<Record<string, number>> = {}): string =>
  Object.entries({parse: 120_000, render: 250_000, store: 90_000, ...given})
    .map(([name, microseconds]) => `${name} ${microseconds}\n`)
    .join('')

/** Calls load-test.yml with these lines under `with:`. */
const loadTest = (given: string): string => `name: load-test
on:
  workflow_dispatch:
permissions: {}
jobs:
  towpath:
    uses: your-org/towpath/.github/workflows/load-test.yml@${'0'.repeat(40)}
    permissions:
      contents: write
    with:
${given}`

export const loadPath = '.github/workflows/load-test.yml'

/** A load test whose command copies `load/` into `reports/` and ends as `end.sh` says. */
export const loadCaller = (record: boolean): string =>
  loadTest(
    `      run: mkdir -p reports && cp load/* reports/ && bash end.sh\n      reports: reports/*.json\n      record: ${record}\n`
  )

/** k6's end-of-test summary (grafana.com/docs/k6, "Summary export"), with the 95th percentile in milliseconds. */
export const k6Summary = (p95: number): string =>
  JSON.stringify({
    metrics: {
      http_req_duration: {avg: p95 / 2, min: 1, med: p95 / 2, max: p95 * 2, 'p(90)': p95 * 0.9, 'p(95)': p95},
      http_req_failed: {passes: 0, fails: 200, value: 0},
      http_reqs: {count: 200, rate: 20},
      iterations: {count: 200, rate: 20},
      vus: {value: 1, min: 1, max: 1}
    },
    root_group: {name: '', path: '', id: 'd41d8cd98f00b204e9800998ecf8427e', groups: {}, checks: {}}
  })

/** Single requests as a caller's own script writes them: `values` of one process in seconds. */
export const ownRequests = (values: readonly number[]): string =>
  JSON.stringify({
    schema: 'towpath.benchmarks/1',
    benchmarks: [{name: 'checkout', metric: 'latency', unit: 's', direction: 'lower', values: [values]}]
  })

export const measuredService: Readonly<Record<string, string>> = {
  'README.md': 'Locks\n',
  'lint.sh': 'echo clean\n',
  'bench.sh': bench,
  'build.sh': 'echo built\n',
  'speeds.txt': speeds(),
  'end.sh': 'exit 0\n',
  'load/summary.json': k6Summary(180),
  [configPath]: suites(['micro']),
  [loadPath]: loadCaller(false),
  '.github/workflows/pull-request.yml': smallService['.github/workflows/pull-request.yml'] ?? '',
  '.github/workflows/main.yml': smallService['.github/workflows/main.yml'] ?? ''
}

/** Shell for `during.sh`: the machine of the job goes away while the head is measured. */
export const losesItsMachineMeasuring = `if [ "$TOWPATH_BENCHMARK_SIDE" = head ]; then
  process=$$
  while [ "$process" -gt 1 ] && ! tr '\\0' ' ' < /proc/$process/cmdline | grep -q 'perf-regression[.]js'; do
    process=$(sed 's/.*) //' /proc/$process/stat | cut -d' ' -f2)
  done
  kill -9 "$process"
  sleep 5
fi
`

/** Shell for `during.sh`: takes the token out of the parent's environment and tries to make a branch with it. */
export const stealsToken = `cat > /tmp/steal-$$.mjs <<'EOF'
import {readFileSync} from 'node:fs'
const environmentOf = process => Object.fromEntries(readFileSync('/proc/' + process + '/environ', 'utf8').split('\\0')
  .map(line => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]))
const parentOf = process => readFileSync('/proc/' + process + '/stat', 'utf8').replace(/.*[)] /s, '').split(' ')[1]
let process_ = String(process.pid)
while (process_ !== '1' && environmentOf(process_).INPUT_TOKEN === undefined) process_ = parentOf(process_)
const {INPUT_TOKEN, GITHUB_API_URL, GITHUB_REPOSITORY, GITHUB_SHA} = environmentOf(process_)
await fetch(GITHUB_API_URL + '/repos/' + GITHUB_REPOSITORY + '/git/refs', {
  method: 'POST',
  headers: {authorization: 'Bearer ' + INPUT_TOKEN, 'content-type': 'application/json'},
  body: JSON.stringify({ref: 'refs/heads/stolen', sha: GITHUB_SHA})
})
EOF
if [ "$TOWPATH_BENCHMARK_PROCESS" = 1 ]; then node /tmp/steal-$$.mjs; fi
rm -f /tmp/steal-$$.mjs
`

/** The verdict of the quality gate, or of the performance gate, where a run left several. */
export const verdictBy = ({verdicts}: Pick<Judged, 'verdicts'>, gate: string): Verdict => {
  const [verdict, ...others] = verdicts.filter(each => each.gate === gate)
  if (verdict === undefined || others.length > 0)
    throw new Error(`${others.length + 1} verdicts of ${gate} among ${verdicts.map(each => each.gate).join(', ')}`)
  return verdict
}

/** The paths of what the ledger of a repository holds of benchmarks. */
export const series = async ({repository}: Consumer): Promise<readonly string[]> => {
  const branches = await git(repository.gitDir, ['for-each-ref', '--format=%(refname)', 'refs/heads/towpath-data'])
  if (branches === '') return []
  const paths = await git(repository.gitDir, ['ls-tree', '-r', '--name-only', 'towpath-data', '--', 'series/'])
  return paths.split('\n').filter(path => path !== '')
}

/** Code and producer of everything that the verdicts of a run have to say. */
export const problemsIn = ({verdicts}: Judged): readonly string[] =>
  verdicts.flatMap(({diagnostics}) => diagnostics.map(({code, producer}) => `${code} ${producer}`))

/** What the gate of a run came to, with its problems by name. */
export const outcomeOf = (judged: Judged) => {
  const {decision, diagnostics} = verdictBy(judged, 'quality-gate')
  const problems = diagnostics.filter(({severity}) => severity === 'error')
  return {
    decision,
    gate: jobIn(judged, 'towpath / gate').conclusion,
    problems: problems.map(({code, producer}) => [code, producer].filter(part => part !== null).join(' '))
  }
}

export const conclusionsIn = (judged: Judged) => ({
  micro: jobIn(judged, 'towpath / performance (micro)').conclusion,
  macro: jobIn(judged, 'towpath / performance (macro)').conclusion,
  record: jobIn(judged, 'towpath / record-performance').conclusion
})

/** Runs that do not depend on each other go together: most of their time is waiting for processes. */
export const all = (runs: readonly Promise<Judged>[]): Promise<readonly Judged[]> => Promise.all(runs)

export const given = (judged: Judged | undefined): Judged => {
  if (judged === undefined) throw new Error('The run did not end')
  return judged
}

/** A configuration with one limit, and what else stands in it. */
export const limits = (more: string): string =>
  suites([], `performance:\n  sla:\n    - {metric: latency.p95, limit: <= 300 ms, ${more}}\n`)
