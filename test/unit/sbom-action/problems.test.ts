/** Why a delivered scan does not count. */
import {describe, expect, test} from '@jest/globals'
import type {Scan} from '#core/config/sections/scans'
import {scansSchema} from '#core/config/sections/scans'
import type {ScanInfo} from '#core/records'
import {isTool, problemsOf, type Seen} from '../../../action-sbom/src/scans/problems.ts'
import {aDelivered} from '../quality-gate/builders.ts'
import {noon} from './world.ts'

const declared = (given: object = {}): Scan => {
  const scans = scansSchema.parse({s: {run: 'x', reports: 'r.json', tool: 'trivy', ...given}})
  if (scans.s === undefined) throw new Error('There is no scan')
  return scans.s
}

const info = (given: Partial<ScanInfo> = {}): ScanInfo => ({
  ...{kind: 'scan', tool: 'trivy', version: null, time: null, canSayCritical: true, target: null, notAudited: []},
  ...given
})

const seen = (given: Partial<Seen> = {}): Seen => ({
  ...{scans: [info()], records: 0, suppressed: 0, strangers: [], unreadable: false},
  ...given
})

type Command = {readonly outcome: 'success' | 'failure' | 'cancelled' | 'unknown'; readonly exitCode: number | null}

const codes = (given: Seen, scan: Scan | null = declared(), command: Command = {outcome: 'success', exitCode: 0}) =>
  problemsOf(aDelivered({producer: 's', command}, {'r.json': '{}'}), given, {
    label: 's',
    scan: scan ?? undefined,
    at: noon
  }).map(({failure}) => failure.code)

describe('a scanner is known by its name', () => {
  test.each([
    ['trivy', 'Trivy', true],
    ['semgrep', 'Semgrep OSS', true],
    ['npm-audit', 'npm audit', true],
    ['docker scout', 'docker-scout', true],
    ['zap', 'OWASP ZAP', true],
    ['trivy', 'trivial', false],
    ['snyk', 'trivy', false],
    ['semgrep oss', 'semgrep', false]
  ])('%s is met by %s: %s', (declaredTool, found, met) => {
    expect(isTool(declaredTool, found)).toBe(met)
  })
})

describe('the end of the command', () => {
  const both = declared({'exit-codes': [0, 1]})
  const cases: readonly (readonly [string, Command, Scan | undefined, number, readonly string[]])[] = [
    ['0', {outcome: 'success', exitCode: 0}, both, 0, []],
    ['1 with findings', {outcome: 'success', exitCode: 1}, both, 3, []],
    ['1 with nothing found', {outcome: 'success', exitCode: 1}, both, 0, ['QG-113']],
    ['1 where only 0 is declared', {outcome: 'failure', exitCode: 1}, declared(), 3, ['SB-143']],
    ['2 with findings', {outcome: 'failure', exitCode: 2}, both, 3, ['SB-143']],
    ['137', {outcome: 'failure', exitCode: 137}, both, 3, ['SB-143']],
    ['a failure without code and with findings', {outcome: 'failure', exitCode: null}, both, 3, ['SB-143']],
    ['a failure without code and findings', {outcome: 'failure', exitCode: null}, both, 0, ['SB-143']],
    ['a failure where none is declared', {outcome: 'failure', exitCode: null}, declared(), 3, ['SB-143']],
    ['a cancellation', {outcome: 'cancelled', exitCode: null}, both, 3, ['QG-128']],
    ['a failure of a scan that nobody declares, with findings', {outcome: 'failure', exitCode: 1}, undefined, 3, []],
    ['the same without findings', {outcome: 'failure', exitCode: 1}, undefined, 0, ['QG-113']],
    ['the same without a code', {outcome: 'failure', exitCode: null}, undefined, 3, ['SB-143']],
    ['the same, killed', {outcome: 'failure', exitCode: 137}, undefined, 3, ['SB-143']]
  ]
  test.each(cases)('%s', (_, command, scan, records, expected) => {
    const given = problemsOf(aDelivered({producer: 's', command}, {'r.json': '{}'}), seen({records}), {
      label: 's',
      scan,
      at: noon
    })
    expect(given.map(({failure}) => failure.code)).toEqual(expected)
  })
})

describe('the time of the scan', () => {
  const hour = 3_600_000
  const age = (hours: number, scan?: Scan) =>
    codes(seen({scans: [info({time: new Date(noon - hours * hour).toISOString()})]}), scan)

  test('may be as old as `max-age`', () => {
    expect([age(23), age(25)]).toEqual([[], ['SB-142']])
    expect(age(25, declared({'max-age': '2d'}))).toEqual([])
  })

  test('does not lie in the days to come', () => {
    expect([age(-1), age(-48)]).toEqual([[], ['SB-142']])
    expect(age(-1, declared({'max-age': '1m'}))).toEqual([])
  })

  test('may be untold', () => {
    expect(codes(seen({scans: [info({time: 'yesterday'})]}))).toEqual([])
  })
})

describe('what could not be audited', () => {
  const reason = 'Dependency not found on PyPI and could not be audited: shop (1.0)'
  const left = seen({scans: [info({notAudited: [reason, 'x.py: syntax error']})]})

  test('is not clean', () => {
    expect(codes(left)).toEqual(['SB-144'])
    expect(codes(left, declared({'may-leave-out': ['shop']}))).toEqual(['SB-144'])
  })

  test('may be left out by name, as a whole word', () => {
    expect(codes(left, declared({'may-leave-out': ['shop', 'x.py']}))).toEqual([])
    expect(codes(left, declared({'may-leave-out': ['sho', 'x.py']}))).toEqual(['SB-144'])
  })
})

describe('the reports', () => {
  test('of nobody, or of somebody else, are no scan', () => {
    expect(codes(seen({scans: []}))).toEqual(['SB-141'])
    expect(codes(seen({scans: []}), null)).toEqual(['SB-141'])
    expect(codes(seen({scans: [info({tool: 'bandit'})]}))).toEqual(['SB-141'])
    expect(codes(seen({scans: [info({tool: 'bandit'})]}), null)).toEqual([])
    expect(codes(seen({strangers: [{path: 'j.xml', format: 'JUnit XML'}]}))).toEqual(['SB-146'])
  })

  test('that could not be read are told once', () => {
    expect(codes(seen({scans: [], unreadable: true}))).toEqual([])
  })

  test('in which everything is suppressed are not believed', () => {
    expect(codes(seen({records: 2, suppressed: 2}))).toEqual(['SB-145'])
    expect(codes(seen({records: 2, suppressed: 1}))).toEqual([])
    expect(codes(seen({records: 2, suppressed: 2}), declared({suppressed: 'accept'}))).toEqual([])
  })
})
