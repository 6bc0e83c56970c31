import {describe, expect, test} from '@jest/globals'
import {readRendering} from '../../../../action-canary-deploy/src/render/manifests.ts'
import {config, deployment, scope} from './charts.ts'

const read = (text: string) => readRendering(text, 'the new rendering', scope)
const map = (body: string) =>
  `---\n# Source: shop/templates/a.yaml\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\n${body}\n`

describe('a rendering', () => {
  test('is read into objects, without empty documents and hooks', () => {
    const hook = map('data: {}').replace('{name: a}', '{name: h, annotations: {"helm.sh/hook": pre-upgrade}}')
    const {manifests, refusals} = read(`---\n# Source: a/b.yaml\n\n---\n${deployment()}${hook}${config('b', {})}`)
    expect(refusals).toEqual([])
    expect(manifests.map(({kind, metadata}) => `${kind}/${metadata.name}`)).toEqual(['Deployment/shop', 'ConfigMap/b'])
  })

  test('has the items of its lists as objects', () => {
    const item = (name: string) => `{apiVersion: v1, kind: ConfigMap, metadata: {name: ${name}}}`
    const {manifests} = read(
      `apiVersion: v1\nkind: List\nitems: [${item('a')}, {apiVersion: v1, kind: ConfigMapList, items: [${item('b')}]}]`
    )
    expect(manifests.map(({metadata}) => metadata.name)).toEqual(['a', 'b'])
  })

  test('keeps scalars, anchors and merges as Helm reads them', () => {
    const {manifests} = read(
      map('x: &x {b: 1, on: 0o17}\nv:\n  <<: *x\n  d: "yes"\nz:\n  b: 9\n  <<: [{b: 2}, *x]\nw: *x\n')
    )
    expect(manifests[0]).toMatchObject({
      x: {b: 1, true: 15},
      v: {b: 1, true: 15, d: 'yes'},
      z: {b: 2, true: 15},
      w: {b: 1, true: 15}
    })
  })

  test.each([
    ['a field twice', map('data: {}\ndata: {}'), 'CD-121', 7],
    ['a field twice, in two spellings of a boolean', map('data:\n  yes: a\n  true: b\n'), 'CD-121', 8],
    ['a broken quote', map('data: "x\n'), 'CD-120', 8],
    ['an unknown anchor', map('data: *x\n'), 'CD-120', 6],
    ['a key that is a list', map('data: {[1]: a}\n'), 'CD-120', 6],
    ['no kind', '---\n# Source: shop/templates/a.yaml\napiVersion: v1\nmetadata: {name: a}\n', 'CD-122', 3],
    ['only text', '---\n# Source: shop/templates/a.yaml\njust text\n', 'CD-122', 3],
    ['the same object twice', map('') + map(''), 'CD-123', 9],
    ['a number that JSON would round', map('data: {a: 9007199254740993}'), 'CD-125', 6]
  ])('with %s is refused by template and line', (_, text, code, line) => {
    const {refusals} = read(text)
    expect(refusals.map(refusal => refusal.code)).toEqual([code])
    expect(refusals[0]?.what).toContain('shop/templates/a.yaml')
    expect(refusals[0]?.what).toContain(`line ${line} of the new rendering`)
  })

  test('is refused when aliases multiply without end', () => {
    const bomb = Array.from(
      {length: 12},
      (_, i) => `a${i + 1}: &a${i + 1} [${Array(10).fill(`*a${i}`).join(', ')}]`
    ).join('\n')
    expect(read(map(`a0: &a0 [x]\n${bomb}\n`)).refusals.map(({code}) => code)).toContain('CD-120')
  })

  test('tells apart objects of the same name in other namespaces and groups', () => {
    const other = map('').replace('{name: a}', '{name: a, namespace: other}')
    expect(read(map('') + other).refusals).toEqual([])
    expect(read(map('') + other.replace('other', 'web')).refusals.map(({code}) => code)).toEqual(['CD-123'])
  })
})
