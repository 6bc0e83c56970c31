import {describe, expect, test} from '@jest/globals'
import fc from 'fast-check'
import {SaxesParser} from 'saxes'
import {type DocumentProblem, scanXml} from '#core/bytes/xml'

type Seen = {readonly events: readonly string[]; readonly problems: readonly DocumentProblem[]}

/** Adjacent text is one event, as the two parsers cut it differently. */
const joined = (events: readonly (readonly [kind: string, value: string])[]): string[] => {
  const result: string[] = []
  let text = ''
  for (const [kind, value] of [...events, ['end', ''] as const]) {
    if (kind === 'text') text += value
    else {
      if (text !== '') result.push(`text ${JSON.stringify(text)}`)
      text = ''
      if (kind !== 'end') result.push(`${kind} ${value}`)
    }
  }
  return result
}

async function* pieces(bytes: Uint8Array, cuts: readonly number[]): AsyncGenerator<Uint8Array> {
  let from = 0
  for (const cut of [...cuts.map(cut => cut % (bytes.length + 1)).sort((a, b) => a - b), bytes.length]) {
    if (cut > from) yield bytes.subarray(from, cut)
    from = Math.max(from, cut)
  }
}

const scan = async (document: string | Uint8Array, cuts: readonly number[] = []): Promise<Seen> => {
  const events: (readonly [string, string])[] = []
  const problems: DocumentProblem[] = []
  const bytes = typeof document === 'string' ? Buffer.from(document) : document
  await scanXml(pieces(bytes, cuts), {
    open: tag => events.push(['open', JSON.stringify([tag.name, tag.attributes()])]),
    close: name => events.push(['close', name]),
    wantsText: () => true,
    text: text => events.push(['text', text]),
    problem: problem => problems.push(problem)
  })
  return {events: joined(events), problems}
}

const oracle = (document: string): {readonly events: readonly string[]; readonly accepted: boolean} => {
  const events: (readonly [string, string])[] = []
  let accepted = true
  let depth = 0
  const parser = new SaxesParser({fragment: false})
  parser.on('error', () => {
    accepted = false
  })
  parser.on('opentag', tag => {
    depth += 1
    events.push(['open', JSON.stringify([tag.name, Object.entries(tag.attributes)])])
  })
  parser.on('closetag', tag => {
    depth -= 1
    events.push(['close', tag.name])
  })
  parser.on('text', text => depth > 0 && events.push(['text', text]))
  parser.on('cdata', text => events.push(['text', text]))
  parser.write(document).close()
  return {events: joined(events), accepted}
}

const name = fc.constantFrom('a', 'testcase', 'x:suite', 'é', 'b-1', '_n.2')
const character = fc.constantFrom(
  'a',
  ' ',
  '\n',
  '\r\n',
  '\t',
  'é',
  '漢',
  '😀',
  '&amp;',
  '&lt;',
  '&#10;',
  '&#x1F600;',
  '>',
  ']',
  '"',
  "'",
  '-',
  '?'
)
const text = fc.array(character, {maxLength: 12}).map(parts => parts.join('').replaceAll(']', '].'))
const attribute = fc.tuple(name, text, fc.constantFrom('"', "'"), fc.constantFrom('=', ' = ', '\n=\t'))
const attributes = fc
  .uniqueArray(attribute, {selector: ([key]) => key, maxLength: 4})
  .map(all =>
    all.map(([key, value, quote, sign]) => ` ${key}${sign}${quote}${value.replaceAll(quote, '')}${quote}`).join('')
  )
const aside = fc.oneof(
  text.map(content => `<!--${content.replaceAll('-', '')}-->`),
  text.map(content => `<?pi-1 ${content.replaceAll('?', '')}?>`)
)
const cdata = text.map(content => `<![CDATA[${content.replaceAll(']]>', '')}]]>`)

const {element} = fc.letrec<{element: string}>(tie => ({
  element: fc
    .tuple(
      name,
      attributes,
      fc.array(fc.oneof({maxDepth: 4}, text, aside, cdata, tie('element')), {maxLength: 4}),
      fc.boolean()
    )
    .map(([tag, given, children, space]) =>
      children.length === 0
        ? `<${tag}${given}${space ? ' ' : ''}/>`
        : `<${tag}${given}>${children.join('')}</${tag}${space ? '\n' : ''}>`
    )
}))

const prolog = fc.constantFrom(
  '',
  '<?xml version="1.0" encoding="UTF-8"?>\n',
  '\n',
  '<!-- first -->',
  '<!DOCTYPE a>',
  "<!DOCTYPE a [<!ELEMENT a (b)> <!-- it's > ] -->]>\n"
)
const document = fc.tuple(prolog, element, fc.constantFrom('', '\n', '<!-- last -->\n')).map(parts => parts.join(''))
const cuts = fc.array(fc.nat(2000), {maxLength: 12})

const mutation = fc.record({
  at: fc.double({min: 0, max: 1, noNaN: true}),
  remove: fc.nat(3),
  insert: fc.constantFrom(
    '',
    '<',
    '>',
    '&',
    '"',
    '/',
    '=',
    ' ',
    'a',
    '--',
    ']]>',
    '&x;',
    '</a>',
    '<a',
    '\u0001',
    '<!-- ',
    '&#0;',
    '<?xml version="1.0"?>'
  )
})

describe('the XML scanner', () => {
  test('sees what saxes sees, wherever the pieces are cut', async () => {
    await fc.assert(
      fc.asyncProperty(document, cuts, async (xml, at) => {
        expect(await scan(xml, at)).toEqual({events: oracle(xml).events, problems: []})
      }),
      {numRuns: 800}
    )
  })

  test('accepts and rejects damaged documents as saxes does', async () => {
    await fc.assert(
      fc.asyncProperty(document, mutation, cuts, async (xml, {at, remove, insert}, pieceCuts) => {
        const place = Math.floor(at * xml.length)
        const damaged = `${xml.slice(0, place)}${insert}${xml.slice(place + remove)}`
        fc.pre(!/<!DOCTYPE|<\?xml/.test(xml) && !/[\ud800-\udfff]/u.test(damaged))
        const {problems} = await scan(damaged, pieceCuts)
        expect([damaged, problems.length === 0]).toEqual([damaged, oracle(damaged).accepted])
      }),
      {numRuns: 6000}
    )
  })

  test('says the same about damaged documents wherever the pieces are cut', async () => {
    await fc.assert(
      fc.asyncProperty(document, mutation, cuts, async (xml, {at, remove, insert}, pieceCuts) => {
        const place = Math.floor(at * xml.length)
        const damaged = `${xml.slice(0, place)}${insert}${xml.slice(place + remove)}`
        expect(await scan(damaged, pieceCuts)).toEqual(await scan(damaged))
      }),
      {numRuns: 800}
    )
  })

  test('never throws, whatever the bytes are', async () => {
    const fragments = fc.constantFrom(
      '<',
      '>',
      '<a',
      '</a>',
      '<![CDATA[',
      ']]>',
      '<!--',
      '-->',
      '<!DOCTYPE',
      '[',
      '&',
      ';',
      '"',
      '\0',
      '<?'
    )
    const hostile = fc.oneof(
      fc.uint8Array({maxLength: 200}),
      fc.array(fragments, {maxLength: 20}).map(all => Buffer.from(all.join('')))
    )
    await fc.assert(
      fc.asyncProperty(hostile, cuts, async (bytes, at) => {
        const {problems} = await scan(bytes, at)
        expect(problems.length).toBeGreaterThan(0)
      }),
      {numRuns: 800}
    )
  })

  test.each([
    ['<a>\n<b>\n</a>', 'malformed', 3, '</a> stands where </b> is expected'],
    ['<a>\n<b>\ntext', 'truncated', 3, 'it ends before the element <b> of line 2 is closed'],
    ['<a>\n<b x="1', 'truncated', 2, 'it ends inside of a tag'],
    ['<a/>\n\njunk', 'malformed', 3, 'text stands after the root element'],
    ['<a/>\n<b/>', 'malformed', 2, 'a second root element <b> follows the first'],
    ['<a>\n<!-- ', 'truncated', 2, 'it ends before the element <a> of line 1 is closed'],
    ['<a\n x="1"\n y=2/>', 'malformed', 3, 'the value of the attribute y has no quotes'],
    ['<a x="1" x="2"/>', 'malformed', 1, 'the attribute x stands twice in the tag <a>'],
    ['<a>\n&nbsp;</a>', 'reference', 2, '`&nbsp` is no reference that is expanded'],
    ['<a>\u001b[31m</a>', 'character', 1, 'its text holds a control character'],
    ['', 'truncated', 1, 'it ends before the first element'],
    ['not XML', 'malformed', 1, 'text stands before the root element']
  ])('tells the line and the cause: %j', async (xml, kind, line, detail) => {
    expect((await scan(xml)).problems).toEqual([{kind, line, detail}])
  })

  test('keeps reading after a control character and an unknown entity', async () => {
    const {events} = await scan('<a n="&nope;">\u0001<b/></a>')
    expect(events).toEqual(['open ["a",[["n","&nope;"]]]', 'text "\\u0001"', 'open ["b",[]]', 'close b', 'close a'])
  })

  test('does not expand an entity bomb', async () => {
    const bomb = `<!DOCTYPE a [<!ENTITY l "lol"><!ENTITY m "${'&l;'.repeat(1000)}"><!ENTITY x SYSTEM "file:///etc/passwd">]><a>&m;&x;</a>`
    const {events, problems} = await scan(bomb)
    expect(events).toEqual(['open ["a",[]]', 'text "&m;&x;"', 'close a'])
    expect(problems.map(({kind}) => kind)).toEqual(['reference'])
  })

  test('refuses a tag and a depth that would fill the memory', async () => {
    const huge = Buffer.concat([Buffer.from('<a x="'), Buffer.alloc(17 << 20, 0x61)])
    const deep = '<a>'.repeat(10_001)
    expect((await scan(huge, [1000, 5_000_000])).problems.map(({kind}) => kind)).toEqual(['limit'])
    expect((await scan(deep)).problems.map(({kind}) => kind)).toEqual(['limit'])
  })

  test.each([
    ['UTF-8 with mark', Buffer.from('\ufeff<a>é漢</a>')],
    ['UTF-16 LE with mark', Buffer.from('\ufeff<?xml version="1.0" encoding="UTF-16"?><a>é漢</a>', 'utf16le')],
    ['UTF-16 LE without mark', Buffer.from('<a>é漢</a>', 'utf16le')],
    ['UTF-16 BE with mark', Buffer.from('\ufeff<a>é漢</a>', 'utf16le').swap16()],
    [
      'GB18030',
      Buffer.concat([
        Buffer.from('<?xml version="1.0" encoding="gb18030"?><a>'),
        Buffer.from([0xa8, 0xa6, 0x9d, 0x68]),
        Buffer.from('</a>')
      ])
    ]
  ])('reads %s', async (_, bytes) => {
    const expected = {events: ['open ["a",[]]', 'text "é漢"', 'close a'], problems: []}
    for (const at of [[], [1], [3, 4, 5, 6, 7], [bytes.length - 5, bytes.length - 6]])
      expect(await scan(bytes, at)).toEqual(expected)
  })

  test('reads ISO-8859-1 as declared, whatever the byte', async () => {
    const bytes = Buffer.from('<?xml version="1.0" encoding="ISO-8859-1"?><a>\u0085é</a>', 'latin1')
    expect((await scan(bytes)).events).toContain('text "\u0085é"')
  })

  test.each([
    [
      'bytes that are not what the file says',
      Buffer.from('<a>\n\xe9</a>', 'latin1'),
      2,
      'it holds bytes that are not UTF-8'
    ],
    [
      'an unknown encoding',
      Buffer.from('<?xml version="1.0" encoding="x-nope"?><a/>'),
      1,
      'its encoding x-nope is not known'
    ],
    [
      'UTF-16 declared in UTF-8',
      Buffer.from('<?xml version="1.0" encoding="UTF-16"?><a/>'),
      1,
      'it declares utf-16, but its bytes are not'
    ],
    ['half a character at the end', Buffer.from('<a/>\n\xe2\x82', 'latin1'), 2, 'it holds bytes that are not UTF-8']
  ])('reports %s', async (_, bytes, line, detail) => {
    expect((await scan(bytes)).problems[0]).toEqual({kind: 'encoding', line, detail})
  })
})
