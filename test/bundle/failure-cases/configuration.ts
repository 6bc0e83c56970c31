/** Inputs, `.github/towpath.yml` and rules. */
import {symlink} from 'node:fs/promises'
import {join} from 'node:path'
import {alone, type FailureCase, plan} from '../support/failure-case.ts'
import type {GitHub} from '../support/github.ts'

const config = (code: string, when: string, remedy: string, text: string | Uint8Array): FailureCase => ({
  ...{code, when, remedy},
  raise: github => plan(github, text)
})

const rule = (code: string, written: string, remedy: string): FailureCase => ({
  ...{code, remedy, when: `a rule is \`${written}\``},
  raise: github => alone(github, {inputs: {rules: written}})
})

const bomb = [
  'a: &a [x, x, x, x, x, x, x, x, x, x]',
  'b: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a, *a]',
  'c: [*b, *b, *b, *b, *b, *b, *b, *b, *b, *b]'
].join('\n')

const wideMatrix = (github: GitHub) =>
  plan(github, 'checks:\n  unit: {run: npm test, shards: 200}\n  e2e: {run: npm test, shards: 57}\n')

/** Each check is one row of the summary; the limit of GitHub is 1 MiB. */
const longCommands = Array.from({length: 250}, (_, n) => `  check${n}: {run: '${'x'.repeat(5000)}'}`).join('\n')

const outside = async (job: {readonly workspace: string}): Promise<void> => {
  await symlink('/etc/hostname', join(job.workspace, 'linked.yml'))
}

export const configurationCases: readonly FailureCase[] = [
  {
    ...{code: 'TW-102', when: 'an input has a value of no use', remedy: 'Correct `mode:` under `with:`'},
    raise: github => alone(github, {inputs: {mode: 'juge'}})
  },
  config('TW-110', 'towpath.yml is not YAML', 'unclosed quote', 'checks:\n  unit: {run: "npm test}\n'),
  config('TW-111', 'a key stands twice', 'Remove one of them', 'enforce: true\nenforce: false\n'),
  config(
    'TW-112',
    'a key is misspelt',
    'Did you mean `reports`?',
    'checks:\n  unit:\n    run: npm test\n    report: a.xml\n'
  ),
  config(
    'TW-113',
    'a value is impossible',
    'Correct the value of `checks.unit.shards`',
    'checks: {unit: {run: x, shards: two}}\n'
  ),
  config('TW-114', 'a section is reserved', 'Remove `notify`', 'notify: {}\n'),
  config(
    'TW-115',
    'the file extends another',
    'remove `extends`',
    `extends: acme/.github//towpath.yml@${'a'.repeat(40)}\n`
  ),
  config('TW-116', 'a required key is missing', 'Add `checks.unit.run`', 'checks: {unit: {reports: a.xml}}\n'),
  config('TW-117', 'aliases multiply', 'Write the repeated values out', `${bomb}\n`),
  config('TW-118', 'the file is empty', 'Write at least one section', '# nothing yet\n'),
  config('TW-119', 'the file is UTF-16', 'Save it as UTF-8', Buffer.from('\ufeffenforce: true\n', 'utf16le')),
  rule('TW-120', 'coverage.lines = 85', 'Compare with `==`'),
  rule('TW-121', 'coverage.line >= 85', 'Did you mean `coverage.lines`'),
  rule('TW-122', 'contains(tests.failed, 3)', 'Write the rule with `==`'),
  rule('TW-123', 'coverage.lines != null', 'set `on-missing: inconclusive`'),
  rule('TW-124', "tests.failed == '0'", 'without quotes'),
  rule('TW-125', 'tests.duration < Infinity', 'Write a decimal number'),
  rule('TW-126', '!tests.failed', 'Compare it with a number'),
  rule('TW-127', '80 <= coverage.lines <= 90', 'Join two comparisons'),
  rule('TW-128', '80 >= 80', 'Put a metric on one side'),
  rule('TW-129', 'coverage[*] >= 80', 'Name each metric'),
  rule('TW-138', 'coverage.lines >= 0.85', 'as a percentage'),
  {
    ...{
      code: 'TW-146',
      when: 'the configuration is a link out of the workspace',
      remedy: 'Copy the file into the workspace'
    },
    raise: github => alone(github, {inputs: {config: 'linked.yml'}, after: outside})
  },
  {
    ...{code: 'TW-148', when: 'a glob is endless', remedy: 'Use `*`, `**`'},
    raise: github => alone(github, {inputs: {reports: '*'.repeat(70_000)}})
  },
  {
    ...{code: 'TW-168', when: 'the plan has a summary beyond the limit', remedy: 'Open the verdict file'},
    raise: github => plan(github, `checks:\n${longCommands}\n`)
  },
  {
    ...{code: 'TP-101', when: 'towpath.yml is missing', remedy: 'Create `.github/towpath.yml`'},
    raise: github => plan(github, null)
  },
  config('TP-102', 'no check is declared', 'Declare at least one', 'enforce: true\n'),
  {...{code: 'TP-103', when: 'the matrix is too large', remedy: 'Lower `shards`'}, raise: wideMatrix},
  {
    ...{code: 'TP-104', when: 'a selected check does not exist', remedy: 'Correct the name under `with:`'},
    raise: github => plan(github, 'checks: {unit: {run: npm test}}\n', {checks: 'uint'})
  },
  {
    ...{
      code: 'TP-105',
      when: 'the configuration is a link out of the workspace',
      remedy: 'Replace it by a regular file'
    },
    raise: github => plan(github, null, {config: 'linked.yml'}, outside)
  },
  {
    ...{code: 'TP-106', when: 'a check and a scan have one name', remedy: 'Rename one of them'},
    raise: github => plan(github, 'checks: {a: {run: x}}\nscans: {a: {run: x, reports: r.json, tool: x}}')
  }
]
