import {describe, expect, test} from '@jest/globals'
import type {ReportRecord} from '#core/records'
import {recognise} from '#reports/recognise'
import {towpathVerdict} from '#reports/verdict'
import {judge} from '../../../action-quality-gate/src/judge.ts'
import {aCase} from '../quality-gate/builders.ts'

const verdict = judge(aCase())
const text = JSON.stringify(verdict, null, 2)

const failed = {
  ...{rule: 'tests.failed == 0', severity: 'block', outcome: 'failed', reason: 'it is 1', origin: 'preset standard'}
} as const

const problem = {code: null, message: 'a report is missing', fix: null, location: null, producer: null}

const read = async (content: string): Promise<readonly ReportRecord[]> => {
  const records: ReportRecord[] = []
  const source = (async function* () {
    yield Buffer.from(content)
  })()
  await towpathVerdict.read(source, record => records.push(record))
  return records
}

describe('a verdict as a report', () => {
  test('is recognised by its schema and read whole', async () => {
    expect(recognise({bytes: Buffer.from(text), text})?.name).toBe('towpath-verdict')
    expect(await read(text)).toEqual([{kind: 'verdict', verdict}])
  })

  test('that is cut anywhere is an error, never a verdict', async () => {
    for (let end = 1; end < text.length - 1; end += 97) {
      expect(await read(text.slice(0, end))).toMatchObject([{kind: 'diagnostic', severity: 'error', code: 'QG-104'}])
    }
  })

  test('of another shape is an error', async () => {
    expect(await read(JSON.stringify({...verdict, decision: 'fine'}))).toMatchObject([
      {severity: 'error', message: expect.stringContaining('`decision` is missing or is not what the schema')}
    ])
  })

  test.each([
    ['pass', {rules: [failed]}],
    ['inconclusive', {rules: [failed]}],
    ['pass', {rules: [{...failed, outcome: 'inconclusive' as const}]}],
    ['pass', {diagnostics: [{...problem, severity: 'error' as const}]}],
    ['fail', {}]
  ] as const)('that says %s although it holds %j is an error: somebody edited it', async (decision, given) => {
    expect(await read(JSON.stringify({...verdict, decision, ...given}))).toMatchObject([
      {code: 'QG-104', severity: 'error', message: expect.stringContaining(`\`decision\` is ${decision}`)}
    ])
  })

  test('whose failed rule only warns is whole', async () => {
    const warned = {...verdict, rules: [{...failed, severity: 'warn' as const}]}
    expect(await read(JSON.stringify(warned))).toEqual([{kind: 'verdict', verdict: warned}])
  })
})
