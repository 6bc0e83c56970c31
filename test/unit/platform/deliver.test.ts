import {describe, expect, test} from '@jest/globals'
import fc from 'fast-check'
import {FailureError, raise} from '#core/failure'
import type {Delivery} from '#core/outcome'
import {type Comment, type GitHub, PermissionError, UnreachableError} from '#core/world'
import {performApi, performArtifacts, performLocal} from '#platform/deliver'
import {upsertComment} from '#platform/deliver-comment'
import {fileTrouble} from '#platform/failures'
import {requestRefused} from '#platform/github/failures'
import {recordingLog} from './github-server.ts'

const marker = '<!-- towpath:gate -->'
const bot = 'github-actions[bot]'
type Fault = 'none' | 'lost-answer' | 'lost-request'

/** Comments as GitHub keeps them. Between any two requests other jobs may run. */
const conversation = (initial: readonly Comment[] = []) => {
  const comments = [...initial]
  const edits: number[] = []
  let next = Math.max(0, ...initial.map(({id}) => id)) + 1
  const faults: Fault[] = []
  const create = (body: string, author = bot): Comment => {
    const comment = {id: next, body, author, url: `https://x/${next}`}
    next++
    comments.push(comment)
    return comment
  }
  const github: GitHub = {
    comments: async () => [...comments],
    createComment: async (_pullRequest, body) => {
      const fault = faults.shift() ?? 'none'
      if (fault === 'lost-request') throw new UnreachableError('reset')
      const comment = create(body)
      if (fault === 'lost-answer') throw new UnreachableError('reset')
      return comment
    },
    updateComment: async (id, body) => {
      edits.push(id)
      const index = comments.findIndex(comment => comment.id === id)
      const changed = {...(comments[index] ?? {id, author: bot, url: ''}), body}
      comments[index] = changed
      return changed
    },
    createCheck: async () => undefined,
    jobs: async () => []
  }
  return {github, comments, edits, faults, create}
}

const delivery = (text: string) => ({kind: 'comment', pullRequest: 7, marker, markdown: `${marker}\n${text}`}) as const
const texts = (comments: readonly Comment[]) => comments.map(({body}) => body.replace(`${marker}\n`, ''))

describe('the comment', () => {
  test('is created once and then edited in place', async () => {
    const {github, comments, edits} = conversation()
    await upsertComment(github, delivery('first'))
    await upsertComment(github, delivery('second'))
    expect(texts(comments)).toEqual(['second'])
    expect(edits).toEqual([1])
  })

  test('begins with its marker even when the text forgot it', async () => {
    const {github, comments} = conversation()
    await upsertComment(github, {...delivery(''), markdown: 'bare'})
    expect(comments[0]?.body).toBe(`${marker}\nbare`)
  })

  test('is not touched when it would not change', async () => {
    const {github, edits} = conversation()
    await upsertComment(github, delivery('same'))
    await upsertComment(github, delivery('same'))
    expect(edits).toEqual([])
  })

  test('is never the comment of a person, whatever that begins with, nor one that only quotes the marker', async () => {
    const {github, comments, create} = conversation()
    create(`${marker}\nforged`, 'mallory')
    create(`> ${marker}\nquoted`)
    await upsertComment(github, delivery('ours'))
    expect(texts(comments)).toEqual(['forged', `> quoted`, 'ours'])
  })

  test('of one marker leaves those of other markers alone', async () => {
    const {github, comments, create} = conversation()
    create('<!-- towpath:other -->\nother')
    await upsertComment(github, delivery('ours'))
    expect(comments.map(({body}) => body)).toEqual(['<!-- towpath:other -->\nother', `${marker}\nours`])
  })

  test.each(['lost-answer', 'lost-request'] as const)('is written once also after a %s', async fault => {
    const {github, comments, faults} = conversation()
    faults.push(fault)
    await upsertComment(github, delivery('ours'))
    expect(texts(comments)).toEqual(['ours'])
  })

  test('is one, the oldest, after jobs created several at once', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({min: 2, max: 5}), fc.scheduler(), async (writers, scheduler) => {
        const {github, comments} = conversation()
        const slow: GitHub = {
          ...github,
          comments: scheduler.scheduleFunction(github.comments),
          createComment: scheduler.scheduleFunction(github.createComment),
          updateComment: scheduler.scheduleFunction(github.updateComment)
        }
        const names = Array.from({length: writers}, (_, writer) => `verdict ${writer}`)
        const all = Promise.all(names.map(name => upsertComment(slow, delivery(name))))
        await scheduler.waitIdle()
        await all
        // Any later run settles what a race may have left.
        await upsertComment(github, delivery('last'))
        const pointers = Array(comments.length - 1).fill('Superseded by https://x/1\n')
        expect(texts(comments)).toEqual(['last', ...pointers])
      }),
      {numRuns: 200}
    )
  })
})

describe('deliveries through the API', () => {
  const check: Delivery = {
    kind: 'check',
    name: 'gate',
    commit: 'abc',
    conclusion: 'success',
    title: 't',
    summary: 's',
    annotations: []
  }
  const refusing = (error: unknown): GitHub => {
    const fail = async (): Promise<never> => {
      throw error
    }
    return {comments: fail, createComment: fail, updateComment: fail, createCheck: fail, jobs: fail}
  }
  const perform = (error: unknown) => performApi([delivery('x'), check], {github: refusing(error), log: recordingLog()})

  test('that the token may not make name the permission of the whole delivery', async () => {
    const failures = await perform(new PermissionError('read the comments', 'pull-requests: read'))
    expect(failures.map(({code, what, why}) => [code, what, /`[a-z-]+: [a-z]+`/.exec(why)?.[0]])).toEqual([
      ['TW-103', "The job's token may not write the comment.", '`pull-requests: write`'],
      ['TW-103', "The job's token may not write the check.", '`checks: write`']
    ])
  })

  test('that do not reach GitHub are warnings', async () => {
    const failures = await perform(new UnreachableError('Error 502 after 6 attempts'))
    expect(failures.map(({code, what}) => [code, what])).toEqual([
      ['TW-162', 'GitHub could not be reached to write the comment.'],
      ['TW-162', 'GitHub could not be reached to write the check.']
    ])
  })

  test('that GitHub refuses are warnings with what it says', async () => {
    const refusal = requestRefused('write the check', 422, 'No commit found')
    const thrown = await Promise.resolve()
      .then(() => raise(refusal))
      .catch((error: unknown) => error)
    expect(await perform(thrown)).toEqual([refusal, refusal])
  })

  test('do not hide our own bugs', async () => {
    await expect(perform(new TypeError('ours'))).rejects.toThrow('ours')
  })

  test('are performed, and local ones are left to the other phase', async () => {
    const {github, comments} = conversation()
    const log = recordingLog()
    const local: Delivery = {kind: 'summary', markdown: 'x'}
    expect(await performApi([local, delivery('x'), check], {github, log})).toEqual([])
    expect(texts(comments)).toEqual(['x'])
    expect(log.lines).toEqual(['info: Comment: https://x/1'])
  })
})

describe('local deliveries', () => {
  const ports = () => {
    const done: string[] = []
    return {
      done,
      files: {
        write: async (path: string, content: string | Uint8Array) => {
          if (path === 'full') throw new FailureError(fileTrouble(path, 'ENOSPC: no space left on device'))
          done.push(`${path}=${String(content)}`)
        }
      },
      appendSummary: async (markdown: string) => {
        done.push(markdown.length > 99 ? `summary of ${markdown.length}` : `summary ${markdown.trim()}`)
      },
      annotate: (annotations: readonly unknown[]) => {
        done.push(`${annotations.length} annotations`)
      }
    }
  }

  test('are performed in order, and those through the API are left to the other phase', async () => {
    const world = ports()
    const failures = await performLocal(
      [
        {kind: 'file', path: 'verdict.json', content: '{}'},
        {kind: 'summary', markdown: 'text'},
        delivery('x'),
        {kind: 'annotations', annotations: [{level: 'error', title: 't', message: 'm', file: null, line: null}]}
      ],
      world
    )
    expect(failures).toEqual([])
    expect(world.done).toEqual(['verdict.json={}', 'summary text', '1 annotations'])
  })

  test('go on after one that failed, and say which', async () => {
    const world = ports()
    const failures = await performLocal(
      [
        {kind: 'file', path: 'full', content: '{}'},
        {kind: 'summary', markdown: 'text'}
      ],
      world
    )
    expect(failures.map(({code, what}) => [code, what])).toEqual([['TW-135', 'full could not be used.']])
    expect(world.done).toEqual(['summary text'])
  })

  test('never make a summary that GitHub would drop', async () => {
    const world = ports()
    const large = {kind: 'summary', markdown: 'é'.repeat(300_000)} as const
    const failures = await performLocal([large, large], world)
    expect(failures.map(({code}) => code)).toEqual(['TW-168'])
    expect(world.done).toEqual([
      'summary of 300000',
      'summary This summary was too large for GitHub. The verdict file holds the full result.'
    ])
  })
})

describe('artifacts as deliveries', () => {
  const verdict: Delivery = {kind: 'artifact', name: 'verdict', file: 'out/verdict.json'}

  test('hold the file at their top', async () => {
    const uploads: unknown[] = []
    const artifacts = {
      upload: async (...given: readonly unknown[]) => {
        uploads.push(given)
        return {id: 1, name: 'verdict', size: 2, created: null, digest: null}
      }
    }
    expect(await performArtifacts([delivery('x'), verdict], {artifacts, files: {root: '/work'}})).toEqual([])
    expect(uploads).toEqual([['verdict', '/work/out', ['/work/out/verdict.json']]])
  })

  test('that cannot be stored are warnings', async () => {
    const artifacts = {
      upload: async (): Promise<never> => {
        throw new UnreachableError('down')
      }
    }
    const failures = await performArtifacts([verdict], {artifacts, files: {root: '/work'}})
    expect(failures.map(({code, what}) => [code, what])).toEqual([
      ['TW-162', 'GitHub could not be reached to upload the artifact `verdict`.']
    ])
  })
})
