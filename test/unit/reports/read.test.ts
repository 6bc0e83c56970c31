import {describe, expect, test} from '@jest/globals'
import {FailureError} from '#core/failure'
import {recordSchema} from '#core/records'
import {readReport} from '#reports/read'
import {readHead, recognise} from '#reports/recognise'
import {read} from '../../../cli/read.ts'
import {memoryFiles, problemsOf, readContent} from './support.ts'

const junit = '<testsuite name="s"><testcase name="t" time="1"/></testsuite>'
const lcov = 'TN:\nSF:a.js\nDA:1,1\nend_of_record\n'

const formatOf = async (content: string | Uint8Array): Promise<string | undefined> =>
  recognise(await readHead('f', memoryFiles({f: content}, 9)))?.name

describe('recognition', () => {
  test.each([
    ['junit-xml', junit],
    [
      'junit-xml',
      `\ufeff<?xml version="1.0"?>\n<!-- made by -->\n<!DOCTYPE x [<!ENTITY y "<coverage>">]>\n<j:testsuites xmlns:j="u"/>`
    ],
    ['junit-xml', Buffer.from(`\ufeff${junit}`, 'utf16le')],
    ['lcov', lcov],
    ['lcov', 'SF:/a b.c\nDA:1,0\n'],
    ['lcov', Buffer.from(`\ufeff${lcov}`, 'utf16le')]
  ])('finds %s by content', async (name, content) => {
    expect(await formatOf(content)).toBe(name)
  })

  test.each([
    ['Cobertura', '<?xml version="1.0"?><!DOCTYPE coverage SYSTEM "x.dtd"><coverage line-rate="1"/>'],
    ['NUnit 3', '<test-run><test-suite><test-case/></test-suite></test-run>'],
    ['NUnit 2', '<test-results><test-suite/></test-results>'],
    ['TRX', '<TestRun xmlns="http://microsoft.com/schemas/VisualStudio/TeamTest/2010"/>'],
    ['xUnit.net', '<assemblies><assembly/></assemblies>'],
    ['TestNG', '<testng-results><suite/></testng-results>'],
    ['Checkstyle', '<checkstyle version="8"><file/></checkstyle>'],
    ['JaCoCo', '<!DOCTYPE report PUBLIC "-//JACOCO//DTD Report 1.1//EN" "report.dtd"><report/>'],
    ['HTML that shows JUnit', '<!DOCTYPE html><html><body><testsuites><testsuite/></testsuites></body></html>'],
    ['text before the root', 'log line\n<testsuites/>'],
    ['an element that only begins alike', '<testsuitesx/>'],
    ['JSON', '{"testsuites": []}'],
    ['prose', 'SF: science fiction\nand other text\n'],
    ['binary', Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 1, 2, 3])],
    ['nothing', '']
  ])('does not take %s for a known format', async (_, content) => {
    expect(await formatOf(content)).toBeUndefined()
  })

  test('reads no more than the head', async () => {
    let delivered = 0
    async function* endless(): AsyncGenerator<Uint8Array> {
      for (;;) {
        delivered += 1
        yield Buffer.alloc(1 << 14, 0x20)
      }
    }
    await readHead('f', {stream: endless})
    expect(delivered).toBe(4)
  })
})

describe('reading a report', () => {
  test('tells format, records and errors', async () => {
    expect((await readContent(junit)).result).toEqual({format: 'junit-xml', records: 1, errors: 0})
    expect((await readContent(lcov)).result).toEqual({format: 'lcov', records: 1, errors: 0})
    expect((await readContent('?')).result).toEqual({format: null, records: 0, errors: 1})
  })

  test('never opens a symbolic link that leads out of the workspace', async () => {
    expect(problemsOf(await readContent({escapes: true}))).toEqual(['error QG-107 null'])
  })

  test('says that there is no file', async () => {
    const seen: string[] = []
    await readReport('gone', memoryFiles({}), record =>
      seen.push(record.kind === 'diagnostic' ? String(record.code) : '')
    )
    expect(seen).toEqual(['QG-150'])
  })

  test('turns what the file system refuses into a diagnostic, after what was read', async () => {
    const refused = new FailureError({code: 'TW-139', what: 'No.', why: 'Because.', fix: 'Do.'})
    const seen = await readContent({fails: refused})
    expect(problemsOf(seen)).toEqual(['error TW-139 null'])
    expect(problemsOf(await readContent({fails: new Error('EIO')}))).toEqual(['error QG-150 null'])
  })
})

describe('towpath read', () => {
  const printed = async (
    paths: readonly string[],
    json: boolean
  ): Promise<{exit: number; lines: readonly string[]}> => {
    const lines: string[] = []
    const files = memoryFiles({
      'a.xml': junit,
      'b.info': lcov,
      prose: 'done',
      broken: '<testsuites><testcase name="t"/>'
    })
    return {exit: await read(paths, {files, write: line => lines.push(line), json}), lines}
  }

  test('prints the format of each file and then its records', async () => {
    const {exit, lines} = await printed(['a.xml', 'b.info'], false)
    expect(exit).toBe(0)
    expect(lines).toEqual([
      'a.xml: JUnit XML (junit-xml)',
      '{"kind":"test","suite":"s","class":null,"name":"t","outcome":"passed","seconds":1,"message":null,"file":null,"line":null,"attempt":1}',
      'b.info: lcov tracefile (lcov)',
      '{"kind":"coverage","file":"a.js","lines":[[1,1]],"branches":[],"functions":[]}'
    ])
  })

  test('tells what it does not know in a few words, by kind, not in a list of all formats', async () => {
    const [, told = ''] = (await printed(['prose'], false)).lines
    const {code, message} = JSON.parse(told)
    expect([code, message]).toEqual([
      'QG-103',
      expect.stringMatching(/JUnit XML for tests.*formats of scans.*docs\/formats/s)
    ])
    expect(message.length).toBeLessThan(500)
  })

  test('prints JSON of the published schema only when asked to', async () => {
    const {lines} = await printed(['a.xml', 'b.info', 'broken', 'gone'], true)
    const values = lines.map(line => recordSchema.parse(JSON.parse(line)))
    expect(values.map(({kind}) => kind)).toEqual([
      'report',
      'test',
      'report',
      'coverage',
      'report',
      'test',
      'diagnostic',
      'report',
      'diagnostic'
    ])
  })

  test('exits 2 when a file is unreadable, absent, or none is given', async () => {
    expect((await printed(['a.xml', 'broken'], false)).exit).toBe(2)
    expect((await printed(['gone'], false)).lines[0]).toBe('gone: no known format')
    expect((await printed(['gone'], false)).exit).toBe(2)
    expect((await printed([], false)).exit).toBe(2)
  })
})
