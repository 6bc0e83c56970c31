import {describe, expect, test} from '@jest/globals'
import {identifyFindings} from '../../../action-sbom/src/gate/findings.ts'
import {by, finding, identified, rate} from './builders.ts'

const eight = finding('a.py', 8, 'eval(data)')
const two = finding('a.py', 2, 'eval(data)')

describe('findings', () => {
  test('that are equal are numbered by line, whatever their order in the report', () => {
    const numbered = identified(eight, two)
    expect(numbered.map(({line}) => line)).toEqual([2, 8])
    expect(numbered[1]?.key).toBe(`${numbered[0]?.key} #2`)
    expect(identified(two, eight)).toEqual(numbered)
  })

  test('that two producers report are one, of the worst severity', () => {
    const severe = {...eight, severity: 'high' as const}
    const both = identifyFindings([...by('a', eight, two), ...by('b', severe)], rate)
    expect(both).toHaveLength(2)
    expect(both[1]?.rated.severity).toBe('high')
  })

  test('that one report has twice on a line are two', () => {
    const ratings = identified(eight, {...eight, severity: 'high'}).map(({rated}) => rated.severity)
    expect([...ratings].sort()).toEqual(['high', 'medium'])
  })

  test('count as suppressed only where every report suppresses them', () => {
    const ignored = {...eight, suppressed: 'nosec'}
    expect(identified(ignored)[0]?.suppressed).toBe('nosec')
    expect(identifyFindings([...by('a', ignored), ...by('b', eight)], rate)[0]?.suppressed).toBeNull()
  })

  test('of tools whose names differ in capitals alone are the same', () => {
    expect(identifyFindings([...by('a', eight), ...by('b', {...eight, tool: 'Bandit'})], rate)).toHaveLength(1)
  })
})
