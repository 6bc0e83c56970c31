/**
 * A consumer whose checks are plain shell, so that a run takes little time and a test says in one line what happens in
 * them: `tests/<shard>.txt` lists the tests and how they end, `coverage/<shard>.txt` is the lcov report of the shard.
 */
import type {Files} from '../../../simulator/command/commits.ts'
import {type Library, pinToLibrary} from '../../../simulator/command/library.ts'

export const configPath = '.github/towpath.yml'

export const unitCheck = `  unit:
    run: bash unit.sh
    reports: [reports/junit.xml, reports/lcov.info]
    shards: 2
    timeout: 2m
`
export const lintCheck = `  lint:
    run: bash lint.sh
`

const unitScript = `mkdir -p reports
if [ -f before-$TOWPATH_SHARD.sh ]; then . ./before-$TOWPATH_SHARD.sh; fi
failed=0
{
  echo '<testsuites><testsuite name="tolls">'
  while read -r name outcome; do
    echo "<testcase classname=\\"tolls\\" name=\\"$name\\" time=\\"0.01\\">"
    if [ "$outcome" = failed ]; then failed=1; echo '<failure message="expected 450, got 490"/>'; fi
    echo '</testcase>'
  done < tests/$TOWPATH_SHARD.txt
  echo '</testsuite></testsuites>'
} > reports/junit.xml
cp coverage/$TOWPATH_SHARD.txt reports/lcov.info
exit $failed
`

const lines = Array.from({length: 10}, (_, index) => index + 1)

/** An lcov report of src/tolls.js in which the first `hit` of ten lines run. */
export const lcov = (hit: number): string =>
  `SF:src/tolls.js\n${lines.map(line => `DA:${line},${line <= hit ? 1 : 0}\n`).join('')}end_of_record\n`

const caller = (trigger: string, workflow: string, grants: readonly string[]): string => `name: ${workflow}
on:
${trigger}
permissions: {}
jobs:
  towpath:
    uses: your-org/towpath/.github/workflows/${workflow}.yml@${'0'.repeat(40)}
    permissions:
${grants.map(grant => `      ${grant}\n`).join('')}`

export const pullRequestGrants = ['contents: read', 'actions: read', 'pull-requests: write']

/** The workflow that judges pull requests, with these permissions. */
export const judging = (grants: readonly string[] = pullRequestGrants): string =>
  caller('  pull_request:\n  merge_group:', 'pull-request', grants)

export const smallService: Readonly<Record<string, string>> = {
  'README.md': 'Tolls\n',
  'src/tolls.js': lines.map(line => `export const fee${line} = ${line * 450}\n`).join(''),
  'unit.sh': unitScript,
  'lint.sh': 'echo clean\n',
  'tests/1.txt': 'short-boat passed\nlong-boat passed\n',
  'tests/2.txt': 'night passed\nconvoy passed\n',
  'coverage/1.txt': lcov(9),
  'coverage/2.txt': lcov(9),
  [configPath]: `checks:\n${unitCheck}${lintCheck}`,
  '.github/workflows/pull-request.yml': judging(),
  '.github/workflows/main.yml': caller('  push:\n    branches: [main]', 'main', ['contents: write', 'actions: read'])
}

/** The files with every reference to the library that leads nowhere pinned to its commit. */
export const pinned = async (files: Files, library: Library): Promise<Files> =>
  Object.fromEntries(
    await Promise.all(
      Object.entries(files).map(async ([path, text]) => [
        path,
        text === null ? null : (await pinToLibrary(text, library)).text
      ])
    )
  )

/** Shell for `before-<shard>.sh`: the machine of this job goes away, so its collect step is killed. */
export const losesItsMachine = `mkdir -p "$RUNNER_TEMP/bin"
printf '#!/bin/sh\\nif [ "$INPUT_MODE" = collect ]; then kill -9 $PPID; fi\\nexit 1\\n' > "$RUNNER_TEMP/bin/git"
chmod +x "$RUNNER_TEMP/bin/git"
echo "$RUNNER_TEMP/bin" >> "$GITHUB_PATH"
`
