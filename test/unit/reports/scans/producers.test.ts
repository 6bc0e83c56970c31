/** Reports of real tools (test/producers/), against what their samples are known to hold. */
import {readFile} from 'node:fs/promises'
import {describe, expect, test} from '@jest/globals'
import type {ScanRecord} from '#core/records/scan'
import {readScan, type Scan} from './support.ts'

const report = async (path: string): Promise<Scan> =>
  readScan(await readFile(new URL(`../../../producers/${path}`, import.meta.url), 'utf8'))

const short = (one: ScanRecord): string => {
  const what = one.kind === 'finding' ? one.rule : `${one.ids.join('=')} ${one.component.purl} -> ${one.fixedIn.join()}`
  const place = one.location === null ? '-' : `${one.location.file}:${one.location.line ?? ''}`
  return `${one.severity} ${what} ${place}${one.suppressed === null ? '' : ` (${one.suppressed})`}`
}

const clean: readonly (readonly [path: string, tool: string])[] = [
  ['bandit/clean.json', 'bandit'],
  ['semgrep/clean.json', 'semgrep'],
  ['osv-scanner/clean.json', 'osv-scanner']
]

const found: Readonly<Record<string, readonly string[]>> = {
  'bandit/bandit.json': ['low B404 app.py:1', 'high B602 app.py:6', 'medium B506 app.py:10', 'low B101 app.py:18'],
  'bandit/bandit.sarif': ['low B404 app.py:1', 'high B602 app.py:6', 'medium B506 app.py:10', 'low B101 app.py:18'],
  'semgrep/semgrep.json': [
    'medium no-shell sample/app.py:6',
    'high no-eval sample/app.py:14',
    'low no-print sample/app.py:22'
  ],
  'semgrep/semgrep.sarif': [
    'medium no-shell sample/app.py:6',
    'high no-eval sample/app.py:14',
    'low no-print sample/app.py:22',
    'low no-print sample/app.py:23 (inSource)',
    'high no-eval sample/app.py:23 (inSource)'
  ],
  'gitleaks/gitleaks.json': ['null sample-token sample/settings.py:2', 'null sample-token sample/settings.py:6'],
  'gitleaks/gitleaks.sarif': ['medium sample-token sample/settings.py:2', 'medium sample-token sample/settings.py:6'],
  'checkov/one.json': ['null CKV_AWS_23 main.tf:5', 'null CKV_AWS_18 main.tf:1'],
  'checkov/several.json': [
    'null CKV_DOCKER_2 Dockerfile:1',
    'null CKV_DOCKER_3 Dockerfile:1',
    'null CKV_AWS_23 main.tf:5',
    'null CKV_AWS_18 main.tf:1'
  ],
  'osv-scanner/osv-scanner.json': [
    'null MAL-2026-1 pkg:npm/%40scope/middle@3.0.0 ->  /workspace/package-lock.json:',
    'critical GHSA-aaaa-bbbb-cccc=CVE-2026-0001 pkg:npm/left@1.0.0 -> 1.0.1 /workspace/package-lock.json:',
    'medium GHSA-dddd-eeee-ffff pkg:npm/right@2.1.0 ->  /workspace/package-lock.json:'
  ],
  'osv-scanner/osv-scanner.sarif': [
    'critical CVE-2026-0001=GHSA-aaaa-bbbb-cccc pkg:npm/left@1.0.0 -> 1.0.1 /workspace/package-lock.json:',
    'medium GHSA-dddd-eeee-ffff pkg:npm/right@2.1.0 ->  /workspace/package-lock.json:',
    'null MAL-2026-1 pkg:npm/%40scope/middle@3.0.0 ->  /workspace/package-lock.json:'
  ],
  'npm-audit/vulnerable.json': ['critical GHSA-aaaa-bbbb-cccc pkg:npm/left -> 1.0.1 -'],
  'zizmor/zizmor.sarif': [
    'medium zizmor/artipacked .github/workflows/ci.yml:8',
    'high zizmor/dangerous-triggers .github/workflows/ci.yml:2',
    'high zizmor/template-injection .github/workflows/ci.yml:9',
    'high zizmor/unpinned-uses .github/workflows/ci.yml:8'
  ],
  'eslint-sarif/eslint.sarif': [
    'medium no-unused-vars /workspace/app.js:1',
    'high eqeqeq /workspace/app.js:2',
    'high no-eval /workspace/app.js:2',
    'high no-debugger /workspace/app.js:4 (only here)'
  ],
  'ruff-sarif/ruff.sarif': [
    'high F401 /workspace/app.py:1',
    'high F401 /workspace/app.py:2',
    'high E741 /workspace/app.py:5',
    'high S307 /workspace/app.py:6',
    'high E711 /workspace/app.py:6'
  ],
  'hadolint/hadolint.sarif': [
    'medium DL3006 Dockerfile:1',
    'medium DL3003 Dockerfile:2',
    'medium DL3008 Dockerfile:2',
    'low DL3015 Dockerfile:2',
    'medium DL3014 Dockerfile:2',
    'high DL3020 Dockerfile:3'
  ]
}

describe('reports of real tools', () => {
  test.each(Object.entries(found))('%s', async (path, expected) => {
    const seen = await report(path)
    const where = (text: string): string => text.replace('test/producers/zizmor/sample/', '')
    expect([seen.errors, seen.scans.length]).toEqual([[], 1])
    expect(seen.found.map(short).map(where)).toEqual(expected)
  })

  test.each(clean)('%s is clean', async (path, tool) => {
    const {found: none, scans, errors} = await report(path)
    expect([none, errors, scans.map(one => [one.tool, one.notAudited])]).toEqual([[], [], [[tool, []]]])
  })

  test.each([
    ['bandit/bandit.json', ['broken.py: syntax error while parsing AST from file']],
    ['bandit/bandit.sarif', ['broken.py: syntax error while parsing AST from file']],
    ['checkov/one.json', ['1 file could not be parsed']],
    ['checkov/nothing.json', ['Checkov found no resource that it could check.']],
    [
      'pip-audit/not-audited.json',
      ['jinja2 (2.4.1)', 'flask (0.5)'].map(one => `Dependency not found on PyPI and could not be audited: ${one}`)
    ]
  ])('%s says what was not audited', async (path, notAudited) => {
    expect((await report(path)).scans.map(one => one.notAudited)).toEqual([notAudited])
  })

  test.each(['npm-audit/no-lockfile.json', 'npm-audit/refused.json'])('%s is a failed scan', async path => {
    const {errors, scans} = await report(path)
    expect([errors, scans]).toEqual([['QG-161'], []])
  })
})
