/** Parts of the formats that the projects of test/producers/lockfiles do not have. */
import {describe, expect, test} from '@jest/globals'
import lockfile from '@yarnpkg/lockfile'
import fc from 'fast-check'
import {parseYarnSyntax} from '../../../action-sbom/src/generate/yarn-syntax.ts'
import {component, edgesOf, filesOf, fromText, problemsOf, scopesOf} from './support.ts'

const json = (value: unknown): string => JSON.stringify(value, null, 2)
const commit = '0123456789abcdef0123456789abcdef01234567'

describe('npm', () => {
  const lock = (packages: Readonly<Record<string, unknown>>) =>
    fromText('package-lock.json', json({name: 'app', version: '1.0.0', lockfileVersion: 3, packages}))

  test('a registry that repeats the scope before the file is a registry too', () => {
    const sbom = lock({
      '': {name: 'app', version: '1.0.0', dependencies: {'@s/a': '*'}},
      'node_modules/@s/a': {version: '1.0.0', resolved: 'https://npm.example.com/npm-virtual/@s/a/-/@s/a-1.0.0.tgz'}
    })
    expect(sbom.document.components.map(({purl}) => purl)).toContain('pkg:npm/%40s/a@1.0.0')
  })

  test('origins other than the registry are part of the purl, without passwords', () => {
    const sbom = lock({
      '': {name: 'app', version: '1.0.0', dependencies: {a: '*', b: '*', c: '*'}},
      'node_modules/a': {version: '1.0.0', resolved: `git+ssh://git@github.com/o/a.git#${commit}`},
      'node_modules/b': {version: '2.0.0', resolved: 'https://me:secret@example.com/b.tgz'},
      'node_modules/c': {version: '3.0.0', resolved: 'https://npm.example.com/c/-/c-3.0.0.tgz', inBundle: true}
    })
    const purls = sbom.document.components.map(({purl}) => decodeURIComponent(purl ?? ''))
    expect(purls).toEqual([
      `pkg:npm/a@1.0.0?vcs_url=git+ssh://git@github.com/o/a.git@${commit}`,
      'pkg:npm/app@1.0.0',
      'pkg:npm/b@2.0.0?download_url=https://example.com/b.tgz',
      'pkg:npm/c@3.0.0'
    ])
    expect(JSON.stringify(sbom)).not.toContain('secret')
    expect(component(sbom.document, 'pkg:npm/c@3.0.0').properties).toEqual([
      {name: 'cdx:npm:package:bundled', value: 'true'}
    ])
  })

  test('a package is found as Node finds it: the nearest folder first', () => {
    const sbom = lock({
      '': {dependencies: {a: '*', c: '1'}},
      'node_modules/a': {version: '1.0.0', dependencies: {b: '*'}},
      'node_modules/a/node_modules/b': {version: '1.0.0', dependencies: {c: '*'}},
      'node_modules/a/node_modules/c': {version: '2.0.0'},
      'node_modules/c': {version: '1.0.0'}
    })
    expect(edgesOf(sbom.document)).toEqual([
      'pkg:npm/a@1.0.0 > pkg:npm/b@1.0.0',
      'pkg:npm/app@1.0.0 > pkg:npm/a@1.0.0',
      'pkg:npm/app@1.0.0 > pkg:npm/c@1.0.0',
      'pkg:npm/b@1.0.0 > pkg:npm/c@2.0.0'
    ])
  })

  test('what both production and development need is required, what nobody needs keeps its own word', () => {
    const sbom = lock({
      '': {dependencies: {a: '*'}, devDependencies: {d: '*'}},
      'node_modules/a': {version: '1.0.0', dependencies: {s: '*'}},
      'node_modules/d': {version: '1.0.0', dev: true, dependencies: {s: '*', t: '*'}},
      'node_modules/s': {version: '1.0.0'},
      'node_modules/t': {version: '1.0.0', dev: true},
      'node_modules/stray': {version: '1.0.0', dev: true},
      'node_modules/lost': {version: '1.0.0'}
    })
    expect(scopesOf(sbom.document)).toEqual({
      'pkg:npm/a@1.0.0': 'required',
      'pkg:npm/d@1.0.0': 'excluded',
      'pkg:npm/lost@1.0.0': 'required',
      'pkg:npm/s@1.0.0': 'required',
      'pkg:npm/stray@1.0.0': 'excluded',
      'pkg:npm/t@1.0.0': 'excluded'
    })
  })

  test('a project without dependencies is a document with one component and no problem', () => {
    const sbom = fromText('package-lock.json', json({name: 'app', version: '1.0.0', lockfileVersion: 1}), {
      path: 'package.json',
      text: json({name: 'app', version: '1.0.0'})
    })
    expect(sbom.problems).toEqual([])
    expect(sbom.document.components.map(({ref}) => ref)).toEqual(['pkg:npm/app@1.0.0'])
  })
})

describe('a lockfile older than its manifest', () => {
  test.each([
    ['package-lock.json', json({lockfileVersion: 3, packages: {}})],
    ['package-lock.json', json({lockfileVersion: 1})],
    ['pnpm-lock.yaml', "lockfileVersion: '9.0'\nimporters:\n  .: {}\n"],
    ['yarn.lock', '# yarn lockfile v1\n'],
    ['yarn.lock', '__metadata:\n  version: 8\n']
  ])('%s lacks what the manifest asks for', (path, text) => {
    const manifest = {path: 'package.json', text: json({name: 'app', version: '1.0.0', dependencies: {ms: '2.1.3'}})}
    expect(fromText(path, text, manifest).problems.map(({severity, failure}) => `${severity} ${failure.code}`)).toEqual(
      ['error SB-125']
    )
  })
})

describe('yarn berry', () => {
  test('a patched package is the package, marked; git has its commit', () => {
    const text = `__metadata:
  version: 8

"app@workspace:.":
  version: 0.0.0-use.local
  resolution: "app@workspace:."
  languageName: unknown
  linkType: soft

"g@https://github.com/o/g.git#main":
  version: 1.0.0
  resolution: "g@https://github.com/o/g.git#commit=${commit}"
  languageName: node
  linkType: hard

"lodash@patch:lodash@npm%3A4.17.21#~/.yarn/patches/lodash.patch":
  version: 4.17.21
  resolution: "lodash@patch:lodash@npm%3A4.17.21#~/.yarn/patches/lodash.patch::version=4.17.21&hash=abc"
  languageName: node
  linkType: hard
`
    const dependencies = {
      lodash: 'patch:lodash@npm%3A4.17.21#~/.yarn/patches/lodash.patch',
      g: 'https://github.com/o/g.git#main'
    }
    const sbom = fromText('yarn.lock', text, {
      path: 'package.json',
      text: json({name: 'app', version: '1.0.0', dependencies})
    })
    expect(sbom.problems).toEqual([])
    expect(component(sbom.document, 'pkg:npm/lodash@4.17.21').properties).toEqual([
      {name: 'towpath:yarn:patched', value: 'true'}
    ])
    expect(sbom.document.components.map(({purl}) => decodeURIComponent(purl ?? ''))).toContain(
      `pkg:npm/g@1.0.0?vcs_url=git+https://github.com/o/g.git@${commit}`
    )
  })
})

describe('yarn 1', () => {
  const word = fc.string({
    minLength: 1,
    maxLength: 8,
    unit: fc.constantFrom('a', 'Z', '0', '@', '^', '/', ' ', ':', ',', '"', '#', 'é')
  })
  const entry = fc.record(
    {version: word, resolved: word, integrity: word, dependencies: fc.dictionary(word, word, {minKeys: 1, maxKeys: 3})},
    {requiredKeys: ['version']}
  )

  test('the syntax is read as the official parser reads it', () => {
    const check = (text: string): void => {
      const own = parseYarnSyntax(text)
      const read = own.ok ? own.blocks.flatMap(({patterns, table}) => patterns.map(pattern => [pattern, table])) : []
      expect(JSON.parse(JSON.stringify(Object.fromEntries(read)))).toEqual(
        JSON.parse(JSON.stringify(lockfile.parse(text).object))
      )
    }
    for (const {path, text} of filesOf('fixtures/yarn-1')) if (path === 'yarn.lock') check(text)
    fc.assert(
      fc.property(fc.dictionary(word, entry, {minKeys: 1, maxKeys: 4}), entries => check(lockfile.stringify(entries))),
      {numRuns: 200, seed: 4}
    )
  })

  test('a string without its end is an error at its line', () => {
    const sbom = fromText('yarn.lock', '# yarn lockfile v1\n\na@1:\n  version "1.0.0\n')
    expect(problemsOf(sbom)).toEqual(['error SB-121 yarn.lock:4'])
  })
})

describe('requirements.txt', () => {
  test('follows -r and -c among the files and reports what is not there', () => {
    const sbom = fromText(
      'requirements.txt',
      '-r common/base.txt\n-c constraints.txt\nDjango # the web\nmissing-pin>=2\n-r gone.txt\n',
      {path: 'common/base.txt', text: 'Zope.Interface==5.0 ; python_version < "3.9"\n-r ../requirements.txt\n'},
      {path: 'constraints.txt', text: 'django==4.2\nunused==1\n'}
    )
    expect(Object.keys(scopesOf(sbom.document))).toEqual([
      'pkg:pypi/django@4.2',
      'pkg:pypi/missing-pin',
      'pkg:pypi/zope-interface@5.0'
    ])
    expect(problemsOf(sbom)).toEqual(
      expect.arrayContaining([
        'error SB-126 requirements.txt:5',
        'warning SB-124 requirements.txt:4',
        'note SB-128 requirements.txt:null'
      ])
    )
    expect(component(sbom.document, 'pkg:pypi/zope-interface@5.0').properties).toEqual([
      {name: 'towpath:pypi:marker', value: 'python_version < "3.9"'}
    ])
  })

  test('every reference and every constraint of one name is kept, with its marker', () => {
    const old = 'python_version < "3.9"'
    const young = 'python_version >= "3.9"'
    const from = (name: string): string => `https://example.com/${name}-1.0.tar.gz`
    const sbom = fromText(
      'requirements.txt',
      `mine @ ${from('a')} ; ${old}\nmine @ ${from('b')} ; ${young}\nsix==1.0 ; ${old}\nsix==1.0 ; ${young}\ndjango\n-c constraints.txt\n`,
      {path: 'constraints.txt', text: `django==4.2 ; ${old}\ndjango==5.0 ; ${young}\n`}
    )
    const markers = sbom.document.components
      .filter(({ref}) => ref !== sbom.document.subject)
      .map(({purl, properties}) => [decodeURIComponent(purl ?? ''), properties.map(({value}) => value)])
    expect(markers).toEqual([
      ['pkg:pypi/django@4.2', [old]],
      ['pkg:pypi/django@5.0', [young]],
      [`pkg:pypi/mine?download_url=${from('a')}`, [old]],
      [`pkg:pypi/mine?download_url=${from('b')}`, [young]],
      ['pkg:pypi/six@1.0', [old, young]]
    ])
    expect(edgesOf(sbom.document)).toHaveLength(5)
    expect(problemsOf(sbom)).toEqual(['note SB-128 requirements.txt:null'])
  })

  test('a file for development excludes what nothing else requires', () => {
    const sbom = fromText('requirements-dev.txt', '-r requirements.txt\npytest==8.0\n', {
      path: 'requirements.txt',
      text: 'six==1.16.0\n'
    })
    expect(scopesOf(sbom.document)).toEqual({'pkg:pypi/pytest@8.0': 'excluded', 'pkg:pypi/six@1.16.0': 'required'})
  })

  test('addresses, editable folders and git are components with their origin', () => {
    const sbom = fromText(
      'requirements.txt',
      `mine @ https://example.com/mine-1.0.tar.gz\n-e git+https://github.com/o/tool.git@${commit}#egg=tool\n--index-url https://x\n`
    )
    expect(sbom.document.components.map(({purl}) => decodeURIComponent(purl ?? ''))).toEqual([
      'pkg:pypi/mine?download_url=https://example.com/mine-1.0.tar.gz',
      'pkg:pypi/project',
      `pkg:pypi/tool?vcs_url=git+https://github.com/o/tool.git@${commit}`
    ])
  })
})

describe('Cargo.lock', () => {
  test('version 1 keeps its checksums at the end; other registries and git are part of the purl', () => {
    const checksum = 'a'.repeat(64)
    const index = 'registry+https://github.com/rust-lang/crates.io-index'
    const sbom = fromText(
      'Cargo.lock',
      `[[package]]
name = "app"
version = "1.0.0"
dependencies = [
 "itoa 1.0.0 (${index})",
 "own 0.1.0 (git+https://example.com/own.git?branch=main)",
 "theirs",
]

[[package]]
name = "itoa"
version = "1.0.0"
source = "${index}"

[[package]]
name = "own"
version = "0.1.0"
source = "git+https://example.com/own.git?branch=main#${commit}"

[[package]]
name = "theirs"
version = "2.0.0"
source = "sparse+https://crates.example.com/"

[metadata]
"checksum itoa 1.0.0 (${index})" = "${checksum}"
`,
      {path: 'Cargo.toml', text: '[package]\nname = "app"\n'}
    )
    expect(sbom.problems).toEqual([])
    expect(component(sbom.document, 'pkg:cargo/itoa@1.0.0').hashes).toEqual([{algorithm: 'SHA-256', value: checksum}])
    expect(sbom.document.components.map(({purl}) => decodeURIComponent(purl ?? ''))).toEqual([
      'pkg:cargo/app@1.0.0',
      'pkg:cargo/itoa@1.0.0',
      `pkg:cargo/own@0.1.0?vcs_url=git+https://example.com/own.git@${commit}`,
      'pkg:cargo/theirs@2.0.0?repository_url=https://crates.example.com/'
    ])
    expect(edgesOf(sbom.document)).toHaveLength(3)
  })
})

describe('go.mod', () => {
  test('before Go 1.17 the modules that only go.sum knows are indirect ones', () => {
    const sbom = fromText(
      'go.mod',
      'module example.com/m\n\ngo 1.16\n\nrequire github.com/a/b/v2 v2.0.0+incompatible\n',
      {
        path: 'go.sum',
        text: 'github.com/a/b/v2 v2.0.0+incompatible h1:aaaa=\ngithub.com/c/d v1.0.0 h1:bbbb=\ngithub.com/e/f v1.0.0/go.mod h1:cccc=\n'
      }
    )
    expect(Object.keys(scopesOf(sbom.document))).toEqual([
      'pkg:golang/github.com/a/b/v2@v2.0.0%2Bincompatible',
      'pkg:golang/github.com/c/d@v1.0.0'
    ])
    expect(edgesOf(sbom.document)).toEqual([
      'pkg:golang/example.com/m > pkg:golang/github.com/a/b/v2@v2.0.0%2Bincompatible'
    ])
  })
})

describe('go.mod of another spelling', () => {
  test('a release candidate is a language version, empty and unspaced blocks are legal', () => {
    const sbom = fromText(
      'go.mod',
      'module example.com/m\n\ngo 1.21rc1\n\nrequire ()\n\nrequire(\n\tgithub.com/a/b v1.0.0\n)\n',
      {path: 'go.sum', text: 'github.com/a/b v1.0.0 h1:aaaa=\ngithub.com/c/d v1.0.0 h1:bbbb=\n'}
    )
    expect(problemsOf(sbom)).toEqual(['note SB-128 go.mod:null'])
    expect(Object.keys(scopesOf(sbom.document))).toEqual(['pkg:golang/github.com/a/b@v1.0.0'])
  })
})

describe('Maven', () => {
  test('a verbose tree links what was left out to what it was replaced by', () => {
    const sbom = fromText(
      'dependency-tree.txt',
      'g:app:jar:1\n+- g:a:jar:1:compile\n|  \\- (g:c:jar:1:compile - omitted for conflict with 2)\n\\- g:c:jar:2:compile\n'
    )
    expect(sbom.problems).toEqual([])
    expect(edgesOf(sbom.document)).toEqual([
      'pkg:maven/g/a@1 > pkg:maven/g/c@2',
      'pkg:maven/g/app@1 > pkg:maven/g/a@1',
      'pkg:maven/g/app@1 > pkg:maven/g/c@2'
    ])
  })
})

describe('Gemfile.lock', () => {
  test('gems of git have their revision, checksums are hashes', () => {
    const sum = 'b'.repeat(64)
    const sbom = fromText(
      'Gemfile.lock',
      `GIT
  remote: https://github.com/o/rope.git
  revision: ${commit}
  specs:
    rope (1.0)

GEM
  remote: https://rubygems.org/
  specs:
    hook (2.0)

DEPENDENCIES
  hook
  rope!

CHECKSUMS
  hook (2.0) sha256=${sum}
  rope (1.0)
`,
      {path: 'Gemfile', text: "gem 'hook'\ngem 'rope', git: 'x'\n"}
    )
    expect(sbom.problems).toEqual([])
    expect(component(sbom.document, 'pkg:gem/hook@2.0').hashes).toEqual([{algorithm: 'SHA-256', value: sum}])
    expect(sbom.document.components.map(({purl}) => decodeURIComponent(purl ?? ''))).toContain(
      `pkg:gem/rope@1.0?vcs_url=git+https://github.com/o/rope.git@${commit}`
    )
  })
})
