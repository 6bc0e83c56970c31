import {describe, expect, test} from '@jest/globals'
import {mayUseOthers, unpinned} from '../../../action-sbom/src/gate/unpinned.ts'
import {table} from './unpinned-table.ts'

const textOf = (lines: readonly string[]): string => lines.map(line => line.slice(2)).join('\n')
const marked = (lines: readonly string[]): readonly number[] =>
  lines.flatMap((line, index) => (line.startsWith('!') ? [index + 1] : []))

const linesIn = (path: string, text: string): readonly (number | null)[] =>
  unpinned([{path, text}])
    .map(({line}) => line)
    .sort((a, b) => Number(a) - Number(b))

describe('references without a pin', () => {
  test('are labelled on more than 200 lines', () => {
    const lines = table.flatMap(file => file.lines)
    expect(lines.length).toBeGreaterThanOrEqual(200)
    expect(lines.filter(line => line.startsWith('!')).length).toBeGreaterThan(60)
    expect(lines.filter(line => !/^[! ] /.test(line) && line !== '!' && line.trim() !== '')).toEqual([])
  })

  test.each(table.map(({path, lines}) => ({path, lines})))(
    'are found in $path on exactly the marked lines',
    ({path, lines}) => expect(linesIn(path, textOf(lines))).toEqual(marked(lines))
  )

  test('are found with other line ends', () => {
    const [file] = table
    expect(linesIn(file?.path ?? '', textOf(file?.lines ?? []).replaceAll('\n', '\r\n'))).toEqual(
      marked(file?.lines ?? [])
    )
  })

  test('say what is wrong and what to do, and are numbered where they are equal', () => {
    const text = 'jobs: {a: {steps: [{uses: o/a@v1}, {uses: o/a@v1}]}}'
    const [one, two] = unpinned([{path: '.github/workflows/a.yml', text}])
    expect(one).toMatchObject({
      category: 'supply-chain',
      rule: 'unpinned-action',
      path: '.github/workflows/a.yml',
      line: 1
    })
    expect(one?.message).toContain('`v1` is a tag or a branch')
    expect(two?.key).toBe(`${one?.key} #2`)
  })
})

describe('a file that cannot be read', () => {
  test.each(['jobs:\n  a: [', 'jobs:\n\tb: 1', 'jobs: *nothing'])('is a finding itself: %j', text => {
    const rules = unpinned([{path: '.github/workflows/a.yml', text}]).map(({rule}) => rule)
    expect(rules).toEqual(['unpinned-unreadable'])
  })

  test('still shows what can be seen', () => {
    const text = 'jobs:\n  a:\n    steps:\n      - uses: o/a@v1\n      - run: "never closed\n'
    expect(unpinned([{path: '.github/workflows/a.yml', text}]).map(({rule}) => rule)).toEqual([
      'unpinned-action',
      'unpinned-unreadable'
    ])
  })

  test.each(['', 'null', '[]', 'just text', 'jobs: 3', 'jobs: {a: null}', 'jobs: {a: {steps: {uses: 1}}}'])(
    'uses nothing where it is no workflow: %j',
    text => expect(unpinned([{path: '.github/workflows/a.yml', text}])).toEqual([])
  )
})

describe('the files worth reading', () => {
  test('are workflows, metadata of actions and Dockerfiles', () => {
    const paths = [
      '.github/workflows/a.yml',
      'x/action.yaml',
      'Dockerfile',
      'x/Dockerfile.dev',
      'x/a.dockerfile',
      'Containerfile'
    ]
    expect(paths.filter(path => !mayUseOthers(path))).toEqual([])
    const others = [
      'README.md',
      '.github/dependabot.yml',
      'reaction.yml',
      'Dockerfiles/x',
      'a.yml',
      'x/.github/workflows/a.yml'
    ]
    expect(others.filter(mayUseOthers)).toEqual([])
  })
})
