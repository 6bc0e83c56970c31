import {describe, expect, test} from '@jest/globals'
import fc from 'fast-check'
import {renderMarkdown} from '../../../simulator/page/markdown.ts'
import {renderPage} from '../../../simulator/page/page.ts'
import {duration, readableLog} from '../../../simulator/page/words.ts'
import {aJob, aPage, aPull, aRun, aStep} from './page-view.ts'

const gate = (conclusion: 'success' | 'failure' | 'skipped') => aJob('towpath / gate', {conclusion})

describe('the page', () => {
  test('needs nothing but itself: no script, no address that is loaded, a policy that forbids both', () => {
    const page = renderPage(aPage([aRun([gate('success')])]))
    expect(page).toContain(
      `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">`
    )
    expect(page).not.toMatch(/<script|<link|<img|<iframe|@import|url\(|\bsrc=/i)
  })

  test('has a light and a dark palette and a layout for phones', () => {
    const page = renderPage(aPage([]))
    expect(page).toContain('prefers-color-scheme:dark')
    expect(page).toContain('name="viewport"')
    expect(page).toContain('@media (max-width:')
  })

  test('links every run of the timeline to its section', () => {
    const page = renderPage(aPage([aRun([gate('success')]), aRun([gate('failure')], {decision: 'fail'})]))
    const targets = [...page.matchAll(/href="#(run-\d+)"/g)].map(([, id]) => id)
    expect(targets).toHaveLength(2)
    expect([...page.matchAll(/id="(run-\d+)"/g)].map(([, id]) => id)).toEqual(targets)
  })

  test('shows title, author, branch and where a fork comes from', () => {
    const fork = aPull({title: 'Fix <typo>', author: 'noor', headRepository: 'noor/app', headBranch: 'typo'})
    const page = renderPage(aPage([aRun([gate('success')], {pullRequest: fork})]))
    expect(page).toContain('Fix &lt;typo&gt; #7')
    expect(page).toContain('<strong>noor</strong>')
    expect(page).toContain('<code>noor/app:typo</code>')
    expect(page).toContain('<span class="fork">Fork</span>')
    expect(renderPage(aPage([aRun([gate('success')])]))).not.toContain('class="fork"')
  })

  test('says that nothing was commented and where the verdict stands instead', () => {
    expect(renderPage(aPage([aRun([gate('success')])]))).toContain('No comment was written.')
  })

  test('shows a comment as GitHub would render it, its marker unseen', () => {
    const body =
      '<!-- towpath:quality-gate:default -->\n\n## ✅ Quality gate: pass\n\n<details><summary>Numbers</summary>\n\n| a |\n|---|\n| 1 |\n\n</details>'
    const comment = {id: 1, pullRequest: 7, author: 'github-actions[bot]', body, edits: 2}
    const page = renderPage(aPage([aRun([gate('success')], {comments: [comment]})]))
    expect(page).toContain('<h2>✅ Quality gate: pass</h2>')
    expect(page).toMatch(/<details><summary>Numbers<\/summary>\s*<table>/)
    expect(page).toContain('edited 2 times')
    expect(page).not.toContain('<!--')
    expect(page).not.toContain('towpath:quality-gate')
  })

  test('shows steps with their time, folded log, annotations, summary and the rights of the token', () => {
    const step = aStep({
      name: 'run <b>',
      log: '\u001b[31mred\u001b[0m </pre><script>alert(1)</script>',
      summary: '### Two tests failed',
      annotations: [{level: 'error', title: 'toll', message: 'expected <450>', file: 'src/toll.js', line: 5}]
    })
    const page = renderPage(aPage([aRun([aJob('towpath / check (unit 1/2)', {steps: [step]})])]))
    expect(page).toContain('towpath / check (unit 1/2)')
    expect(page).toContain('run &lt;b&gt;')
    expect(page).toContain('1.2 s')
    expect(page).toContain('<pre>red &lt;/pre&gt;&lt;script&gt;alert(1)&lt;/script&gt;</pre>')
    expect(page).toContain('<h3>Two tests failed</h3>')
    expect(page).toContain('<code>src/toll.js:5</code>')
    expect(page).toContain('expected &lt;450&gt;')
    expect(page).toContain('Token: contents: read')
  })

  test('never folds what was rendered from Markdown into an element of its own that the Markdown could close', () => {
    const page = renderPage(aPage([aRun([aJob('a', {steps: [aStep({summary: 'x</details></div></section>'})]})])]))
    expect(page).toContain('<p>x&lt;/details&gt;&lt;/div&gt;&lt;/section&gt;</p>')
  })

  test('counts requests by endpoint and names each one that was refused, with the permission it needs', () => {
    const request = {method: 'POST', needs: 'pull-requests: write', token: 'job', jobId: 1} as const
    const page = renderPage(
      aPage([], {
        requests: [
          {...request, path: '/api/v3/repos/acme/app/issues/7/comments', status: 201},
          {...request, path: '/api/v3/repos/acme/app/issues/8/comments', status: 403}
        ]
      })
    )
    expect(page).toContain('2 requests')
    expect(page).toMatch(/issues\/8\/comments<\/code><\/td><td>403<\/td><td>pull-requests: write/)
    expect(page).toMatch(/issues\/\{number\}\/comments<\/code><\/td><td>pull-requests: write<\/td><td class="number">2/)
  })
})

describe('the box of checks', () => {
  const state = (page: string): string => /<p class="state">([^<]*)/.exec(page)?.[1] ?? ''
  const stateOf = (...args: Parameters<typeof aRun>): string => state(renderPage(aPage([aRun(...args)])))

  test('marks the required check, and no other', () => {
    const page = renderPage(aPage([aRun([aJob('towpath / plan'), gate('success')])]))
    expect(page).toMatch(/towpath \/ gate<\/span> <span class="required">Required/)
    expect(page.match(/class="required"/g)).toHaveLength(1)
  })

  test('opens the door only when the required check succeeded', () => {
    expect(stateOf([gate('success')])).toBe('All checks have passed. This branch can be merged.')
    expect(stateOf([gate('failure')])).toContain(
      'Merging is blocked: the required check towpath / gate did not succeed.'
    )
  })

  test('keeps it shut when the required check never reported', () => {
    expect(stateOf([aJob('towpath / plan')])).toContain('has not reported')
  })

  test('counts a skipped required check as passed, as GitHub does', () => {
    expect(stateOf([gate('skipped')])).toContain('can be merged')
  })

  test('tells a failed check that nobody requires from one that blocks', () => {
    expect(stateOf([aJob('lint', {conclusion: 'failure'}), gate('success')])).toBe(
      '1 of 2 checks failed. None of them is required.'
    )
  })

  test('lists checks that were written through the API too', () => {
    const check = {
      id: 9,
      name: 'quality',
      commit: 'a',
      conclusion: 'failure',
      title: 'Two rules',
      summary: '',
      text: '',
      annotations: []
    }
    expect(renderPage(aPage([aRun([gate('success')], {checks: [check]})]))).toContain('failure · Two rules')
  })
})

/** Every tag a rendered document may hold: those of Markdown itself, and the few our own builder writes. */
const allowed = [
  /^<\/?(p|h[1-6]|ul|ol|em|strong|code|pre|blockquote|table|thead|tbody|tr|del|details|summary|span|li|sup|section)>$/,
  /^<(br|hr) \/>$/,
  /^<ol start="\d+">$/,
  /^<(li|details open|section)( class="[\w -]+")?>$/,
  /^<details open>$/,
  /^<\/?t[hd]( align="(left|right|center)")?>$/,
  /^<code class="language-[^"<>]*">$/,
  /^<input type="checkbox" disabled=""( checked="")? \/>$/,
  /^<(a|h2|li|section)( (href|title|id|class|rel|aria-describedby|aria-label|data-footnote-ref|data-footnotes|data-footnote-backref)="[^"<>]*")+>$/,
  /^<\/a>$/
]

const tagsOf = (rendered: string): readonly string[] => rendered.match(/<[^>]*>?/g) ?? []
const foreign = (markdown: string): readonly string[] =>
  tagsOf(renderMarkdown(markdown).source).filter(tag => !allowed.some(pattern => pattern.test(tag)))

describe('rendered Markdown', () => {
  test.each([
    ['<script>alert(1)</script>'],
    ['<img src=x onerror=alert(1)>'],
    ['a <b onclick="x">b</b>'],
    ['<details ontoggle="x"><summary style="x">a</summary></details>'],
    ['<div>\n<details open onclick=x>\n</div>'],
    ['<a href="javascript:alert(1)">x</a>'],
    ['<a href="https://x" onclick="y">x</a>'],
    ['![<a href="https://x">](https://y "<b>")'],
    ['<!-- a --><svg onload=x><!-- b'],
    ['<style>*{display:none}</style>'],
    ['<details\n><iframe src="https://x"></iframe>'],
    ['<![CDATA[<script>]]><?php <b> ?>'],
    ['[^1]\n\n[^1]: <script>x</script>']
  ])('shows foreign HTML as text: %s', markdown => expect(foreign(markdown)).toEqual([]))

  test('never lets an address run code', () =>
    expect(renderMarkdown('[a](javascript:alert(1)) [b](data:text/html,x) <javascript:x>').source).not.toMatch(
      /href="(javascript|data):/
    ))

  test('lets no HTML through, whatever is written (property)', () => {
    const fragment = fc.constantFrom(
      ...[
        '<',
        '>',
        '</',
        '/>',
        '"',
        "'",
        '`',
        '\n',
        '\n\n',
        ' ',
        '<!--',
        '-->',
        '&lt;',
        '&',
        '|',
        '[',
        '](',
        ')',
        '!['
      ],
      ...[
        'script',
        'details',
        'summary',
        'a href="https://x"',
        ' open',
        ' onclick=x',
        'b',
        'span',
        '\\',
        '*',
        '> ',
        '- ',
        '    ',
        '[^1]: '
      ]
    )
    const markdown = fc
      .array(fc.oneof(fragment, fc.string({maxLength: 4})), {maxLength: 30})
      .map(parts => parts.join(''))
    fc.assert(
      fc.property(markdown, text => expect(foreign(text)).toEqual([])),
      {numRuns: 2000}
    )
  })

  test('closes what it opened, and nothing else (property)', () => {
    const tag = fc.constantFrom('<details>', '</details>', '<summary>', '</summary>', '<span>', '</span>', 'x', '\n\n')
    fc.assert(
      fc.property(fc.array(tag, {maxLength: 20}), tags => {
        const rendered = renderMarkdown(tags.join('')).source
        for (const name of ['details', 'summary', 'span']) {
          const opened = rendered.split(`<${name}>`).length
          expect(rendered.split(`</${name}>`)).toHaveLength(opened)
        }
      }),
      {numRuns: 500}
    )
  })

  test('keeps what our own builder writes', () =>
    expect(renderMarkdown('<strong>a</strong> <em>b</em> <code>c&#124;d</code> <span>$</span>').source).toBe(
      '<p><strong>a</strong> <em>b</em> <code>c|d</code> <span>$</span></p>'
    ))
})

describe('words on the page', () => {
  test('times are short', () =>
    expect([0, 999, 1000, 59_900, 61_000].map(duration)).toEqual(['0 ms', '999 ms', '1.0 s', '59.9 s', '1 min 1 s']))
  test('a log that is too long keeps its end, and says so', () => {
    const lines = readableLog(Array.from({length: 2100}, (_, index) => `line ${index}`).join('\n')).split('\n')
    expect([lines[0], lines[1], lines.at(-1)]).toEqual(['… 100 lines before', 'line 100', 'line 2099'])
  })
})
