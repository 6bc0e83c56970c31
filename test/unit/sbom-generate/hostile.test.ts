/** Cut, mutilated and hostile lockfiles: always problems, never an exception, never silently nothing. */
import {describe, expect, test} from '@jest/globals'
import fc from 'fast-check'
import {generateSbom} from '../../../action-sbom/src/generate/generate.ts'
import {edgesOf, filesOf, fromText, problemsOf} from './support.ts'

const folders: readonly (readonly [fixture: string, lockfile: string, project: string | null])[] = [
  ['npm-v1', 'package-lock.json', 'npm'],
  ['npm-v3', 'package-lock.json', 'npm'],
  ['pnpm-v5', 'pnpm-lock.yaml', 'npm'],
  ['pnpm-v9', 'pnpm-lock.yaml', 'npm'],
  ['yarn-1', 'yarn.lock', 'npm'],
  ['yarn-berry', 'yarn.lock', 'npm'],
  ['pip-compile', 'requirements.txt', null],
  ['uv', 'uv.lock', 'python'],
  ['poetry', 'poetry.lock', 'python'],
  ['pipenv', 'Pipfile.lock', 'python'],
  ['cargo-v4', 'Cargo.lock', 'rust'],
  ['go', 'go.mod', null],
  ['maven', 'tree.txt', null],
  ['maven', 'tree.json', null],
  ['maven', 'tree.dot', null],
  ['maven', 'tree.tgf', null],
  ['bundler', 'Gemfile.lock', 'ruby'],
  ['composer', 'composer.lock', null]
]

const everything = folders.map(([fixture, lockfile, project]) => {
  const files = [...filesOf(`fixtures/${fixture}`), ...(project === null ? [] : filesOf(`projects/${project}`))]
  return {
    name: `${fixture}/${lockfile}`,
    lockfile,
    text: files.find(({path}) => path === lockfile)?.text ?? '',
    others: files.filter(({path}) => path !== lockfile && !path.startsWith('tree.'))
  }
})

/** References are unique and none dangles, whatever went wrong. */
const expectSound = (sbom: ReturnType<typeof generateSbom>): void => {
  const refs = new Set(sbom.document.components.map(({ref}) => ref))
  expect(refs.size).toBe(sbom.document.components.length)
  for (const {ref, dependsOn} of sbom.document.dependencies) {
    expect([ref, ...dependsOn].filter(one => !refs.has(one))).toEqual([])
    expect(new Set(dependsOn).size).toBe(dependsOn.length)
  }
  expect(refs.has(sbom.document.subject ?? '')).toBe(true)
}

describe('no lockfile', () => {
  test('is a failure, not an empty SBOM', () => {
    expect(problemsOf(generateSbom([]))).toEqual(['error SB-120 null:null'])
    expect(problemsOf(fromText('README.md', '# app\n'))).toEqual(['error SB-120 null:null'])
    expect(problemsOf(fromText('node_modules/a/package-lock.json', '{"lockfileVersion":3}'))).toEqual([
      'error SB-120 null:null'
    ])
  })
})

describe.each(everything)('$name', ({lockfile, text, others}) => {
  test('is recognised by its content, whatever its name', () => {
    const own = others.filter(({path}) => path !== 'go.sum')
    const named = generateSbom([{path: lockfile, text}, ...own]).document
    const renamed = generateSbom([{path: 'renamed.data', text}, ...own]).document
    expect(renamed.components.length).toBe(named.components.length)
  })

  test('empty, it is an error', () => {
    const path = lockfile.startsWith('tree.') ? 'dependency-tree.txt' : lockfile
    expect(problemsOf(generateSbom([{path, text: ' \n'}, ...others]))[0]).toMatch(/^error SB-127/)
  })

  test('with a merge conflict, it is an error at its line', () => {
    const conflict = `${text.split('\n').slice(0, 5).join('\n')}\n<<<<<<< HEAD\n=======\n>>>>>>> other\n`
    const path = lockfile.startsWith('tree.') ? 'dependency-tree.txt' : lockfile
    expect(problemsOf(generateSbom([{path, text: conflict}, ...others]))[0]).toBe(`error SB-121 ${path}:6`)
  })

  test('cut anywhere, it is read or reported, and what is made of it is sound', () => {
    for (let part = 1; part < 7; part++) {
      const cut = text.slice(0, Math.floor((text.length * part) / 7))
      const path = lockfile.startsWith('tree.') ? 'dependency-tree.txt' : lockfile
      const sbom = generateSbom([{path, text: cut}, ...others])
      expectSound(sbom)
    }
  })

  test('with lines removed, it is read or reported, and what is made of it is sound', () => {
    const lines = text.split('\n')
    fc.assert(
      fc.property(fc.nat(lines.length - 1), fc.integer({min: 1, max: 4}), (at, count) => {
        const mutilated = lines.filter((_, index) => index < at || index >= at + count).join('\n')
        expectSound(generateSbom([{path: lockfile, text: mutilated}, ...others]))
      }),
      {numRuns: 4, seed: 4}
    )
  })
})

describe('a lockfile that is cut off', () => {
  test.each(everything.filter(({name}) => /npm-v|uv|poetry|pipenv|bundler|composer|tree\.(?:log|json|tgf)/.test(name)))(
    '$name is an error wherever it is cut by half',
    ({lockfile, text, others}) => {
      const path = lockfile.startsWith('tree.') ? 'dependency-tree.txt' : lockfile
      const sbom = generateSbom([{path, text: text.slice(0, Math.floor(text.length / 2))}, ...others])
      expect(sbom.problems.some(({severity}) => severity === 'error')).toBe(true)
    }
  )
})

describe('hostile content', () => {
  const packages = (entries: Readonly<Record<string, unknown>>): string =>
    JSON.stringify({lockfileVersion: 3, packages: entries})

  test('names like those of the language are names', () => {
    const text = `{"lockfileVersion":3,"packages":{"":{"dependencies":{"__proto__":"1","constructor":"1"}},
      "node_modules/__proto__":{"version":"1.0.0"},"node_modules/constructor":{"version":"1.0.0"}}}`
    const sbom = fromText('package-lock.json', text)
    expect(sbom.problems).toEqual([])
    expect(edgesOf(sbom.document)).toEqual([
      'pkg:npm/project > pkg:npm/__proto__@1.0.0',
      'pkg:npm/project > pkg:npm/constructor@1.0.0'
    ])
  })

  test('values of any type are reported or ignored', () => {
    const anything = fc.jsonValue({maxDepth: 3})
    fc.assert(
      fc.property(anything, anything, anything, (a, b, c) => {
        const lock = {
          lockfileVersion: 3,
          packages: {'': a, 'node_modules/a': b, 'node_modules/b': {dependencies: c, version: a}}
        }
        expectSound(fromText('package-lock.json', JSON.stringify(lock)))
        expectSound(
          fromText(
            'package-lock.json',
            JSON.stringify({lockfileVersion: 1, dependencies: {a, b: {requires: b, dependencies: c}}})
          )
        )
        expectSound(fromText('composer.lock', JSON.stringify({packages: [a, b], 'packages-dev': c})))
        expectSound(fromText('Pipfile.lock', JSON.stringify({default: a, develop: {b, c}})))
        expectSound(
          fromText(
            'pnpm-lock.yaml',
            JSON.stringify({lockfileVersion: '9.0', importers: {'.': a}, packages: {b}, snapshots: c})
          )
        )
        expectSound(
          fromText(
            'yarn.lock',
            JSON.stringify({__metadata: {}, 'a@npm:1': a, 'b@npm:1': {resolution: b, dependencies: c}})
          )
        )
        expectSound(
          fromText(
            'dependency-tree.json',
            JSON.stringify({groupId: 'g', artifactId: 'a', version: '1', children: [a, b, c]})
          )
        )
      }),
      {numRuns: 25, seed: 4}
    )
  })

  test('circles, deep nesting and aliases that multiply come to an end', () => {
    const circle = packages({
      '': {dependencies: {a: '1'}},
      'node_modules/a': {version: '1.0.0', dependencies: {b: '1', a: '1'}},
      'node_modules/b': {version: '1.0.0', dependencies: {a: '1'}}
    })
    expect(edgesOf(fromText('package-lock.json', circle).document)).toHaveLength(3)
    const deep = `${'{"lockfileVersion":1,"dependencies":{"a":'.repeat(1)}${'{"version":"1","dependencies":{"a":'.repeat(1000)}{}${'}}'.repeat(1001)}`
    expectSound(fromText('package-lock.json', deep))
    expect(problemsOf(fromText('pnpm-lock.yaml', `a: ${'['.repeat(10_000)}`))[0]).toMatch(/^error SB-121/)
    const bomb = `a0: &a0 [x]\n${Array.from({length: 12}, (_, n) => `a${n + 1}: &a${n + 1} [${Array(9).fill(`*a${n}`).join(', ')}]`).join('\n')}\nlockfileVersion: '9.0'\n`
    expect(problemsOf(fromText('pnpm-lock.yaml', bomb))[0]).toMatch(/^error SB-121/)
  })

  test('ten thousand problems of one kind are twenty and a count', () => {
    const dependencies = Object.fromEntries(Array.from({length: 10_000}, (_, n) => [`gone-${n}`, '1']))
    const {problems} = fromText('package-lock.json', packages({'': {dependencies}}))
    expect(problems).toHaveLength(21)
    expect(problems.map(({failure}) => failure.what).join('\n')).toContain('9980 more problems of the kind SB-125')
  })

  test('lockfiles that disagree about the content of a package are an error', () => {
    const lock = (fill: string): string =>
      packages({
        '': {dependencies: {a: '1'}},
        'node_modules/a': {version: '1.0.0', integrity: `sha512-${Buffer.alloc(64, fill).toString('base64')}`}
      })
    const sbom = fromText('a/package-lock.json', lock('x'), {path: 'b/package-lock.json', text: lock('y')})
    expect(problemsOf(sbom)).toEqual(['error SB-129 null:null'])
  })

  test('a hash of the wrong length is a warning and no hash', () => {
    const sbom = fromText(
      'package-lock.json',
      packages({'': {}, 'node_modules/a': {version: '1', integrity: 'sha512-abc='}})
    )
    expect(problemsOf(sbom)).toEqual(['warning SB-130 package-lock.json:1'])
    expect(sbom.document.components.flatMap(({hashes}) => hashes)).toEqual([])
  })
})
