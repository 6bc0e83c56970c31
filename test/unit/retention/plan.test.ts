import {describe, expect, test} from '@jest/globals'
import {copyLead} from '../../../action-artifact-retention/src/plan.ts'
import {digestOf} from '../../../action-artifact-retention/src/plan-digest.ts'
import {planText, readPlan} from '../../../action-artifact-retention/src/plan-file.ts'
import {
  aCache,
  anArtifact,
  aPlan,
  aRelease,
  aRun,
  day,
  decisionOn,
  now,
  onlyThirtyDays,
  thirtyDays
} from './builders.ts'

const only = (category: object) => ({preset: 'none' as const, categories: [{...thirtyDays, ...category}]})

describe('a plan', () => {
  test('lets go what is older than its category keeps it, and says since when', () => {
    const old = anArtifact({created: now - 31 * day})
    expect(decisionOn(aPlan([old]), old)).toEqual({
      object: old,
      action: 'delete',
      category: 'reports',
      reason: 'reports: 30d were over on 2026-11-20 12:00 UTC, and nothing else keeps it.',
      copy: false,
      changes: null
    })
  })

  test('keeps what is younger, and says until when', () => {
    const young = anArtifact({created: now - 29 * day})
    expect(decisionOn(aPlan([young]), young)).toMatchObject({
      action: 'keep',
      reason: 'reports: kept for 30d, until 2026-11-22 12:00 UTC.',
      changes: now + day
    })
  })

  test('changes a decision at the very moment it announced', () => {
    const object = anArtifact({created: now - 3 * day})
    const changes = decisionOn(aPlan([object]), object).changes ?? 0
    expect(decisionOn(aPlan([object], onlyThirtyDays, {}, changes - 1), object).action).toBe('keep')
    expect(decisionOn(aPlan([object], onlyThirtyDays, {}, changes), object).action).toBe('delete')
  })

  test('archives where the category says so, before anything is deleted', () => {
    const old = anArtifact()
    expect(decisionOn(aPlan([old], only({archive: true})), old)).toMatchObject({
      action: 'archive',
      reason: expect.stringContaining('it goes into the archive first')
    })
  })

  test('keeps for ever what no category claims', () => {
    const object = anArtifact({name: 'mystery'})
    expect(decisionOn(aPlan([object], {preset: 'standard'}), object)).toMatchObject({
      action: 'keep',
      category: 'none',
      reason: 'No category claims this artifact: kept.',
      changes: null
    })
  })

  test('takes the first category that matches', () => {
    const object = anArtifact({name: 'coverage-report', created: now - 60 * day})
    const categories = [
      {name: 'mine', match: 'coverage-*', keep: '90d'},
      {name: 'other', match: '*', keep: '1d'}
    ]
    expect(decisionOn(aPlan([object], {preset: 'none', categories}), object).category).toBe('mine')
  })

  test('counts the age of a cache from its last use', () => {
    const policy = only({kind: 'cache', keep: '7d'})
    const used = aCache({used: now - 6 * day})
    const idle = aCache({used: now - 8 * day})
    const plan = aPlan([used, idle], policy)
    expect(decisionOn(plan, used)).toMatchObject({action: 'keep', changes: now + day})
    expect(decisionOn(plan, idle).action).toBe('delete')
  })

  test('never archives a cache: GitHub does not hand it out', () => {
    const idle = aCache({used: null, expires: now + day})
    const plan = aPlan([idle], only({kind: 'cache', archive: true}))
    expect(decisionOn(plan, idle)).toMatchObject({action: 'delete', copy: false})
  })

  test('keeps a run as long as one of its artifacts is kept or has to be archived first', () => {
    const run = (id: string) => aRun({id})
    const of = (id: string, more: object) => anArtifact({run: id, ...more})
    const kept = of('1', {created: now - day})
    const archived = of('2', {name: 'sbom'})
    const deleted = of('3', {})
    const policy = {
      preset: 'none' as const,
      categories: [
        {...thirtyDays, name: 'sbom', match: 'sbom', archive: true},
        thirtyDays,
        {...thirtyDays, name: 'runs', kind: 'run' as const}
      ]
    }
    const runs = [run('1'), run('2'), run('3'), run('4')]
    const plan = aPlan([...runs, kept, archived, deleted], policy)
    expect(runs.map(one => [decisionOn(plan, one).action, decisionOn(plan, one).reason])).toEqual([
      ['keep', 'Its artifact unit-report is kept, and would be deleted with it.'],
      ['keep', 'Its artifact sbom goes into the archive first.'],
      ['delete', expect.any(String)],
      ['delete', expect.any(String)]
    ])
  })

  test('says of what GitHub has let expire that nothing is left, and does not count it as a copy', () => {
    const expired = anArtifact({created: now - 50 * day, expires: now - 1, branch: 'main'})
    const older = anArtifact({created: now - 60 * day, branch: 'main'})
    const plan = aPlan([expired, older], only({'minimum-copies': 1}))
    expect(decisionOn(plan, expired)).toMatchObject({action: 'keep', copy: false, changes: null})
    expect(decisionOn(plan, older).action).toBe('keep')
  })

  test('decides once about an object that two pages of a list hold', () => {
    const object = anArtifact()
    expect(aPlan([object, {...object}]).decisions).toHaveLength(1)
  })

  test('sorts by kind and number, whatever the order of the list', () => {
    const objects = [anArtifact({id: '10'}), aRelease({id: '3'}), anArtifact({id: '9'}), aCache({id: '1'})]
    const plan = aPlan(objects)
    expect(plan.decisions.map(({object: {kind, id}}) => `${kind} ${id}`)).toEqual([
      'artifact 9',
      'artifact 10',
      'cache 1',
      'release 3'
    ])
    expect(aPlan([...objects].reverse())).toEqual(plan)
  })
})

describe('what must outlive GitHub', () => {
  const archived = only({keep: '2 years', archive: true})
  const object = anArtifact({created: now - 80 * day, expires: now + 10 * day})

  test('is copied into the archive two weeks before GitHub deletes it, and stays where it is', () => {
    expect(decisionOn(aPlan([object], archived), object)).toMatchObject({
      action: 'keep',
      copy: true,
      reason: expect.stringContaining('GitHub deletes it on 2026-12-01 12:00 UTC: a copy goes into the archive.')
    })
  })

  test('is not copied earlier; the plan says when it will be', () => {
    const earlier = now - 10 * day
    const decision = decisionOn(aPlan([object], archived, {}, earlier), object)
    expect(decision).toMatchObject({copy: false, changes: now + 10 * day - copyLead})
    expect(decisionOn(aPlan([object], archived, {}, decision.changes ?? 0), object).copy).toBe(true)
  })

  test('is copied too where only a hold keeps it', () => {
    const holds = [{match: '*', reason: 'audit', owner: 'legal'}]
    expect(decisionOn(aPlan([object], {...onlyThirtyDays, holds}), object)).toMatchObject({action: 'keep', copy: true})
  })

  test('is not copied where the policy lets it go before GitHub does, or wants no archive', () => {
    const soon = anArtifact({created: now - 29 * day, expires: now + 10 * day})
    expect(decisionOn(aPlan([soon], only({archive: true})), soon).copy).toBe(false)
    expect(decisionOn(aPlan([object], only({keep: '2 years'})), object).copy).toBe(false)
  })

  test('is deleted without archive after its time where only what is kept goes there', () => {
    const old = anArtifact()
    expect(decisionOn(aPlan([old], only({archive: 'kept'})), old).action).toBe('delete')
    expect(decisionOn(aPlan([object], only({keep: '2 years', archive: 'kept'})), object).copy).toBe(true)
  })
})

describe('the digest of a plan', () => {
  const objects = [anArtifact(), anArtifact({created: now - day})]
  const plan = aPlan(objects)

  test('is equal for equal plans and depends on everything in them', () => {
    expect(plan.digest).toMatch(/^sha256:[0-9a-f]{64}$/)
    expect(aPlan(objects).digest).toBe(plan.digest)
    expect(aPlan(objects, onlyThirtyDays, {}, now + 1).digest).not.toBe(plan.digest)
    expect(aPlan(objects.slice(1)).digest).not.toBe(plan.digest)
  })

  test('does not depend on the order of keys', () => {
    const {digest, decisions, ...rest} = plan
    const turned = decisions.map(decision => Object.fromEntries(Object.entries(decision).reverse()) as typeof decision)
    expect(digestOf({decisions: turned, ...rest})).toBe(digest)
  })

  test('lets a plan file be read again, but not one that somebody changed', () => {
    const text = planText(plan)
    expect(readPlan(text, 'plan.json')).toEqual(plan)
    expect(() => readPlan(text.replace('"keep"', '"delete"'), 'plan.json')).toThrow('AR-103')
    expect(() => readPlan(text.slice(0, -5), 'plan.json')).toThrow('AR-102')
    expect(() => readPlan('{"schema": "towpath.plan/1"}', 'plan.json')).toThrow('AR-102')
    expect(readPlan(planText(aPlan([])), 'plan.json').decisions).toEqual([])
  })
})
