import {describe, expect, test} from '@jest/globals'
import fc from 'fast-check'
import type {Log} from '#core/world'
import {runnerLog, terminalLog} from '../../../platform/log.ts'
import {annotationCommand, inert, workflowCommand} from '../../../platform/log-commands.ts'

const recorded = (make: (write: (text: string) => void) => Log, use: (log: Log) => void): string => {
  let text = ''
  use(
    make(chunk => {
      text += chunk
    })
  )
  return text
}

/** What the runner takes for a command: `::name …::` after white space at the start of a line, or `##[name]` anywhere. */
const isCommand = (line: string): boolean => /^[\s\u0085\0-\x1f]*::/.test(line) || line.includes('##[')

const commandsIn = (text: string): readonly string[] => text.split(/\r\n|\r|\n/).filter(isCommand)

describe('text of others in the log of a runner', () => {
  test.each([
    '::error::forged',
    '  \t::set-output name=a::b',
    'first\n::add-mask::a',
    'first\r::add-mask::a',
    '\u00a0\u2003\u0085::warning::x',
    '\ufeff::stop-commands::x',
    ':::warning::x',
    'middle ##[group]x',
    '##[##[error]'
  ])('is never a command: %j', text => {
    expect(commandsIn(recorded(runnerLog, log => log.info(text)))).toEqual([])
  })

  test('is never a command, whatever it is', () => {
    const piece = fc.oneof(
      fc.constantFrom('::', ':', '##[', '#', '[', '\n', '\r', ' ', '\u0085', '\u200b', 'error', ']'),
      fc.string({unit: 'binary', maxLength: 3})
    )
    fc.assert(
      fc.property(fc.array(piece, {maxLength: 12}), pieces => {
        expect(commandsIn(inert(pieces.join('')))).toEqual([])
      }),
      {numRuns: 2_000}
    )
  })

  test('is otherwise shown as it is', () => {
    const text = 'std::vector<int> 100% a:b, c\n  indented # ## [x]\r\nend'
    expect(recorded(runnerLog, log => log.info(text))).toBe(`${text}\n`)
  })
})

describe('a command to the runner', () => {
  test('stands on one line with its parts escaped by their own rules', () => {
    expect(workflowCommand('error', '100%\r\n::error::x', {file: 'a:b,c%.ts', line: 3, title: null})).toBe(
      '::error file=a%3Ab%2Cc%25.ts,line=3::100%25%0D%0A::error::x\n'
    )
  })

  test('shows an annotation at its place', () => {
    const annotation = {level: 'warning', title: 'T', message: 'M', file: null, line: null} as const
    expect(annotationCommand(annotation)).toBe('::warning title=T::M\n')
    expect(annotationCommand({...annotation, title: '', file: 'a.ts', line: 7})).toBe('::warning file=a.ts,line=7::M\n')
  })

  test('is used for levels', () => {
    const text = recorded(runnerLog, log => {
      log.debug('d')
      log.warning('w\nx')
      log.error('e')
    })
    expect(text).toBe('::debug::d\n::warning::w%0Ax\n::error::e\n')
  })
})

describe('groups', () => {
  test('are closed when the body throws, and do not nest on a runner', async () => {
    let text = ''
    const log = runnerLog(chunk => {
      text += chunk
    })
    const inner = log.group('outer', () => log.group('::inner::', async () => Promise.reject(new Error('x'))))
    await expect(inner).rejects.toThrow('x')
    expect(text).toBe('::group::outer\n:\u200b:inner::\n::endgroup::\n')
  })
})

describe('a secret', () => {
  test('is told to the runner whole and by lines, and never shown afterwards', () => {
    const text = recorded(runnerLog, log => {
      log.mask('line-one%\nline-two')
      log.info('with line-two inside')
      log.error('line-one%\nline-two')
    })
    expect(text).toBe(
      '::add-mask::line-one%25%0Aline-two\n::add-mask::line-one%25\n::add-mask::line-two\nwith *** inside\n::error::***\n'
    )
  })

  test('that is empty or blank masks nothing', () => {
    const text = recorded(runnerLog, log => {
      log.mask('')
      log.mask(' \n')
      log.info('a b')
    })
    expect(text).toBe('a b\n')
  })

  test('is hidden in the terminal, also when a longer one contains it', () => {
    const text = recorded(terminalLog, log => {
      log.mask('abcd')
      log.mask('abcd-efgh')
      log.warning('abcd-efgh abcd')
    })
    expect(text).toBe('warning: *** ***\n')
  })
})

describe('the log of the terminal', () => {
  test('shows debug lines on request only, and cannot be made to move the cursor', async () => {
    let text = ''
    const log = terminalLog(chunk => {
      text += chunk
    })
    log.debug('unseen')
    await log.group('title', async () => log.info('a\u001b[2Jb\r\nc\td'))
    expect(text).toBe('title\n  a\ufffd[2Jb\n  c\td\n')
    expect(
      recorded(
        write => terminalLog(write, {debug: true, colour: true}),
        made => made.debug('seen')
      )
    ).toBe('\u001b[2mseen\u001b[0m\n')
  })
})
