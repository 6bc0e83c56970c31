/** What the security gate decides, from the reports to the verdict. */
import {describe, expect, test} from '@jest/globals'
import type {Verdict} from '#core/verdict'
import {refusal} from '../quality-gate/builders.ts'
import {aWorld, base, errorsOf, head, pullRequest, type Shared, shared, step, verdictOf} from './world.ts'

const vulnerability = (id: string, name: string, severity: string, fixed: string | null = null) => ({
  VulnerabilityID: id,
  PkgName: name,
  PkgIdentifier: {PURL: `pkg:npm/${name}@1.0.0`},
  InstalledVersion: '1.0.0',
  ...(fixed === null ? {} : {FixedVersion: fixed}),
  Severity: severity,
  Title: `${name} is weak`
})

const trivy = (...found: readonly object[]): string =>
  JSON.stringify({
    SchemaVersion: 2,
    ArtifactName: '.',
    Results: [{Target: 'package-lock.json', Class: 'lang-pkgs', Type: 'npm', Vulnerabilities: found}]
  })

const bandit = (code: string, line: number, severity = 'HIGH') =>
  JSON.stringify({
    errors: [],
    metrics: {_totals: {loc: 10}},
    results: [
      {
        ...{code, filename: './app.py', line_number: line, line_range: [line], issue_text: 'Use of eval.'},
        ...{issue_severity: severity, issue_confidence: 'HIGH', test_id: 'B307', test_name: 'blacklist'}
      }
    ]
  })

const old = vulnerability('CVE-2026-0001', 'left', 'CRITICAL', '1.0.1')
const fresh = vulnerability('CVE-2026-0002', 'right', 'CRITICAL')

const plain = 'scans: {containers: {run: scan, reports: t.json, tool: trivy}}\n'

const scan = (all: Shared, text: string, config = plain) =>
  step(
    aWorld(all, {
      files: {'.github/towpath.yml': config},
      program: (_, write) => {
        write('t.json', text)
        return 0
      }
    }),
    {mode: 'collect', scan: 'containers'}
  )

type Given = {
  readonly all?: Shared
  readonly config?: string
  /** The configuration of the base; that of the head where it is not given. */
  readonly before?: string
  readonly inputs?: Readonly<Record<string, string>>
  readonly tree?: Readonly<Record<string, string>>
}

const needs = JSON.stringify({scan: {result: 'success'}})

const gate = async (text: string, {all, config = plain, before = config, inputs = {}, tree = {}}: Given = {}) => {
  const run = {...(all ?? shared()), base: {'.github/towpath.yml': before}, artifacts: new Map()}
  await scan(run, text, config)
  const world = aWorld(run, {files: {'.github/towpath.yml': config, ...tree}, run: {...pullRequest, job: 'security'}})
  return {outcome: await step(world, {mode: 'gate', needs, ...inputs}), run, world}
}

const verdict = async (text: string, given: Given = {}): Promise<Verdict> =>
  verdictOf((await gate(text, given)).outcome)

/** The baseline of the base commit, recorded on its push. */
const recorded = async (text: string, config = plain): Promise<Shared> => {
  const all = shared()
  const files = {'.github/towpath.yml': config}
  await scan(all, text, config)
  const world = aWorld(all, {files})
  const {outputs} = await step(world, {mode: 'record', needs})
  expect(outputs.recorded).toBe('true')
  const [[path, content] = ['', '']] = all.ledger
  all.ledger.clear()
  all.ledger.set(path.replace(head, base), content.replaceAll(head, base))
  return all
}

const outcomes = ({rules}: Verdict) => Object.fromEntries(rules.map(({rule, outcome}) => [rule, outcome]))

describe('a change', () => {
  test('that brings a critical vulnerability fails, and what the base has too does not count', async () => {
    const all = await recorded(trivy(old))
    expect((await verdict(trivy(old), {all})).decision).toBe('pass')
    const failed = await verdict(trivy(old, fresh), {all})
    expect(failed.decision).toBe('fail')
    expect(outcomes(failed)).toMatchObject({'new.vulnerabilities.critical == 0': 'failed'})
    expect(failed.findings.map(({title, severity}) => [title, severity])).toEqual([
      ['CVE-2026-0002 in pkg:npm/right 1.0.0', 'critical'],
      ['CVE-2026-0001 in pkg:npm/left 1.0.0', 'critical']
    ])
    expect(failed.baseline).toMatchObject({state: 'found', commit: base})
  })

  test('that raises the version of a package does not bring its old vulnerability anew', async () => {
    const all = await recorded(trivy(old))
    const bumped = trivy({...old, InstalledVersion: '1.0.0-1', PkgIdentifier: {PURL: 'pkg:npm/left@1.0.0-1'}})
    expect((await verdict(bumped, {all})).decision).toBe('pass')
  })

  test('is not red before a baseline was ever recorded', async () => {
    const first = await verdict(trivy(old, fresh))
    expect(first.decision).toBe('pass')
    expect(outcomes(first)).toMatchObject({'new.vulnerabilities.critical == 0': 'not-applicable'})
    expect(first.baseline.state).toBe('never-recorded')
  })

  test('is inconclusive where the baseline is damaged', async () => {
    const all = await recorded(trivy(old))
    for (const path of all.ledger.keys()) all.ledger.set(path, '{"schema":')
    const damaged = await verdict(trivy(old), {all})
    expect([damaged.decision, damaged.baseline.state]).toEqual(['inconclusive', 'corrupt'])
  })

  test('that drops a scan needs a waiver', async () => {
    const before = `${plain}enforce: true\n`.replace(
      'scans: {',
      'scans: {sast: {run: b, reports: b.json, tool: bandit}, '
    )
    const dropped = await verdict(trivy(), {before})
    expect([dropped.decision, errorsOf(dropped)]).toEqual(['inconclusive', ['QG-117']])
  })

  test('that lowers its own rules is judged by those of the base', async () => {
    const all = await recorded(trivy(old))
    const config = `${plain}security: {preset: none}\n`
    const judged = await verdict(trivy(old, fresh), {all, config, before: plain})
    expect(judged.decision).toBe('fail')
    expect(judged.diagnostics.map(({message}) => message).join()).toContain('takes effect after it is merged')
  })

  test('that edits how a scan is read shows it to the reviewer', async () => {
    const judged = await verdict(trivy(), {config: plain.replace('}}', ', exit-codes: [0, 1, 2]}}'), before: plain})
    expect(judged.diagnostics).toContainEqual(
      expect.objectContaining({severity: 'note', producer: 'containers', message: expect.stringContaining('Review it')})
    )
  })
})

describe('a waiver', () => {
  const waived = (expires: string): string =>
    `${plain}waivers:\n  - {vulnerability: CVE-2026-0002, reason: not reached, owner: ada, expires: ${expires}}\n`

  test('that the change itself adds counts, and is a finding for the reviewer', async () => {
    const all = await recorded(trivy(old))
    const judged = await verdict(trivy(old, fresh), {all, config: waived('2026-12-31'), before: plain})
    expect(judged.decision).toBe('pass')
    expect(judged.findings.map(({kind, severity}) => [kind, severity])).toEqual([
      ['added-waiver', 'minor'],
      ['vulnerability', 'critical'],
      ['waived', 'info']
    ])
  })

  test('that is on the base already is no finding', async () => {
    const all = await recorded(trivy(old))
    const judged = await verdict(trivy(fresh), {all, config: waived('2026-12-31')})
    expect([judged.decision, judged.findings.map(({kind}) => kind)]).toEqual(['pass', ['waived']])
  })

  test('that has expired does not count, and is told', async () => {
    const all = await recorded(trivy(old))
    const judged = await verdict(trivy(fresh), {all, config: waived('2026-11-20')})
    expect(judged.decision).toBe('fail')
    expect(judged.findings[0]?.message).toContain('expired on 2026-11-20')
    expect(judged.diagnostics).toContainEqual(expect.objectContaining({code: 'SB-172', severity: 'warning'}))
  })
})

describe('a scanner', () => {
  const python = 'scans: {containers: {run: scan, reports: t.json, tool: bandit, exit-codes: [0, 1]}}\n'
  const mapping = 'security: {rules: [findings.critical == 0], severities: {bandit: {critical: [B307]}}}\n'

  test('that cannot say critical leaves rules over critical open, by its name', async () => {
    const config = `${python}security: {rules: [findings.critical == 0]}\n`
    const judged = await verdict(bandit('9 eval(x)\n', 9), {config})
    expect(judged.decision).toBe('inconclusive')
    const [rule] = judged.rules.filter(({outcome}) => outcome === 'inconclusive')
    expect(rule?.reason).toMatch(/not gateable: bandit/)
  })

  test('decides with a declared mapping', async () => {
    const judged = await verdict(bandit('9 eval(x)\n', 9), {config: python + mapping})
    expect(outcomes(judged)).toMatchObject({'findings.critical == 0': 'failed'})
  })

  test('that marks all it found as suppressed is not believed', async () => {
    const suppressed = JSON.stringify({
      version: '2.1.0',
      runs: [
        {
          tool: {driver: {name: 'trivy', rules: [{id: 'R1'}]}},
          results: [{ruleId: 'R1', message: {text: 'x'}, suppressions: [{kind: 'inSource', justification: 'no'}]}]
        }
      ]
    })
    const judged = await verdict(suppressed)
    expect([judged.decision, errorsOf(judged)]).toEqual(['inconclusive', ['SB-145']])
    const accepted = await verdict(suppressed, {config: plain.replace('trivy}', 'trivy, suppressed: accept}')})
    expect([accepted.decision, errorsOf(accepted)]).toEqual(['pass', []])
  })
})

describe('the list of exploited vulnerabilities', () => {
  const config = `${plain}security: {kev: kev.txt, severities: {trivy: {kev: true}}}\n`
  const high = vulnerability('CVE-2026-0003', 'middle', 'HIGH')

  test('makes what it names critical, as it is on the base', async () => {
    const all = await recorded(trivy(old))
    const run = {...all, base: {'.github/towpath.yml': config, 'kev.txt': 'CVE-2026-0003\n'}, artifacts: new Map()}
    await scan(run, trivy(old, high), config)
    const files = {'.github/towpath.yml': config, 'kev.txt': 'CVE-2020-0001\n'}
    const outcome = await step(aWorld(run, {files, run: pullRequest}), {mode: 'gate', needs})
    expect(verdictOf(outcome).findings[0]).toMatchObject({title: expect.stringContaining('0003'), severity: 'critical'})
  })

  test('that is named and not there leaves the verdict open', async () => {
    expect(errorsOf(await verdict(trivy(), {config}))).toEqual(['SB-147'])
  })
})

describe('the verdict', () => {
  test('goes to the quality gate that asks for it, and does not block here', async () => {
    const all = await recorded(trivy(old))
    const {outcome, run} = await gate(trivy(old, fresh), {all, inputs: {'hand-over': 'default'}})
    expect([outcome.outputs.decision, verdictOf(outcome).blocking]).toEqual(['fail', false])
    expect(outcome.deliveries.some(({kind}) => kind === 'comment')).toBe(false)
    const handed = [...run.artifacts].find(([name]) => name === outcome.outputs.evidence)?.[1]
    const manifest = JSON.parse(Buffer.from(handed?.get('manifest.json') ?? '').toString())
    expect(manifest).toMatchObject({id: 'default', producer: 'security'})
    const stored = JSON.parse(Buffer.from(handed?.get('reports/security-verdict.json') ?? '').toString())
    expect(stored).toMatchObject({gate: 'sbom', decision: 'fail', blocking: true})
  })

  test('is the same bytes for the same input', async () => {
    const [one, two] = [await verdict(trivy(old, fresh)), await verdict(trivy(old, fresh))]
    expect(JSON.stringify(one)).toBe(JSON.stringify(two))
  })

  test('stands beside the diff, in the summary, in one comment and in a SARIF file', async () => {
    const all = await recorded(trivy(old))
    const {outcome} = await gate(trivy(old, fresh), {all})
    const kinds = outcome.deliveries.map(({kind}) => kind)
    expect(kinds).toEqual(['file', 'file', 'summary', 'annotations', 'artifact', 'comment'])
    const annotated = outcome.deliveries.flatMap(one => (one.kind === 'annotations' ? one.annotations : []))
    expect(annotated.map(({title}) => title)).toEqual(['CVE-2026-0002 in pkg:npm/right 1.0.0'])
    const [sarif] = outcome.deliveries.flatMap(one => (one.kind === 'file' && one.path.endsWith('.sarif') ? [one] : []))
    expect(sarif?.path).toBe(outcome.outputs.sarif)
    expect(JSON.parse(sarif?.content ?? '').runs.map((run: {results: unknown[]}) => run.results.length)).toEqual([2, 0])
  })

  test('fails for a reference without a pin where a rule asks for it', async () => {
    const config = `${plain}security: {rules: [supply-chain.unpinned == 0]}\n`
    const workflow = 'on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n      - uses: acme/tool@v1\n'
    const judged = await verdict(trivy(), {config, tree: {'.github/workflows/ci.yml': workflow}})
    expect(outcomes(judged)).toMatchObject({'supply-chain.unpinned == 0': 'failed'})
    expect(judged.findings).toContainEqual(
      expect.objectContaining({kind: 'unpinned', location: {file: '.github/workflows/ci.yml', line: 6}})
    )
  })

  test('without any scan is none', async () => {
    const world = aWorld(shared(), {run: {...pullRequest, job: 'security'}})
    const nothing = verdictOf(await step(world, {mode: 'gate', needs: '{}'}))
    expect([nothing.decision, errorsOf(nothing)]).toEqual(['inconclusive', ['QG-125', 'SB-140']])
  })

  test('in shadow mode tells everything and blocks nothing', async () => {
    const config = `${plain}enforce: false\n`
    const all = await recorded(trivy(old), config)
    const judged = await verdict(trivy(fresh), {all, config})
    expect([judged.decision, judged.blocking]).toEqual(['fail', false])
  })
})

describe('one job alone', () => {
  const alone = async (reports: Readonly<Record<string, string>>, config = plain) =>
    verdictOf(
      await step(aWorld(shared(), {files: {'.github/towpath.yml': config}, fresh: reports}), {
        mode: 'gate',
        reports: Object.keys(reports).join('\n') || 't.json'
      })
    )

  test('judges its own reports', async () => {
    expect(errorsOf(await alone({'t.json': trivy(old)}))).toEqual([])
  })

  test.each(['t.json\nlost.json', 't.json\n**/lost-*.sarif'])('misses what no report of %j is', async reports => {
    const files = {'.github/towpath.yml': plain}
    const world = aWorld(shared(), {files, fresh: {'t.json': trivy(old)}})
    expect(errorsOf(verdictOf(await step(world, {mode: 'gate', reports})))).toEqual(['QG-102'])
  })

  test('still misses a declared scanner', async () => {
    expect(errorsOf(await alone({'b.json': bandit('1 x\n', 1)}))).toEqual(['SB-141'])
    expect(errorsOf(await alone({}))).toContain('QG-102')
  })
})

describe('a baseline', () => {
  const files = {'.github/towpath.yml': plain}

  test('is not recorded where a scan is missing', async () => {
    const world = aWorld(shared(), {files})
    expect((await refusal(() => step(world, {mode: 'record', needs}))).code).toBe('SB-151')
  })

  test('is not recorded on a pull request', async () => {
    const all = shared({base: files})
    await scan(all, trivy())
    const world = aWorld(all, {files, run: pullRequest})
    expect((await refusal(() => step(world, {mode: 'record', needs}))).code).toBe('SB-152')
  })

  test('that the token may not write is a failure', async () => {
    const all = shared()
    await scan(all, trivy())
    const world = aWorld(all, {files, mayWriteLedger: false})
    expect((await refusal(() => step(world, {mode: 'record', needs}))).code).toBe('SB-150')
  })

  test('holds no name of a weakness', async () => {
    const all = await recorded(trivy(old))
    const [content = ''] = all.ledger.values()
    expect(JSON.parse(content)).toMatchObject({schema: 'towpath.security-baseline/1', families: expect.any(Array)})
    expect(content).not.toMatch(/CVE-|left/)
  })
})
