import {describe, expect, test} from '@jest/globals'
import {type SecurityWaiver, securityWaiverSchema} from '#core/config/sections/security'
import {applyWaivers} from '../../../action-sbom/src/gate/waivers.ts'
import {finding, items, judged, vulnerability} from './builders.ts'

const now = Date.UTC(2026, 10, 21, 23, 59)
const waiver = (scope: object, expires = '2027-06-30'): SecurityWaiver =>
  securityWaiverSchema.parse({reason: 'not reachable', owner: 'team-shop', expires, ...scope})

const babel = vulnerability(['CVE-2024-1111', 'GHSA-aaaa-bbbb-cccc'], 'pkg:npm/%40babel/core@7.0.0', {
  location: {file: 'web/package-lock.json', line: null, snippet: null}
})

const waived = (scope: object, ...records: readonly (typeof babel)[]): boolean =>
  applyWaivers(
    judged(items(records.length === 0 ? [babel] : records)),
    [waiver(scope)],
    now
  ).items.vulnerabilities.every(one => one.waived !== null)

describe('a waiver covers a vulnerability', () => {
  test('by any of its identifiers', () => {
    expect(waived({vulnerability: 'ghsa-AAAA-bbbb-cccc'})).toBe(true)
    expect(waived({vulnerability: 'CVE-2024-111'})).toBe(false)
  })

  test.each([
    ['pkg:npm/@babel/core', true],
    ['pkg:npm/%40babel/core@7.0.0', true],
    ['pkg:npm/@babel/*', true],
    ['pkg:npm/@babel/core@7.*', true],
    ['pkg:npm/@babel/core@8.*', false],
    ['pkg:npm/@babel/cor', false],
    ['pkg:npm/core', false]
  ])('by its component %s: %s', (component, expected) => expect(waived({component})).toBe(expected))

  test('only when all its versions, files and tools fit', () => {
    const newer = {...babel, component: {...babel.component, purl: 'pkg:npm/%40babel/core@8.0.0'}}
    expect(waived({component: 'pkg:npm/@babel/core@7.0.0'}, babel, newer)).toBe(false)
    const elsewhere = {...babel, location: {file: 'api/package-lock.json', line: null, snippet: null}}
    expect(waived({path: 'web/**'}, babel)).toBe(true)
    expect(waived({path: 'web/**'}, babel, elsewhere)).toBe(false)
    expect(waived({path: 'web/**'}, {...babel, location: null})).toBe(false)
    expect(waived({vulnerability: 'CVE-2024-1111', tool: 'Trivy'}, babel)).toBe(true)
    expect(waived({vulnerability: 'CVE-2024-1111', tool: 'trivy'}, babel, {...babel, tool: 'grype'})).toBe(false)
  })

  test('by a path only when every report of it states one', () => {
    const unplaced = {...babel, tool: 'grype', location: null}
    expect(waived({path: 'web/**'}, babel, unplaced)).toBe(false)
    expect(waived({path: 'web/**'}, unplaced, babel)).toBe(false)
    expect(waived({vulnerability: 'CVE-2024-1111'}, babel, unplaced)).toBe(true)
  })

  test('by a version only when every report of it states one', () => {
    const unversioned = {
      ...babel,
      tool: 'grype',
      component: {...babel.component, purl: 'pkg:npm/%40babel/core', version: null}
    }
    expect(items([babel, unversioned]).vulnerabilities).toHaveLength(1)
    expect(waived({component: 'pkg:npm/@babel/core@7.0.0'}, babel, unversioned)).toBe(false)
    expect(waived({component: 'pkg:npm/@babel/core@7.*'}, unversioned, babel)).toBe(false)
    expect(waived({component: 'pkg:npm/@babel/core'}, babel, unversioned)).toBe(true)
  })

  test('only when all parts of its scope fit', () => {
    expect(waived({vulnerability: 'CVE-2024-1111', component: 'pkg:npm/other'})).toBe(false)
  })
})

describe('a waiver covers a finding', () => {
  const covers = (scope: object): boolean =>
    applyWaivers(judged(items([], [finding('src/a.py', 3, 'eval(x)')])), [waiver(scope)], now).items.findings[0]
      ?.waived !== null

  test('by its rule, its file and its tool, never by a component', () => {
    expect(covers({vulnerability: 'B307'})).toBe(true)
    expect(covers({path: './src/*.py', tool: 'bandit'})).toBe(true)
    expect(covers({path: 'lib/**'})).toBe(false)
    expect(covers({vulnerability: 'B307', tool: 'semgrep'})).toBe(false)
    expect(covers({component: 'pkg:npm/*'})).toBe(false)
  })
})

describe('a waiver never covers everything', () => {
  test.each([
    {path: '**'},
    {path: '**/*'},
    {path: '{**,a}'},
    {component: '*'},
    {component: 'pkg:*'},
    {component: 'pkg:*/*'},
    {component: '*', path: '**'}
  ])('%j covers nothing and is told', scope => {
    const {items: after, diagnostics} = applyWaivers(judged(items([babel])), [waiver(scope)], now)
    expect(after.vulnerabilities[0]?.waived).toBeNull()
    expect(diagnostics).toMatchObject([{severity: 'warning', code: 'SB-171'}])
  })

  test('not by a negation either', () => {
    expect(waived({path: '!docs/**'})).toBe(false)
    expect(waived({path: '!(docs)/**'})).toBe(false)
  })
})

describe('a waiver ends', () => {
  const outcome = (expires: string, scope: object = {vulnerability: 'CVE-2024-1111'}) => {
    const {items: after, diagnostics} = applyWaivers(judged(items([babel])), [waiver(scope, expires)], now)
    const [one] = after.vulnerabilities
    return {
      waived: one?.waived !== null,
      lapsed: one?.lapsed !== null,
      codes: diagnostics.map(({severity, code}) => code ?? severity)
    }
  }

  test('behind its last day, UTC', () => {
    expect(outcome('2026-11-21')).toEqual({waived: true, lapsed: false, codes: ['note']})
    expect(outcome('2026-11-20')).toEqual({waived: false, lapsed: true, codes: ['SB-172']})
  })

  test('and one that covers nothing is told, before and after', () => {
    const other = {vulnerability: 'CVE-2000-0001'}
    expect(outcome('2027-06-30', other)).toEqual({waived: false, lapsed: false, codes: ['note']})
    expect(outcome('2020-01-01', other).codes).toEqual(['note'])
    expect(outcome('2027-06-30').codes).toEqual([])
  })

  test('and the one that lasts longest is shown', () => {
    const [one] = applyWaivers(
      judged(items([babel])),
      [
        waiver({vulnerability: 'CVE-2024-1111'}, '2027-01-01'),
        waiver({component: 'pkg:npm/@babel/core'}, '2027-12-31')
      ],
      now
    ).items.vulnerabilities
    expect(one?.waived?.expires).toBe('2027-12-31')
  })
})
