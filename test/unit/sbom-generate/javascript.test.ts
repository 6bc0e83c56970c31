/** Lockfiles of npm, pnpm and yarn for one project, against what `npm sbom` and `yarn info` say about it. */
import {describe, expect, test} from '@jest/globals'
import {component, edgesOf, expected, fromText, generated, problemsOf, scopesOf} from './support.ts'

type Oracle = {
  readonly components: readonly {readonly purl: string; readonly scope: string}[]
  readonly edges: readonly string[]
}

const oracle: Oracle = JSON.parse(expected('npm.expected.json'))
const oracleScopes = Object.fromEntries(oracle.components.map(({purl, scope}) => [purl, scope]))
/** Optional peers are edges too, where the package is there. */
const optionalPeer = 'pkg:npm/fdir@6.5.0 > pkg:npm/picomatch@4.0.7'
const peer = 'pkg:npm/use-sync-external-store@1.2.0 > pkg:npm/react@18.2.0'

describe.each(['npm-v2', 'npm-v3', 'pnpm-v5', 'pnpm-v6', 'pnpm-v9'])('%s', name => {
  const sbom = generated(`fixtures/${name}`, 'projects/npm')

  test('has the components and scopes of `npm sbom`', () => {
    expect(problemsOf(sbom)).toEqual([])
    expect(scopesOf(sbom.document)).toEqual(oracleScopes)
  })

  test('has the edges of `npm sbom`', () => {
    expect(edgesOf(sbom.document)).toEqual(oracle.edges)
  })
})

describe.each(['npm-v1', 'yarn-1'])('%s, which knows no peers', name => {
  const sbom = generated(`fixtures/${name}`, 'projects/npm')

  test('has the components of `npm sbom` and all its edges but those of peers', () => {
    expect(problemsOf(sbom)).toEqual([])
    expect(Object.keys(scopesOf(sbom.document))).toEqual(Object.keys(oracleScopes))
    expect(edgesOf(sbom.document)).toEqual(oracle.edges.filter(edge => edge !== peer))
  })

  test('has the scopes of `npm sbom` but for what only a peer makes necessary', () => {
    const {'pkg:npm/react@18.2.0': _, ...scopes} = scopesOf(sbom.document)
    const {'pkg:npm/react@18.2.0': __, ...others} = oracleScopes
    expect(scopes).toEqual(others)
  })
})

describe('yarn-berry', () => {
  const sbom = generated('fixtures/yarn-berry', 'projects/npm')
  const berry: {readonly components: readonly string[]; readonly edges: readonly string[]} = JSON.parse(
    expected('yarn-berry.expected.json')
  )
  const versions: Readonly<Record<string, string>> = {
    harbour: '1.2.3',
    '@harbour/lock': '0.1.0',
    '@harbour/winch': '0.2.0'
  }
  /** `name@npm:1.0.0` and `name@workspace:folder` as purl. */
  const purl = (locator: string): string => {
    const at = locator.indexOf('@', 1)
    const name = locator.slice(0, at)
    const version = locator.includes('@workspace:') ? versions[name] : locator.slice(at + '@npm:'.length)
    return `pkg:npm/${name.replace('@', '%40')}@${version}`
  }
  const workspace = /^pkg:npm\/harbour@1\.2\.3 > pkg:npm\/%40harbour/

  test('has the components of `yarn info`', () => {
    expect(problemsOf(sbom)).toEqual([])
    expect(sbom.document.components.map(({ref}) => ref)).toEqual([...new Set(berry.components.map(purl))].sort())
  })

  test('has the edges of `yarn info`, those of peers and those to workspaces', () => {
    const edges = berry.edges.map(edge => edge.split(' > ').map(purl).join(' > '))
    const own = edgesOf(sbom.document).filter(edge => ![peer, optionalPeer].includes(edge) && !workspace.test(edge))
    expect(own).toEqual([...new Set(edges)].filter(edge => edge !== peer).sort())
    expect(edgesOf(sbom.document)).toEqual(expect.arrayContaining([peer, optionalPeer]))
  })

  test('keeps its checksum as a property, because it is not that of the published package', () => {
    const {hashes, properties} = component(sbom.document, 'pkg:npm/ms@2.1.3')
    expect(hashes).toEqual([])
    expect(properties.map(({name}) => name)).toEqual(['towpath:yarn:checksum'])
  })
})

describe('every package manager', () => {
  const all = ['npm-v1', 'npm-v3', 'pnpm-v5', 'pnpm-v6', 'pnpm-v9', 'yarn-1']
  const sha512 = Buffer.from(
    '6FlzubTLZG3J2a/NVCAleEhjzq5oxgHyaCU9yYXvcLsvoVaHJq/s5xXI6/XXP6tz7R9xAOtHnSO/tXtF3WRTlA==',
    'base64'
  ).toString('hex')

  test.each(all)('%s gives the published hash in hexadecimal', name => {
    const {hashes} = component(generated(`fixtures/${name}`, 'projects/npm').document, 'pkg:npm/ms@2.1.3')
    expect(hashes.find(({algorithm}) => algorithm === 'SHA-512')?.value).toBe(sha512)
  })

  test('workspaces are projects with the versions of their manifests', () => {
    for (const name of [...all, 'yarn-berry']) {
      const {document} = generated(`fixtures/${name}`, 'projects/npm')
      expect(document.subject).toBe('pkg:npm/harbour@1.2.3')
      const projects = document.components.filter(({type}) => type === 'application').map(({ref}) => ref)
      expect(projects).toEqual([
        'pkg:npm/%40harbour/lock@0.1.0',
        'pkg:npm/%40harbour/winch@0.2.0',
        'pkg:npm/harbour@1.2.3'
      ])
    }
  })
})

describe('the SHA-1 that yarn 1 writes behind an address', () => {
  const sha1 = '0123456789abcdef0123456789abcdef01234567'
  const hashesOf = (resolved: string) => {
    const text = `# yarn lockfile v1\n\n\na@*:\n  version "1.0.0"\n  resolved "${resolved}"\n`
    const {document} = fromText('yarn.lock', text, {path: 'package.json', text: '{"dependencies":{"a":"*"}}'})
    return document.components.find(({name}) => name === 'a')?.hashes
  }

  test.each([
    'https://registry.yarnpkg.com/a/-/a-1.0.0.tgz',
    'https://example.com/files/a.tgz',
    'https://example.com/a.tar.gz?token=x',
    `https://codeload.github.com/o/a/tar.gz/${'f'.repeat(40)}`
  ])('is that of the archive at %s', address => {
    expect(hashesOf(`${address}#${sha1}`)).toEqual([{algorithm: 'SHA-1', value: sha1}])
  })

  test.each(['https://github.com/o/a.git', 'https://example.com/a', `https://codeload.github.com/o/a/tar.gz/${sha1}`])(
    'is a commit, or nobody knows, behind %s',
    address => {
      expect(hashesOf(`${address}#${sha1}`)).toEqual([])
    }
  )
})
