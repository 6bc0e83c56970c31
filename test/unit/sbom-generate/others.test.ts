/** Lockfiles of Python, Rust, Go, Java, Ruby and PHP, against what their own tools say about them. */
import {describe, expect, test} from '@jest/globals'
import {generateSbom} from '../../../action-sbom/src/generate/generate.ts'
import {component, edgesOf, expected, filesOf, generated, problemsOf, scopesOf} from './support.ts'

const json = (name: string) => JSON.parse(expected(name))

describe('Python', () => {
  /** The tree that `uv tree` prints, as edges. */
  const treeEdges = (): readonly string[] => {
    const edges = new Set<string>()
    const path: string[] = []
    for (const line of expected('uv/tree.txt').trim().split('\n')) {
      const [, indent = '', name, version] = /^((?:[│ ] {3}|[├└]── )*)(\S+) v(\S+)/.exec(line) ?? []
      const depth = indent.length / 4
      path[depth] = `pkg:pypi/${name}@${version}`
      if (depth > 0) edges.add(`${path[depth - 1]} > ${path[depth]}`)
    }
    return [...edges].sort()
  }
  const scopes = {
    'pkg:pypi/blinker@1.8.2': 'optional',
    'pkg:pypi/colorama@0.4.6': 'required',
    'pkg:pypi/packaging@24.1': 'excluded',
    'pkg:pypi/python-dateutil@2.9.0.post0': 'required',
    'pkg:pypi/six@1.16.0': 'required',
    'pkg:pypi/typing-extensions@4.12.2': 'required'
  }

  test.each(['uv', 'poetry'])('%s has the graph of `uv tree`, extras optional, groups excluded', name => {
    const sbom = generated(`fixtures/${name}`, 'projects/python')
    expect(problemsOf(sbom)).toEqual([])
    expect(edgesOf(sbom.document)).toEqual(treeEdges())
    expect(scopesOf(sbom.document)).toEqual(scopes)
  })

  test('poetry.lock has the packages of `poetry show`', () => {
    const shown = expected('poetry/tree.txt')
      .split('\n')
      .filter(line => /^[a-z]/.test(line))
    const {document} = generated('fixtures/poetry', 'projects/python')
    expect(Object.keys(scopesOf(document))).toEqual(
      shown.map(line => `pkg:pypi/${line.split(' ').slice(0, 2).join('@')}`).sort()
    )
  })

  test('pip-compile has its hashes, and the graph of its `via` remarks', () => {
    const sbom = generated('fixtures/pip-compile', 'projects/python')
    expect(problemsOf(sbom)).toEqual([])
    expect(edgesOf(sbom.document)).toEqual([
      'pkg:pypi/harbour@1.2.3 > pkg:pypi/python-dateutil@2.9.0.post0',
      'pkg:pypi/harbour@1.2.3 > pkg:pypi/typing-extensions@4.12.2',
      'pkg:pypi/python-dateutil@2.9.0.post0 > pkg:pypi/six@1.17.0'
    ])
    const hashes = (expected('pip-compile/requirements.txt').match(/--hash=sha256:/g) ?? []).length
    expect(sbom.document.components.flatMap(one => one.hashes)).toHaveLength(hashes)
  })

  test('Pipfile.lock says that the graph is unknown, not that there is none', () => {
    const sbom = generated('fixtures/pipenv', 'projects/python')
    expect(problemsOf(sbom)).toEqual(['note SB-128 Pipfile.lock:null'])
    expect(scopesOf(sbom.document)).toEqual({
      'pkg:pypi/packaging@24.1': 'excluded',
      'pkg:pypi/python-dateutil@2.9.0.post0': 'required',
      'pkg:pypi/six@1.17.0': 'required',
      'pkg:pypi/typing-extensions@4.12.2': 'required'
    })
    expect(sbom.document.dependencies.map(({ref}) => ref)).toEqual(['pkg:pypi/harbour@1.2.3'])
  })
})

describe.each(['cargo-v3', 'cargo-v4'])('%s', name => {
  const sbom = generated(`fixtures/${name}`, 'projects/rust')

  test('has the packages and edges of `cargo metadata`', () => {
    const {components, edges} = json('cargo.expected.json')
    expect(problemsOf(sbom)).toEqual([])
    expect(sbom.document.components.map(({ref}) => ref)).toEqual(components)
    expect(edgesOf(sbom.document)).toEqual(edges)
  })

  test('tells development and optional dependencies by the manifests', () => {
    const {'pkg:cargo/either@1.13.0': either, 'pkg:cargo/fastrand@2.1.0': fastrand, ...others} = scopesOf(sbom.document)
    expect({either, fastrand}).toEqual({either: 'excluded', fastrand: 'optional'})
    expect(new Set(Object.values(others))).toEqual(new Set(['required']))
    expect(sbom.document.subject).toBe('pkg:cargo/hull@1.2.3')
  })
})

describe('Go', () => {
  const sbom = generated('fixtures/go')

  test('has the modules that `go list -deps` builds in, after replacement', () => {
    const purls = expected('go.expected.txt')
      .trim()
      .split('\n')
      .map(line =>
        (line.split(' => ')[1] ?? line)
          .replace(/^\.\/local$/, 'example.com/local')
          .replace(' ', '@')
          .toLowerCase()
      )
    expect(Object.keys(scopesOf(sbom.document))).toEqual(purls.map(text => `pkg:golang/${text}`).sort())
    expect(problemsOf(sbom)).toEqual(['note SB-128 go.mod:null'])
  })

  test('keeps the hash of the content, what was replaced, and says "unknown" about the rest of the graph', () => {
    expect(component(sbom.document, 'pkg:golang/github.com/pkg/errors@v0.9.0').properties).toEqual([
      {name: 'towpath:go:replaces', value: 'github.com/pkg/errors v0.9.1'},
      {name: 'towpath:go:h1', value: 'h1:J8lpUdobwIeCI7OiSxHqEwJUKvJwicL5+3v1oe2Yb4k='}
    ])
    expect(sbom.document.dependencies.map(({ref}) => ref)).toEqual(['pkg:golang/example.com/harbour/quay'])
  })
})

describe.each(['tree.txt', 'tree.json', 'tree.dot', 'tree.tgf'])('Maven, %s', name => {
  const sbom = generateSbom(filesOf('fixtures/maven').filter(({path}) => path === name))

  test('has the artifacts of `mvn dependency:list` and their scopes', () => {
    const scopes: Record<string, string> = {}
    for (const line of expected('maven.expected.txt').trim().split('\n')) {
      const [plain = '', remark = ''] = line.split(' ')
      const parts = plain.split(':')
      const [group, artifact, , ...rest] = parts
      const [version, scope, classifier] =
        rest.length === 3 ? [rest[1], rest[2], `?classifier=${rest[0]}`] : [rest[0], rest[1], '']
      const optional = scope === 'provided' || (remark === '(optional)' && name !== 'tree.tgf')
      scopes[`pkg:maven/${group}/${artifact}@${version}${classifier}`] =
        scope === 'test' ? 'excluded' : optional ? 'optional' : 'required'
    }
    expect(problemsOf(sbom)).toEqual([])
    const {'pkg:maven/org.harbour/crane@1.2.3': _, ...listed} = scopesOf(sbom.document)
    expect(listed).toEqual(scopes)
  })

  test('has one edge for each branch of the tree, and the modules below their parent', () => {
    const branches = new Set<string>()
    for (const [, from, to] of expected('maven/tree.dot').matchAll(/"([^"]+)" -> "([^"]+)"/g)) {
      branches.add([from, to].map(one => one?.replace(/:(?:compile|test|provided)(?: .*)?$/, '')).join(' > '))
    }
    expect(edgesOf(sbom.document)).toHaveLength(branches.size + 2)
    expect(sbom.document.subject).toBe('pkg:maven/org.harbour/harbour@1.2.3?type=pom')
  })
})

describe('Ruby', () => {
  const sbom = generated('fixtures/bundler', 'projects/ruby')
  const oracle = json('bundler.expected.json')

  test('has the gems of Bundler, each platform its own', () => {
    const names = sbom.document.components
      .filter(({ref}) => ref !== sbom.document.subject)
      .map(
        ({name, version, purl}) =>
          `${name}@${version}${/\?platform=(.*)/.exec(purl ?? '')?.[1]?.replace(/^/, ' ') ?? ''}`
      )
    expect(problemsOf(sbom)).toEqual([])
    expect(names.sort()).toEqual(oracle.components)
  })

  test('has the edges of Bundler', () => {
    const name = (ref: string): string => component(sbom.document, ref).name
    const edges = edgesOf(sbom.document).map(edge => edge.split(' > ').map(name).join(' > '))
    expect([...new Set(edges)].filter(edge => !edge.startsWith('project ')).sort()).toEqual(oracle.edges)
    expect([...new Set(edges)].filter(edge => edge.startsWith('project ')).sort()).toEqual(
      oracle.direct.map((one: string) => `project > ${one}`)
    )
  })

  test('tells gems for development by the groups of the Gemfile', () => {
    const excluded = Object.entries(scopesOf(sbom.document))
      .filter(([, scope]) => scope === 'excluded')
      .map(([ref]) => ref)
    expect(excluded).toEqual(['pkg:gem/fibre@0.8.0', 'pkg:gem/lint@5.0.0', 'pkg:gem/probe@2.0.0'])
  })
})

describe('PHP', () => {
  const sbom = generated('fixtures/composer')
  const {all, required} = json('composer.expected.json')
  const purls = (names: readonly string[]): readonly string[] => names.map(name => `pkg:composer/${name}`)

  test('has the packages of `composer show`, required those of `--no-dev`', () => {
    expect(problemsOf(sbom)).toEqual([])
    expect(Object.keys(scopesOf(sbom.document))).toEqual(purls(all))
    expect(
      Object.entries(scopesOf(sbom.document))
        .filter(([, scope]) => scope === 'required')
        .map(([ref]) => ref)
    ).toEqual(purls(required))
  })

  test('follows what a package provides, and reads several licences as a choice', () => {
    expect(edgesOf(sbom.document)).toContain('pkg:composer/acme/tow@v1.4.2 > pkg:composer/acme/rope@1.1.0')
    expect(component(sbom.document, 'pkg:composer/acme/hook@3.0.0').declared).toEqual([
      {kind: 'expression', expression: '(MIT OR GPL-2.0-or-later)'}
    ])
  })
})
