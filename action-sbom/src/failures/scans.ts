/** Why a scan does not count, although something was delivered (SB-110 to SB-119, SB-140 to SB-149). */
import {failure} from '#core/failure'

export const unknownScan = failure(
  'SB-110',
  'A selected scan does not exist',
  ['bandti', ['bandit'], '.github/towpath.yml'],
  (scan: string, nearest: readonly string[], config: string) => ({
    what: `The input \`scan\` names \`${scan}\`, which \`${config}\` does not declare.`,
    why:
      nearest.length > 0
        ? `The nearest names are ${nearest.map(name => `\`${name}\``).join(', ')}.`
        : 'No declared scan has a similar name.',
    fix: 'Correct the name under `with:` of this step, or declare the scan in the section `scans`.'
  })
)

export const contradictoryInputs = failure(
  'SB-111',
  'Inputs contradict each other',
  ['`scan` and `reports` are both given', 'leave `reports` out: the section `scans` names them'],
  (what: string, fix: string) => ({
    what: `${what}.`,
    why: 'One of them would be ignored, and somebody relies on it.',
    fix: `Correct \`with:\` of this step: ${fix}.`
  })
)

export const noScans = failure('SB-140', 'No scan at all', [], () => ({
  what: 'No scanner delivered a report, so there is nothing to judge.',
  why: 'Without a scan nobody knows whether there is a vulnerability: that is not the same as none.',
  fix: 'Declare scanners in the section `scans`, or let each scanner job collect its reports with `mode: collect`.'
}))

export const wrongTool = failure(
  'SB-141',
  'The reports are not of the declared scanner',
  ['containers', 'trivy', 'bandit'],
  (producer: string, expected: string, found: string) => ({
    what: `\`${producer}\` should deliver a scan of ${expected}; its reports are of ${found}.`,
    why: 'What the declared scanner would have found is not known.',
    fix: 'Correct `tool` or `reports` of this scan, or the command that writes the report.'
  })
)

export const staleScan = failure(
  'SB-142',
  'A scan is too old',
  ['trivy', '2026-01-01T00:00:00Z', '24 h'],
  (producer: string, time: string, age: string) => ({
    what: `\`${producer}\` delivers a report that says it was made at ${time}.`,
    why: `That is more than ${age} away from this run: it may be of another commit, and it knows nothing that was published since.`,
    fix: 'Run the scanner in this run, or raise `max-age` of the scan.'
  })
)

export const failedScanner = failure(
  'SB-143',
  'A scanner ended with an error',
  ['trivy', 'exit code 2', 'the exit code 0 or 1'],
  (producer: string, outcome: string, allowed: string) => ({
    what: `The scanner of \`${producer}\` ended with ${outcome}.`,
    why: `Only ${allowed} means that the scan worked, so its report may be incomplete or left over.`,
    fix: 'Look at the log of the step that ran it. If this exit code is an ordinary one, add it to `exit-codes` of the scan; where another step runs the scanner, hand the code over in the input `exit-code`.'
  })
)

export const notAudited = failure(
  'SB-144',
  'A scanner could not audit something',
  ['pip-audit', 'Dependency not found on PyPI and could not be audited: shop (1.0)', 1],
  (producer: string, first: string, count: number) => ({
    what: `\`${producer}\` could not audit ${count === 1 ? 'one thing' : `${count} things`}: ${first.replace(/\.$/, '')}${count > 1 ? ', and others' : ''}.`,
    why: 'What could not be audited is not clean.',
    fix: 'Make it auditable, or name it under `may-leave-out` of the scan.'
  })
)

export const suppressedOnly = failure(
  'SB-145',
  'Everything that a scanner found is suppressed',
  ['semgrep', 3],
  (producer: string, count: number) => ({
    what: `\`${producer}\` marks everything it found (${count}) as suppressed.`,
    why: 'The scanner was told in its own files or in the code to look away, without an owner and without an end.',
    fix: 'Replace the suppressions by entries of `waivers`, or set `suppressed: accept` for the scan.'
  })
)

export const notAScan = failure(
  'SB-146',
  'A report of a scanner is no scan',
  ['trivy', 'reports/junit.xml', 'JUnit XML'],
  (producer: string, path: string, format: string) => ({
    what: `\`${producer}\` delivers ${path}, which is ${format} and no scan.`,
    why: 'The scanner may have written nothing, and the file stands where its report should be.',
    fix: 'Correct `reports` of the scan: it must match the reports of the scanner alone.'
  })
)
