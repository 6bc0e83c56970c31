import {describe, expect, test} from '@jest/globals'
import fc from 'fast-check'
import {canonicalPurl, formatPurl} from '#core/purl/format'
import {parsePurl} from '#core/purl/parse'
import type {Purl} from '#core/purl/purl'

/** What somebody wrote, and the canonical text. */
const canonical: readonly (readonly [written: string, canonical: string])[] = [
  ['pkg:alpm/Arch/Pacman@6.0.2-3?arch=x86_64', 'pkg:alpm/arch/pacman@6.0.2-3?arch=x86_64'],
  ['pkg:apk/Alpine/Busybox@1.36.1-r5', 'pkg:apk/alpine/busybox@1.36.1-r5'],
  ['pkg:bitbucket/Some-Team/Some.Repo@v1', 'pkg:bitbucket/some-team/some.repo@v1'],
  ['pkg:bitnami/WordPress@6.2.0', 'pkg:bitnami/wordpress@6.2.0'],
  ['pkg:cargo/Inflector@0.11.4', 'pkg:cargo/Inflector@0.11.4'],
  ['pkg:cocoapods/GoogleUtilities@7.5.2#NSData+zlib', 'pkg:cocoapods/GoogleUtilities@7.5.2#NSData%2Bzlib'],
  ['pkg:composer/Symfony/Console@v7.1.0', 'pkg:composer/symfony/console@v7.1.0'],
  [
    'pkg:conan/boost.org/boost@1.84.0?user=Me&channel=stable',
    'pkg:conan/boost.org/boost@1.84.0?channel=stable&user=Me'
  ],
  [
    'pkg:conda/numpy@1.26.4?subdir=linux-64&build=py311_0&channel=main',
    'pkg:conda/numpy@1.26.4?build=py311_0&channel=main&subdir=linux-64'
  ],
  ['pkg:cpan/drolsky/DateTime@1.65', 'pkg:cpan/DROLSKY/DateTime@1.65'],
  ['pkg:cpan/LWP::UserAgent', 'pkg:cpan/LWP::UserAgent'],
  ['pkg:deb/Debian/OpenSSL@3.0.11-1~deb12u2+b1', 'pkg:deb/debian/openssl@3.0.11-1~deb12u2%2Bb1'],
  ['pkg:deb/debian/attr@1:2.5.1-4', 'pkg:deb/debian/attr@1:2.5.1-4'],
  [
    'pkg:docker/library/nginx@sha256%3Aabc?repository_url=gcr.io',
    'pkg:docker/library/nginx@sha256:abc?repository_url=gcr.io'
  ],
  ['pkg:gem/Nokogiri@1.16.0?platform=java', 'pkg:gem/Nokogiri@1.16.0?platform=java'],
  [
    'pkg:generic/openssl?download_url=https://example.org/a b.tgz&checksum=sha256:de4d,sha1:ad9',
    'pkg:generic/openssl?checksum=sha256:de4d%2Csha1:ad9&download_url=https:%2F%2Fexample.org%2Fa%20b.tgz'
  ],
  ['pkg:GitHub/Package-URL/Purl-Spec@Main', 'pkg:github/package-url/purl-spec@Main'],
  [
    'pkg:golang/github.com/BurntSushi/toml@v1.3.2#./cmd//x/../y',
    'pkg:golang/github.com/burntsushi/toml@v1.3.2#cmd/x/y'
  ],
  ['pkg:golang/stdlib@1.22.0', 'pkg:golang/stdlib@1.22.0'],
  ['pkg:hex/Acme/Phoenix_HTML@2.13.3', 'pkg:hex/acme/phoenix_html@2.13.3'],
  ['pkg:huggingface/Org/Model-A@AB12', 'pkg:huggingface/Org/Model-A@ab12'],
  ['pkg:luarocks/Hisham/LuaFileSystem@1.8.0-1', 'pkg:luarocks/hisham/luafilesystem@1.8.0-1'],
  ['pkg://maven/org.Apache/Commons.IO@2.15?type=jar&classifier=', 'pkg:maven/org.Apache/Commons.IO@2.15?type=jar'],
  [
    'pkg:mlflow/TrafficSigns@10?repository_url=https://a.azuredatabricks.net/api',
    'pkg:mlflow/trafficsigns@10?repository_url=https:%2F%2Fa.azuredatabricks.net%2Fapi'
  ],
  ['pkg:npm/@Babel/Core@7.24.0', 'pkg:npm/%40babel/core@7.24.0'],
  ['pkg:npm/@babel/core', 'pkg:npm/%40babel/core'],
  ['pkg:npm/%40babel%2Fcore@7.24.0', 'pkg:npm/%40babel%2Fcore@7.24.0'],
  ['pkg:npm/left-pad@>=1', 'pkg:npm/left-pad@%3E%3D1'],
  ['pkg:nuget/Newtonsoft.Json@13.0.3', 'pkg:nuget/Newtonsoft.Json@13.0.3'],
  ['pkg:oci/Debian@sha256:abc?tag=latest&arch=amd64', 'pkg:oci/debian@sha256:abc?arch=amd64&tag=latest'],
  ['pkg:pub/Http-Parser@4.0.2', 'pkg:pub/http_parser@4.0.2'],
  ['pkg:pypi/Zope._Interface@6.1RC1', 'pkg:pypi/zope-interface@6.1rc1'],
  ['pkg:qpkg/BlackBerry/com.qnx.Sdp@7', 'pkg:qpkg/blackberry/com.qnx.Sdp@7'],
  ['pkg:rpm/Fedora/NetworkManager@1.44?epoch=1', 'pkg:rpm/fedora/NetworkManager@1.44?epoch=1'],
  ['pkg:swift/github.com/Alamofire/Alamofire@5.8.1', 'pkg:swift/github.com/Alamofire/Alamofire@5.8.1'],
  ['pkg:vscode-extension/MS-Python/Python@2024.1', 'pkg:vscode-extension/ms-python/python@2024.1'],
  ['pkg:unknown-type/Some/Thing@1', 'pkg:unknown-type/Some/Thing@1'],
  ['pkg:generic/a/b/c/', 'pkg:generic/a/b/c'],
  ['pkg:generic/caf%C3%A9@%F0%9F%9A%A2', 'pkg:generic/caf%C3%A9@%F0%9F%9A%A2'],
  ['PKG:npm/a', 'pkg:npm/a']
]

const refused: readonly (readonly [text: string, why: RegExp])[] = [
  ['', /pkg:/],
  ['npm/left-pad@1', /pkg:/],
  ['pkg:', /no type/],
  ['pkg:npm', /no name/],
  ['pkg:npm/@1.0', /no name/],
  ['pkg:1npm/a', /no type/],
  ['pkg:n%70m/a', /no type/],
  ['pkg:npm/a%ZZ', /percent/],
  ['pkg:npm/a@%FF', /percent/],
  ['pkg:npm/a?1key=x', /key/],
  ['pkg:npm/a?k=1&K=2', /twice/],
  ['pkg:swift/Alamofire@5', /namespace/],
  ['pkg:cpan/GDT/URI::PackageURL', /::/],
  ['pkg:chrome-extension/xyz', /32 letters/],
  ['pkg:julia/Dates', /uuid/]
]

describe('a package URL', () => {
  test.each(canonical)('%s is written %s', (written, text) => {
    expect(canonicalPurl(written)).toBe(text)
    expect(canonicalPurl(text)).toBe(text)
  })

  test.each(refused)('%s is refused with the reason', (text, why) => {
    const parsed = parsePurl(text)
    expect(parsed.ok ? 'accepted' : parsed.why).toMatch(why)
  })

  test('is taken apart into decoded parts', () => {
    expect(parsePurl('pkg:npm/%40babel/core@7.0.0%2B1?vcs_url=git:%2F%2Fh%2Fr&arch=x#/src/./index.js')).toEqual({
      ok: true,
      purl: {
        type: 'npm',
        namespace: '@babel',
        name: 'core',
        version: '7.0.0+1',
        qualifiers: {arch: 'x', vcs_url: 'git://h/r'},
        subpath: 'src/index.js'
      }
    })
  })

  const word = fc.string({unit: 'grapheme', minLength: 1, maxLength: 12}).map(text => `${text.replaceAll('/', '')}x`)
  const dotless = word.filter(text => text !== '.' && text !== '..')
  const anyPurl: fc.Arbitrary<Purl> = fc.record({
    type: fc.constantFrom('npm', 'pypi', 'golang', 'maven', 'deb', 'generic', 'pub', 'github', 'nuget', 'x-y.z'),
    namespace: fc.option(fc.array(dotless, {minLength: 1, maxLength: 3}).map(parts => parts.join('/'))),
    name: fc.oneof(
      word,
      fc.tuple(word, word).map(parts => parts.join('/'))
    ),
    version: fc.option(word),
    qualifiers: fc.dictionary(
      fc.stringMatching(/^[a-z][a-z0-9._-]{0,6}$/).filter(key => key !== '__proto__'),
      word,
      {maxKeys: 3}
    ),
    subpath: fc.option(fc.array(dotless, {minLength: 1, maxLength: 3}).map(parts => parts.join('/')))
  })

  test('law: what is built is read as what it was built from, once normal', () => {
    fc.assert(
      fc.property(anyPurl, purl => {
        const text = formatPurl(purl)
        const parsed = parsePurl(text)
        if (!parsed.ok) throw new Error(parsed.why)
        expect(formatPurl(parsed.purl)).toBe(text)
        expect(parsePurl(formatPurl(parsed.purl))).toEqual(parsed)
      }),
      {numRuns: 500}
    )
  })

  test('law: where the type has no rules, reading what was built gives the same parts', () => {
    fc.assert(
      fc.property(anyPurl, purl => {
        expect(parsePurl(formatPurl({...purl, type: 'generic'}))).toEqual({ok: true, purl: {...purl, type: 'generic'}})
      }),
      {numRuns: 500}
    )
  })

  test('any text has an answer', () => {
    fc.assert(
      fc.property(fc.string({unit: 'binary'}), fc.constantFrom('', 'pkg:', 'pkg:npm/'), (text, start) => {
        expect(typeof parsePurl(start + text).ok).toBe('boolean')
      }),
      {numRuns: 1000}
    )
  })
})
