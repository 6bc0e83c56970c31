/** What an enemy or a bad day brings: names that look like commands, tokens that may not, a cancelled job. */
import {readdir} from 'node:fs/promises'
import {join} from 'node:path'
import {afterAll, describe, expect, test} from '@jest/globals'
import {commentsOn, standsAlone, verdictOf, writeReports} from './support/gate.ts'
import {aGitHub} from './support/github.ts'
import {aJob} from './support/job.ts'
import {passing} from './support/reports.ts'

const github = await aGitHub()

afterAll(() => github.close())

describe('a test whose name', () => {
  const hostile = [
    '::error file=a.js::owned',
    '::set-output name=decision::pass',
    '::stop-commands::x',
    'first\n::add-mask::pass\n##[command]owned',
    'over%0A::error::owned%0D',
    '\r::warning::owned',
    '@everyone #1 [link](https://evil.example) <img src=x onerror=alert(1)> | **bold** `code`',
    'decision<<EOF\npass\nEOF'
  ]

  test('looks like a command to the runner is text everywhere', async () => {
    const run = await github.pullRequest(await github.repository())
    const cases = hostile.map(name => ({name, failure: name}))
    const judged = await standsAlone(github, run, {}, {cases})
    expect(judged.code).toBe(1)
    expect(Object.keys(judged.outputs).sort()).toEqual(['decision', 'verdict'])
    expect(judged.outputs.decision).toBe('fail')
    const ours = judged.commands.filter(({name}) => name !== 'debug' && name !== 'add-mask')
    expect(ours.map(({name, properties}) => [name, properties.title])).toEqual(
      expect.arrayContaining(hostile.map(name => ['error', `shop > ${name}`]))
    )
    expect(ours.filter(({name}) => !['error', 'warning', 'notice', 'group', 'endgroup'].includes(name))).toEqual([])
    expect(ours.filter(({properties}) => properties.file === 'a.js')).toEqual([])
    for (const text of [judged.summary, ...commentsOn(github, run)]) {
      // Fenced code is shown as it is; everywhere else nothing of it may be Markdown, HTML or a mention.
      expect(text.replace(/```\n.*?\n```/gs, '')).not.toMatch(/(^|\s)@everyone|<img|\]\(https:\/\/evil|(^|\s)#1 /)
    }
    expect(verdictOf(judged).findings.map(({title}) => title)).toEqual(hostile.map(name => `shop > ${name}`))
  })

  test('and message are a megabyte long still gives a comment and a summary that GitHub takes', async () => {
    const run = await github.pullRequest(await github.repository())
    const long = 'x<&`é😀'.repeat(150_000)
    const cases = [...passing(1), {name: long.slice(0, 100_000), failure: long}]
    const judged = await standsAlone(github, run, {}, {cases})
    expect([judged.code, judged.outputs.decision]).toEqual([1, 'fail'])
    const [comment = ''] = commentsOn(github, run)
    expect(comment).toContain('Quality gate: fail')
    expect(comment.length).toBeLessThanOrEqual(65_536)
    expect(Buffer.byteLength(judged.summary)).toBeLessThan(1024 * 1024)
    expect(judged.requests.filter(({status}) => status >= 400)).toEqual([])
  })

  test('is coloured or runs from right to left reaches no page as such', async () => {
    const run = await github.pullRequest(await github.repository())
    const cases = [{name: '\u001b[31mred\u001b[0m', failure: '\u001b[2J\u0007bell \u202eright to left'}]
    const judged = await standsAlone(github, run, {}, {cases})
    expect([judged.code, judged.outputs.decision]).toEqual([1, 'fail'])
    expect(judged.summary).toContain('red')
    for (const text of [judged.summary, ...commentsOn(github, run)]) {
      expect(text).not.toMatch(/[\u001b\u0007\u202e]/)
    }
  })
})

describe('a token that may only read', () => {
  const permissions = {contents: 'read', actions: 'read', 'pull-requests': 'read'} as const

  test.each([
    ['passes', passing(2), 0, 'pass'],
    ['fails', [{name: 'a', failure: 'b'}], 1, 'fail']
  ] as const)('withholds the comment, says so, and %s by the verdict alone', async (_, cases, code, decision) => {
    const shop = await github.repository()
    const fork = await github.forge.fork(shop.name, `${shop.name.replace('acme', 'mallory')}-fork`)
    const run = await github.pullRequest(shop, {'src/new.js': 'export {}\n'}, fork)
    const judged = await standsAlone(github, run, {}, {permissions, cases})
    expect([judged.code, judged.outputs.decision]).toEqual([code, decision])
    expect(verdictOf(judged).subject.fork).toBe(true)
    expect(judged.summary).toContain(`Quality gate: ${decision}`)
    expect(judged.summary).toMatch(/### Not delivered\n[\s\S]*TW-103.*pull-requests: write/)
    expect(judged.commands).toContainEqual(
      expect.objectContaining({name: 'warning', message: expect.stringMatching(/^TW-103: .*pull-requests: write/s)})
    )
    expect(commentsOn(github, run)).toEqual([])
  })
})

describe('a job that is cancelled', () => {
  /** GitHub asks for a minute of patience at this address, and in that minute the job is cancelled. */
  const cancelledAt = async (path: RegExp) => {
    const run = await github.pullRequest(await github.repository())
    const job = await aJob(github, run, {key: 'test'})
    await writeReports(job)
    github.forge.fail({path, status: 429, headers: {'retry-after': '60'}, times: 1})
    let at = 0
    const ended = await job.step('quality-gate', {
      watch: (log, child) => {
        if (at > 0 || !log.includes('Trying again')) return
        at = Date.now()
        child.kill('SIGTERM')
      }
    })
    expect(at).toBeGreaterThan(0)
    expect(Date.now() - at).toBeLessThan(5000)
    expect(ended.log).toContain('TW-153')
    expect(ended.log).not.toMatch(/bug in Towpath|^\s+at /m)
    expect(commentsOn(github, run)).toEqual([])
    return {ended, verdicts: await readdir(join(job.temp, 'towpath')).catch(() => [])}
  }

  test('while it gathers is not green and leaves no verdict at all', async () => {
    const {ended, verdicts} = await cancelledAt(/matching-refs\/heads\/towpath-data/)
    expect(ended.code).toBe(1)
    expect([verdicts, ended.outputs]).toEqual([[], {}])
    expect(ended.summary).toMatch(/stopped without a verdict\n\n`TW-153`/)
  })

  test('while it comments has a whole verdict already, and says that the comment is withheld', async () => {
    const {ended, verdicts} = await cancelledAt(/issues\/\d+\/comments/)
    expect(verdicts).toEqual(['verdict-default.json'])
    expect(verdictOf(ended).decision).toBe('pass')
    expect(ended.summary).toMatch(/### Not delivered\n[\s\S]*TW-153/)
  })
})
