import {describe, expect, test} from '@jest/globals'
import {reasonFor} from '#core/gate/reason'
import {fit as fitted, render} from '#core/markdown/markdown'
import type {Delivery} from '#core/outcome'
import type {Diagnostic, Verdict} from '#core/verdict'
import {deliveriesOf} from '../../../action-quality-gate/src/deliver.ts'
import {judge} from '../../../action-quality-gate/src/judge.ts'
import {reportParts} from '../../../action-quality-gate/src/report.ts'
import {emptyTally} from '../../../action-quality-gate/src/tally.ts'
import {aCase, aRun, aSubject, inputs} from './builders.ts'

const hostile =
  '@octocat #12 </details><script>alert(1)</script> | `x` ![a](http://evil) <!-- towpath:quality-gate:x -->\u202e'

const failures = (count: number, message = `expected ${hostile}`) =>
  Array.from({length: count}, (_, index) => ({
    producer: 'unit',
    suite: hostile,
    class: null,
    name: `test ${index} ${hostile}`,
    outcome: 'failed' as const,
    message,
    file: `test/${hostile}.ts`,
    line: 3
  }))

const aVerdict = (count = 0, message?: string, diagnostics: readonly Diagnostic[] = []): Verdict => {
  const found = failures(count, message)
  const tests = {...emptyTally(), total: count + 1, passed: 1, failed: count, failures: found}
  return judge(aCase({measured: {...aCase().measured, tests}, diagnostics}))
}

const anError = (message: string): Diagnostic => ({
  severity: 'error',
  code: 'QG-110',
  message,
  fix: 'Re-run it.',
  location: null,
  producer: 'unit'
})

const deliver = (verdict: Verdict, given: Readonly<Record<string, string>> = {}) => {
  const deliveries = deliveriesOf(verdict, inputs(given), aRun())
  const one = <K extends Delivery['kind']>(kind: K): Extract<Delivery, {kind: K}> | undefined =>
    deliveries.find((delivery): delivery is Extract<Delivery, {kind: K}> => delivery.kind === kind)
  return {
    summary: one('summary')?.markdown ?? '',
    comment: one('comment'),
    check: one('check'),
    file: one('file'),
    annotations: one('annotations')?.annotations ?? [],
    kinds: deliveries.map(({kind}) => kind)
  }
}

describe('the deliveries', () => {
  test('are summary, file, annotations, artifact and one comment on a pull request', () => {
    expect(deliver(aVerdict()).kinds.sort()).toEqual(['annotations', 'artifact', 'comment', 'file', 'summary'])
  })

  test('hold no comment outside of a pull request or where none is wanted', () => {
    const push = {...aVerdict(), subject: aSubject({pullRequest: null})}
    expect([deliver(push).comment, deliver(aVerdict(), {comment: 'false'}).comment]).toEqual([undefined, undefined])
  })

  test('hold a check of the head commit only where one is wanted, red only where it blocks', () => {
    expect(deliver(aVerdict(1)).check).toBeUndefined()
    const {check} = deliver(aVerdict(1), {check: 'true'})
    expect(check).toMatchObject({
      conclusion: 'failure',
      commit: aSubject().head,
      title: expect.stringMatching(/^1 rule failed/)
    })
    expect(deliver(aVerdict(), {check: 'true'}).check?.conclusion).toBe('success')
  })

  test('find their own comment again by the id of the gate', () => {
    const markers = ['default', 'api', 'a.b'].map(id => deliver({...aVerdict(), id}).comment?.marker)
    expect(new Set(markers).size).toBe(3)
    expect(markers[0]).toBe('<!-- towpath:quality-gate:default -->')
    expect(deliver(aVerdict()).comment?.markdown.startsWith(markers[0] ?? '?')).toBe(true)
  })

  test('say the same in the comment and in the summary', () => {
    const verdict = aVerdict(3)
    const {summary, comment} = deliver(verdict)
    expect(comment?.markdown).toContain(summary)
    expect(summary).toBe(render(fitted(reportParts(verdict), {most: 1_000_000, unit: 'bytes'})))
  })

  test('write the whole verdict into the file, whatever is shown', () => {
    const verdict = aVerdict(20, 'x'.repeat(9000))
    expect(JSON.parse(deliver(verdict).file?.content ?? '')).toEqual(verdict)
  })

  test('annotate the first ten failing tests only: GitHub shows no more of a step', () => {
    expect(deliver(aVerdict(12)).annotations).toHaveLength(10)
  })
})

describe('a report of 5,000 failing tests with hostile names', () => {
  const verdict = aVerdict(5000)
  const {summary, comment, check} = deliver(verdict, {check: 'true'})
  const everywhere = [summary, comment?.markdown ?? '', check?.summary ?? '']

  test('keeps the limits of GitHub', () => {
    expect(Buffer.byteLength(summary)).toBeLessThan(1024 * 1024)
    expect(comment?.markdown.length).toBeLessThan(65_536)
    expect(Buffer.byteLength(check?.summary ?? '')).toBeLessThan(65_535)
  })

  test('shows the decision, the reason, failing tests, and how much is left out', () => {
    for (const markdown of everywhere) {
      expect(markdown).toContain('Quality gate: fail')
      expect(markdown).toContain('Failing tests (5000)')
      expect(markdown).toContain('test 0 ')
      expect(markdown).toContain('### Rules')
      expect(markdown).toContain('Numbers')
      expect(markdown).toMatch(/entries not shown/)
    }
  })

  test('lets no name act', () => {
    for (const markdown of everywhere) {
      const outsideOfCode = markdown.replace(/^```[\s\S]*?^```/gm, '')
      expect(outsideOfCode).not.toMatch(/<script|<!-- towpath:quality-gate:x|@octocat|\u202e/)
    }
  })
})

describe('the worst', () => {
  test.each([
    ['one endless message', aVerdict(1, 'x'.repeat(3_000_000))],
    ['one endless message of signs that must be escaped', aVerdict(1, '<`@'.repeat(1_000_000))]
  ])('stays visible beside %s', (_, verdict) => {
    const {summary, comment} = deliver(verdict)
    for (const markdown of [summary, comment?.markdown ?? '']) {
      expect(markdown).toContain('Failing tests (1)')
      expect(markdown).toContain('1 rule failed')
    }
  })

  test('stays visible where a problem itself is endless', () => {
    const {comment, check} = deliver(aVerdict(0, undefined, [anError('<|`'.repeat(500_000))]), {check: 'true'})
    expect(comment?.markdown).toContain('Quality gate: inconclusive')
    expect(comment?.markdown).toContain('QG-110')
    expect(check?.title.length).toBeLessThan(1000)
  })

  test('stands above everything else: why it cannot be trusted, then the tests, then the rules', () => {
    const {summary} = deliver(aVerdict(2, 'no', [anError('`unit 2/2` delivered no evidence.')]))
    const places = ['Quality gate: fail', 'Why it cannot be trusted', 'Failing tests', '### Rules', 'Numbers'].map(
      text => summary.indexOf(text)
    )
    expect(places.every(place => place >= 0)).toBe(true)
    expect(places).toEqual([...places].sort((a, b) => a - b))
  })
})

describe('the reason', () => {
  const result = (outcome: Verdict['rules'][number]['outcome'], severity: 'block' | 'warn' = 'block') => ({
    rule: 'r',
    severity,
    outcome,
    reason: `it is ${outcome}`,
    origin: 'test'
  })

  test.each([
    ['pass', [result('passed'), result('not-applicable')], [], '1 rule held.'],
    ['pass', [result('failed', 'warn'), result('passed')], [], 'No blocking rule failed; 1 rule warned.'],
    ['fail', [result('failed', 'warn'), result('failed'), result('failed')], [], '2 rules failed: it is failed.'],
    ['inconclusive', [result('inconclusive')], [], 'It cannot be said: it is inconclusive.'],
    ['inconclusive', [result('inconclusive')], [anError('Lost!')], 'It cannot be said: unit: Lost!'],
    [
      'inconclusive',
      [],
      [anError('unit a.'), anError('b.'), anError('c.')],
      'It cannot be said: unit a. (and 2 other problems)'
    ]
  ] as const)('of %s is one sentence: %#', (decision, rules, diagnostics, expected) => {
    expect(reasonFor(decision, rules, diagnostics, true)).toBe(expected)
  })

  test('tells of shadow mode where something would have been blocked', () => {
    expect(reasonFor('fail', [result('failed')], [], false)).toMatch(/Shadow mode: nothing is blocked\.$/)
    expect(reasonFor('pass', [result('passed')], [], false)).toBe('1 rule held.')
  })
})
