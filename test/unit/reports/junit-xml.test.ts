import {describe, expect, test} from '@jest/globals'
import fc from 'fast-check'
import {outcomesOf, problemsOf, readContent} from './support.ts'

const suite = (content: string, attributes = ''): string =>
  `<?xml version="1.0"?>\n<testsuites><testsuite name="s"${attributes}>\n${content}\n</testsuite></testsuites>`

const outcomesIn = async (content: string): Promise<readonly string[]> => outcomesOf(await readContent(suite(content)))

describe('a JUnit test case', () => {
  test('is told with all it holds, verbatim', async () => {
    const xml = suite(
      '<testcase name="a &amp; &quot;b&quot; é" classname="com.x.Y" time="1.5" file="src/y.ts" line="12"><failure message="no&#10;good">trace</failure></testcase>'
    )
    expect((await readContent(xml)).records).toEqual([
      {
        kind: 'test',
        suite: 's',
        class: 'com.x.Y',
        name: 'a & "b" é',
        outcome: 'failed',
        seconds: 1.5,
        message: 'no\ngood',
        file: 'src/y.ts',
        line: 12,
        attempt: 1
      }
    ])
  })

  test('may lack every attribute', async () => {
    expect((await readContent('<testsuite><testcase/></testsuite>')).records).toEqual([
      {
        kind: 'test',
        suite: null,
        class: null,
        name: null,
        outcome: 'passed',
        seconds: null,
        message: null,
        file: null,
        line: null,
        attempt: 1
      }
    ])
  })

  test.each([
    ['', 'passed'],
    ['<system-out>failure error</system-out><properties><property name="failure" value="x"/></properties>', 'passed'],
    ['<skipped/>', 'skipped'],
    ['<failure/>', 'failed'],
    ['<error/>', 'error'],
    ['<skipped/><failure/>', 'failed'],
    ['<failure/><skipped/>', 'failed'],
    ['<failure/><error/>', 'error'],
    ['<error/><failure/><skipped/>', 'error'],
    ['<x:failure xmlns:x="urn:x"/>', 'failed'],
    ['<wrapper><failure/></wrapper>', 'passed'],
    ['<failure/><skipped type="todo"/>', 'skipped']
  ])('with %j is %s', async (children, outcome) => {
    expect(await outcomesIn(`<testcase name="t">${children}</testcase>`)).toEqual([`t ${outcome}`])
  })

  test.each([
    ['status="run"', 'passed'],
    ['status="run" result="completed"', 'passed'],
    ['status="notrun"', 'skipped'],
    ['status="notrun" result="suppressed"', 'skipped'],
    ['status="run" result="skipped"', 'skipped'],
    ['status="disabled"', 'skipped'],
    ['status="fail"', 'failed'],
    ['status="Failed"', 'failed'],
    ['result="error"', 'error'],
    ['failure="said so"', 'failed']
  ])('with the attributes %s is %s', async (attributes, outcome) => {
    expect(await outcomesIn(`<testcase name="t" ${attributes}/>`)).toEqual([`t ${outcome}`])
  })

  test.each([
    ['<failure message="said">text</failure>', 'said'],
    ['<failure>\n\n  first\n  second\n</failure>', 'first\n  second'],
    ['<failure message=" "><![CDATA[a < b]]> &amp; c</failure>', 'a < b & c'],
    ['<failure type="T"/>', null],
    ['<skipped message="why"/>', 'why'],
    ['<failure message="less"/><error message="more"/>', 'more'],
    ['<failure message="first"/><failure message="second"/>', 'first'],
    [`<failure>${'line\n'.repeat(50)}</failure>`, 'line\n'.repeat(10).trimEnd()],
    [`<failure message="${'x'.repeat(9000)}"/>`, `${'x'.repeat(8191)}…`]
  ])('takes its message from %.60j', async (children, message) => {
    const {tests} = await readContent(suite(`<testcase name="t">${children}</testcase>`))
    expect(tests.map(one => one.message)).toEqual([message])
  })

  test.each([
    ['0.5', 0.5],
    ['.5', 0.5],
    ['3', 3],
    ['1e-05', 0.00001],
    ['1.0E-4', 0.0001],
    ['1,234.567', 1234.567],
    ['1,234,567.8', 1234567.8],
    ['1,234', 1234],
    ['0,123', 0.123],
    ['1,5', 1.5],
    ['1.234,5', 1234.5],
    ['', null],
    ['-1', null],
    ['NaN', null],
    ['12 ms', null]
  ])('reads the time %j as %p seconds', async (time, seconds) => {
    const {tests} = await readContent(suite(`<testcase name="t" time="${time}"/>`))
    expect(tests.map(one => one.seconds)).toEqual([seconds])
  })
})

describe('retries', () => {
  test('of Surefire that passed in the end are failed attempts before a passed one', async () => {
    const flaky =
      '<testcase name="t" time="0.3"><flakyFailure message="one" type="E"><stackTrace>at A</stackTrace><system-out>noise</system-out></flakyFailure><flakyError type="E"><stackTrace>two\n at B</stackTrace></flakyError></testcase>'
    const {tests} = await readContent(suite(flaky, ' tests="1" failures="0" errors="0"'))
    expect(tests.map(({outcome, attempt, message, seconds}) => [attempt, outcome, message, seconds])).toEqual([
      [1, 'failed', 'one', null],
      [2, 'error', 'two\n at B', null],
      [3, 'passed', null, 0.3]
    ])
  })

  test('of Surefire that failed every time are failed attempts after the first', async () => {
    const failed =
      '<testcase name="t"><failure message="one"/><rerunFailure message="two" time="0.1"/><rerunError message="three"/></testcase>'
    const seen = await readContent(suite(failed, ' tests="1" failures="1"'))
    expect(outcomesOf(seen)).toEqual(['t failed', 't failed #2', 't error #3'])
    expect(seen.diagnostics).toEqual([])
  })

  test('without a first failure are no pass', async () => {
    expect(await outcomesIn('<testcase name="t"><rerunFailure/></testcase>')).toEqual(['t failed'])
  })

  test('cannot crowd out the failure, however many they are', async () => {
    const seen = await readContent(
      suite(`<testcase name="t">${'<flakyFailure/>'.repeat(1500)}<skipped/><failure/></testcase>`),
      4096
    )
    expect(seen.tests.at(-1)).toMatchObject({outcome: 'failed', attempt: 1001})
  })

  test('are not guessed from cases of the same name', async () => {
    expect(await outcomesIn('<testcase name="t"><failure/></testcase><testcase name="t"/>')).toEqual([
      't failed',
      't passed'
    ])
  })
})

describe('suites', () => {
  test('nest to any depth and are joined, the root and nameless ones left out', async () => {
    const xml =
      '<testsuites name="all"><testsuite name="a"><testcase name="1"/><testsuite><testsuite name="b"><testcase name="2"/></testsuite></testsuite><testcase name="3"/></testsuite><testcase name="4"/></testsuites>'
    const {tests} = await readContent(xml)
    expect(tests.map(({name, suite}) => [name, suite])).toEqual([
      ['1', 'a'],
      ['2', 'a > b'],
      ['3', 'a'],
      ['4', null]
    ])
  })

  test('may be 5,000 deep', async () => {
    const xml = `${'<testsuite>'.repeat(5000)}<testcase name="t"><failure/></testcase>${'</testsuite>'.repeat(5000)}`
    expect(outcomesOf(await readContent(xml, 4096))).toEqual(['t failed'])
  })

  test('with any prefix are understood', async () => {
    const xml =
      '<j:testsuites xmlns:j="urn:j"><j:testsuite name="s"><j:testcase name="t"><j:error/></j:testcase></j:testsuite></j:testsuites>'
    expect(outcomesOf(await readContent(xml))).toEqual(['t error'])
  })

  test('that failed as a whole are a failure without a name', async () => {
    const seen = await readContent(suite('<error message="set-up"/><testcase name="t"/>', ' tests="1" errors="1"'))
    expect(outcomesOf(seen)).toEqual(['null error', 't passed'])
    expect(seen.diagnostics).toEqual([])
  })

  test.each([
    [' failures="2"', 'error QG-109 2'],
    [' errors="2"', 'error QG-109 2'],
    [' failures="1" errors="1"', 'error QG-109 2'],
    [' tests="9" failures="1"', 'note null 2'],
    [' tests="1" failures="0"', undefined],
    [' tests="many" failures="-1"', undefined]
  ])('that claim%s of one failed case give %p', async (claims, problem) => {
    const seen = await readContent(suite('<testcase name="t"><failure/></testcase>', claims))
    expect(problemsOf(seen)).toEqual(problem === undefined ? [] : [problem])
  })

  test('are told once, where the disagreement is', async () => {
    const inner = '<testsuite name="in" failures="1"><testcase name="t"/></testsuite>'
    const seen = await readContent(`<testsuites failures="1">\n${inner}</testsuites>`)
    expect(problemsOf(seen)).toEqual(['error QG-109 2'])
    expect(seen.diagnostics[0]?.message).toContain('`in` counts 1 failures and errors, its test cases show 0')
  })

  test('cannot hide a lost failure behind a retried test', async () => {
    const flaky = '<testcase name="t"><flakyFailure message="x"/></testcase>'
    expect(problemsOf(await readContent(suite(flaky, ' tests="1" failures="1"')))).toEqual(['error QG-109 2'])
  })
})

describe('a JUnit report that cannot be relied on', () => {
  const whole = `${suite('<testcase name="1"/>\n<testcase name="2"><failure>x</failure></testcase>\n<testcase name="3"/>')}\n`

  test('says where it breaks off, and gives what was read before', async () => {
    const seen = await readContent(whole.slice(0, whole.indexOf('<testcase name="3"/>') + 5))
    expect(outcomesOf(seen)).toEqual(['1 passed', '2 failed'])
    expect(problemsOf(seen)).toEqual(['error QG-104 5'])
    expect(seen.diagnostics[0]?.message).toContain('at line 5, it ends inside of a tag')
  })

  test('is never taken for whole when it is cut, wherever that is', async () => {
    for (let length = 0; length < whole.trimEnd().length; length++) {
      const {result} = await readContent(whole.slice(0, length), 64)
      expect([length, result.errors > 0]).toEqual([length, true])
    }
  })

  test.each([
    ['mismatched tags', suite('<testcase></testsuite>'), 'error QG-104 3'],
    ['junk after the root', `${suite('<testcase/>')}\nDone.`, 'error QG-104 5'],
    ['two documents in one file', suite('<testcase/>') + suite('<testcase/>'), 'error QG-104 4'],
    ['an entity that is not predefined', suite('<testcase name="&nope;"/>'), 'error QG-104 3'],
    ['a case inside of a case', suite('<testcase>\n<testcase/></testcase>'), 'error QG-104 4'],
    ['no test', suite(''), 'error QG-106 null'],
    ['no suite', '<testsuites/>', 'error QG-106 null'],
    ['another encoding than UTF-8', Buffer.from(suite('<testcase name="é"/>'), 'latin1'), 'error QG-108 3'],
    [
      'an unknown encoding',
      '<?xml version="1.0" encoding="x-nope"?><testsuite><testcase/></testsuite>',
      'error QG-108 1'
    ],
    [
      'UTF-16 declared in UTF-8',
      '<?xml version="1.0" encoding="UTF-16"?><testsuite><testcase/></testsuite>',
      'error QG-108 1'
    ],
    ['nothing', '', 'error QG-105 null'],
    ['white space', '\ufeff \n\n', 'error QG-105 null'],
    ['no JUnit XML', '<coverage/>', 'error QG-103 null'],
    ['half a root element', '<testsui', 'error QG-103 null']
  ])('because it holds %s', async (_, content, problem) => {
    expect(problemsOf(await readContent(content))).toEqual([problem])
  })

  test('keeps its counts when only a control character is wrong', async () => {
    const seen = await readContent(suite('<testcase name="t"><failure>\u001b[31mred</failure></testcase>'))
    expect(outcomesOf(seen)).toEqual(['t failed'])
    expect(problemsOf(seen)).toEqual(['warning null 3'])
  })

  test('does not flood: the first twenty, and how many more', async () => {
    const suites = '<testsuite name="s" failures="1"><testcase/></testsuite>'.repeat(50)
    const {diagnostics} = await readContent(`<testsuites>${suites}</testsuites>`)
    expect(diagnostics.length).toBe(21)
    expect(diagnostics.at(-1)?.message).toBe('30 more of this severity.')
  })

  test('never throws and never passes unnoticed when bytes are damaged', async () => {
    const damage = fc.record({
      at: fc.nat(whole.length - 1),
      bytes: fc.uint8Array({minLength: 1, maxLength: 4}),
      remove: fc.nat(6)
    })
    await fc.assert(
      fc.asyncProperty(damage, async ({at, bytes, remove}) => {
        const source = Buffer.from(whole)
        const damaged = Buffer.concat([source.subarray(0, at), bytes, source.subarray(at + remove)])
        const seen = await readContent(damaged, 50)
        const failing = seen.tests.some(({outcome}) => outcome === 'failed')
        const untouched = damaged.includes('<failure>x</failure>')
        expect(failing || seen.result.errors > 0 || !untouched).toBe(true)
      }),
      {numRuns: 1500}
    )
  })
})

type Truth = {readonly name: string; readonly outcome: string; readonly depth: number}

describe('counts', () => {
  const truth = fc.array(
    fc.record({
      name: fc.string({unit: fc.constantFrom('a', 'é', '<', '&', '"', "'", '>', ' ', '漢')}),
      outcome: fc.constantFrom('passed', 'failed', 'error', 'skipped'),
      depth: fc.nat(4)
    }),
    {minLength: 1, maxLength: 20}
  )
  const child: Readonly<Record<string, string>> = {
    passed: '',
    failed: '<failure/>',
    error: '<error/>',
    skipped: '<skipped/>'
  }
  const escaped = (text: string): string =>
    text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
  const render = (cases: readonly Truth[]): string =>
    cases
      .map(
        ({name, outcome, depth}) =>
          `${'<testsuite name="n">'.repeat(depth)}<testcase name="${escaped(name)}">${child[outcome]}</testcase>${'</testsuite>'.repeat(depth)}`
      )
      .join('\n')

  test('equal the truth the report was made from, in every encoding and cut', async () => {
    await fc.assert(
      fc.asyncProperty(
        truth,
        fc.constantFrom('utf8' as const, 'utf16le' as const),
        fc.integer({min: 1, max: 90}),
        async (cases, encoding, size) => {
          const xml = `\ufeff<testsuites>${render(cases)}</testsuites>`
          const {tests, diagnostics} = await readContent(Buffer.from(xml, encoding), size)
          expect(diagnostics).toEqual([])
          expect(tests.map(({name, outcome, suite}) => [name, outcome, suite])).toEqual(
            cases.map(({name, outcome, depth}) => [
              name,
              outcome,
              depth === 0 ? null : Array(depth).fill('n').join(' > ')
            ])
          )
        }
      ),
      {numRuns: 500}
    )
  })
})
