import {describe, expect, test} from '@jest/globals'
import {readConfig} from '#core/config/read'
import {artifactName} from '#core/evidence'
import {categoriser, policyOf} from '../../../action-artifact-retention/src/policy.ts'
import {anArtifact, aPolicy, aRelease, day} from './builders.ts'

const categoryOf = (name: string, more: object = {}) => categoriser(aPolicy())(anArtifact({name, ...more}))

describe('the preset standard', () => {
  const evidence = (producer: string) => artifactName({id: 'default', producer, shard: null, attempt: 1})

  test.each([
    [evidence('unit'), 'reports', 30],
    ['towpath-verdict-default-1', 'reports', 30],
    ['junit-results', 'reports', 30],
    [evidence('mutation'), 'advanced', 90],
    [evidence('e2e'), 'advanced', 90],
    ['build-1234', 'build', 30],
    ['dist', 'build', 30],
    [evidence('coverage'), 'coverage', 186],
    ['lcov', 'coverage', 186],
    [evidence('perf'), 'performance', 366],
    ['benchmark-results', 'performance', 366],
    ['towpath-sbom-default-1', 'sbom', 732],
    ['app.cdx.json', 'sbom', 732],
    [evidence('trivy'), 'scans', 732],
    ['results.SARIF', 'scans', 732]
  ])('keeps %s as %s for %i days', (name, category, days) => {
    expect(categoryOf(name)).toMatchObject({name: category, keep: days * day})
  })

  test('keeps snapshots by generations: 30 daily, 12 weekly, 12 monthly', () => {
    expect(categoryOf('nightly-data')).toMatchObject({
      name: 'snapshots',
      keep: 0,
      generations: {daily: 30, weekly: 12, monthly: 12, hourly: 0, last: 0, yearly: 0}
    })
  })

  test('keeps releases for ever, and what it does not know too', () => {
    expect(categoriser(aPolicy())(aRelease())).toMatchObject({name: 'releases', keep: Number.POSITIVE_INFINITY})
    expect(categoryOf('mystery')).toMatchObject({name: 'none', keep: Number.POSITIVE_INFINITY})
  })

  test('archives what GitHub does not keep as long', () => {
    for (const name of ['sbom', 'sarif', 'perf', 'coverage']) expect(categoryOf(name).archive).toBe(true)
    for (const name of ['build', 'junit']) expect(categoryOf(name)).toMatchObject({archive: false, copies: false})
  })

  test('stands behind the categories of the repository', () => {
    const policy = aPolicy({categories: [{name: 'mine', match: '*cover*', keep: '1d'}]})
    expect(categoriser(policy)(anArtifact({name: 'coverage'})).name).toBe('mine')
    expect(categoriser(policy)(anArtifact({name: 'sbom'})).name).toBe('sbom')
  })
})

describe('the section retention', () => {
  const written = (text: string) => readConfig(text, 'towpath.yml').retention

  test('reads durations, generations and holds', () => {
    const {categories, holds} = written(
      [
        'retention:',
        '  time-zone: Europe/Berlin',
        '  categories:',
        '    - {name: nightly, match: ["db-*"], keep: 2w, generations: standard, archive: kept}',
        '    - {name: logs, kind: run, match: ci.yml, generations: {daily: 7}}',
        '  holds:',
        '    - {match: "*", reason: audit, owner: legal, expires: 2027-01-31}'
      ].join('\n')
    )
    expect(categories[0]).toMatchObject({
      keep: 14 * day,
      generations: {daily: 30, weekly: 12, monthly: 12},
      archive: 'kept'
    })
    expect(categories[1]).toMatchObject({kind: 'run', generations: {daily: 7, oldest: false}, 'minimum-copies': 1})
    expect(holds[0]?.expires).toBe('2027-01-31')
  })

  test.each([
    ['UTC', '2027-02-01T00:00:00Z'],
    ['America/New_York', '2027-02-01T05:00:00Z'],
    ['Asia/Tokyo', '2027-02-01T00:00:00Z']
  ])('a hold lasts to the end of its last day in %s, and in UTC', (zone, end) => {
    const {holds} = policyOf(
      written(
        `retention: {time-zone: ${zone}, holds: [{match: "*", reason: audit, owner: legal, expires: 2027-01-31}]}`
      )
    )
    expect(holds.map(({until}) => until)).toEqual([Date.parse(end)])
  })

  test.each([
    ['a zone that does not exist', 'retention: {time-zone: Europe/Berlim}', 'time zone'],
    ['an offset in place of a zone', 'retention: {time-zone: "+01:00"}', 'time zone'],
    ['a category that would let everything go', 'retention: {categories: [{name: x, match: "*"}]}', '`keep`'],
    [
      'generations that count nothing',
      'retention: {categories: [{name: x, match: "*", generations: {oldest: true}}]}',
      'count'
    ],
    ['a number without a unit', 'retention: {categories: [{name: x, match: "*", keep: 30}]}', 'keep'],
    ['an unknown key', 'retention: {categories: [{name: x, match: "*", keep: 3d, archived: true}]}', 'archived']
  ])('refuses %s, by place', (_, text, part) => {
    expect(() => written(text)).toThrow(/TW-11\d/)
    try {
      written(text)
    } catch (error) {
      expect(JSON.stringify(error)).toContain(part)
    }
  })
})
