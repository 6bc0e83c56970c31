import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from '@jest/globals'
import {readRendering} from '../../../../action-canary-deploy/src/render/manifests.ts'
import {resolvePlain, resolveScalar} from '../../../../action-canary-deploy/src/render/scalar.ts'

const values: Readonly<Record<string, string | number | boolean | null>> = {
  yes: true,
  yES: 'yES',
  y: true,
  n: false,
  on: true,
  Off: false,
  tRue: 'tRue',
  '': null,
  '~': null,
  nUll: 'nUll',
  '0o17': 15,
  '0O17': 15,
  '-0o17': -15,
  '017': 15,
  '0_17': 15,
  '08': 8,
  '0o8': '0o8',
  '0b11': 3,
  '0b12': '0b12',
  '0XfF': 255,
  '-0x1F': -31,
  '0x_1': 1,
  '0x': '0x',
  '0x1p4': '0x1p4',
  '+12': 12,
  '1_000': 1000,
  _1: '_1',
  '1_': 1,
  '1e3': 1000,
  '1.e3': 1000,
  '+1e3': 1000,
  '1e': '1e',
  '.5': 0.5,
  '+.5': 0.5,
  '1.': 1,
  '1.20': 1.2,
  '1.2.3': '1.2.3',
  '1_000.5': 1000.5,
  '12e03': 12000,
  '1e400': '1e400',
  '18446744073709551616': 18446744073709552000,
  '-9223372036854775809': -9223372036854776000,
  '0xFFFFFFFFFFFFFFFFF': '0xFFFFFFFFFFFFFFFFF',
  '1:30': '1:30',
  '2001-01-01': '2001-01-01',
  Infinity: 'Infinity',
  nan: 'nan',
  '=': '='
}

describe('an unquoted scalar', () => {
  // Each row was read by sigs.k8s.io/yaml v1.6.0, with which Helm and kubectl read manifests.
  test.each(Object.entries(values))('%j means to Helm %j', (text, value) => {
    expect(resolvePlain(text)).toEqual({value})
  })

  test.each(['9007199254740993', '18446744073709551615', '0xFFFFFFFFFFFFFFFF'])(
    '%s is not rounded in silence',
    text => {
      expect(resolvePlain(text)).toEqual({problem: 'not exact'})
    }
  )

  test.each(['.inf', '-.INF', '+.Inf', '.nan'])('%s has no JSON', text => {
    expect(resolvePlain(text)).toEqual({problem: 'not finite'})
  })
})

describe('a tagged or quoted scalar', () => {
  test.each([
    ['yes', 'tag:yaml.org,2002:str', true, 'yes'],
    ['12', 'tag:yaml.org,2002:str', true, '12'],
    ['12', 'tag:yaml.org,2002:int', false, 12],
    ['yes', 'tag:yaml.org,2002:bool', false, true],
    ['', 'tag:yaml.org,2002:null', false, null],
    ['aGk=', 'tag:yaml.org,2002:binary', true, 'hi'],
    ['bar', '!foo', true, 'bar'],
    ['12', '!', true, '12'],
    ['yes', undefined, false, 'yes']
  ])('%j with %s (plain: %s) is %j', (text, tag, plain, value) => {
    expect(resolveScalar(text, tag, plain)).toEqual({value})
  })
})

describe('2,000 scalars that look like several things', () => {
  const oracle = join(import.meta.dirname, '../../../oracles/kubernetes-yaml/scalars.jsonl')
  const cases: readonly (readonly [string, {readonly x: unknown} | null])[] = readFileSync(oracle, 'utf8')
    .trimEnd()
    .split('\n')
    .map(line => JSON.parse(line))

  const read = (document: string) =>
    readRendering(`apiVersion: v1\nkind: A\nmetadata: {name: a}\n${document}`, 'the rendering', {namespace: 'web'})

  test('mean what they mean to Helm, or are refused where JSON has no number for them', () => {
    const wrong = cases.filter(([document, expected]) => {
      const {manifests, refusals} = read(document)
      if (refusals.length === 0) return expected === null || !Object.is(manifests[0]?.x ?? null, expected.x)
      return expected !== null && !(typeof expected.x === 'number' && !Number.isSafeInteger(expected.x))
    })
    expect(wrong).toEqual([])
  })

  test('are nearly all read', () => {
    expect(cases).toHaveLength(2000)
    expect(cases.filter(([document]) => read(document).refusals.length > 0).length).toBeLessThan(300)
  })
})
