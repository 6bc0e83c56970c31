import {describe, expect, test} from '@jest/globals'
import fc from 'fast-check'
import type {Reachable, StoredObject} from '../../../action-artifact-retention/src/model.ts'
import {
  anArtifact,
  aPlan,
  aRelease,
  aRun,
  day,
  decisionOn,
  nothingReachable,
  now,
  onlyThirtyDays,
  thirtyDays,
  type Written
} from './builders.ts'

const only = (category: object) => ({preset: 'none' as const, categories: [{...thirtyDays, ...category}]})
const why = (object: StoredObject, reachable: Partial<Reachable> = {}, written: object = onlyThirtyDays) => {
  const {action, reason} = decisionOn(aPlan([object], written, reachable), object)
  return [action, reason]
}

describe('never deleted, however old', () => {
  test('legal hold: what a hold names, until its last day is over', () => {
    const object = anArtifact({name: 'unit-report'})
    const held = (expires?: string) => ({
      ...onlyThirtyDays,
      holds: [{match: 'unit-*', reason: 'case 4711', owner: 'legal', ...(expires === undefined ? {} : {expires})}]
    })
    expect(why(object, {}, held())).toEqual(['keep', 'Held without an end by legal: case 4711.'])
    expect(why(object, {}, held('2026-11-21'))).toEqual(['keep', 'Held until 2026-11-22 by legal: case 4711.'])
    expect(why(object, {}, held('2026-11-20'))[0]).toBe('delete')
    expect(decisionOn(aPlan([object], held('2026-11-21')), object).changes).toBe(Date.UTC(2026, 10, 22))
  })

  test('minimum copies: the newest so many of a name and branch', () => {
    const [newest, second, third] = [100, 200, 300].map(age => anArtifact({created: now - age * day}))
    const elsewhere = anArtifact({branch: 'other', created: now - 350 * day})
    const objects = [newest, second, third, elsewhere].filter(object => object !== undefined)
    const plan = aPlan(objects, only({'minimum-copies': 2}))
    expect(objects.map(object => decisionOn(plan, object).action)).toEqual(['keep', 'keep', 'delete', 'keep'])
  })

  test('release: what was built from its commit', () => {
    const object = anArtifact({commit: 'abc'})
    expect(why(object, {commits: new Map([['abc', 'release v1.2.0']])})).toEqual(['keep', 'Kept for release v1.2.0.'])
  })

  test('deployment: what is active somewhere', () => {
    const object = anArtifact({commit: 'abc'})
    expect(why(object, {commits: new Map([['abc', 'deployment to production']])})[1]).toBe(
      'Kept for deployment to production.'
    )
  })

  test('open pull request: what its head was tested with', () => {
    const run = aRun({commit: 'abc', conclusion: 'success'})
    const written = only({kind: 'run'})
    expect(why(run, {commits: new Map([['abc', 'pull request #12']])}, written)).toEqual([
      'keep',
      'Kept for pull request #12.'
    ])
  })

  test('running workflow: what a run in progress made or may still read', () => {
    expect(why(anArtifact({live: true}))).toEqual(['keep', 'Its run is queued or in progress.'])
    expect(why(anArtifact({run: '77'}), {runs: new Map([['77', 'run 77, which is in progress']])})[0]).toBe('keep')
  })

  test('ledger: what one of its entries names by digest or run', () => {
    const object = anArtifact({digest: 'sha256:ab', run: '5'})
    expect(why(object, {digests: new Map([['sha256:ab', 'ledger entry baseline/1.json']])})).toEqual([
      'keep',
      'Kept for ledger entry baseline/1.json.'
    ])
    expect(why(object, {runs: new Map([['5', 'ledger entry series/2.json']])})[0]).toBe('keep')
  })

  test('protected branch: the last good artifact of each, although newer ones failed', () => {
    const of = (age: number, more: object) => anArtifact({branch: 'main', created: now - age * day, ...more})
    const failed = of(100, {conclusion: 'failure'})
    const good = of(200, {})
    const older = of(300, {})
    const plan = aPlan([failed, good, older])
    expect(decisionOn(plan, good)).toMatchObject({
      action: 'keep',
      reason: 'The last good one of the protected branch main.'
    })
    expect(decisionOn(plan, failed).action).toBe('delete')
    expect(decisionOn(plan, older).action).toBe('delete')
  })

  test('protected branch: one whose outcome nobody knows may be the last good one', () => {
    const unknown = anArtifact({branch: 'main', conclusion: null, created: now - 100 * day})
    const good = anArtifact({branch: 'main', created: now - 200 * day})
    const before = anArtifact({branch: 'main', conclusion: null, created: now - 300 * day})
    const plan = aPlan([unknown, good, before])
    expect([unknown, good, before].map(object => decisionOn(plan, object).action)).toEqual(['keep', 'keep', 'delete'])
  })

  test('unknown facts: what nobody knows enough about, and the plan says what is missing', () => {
    expect(why(anArtifact({branch: null}))).toEqual([
      'keep',
      'Kept, because nobody knows its branch: something may depend on it.'
    ])
    expect(why(anArtifact({run: null, commit: null}))[1]).toContain('its run and commit')
    expect(why(aRun({conclusion: null}), {}, only({kind: 'run'}))[0]).toBe('keep')
    const branched = only({branch: 'main'})
    expect(why(anArtifact({branch: null}), {}, branched)).toEqual([
      'keep',
      'reports: kept, because its branch is not known.'
    ])
  })

  test('a release', () => {
    expect(why(aRelease(), {}, {})).toEqual(['keep', 'releases: kept for ever.'])
  })

  test('a release whose policy lets it go, where more than the release itself points at its commit', () => {
    const preview = aRelease({name: 'preview-1', commit: 'abc', created: now - 100 * day})
    const pointedAtBy = (reason: string) =>
      why(preview, {commits: new Map([['abc', reason]])}, only({kind: 'release', match: 'preview-*'}))[0]
    expect(pointedAtBy('release preview-1, deployment to production')).toBe('keep')
    expect(['release preview-1', 'release preview-1, tag preview-1'].map(pointedAtBy)).toEqual(['delete', 'delete'])
  })
})

describe('one series', () => {
  const newestOnly = only({'minimum-copies': 1})
  const actions = (objects: readonly StoredObject[]) => {
    const plan = aPlan(objects, newestOnly)
    return objects.map(object => decisionOn(plan, object).action)
  }

  test('is every version of a name, whatever number or digest tells them apart', () => {
    const named = (names: readonly string[]) =>
      names.map((name, index) => anArtifact({name, created: now - (100 + index) * day}))
    expect(actions(named(['build-1235', 'build-1234', 'build-1233']))).toEqual(['keep', 'delete', 'delete'])
    expect(actions(named(['image-9f2c1e7a', 'image-0a1b2c3d4e5f']))).toEqual(['keep', 'delete'])
  })

  test('is not every variant of a matrix: numbers count where one run made both', () => {
    const run = {run: '1', created: now - 100 * day}
    const before = {run: '2', created: now - 200 * day}
    const objects = [
      anArtifact({name: 'node-18', ...run}),
      anArtifact({name: 'node-20', ...run}),
      anArtifact({name: 'node-18', ...before}),
      anArtifact({name: 'node-20', ...before})
    ]
    expect(actions(objects)).toEqual(['keep', 'keep', 'delete', 'delete'])
  })
})

type WrittenCategory = NonNullable<Written['categories']>[number]
type WrittenPolicy = {
  readonly preset: 'standard' | 'none'
  readonly categories: WrittenCategory[]
  readonly holds: NonNullable<Written['holds']>
}

describe('whatever the objects and the policy', () => {
  const names = ['unit-report', 'coverage', 'sbom', 'build-1', 'build-2', 'nightly', 'other']
  const objects = fc.array(
    fc.record({
      kind: fc.constantFrom('artifact' as const, 'cache' as const, 'run' as const, 'release' as const),
      id: fc.integer({min: 1, max: 60}).map(String),
      name: fc.constantFrom(...names),
      size: fc.nat(),
      created: fc.integer({min: 0, max: 900}).map(age => now - age * day),
      expires: fc.option(fc.integer({min: -5, max: 90}).map(ahead => now + ahead * day)),
      used: fc.constant(null),
      branch: fc.option(fc.constantFrom('main', 'feature')),
      commit: fc.option(fc.constantFrom('a', 'b', 'c')),
      run: fc.option(fc.integer({min: 1, max: 20}).map(String)),
      digest: fc.option(fc.constantFrom('sha256:1', 'sha256:2')),
      conclusion: fc.option(fc.constantFrom('success', 'failure')),
      live: fc.boolean()
    }),
    {maxLength: 40}
  )
  const category: fc.Arbitrary<WrittenCategory> = fc.record<WrittenCategory>({
    name: fc.constantFrom('x', 'y'),
    kind: fc.constantFrom('artifact' as const, 'cache' as const, 'run' as const, 'release' as const),
    match: fc.constantFrom('*', 'build-*', 'sbom'),
    keep: fc.constantFrom('1d', '30d', '6 months', 'for ever'),
    generations: fc.constantFrom<NonNullable<WrittenCategory['generations']>>(
      'standard',
      {daily: 3},
      {weekly: 2, oldest: true}
    ),
    'minimum-copies': fc.nat(2),
    archive: fc.constantFrom(true, false, 'kept' as const)
  })
  const policies: fc.Arbitrary<WrittenPolicy> = fc.record<WrittenPolicy>({
    preset: fc.constantFrom('standard' as const, 'none' as const),
    categories: fc.array(category, {maxLength: 3}),
    holds: fc.constantFrom([], [{match: 'sbom', reason: 'audit', owner: 'legal'}])
  })
  const reachable = {
    commits: new Map([['a', 'release v1']]),
    runs: new Map([['3', 'ledger entry x']]),
    digests: new Map([['sha256:1', 'ledger entry y']])
  }
  const always = (law: (plan: ReturnType<typeof aPlan>, written: WrittenPolicy) => void): void =>
    fc.assert(
      fc.property(objects, policies, (given, written) => law(aPlan(given, written, reachable), written)),
      {numRuns: 150}
    )
  const gone = (plan: ReturnType<typeof aPlan>) => plan.decisions.filter(({action}) => action !== 'keep')

  test('nothing that is held, reachable, running or unknown goes', () => {
    always(plan => {
      for (const {object} of gone(plan)) {
        expect(object.commit).not.toBe('a')
        expect(object.run).not.toBe('3')
        expect(object.digest).not.toBe('sha256:1')
        expect(object.live).toBe(false)
        if (object.kind === 'artifact' || object.kind === 'run') {
          expect([object.branch, object.commit, object.run]).not.toContain(null)
        }
      }
    })
    always((plan, {holds}) => {
      if (holds.length > 0) expect(gone(plan).filter(({object}) => object.name === 'sbom')).toEqual([])
    })
  })

  test('nothing is deleted that its category wants archived', () => {
    always((plan, {categories, preset}) => {
      const archiving = new Set(
        [...categories].filter(({archive, kind}) => archive === true && kind !== 'cache').map(({name}) => name)
      )
      const others = new Set(
        categories.filter(({archive, kind}) => archive !== true || kind === 'cache').map(({name}) => name)
      )
      for (const {action, category} of plan.decisions) {
        if (archiving.has(category) && !others.has(category)) expect(action).not.toBe('delete')
        if (preset === 'standard' && ['sbom', 'coverage'].includes(category)) expect(action).not.toBe('delete')
      }
    })
  })

  test('the last good artifact of a protected branch stays, of every series', () => {
    always(plan => {
      for (const name of names.filter(one => !one.startsWith('build'))) {
        const [last] = plan.decisions
          .filter(
            ({object: {kind, branch, conclusion, expires}}) =>
              kind === 'artifact' &&
              branch === 'main' &&
              conclusion === 'success' &&
              (expires === null || expires > now)
          )
          .filter(({object}) => object.name === name)
          .sort((a, b) => b.object.created - a.object.created || (a.object.id < b.object.id ? -1 : 1))
        if (last !== undefined) expect(last.action).toBe('keep')
      }
    })
  })

  test('no run goes before its artifacts', () => {
    always(plan => {
      const runs = new Set(gone(plan).flatMap(({object}) => (object.kind === 'run' ? [object.id] : [])))
      const left = plan.decisions.filter(
        ({object: {kind, run, expires}, action}) =>
          kind === 'artifact' &&
          run !== null &&
          runs.has(run) &&
          action !== 'delete' &&
          (expires === null || expires > now)
      )
      expect(left).toEqual([])
    })
  })

  test('every object has one decision with a reason, and equal input gives equal bytes', () => {
    fc.assert(
      fc.property(objects, policies, (given, written) => {
        const plan = aPlan(given, written, reachable)
        const keys = new Set(given.map(({kind, id}) => `${kind} ${id}`))
        expect(plan.decisions).toHaveLength(keys.size)
        expect(plan.decisions.every(({reason}) => reason.endsWith('.'))).toBe(true)
        expect(JSON.stringify(aPlan(given, written, reachable))).toBe(JSON.stringify(plan))
      }),
      {numRuns: 60}
    )
  })

  test('a decision changes at the announced moment and not before, while nothing else happens', () => {
    fc.assert(
      fc.property(objects, policies, (given, written) => {
        const still = given.map(object => ({...object, expires: null}))
        const plan = aPlan(still, written, nothingReachable)
        for (const {object, action, changes} of plan.decisions.slice(0, 5)) {
          if (changes === null) continue
          expect(changes).toBeGreaterThan(now)
          expect(decisionOn(aPlan(still, written, nothingReachable, changes - 1), object).action).toBe(action)
          const after = decisionOn(aPlan(still, written, nothingReachable, changes), object)
          if (object.kind !== 'run') expect(after.action).not.toBe(action)
        }
      }),
      {numRuns: 40}
    )
  })
})
