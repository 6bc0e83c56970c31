import {describe, expect, test} from '@jest/globals'
import {hostileString, seeded} from '../../../bench/markdown/fuzz.ts'
import {linksIn} from '../../../bench/markdown/oracle.ts'
import {run} from '../../../bench/markdown.bench.ts'

describe('hostile text', () => {
  test('is shown as itself in every place: 20,000 strings, seen by a GFM parser and a detector of references', async () => {
    const {strings, unescaped, examples} = await run(20_000, 1)
    expect({strings, unescaped, examples}).toEqual({strings: 20_000, unescaped: 0, examples: []})
  })

  test.each([
    ['@octocat', 'mention or e-mail address'],
    ['see #12', 'issue reference'],
    ['GH-12', 'GH- reference'],
    ['by 0a1b2c3.', 'commit'],
    ['https://x.y', 'web address'],
    ['www.x.y', 'www address'],
    [':tada:', 'emoji code'],
    ['[x] done', 'task list'],
    ['a\u202Eb', 'hidden character']
  ])('would be noticed: the detector sees %j', (raw, what) => {
    expect(linksIn(raw)).toContain(what)
  })

  test('is mostly dangerous before it is escaped', () => {
    const fraction = seeded(2)
    const dangerous = Array.from({length: 1000}, () => linksIn(hostileString(fraction))).filter(
      found => found.length > 0
    )
    expect(dangerous.length).toBeGreaterThan(500)
  })
})
