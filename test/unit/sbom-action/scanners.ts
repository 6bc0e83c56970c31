/** Every scanner that the gate promises to hear, with a report in which it found something. */
import {samples} from '../reports/scans/samples.ts'

export type Scanner = {
  readonly name: string
  /** As the section `scans` names it. */
  readonly tool: string
  /** What its sample could not audit. */
  readonly leavesOut: readonly string[]
  /** The report of a scan at `time` (milliseconds since the epoch) that found something. */
  readonly report: (time: number) => string
}

const documentOf = (format: string): unknown => samples.find(sample => sample.format === format)?.document

/** The sample with its fixed time replaced. */
const at = (document: unknown, time: number): string => {
  const iso = new Date(time).toISOString().slice(0, 19)
  return JSON.stringify(document)
    .replaceAll('2026-01-02T03:04:05', iso)
    .replaceAll('2026-01-02 03:04:05', iso.replace('T', ' '))
    .replaceAll('Fri, 2 Jan 2026 03:04:05', new Date(time).toUTCString().replace(' GMT', ''))
}

const native = (name: string, format: string, tool: string, leavesOut: readonly string[] = []): Scanner => ({
  ...{name, tool, leavesOut},
  report: time => at(documentOf(format), time)
})

export const scanners: readonly Scanner[] = [
  native('containers', 'trivy-json', 'trivy'),
  native('image', 'grype-json', 'grype'),
  native('lockfiles', 'osv-scanner-json', 'osv-scanner'),
  native('npm', 'npm-audit-json', 'npm-audit'),
  native('pip', 'pip-audit-json', 'pip-audit', ['private']),
  native('python-packages', 'safety-json', 'safety'),
  native('packages', 'snyk-json', 'snyk'),
  native('python', 'bandit-json', 'bandit', ['broken.py']),
  native('code', 'semgrep-json', 'semgrep', ['broken.py']),
  native('secrets', 'gitleaks-json', 'gitleaks'),
  native('site', 'zap-json', 'zap'),
  native('probes', 'nuclei-jsonl', 'nuclei'),
  native('terraform', 'tfsec-json', 'tfsec'),
  native('infrastructure', 'checkov-json', 'checkov', ['broken.tf']),
  {
    ...{name: 'scout', tool: 'docker scout', leavesOut: []},
    report: time => at(documentOf('sarif'), time).replaceAll('"name":"generic"', '"name":"docker scout"')
  }
]

/** A report that every scanner but ESLint must refuse as its own. */
export const foreignReport = (time: number): string =>
  at(documentOf('sarif'), time).replaceAll('"name":"generic"', '"name":"ESLint"')

/** The section `scans` for them, and mappings for those that cannot say `critical`. */
export const configFor = (list: readonly Scanner[], run: (scanner: Scanner) => string): string =>
  JSON.stringify({
    scans: Object.fromEntries(
      list.map(scanner => [
        scanner.name,
        {
          run: run(scanner),
          reports: `reports/${scanner.name}.json`,
          tool: scanner.tool,
          'exit-codes': [0, 1],
          'may-leave-out': scanner.leavesOut
        }
      ])
    ),
    security: {preset: 'none'}
  })
