/** The package that a report names, with a purl where its ecosystem identifies packages by name. */
import {canonicalPurl, formatPurl} from '#core/purl/format'
import type {ComponentReference} from '#core/records/scan'

/** What the tools call an ecosystem, in lower case, and the type of its purls. */
const types: Readonly<Record<string, string>> = {
  npm: 'npm',
  yarn: 'npm',
  pnpm: 'npm',
  bun: 'npm',
  'node-pkg': 'npm',
  javascript: 'npm',
  pypi: 'pypi',
  pip: 'pypi',
  poetry: 'pypi',
  pipenv: 'pypi',
  python: 'pypi',
  'python-pkg': 'pypi',
  uv: 'pypi',
  go: 'golang',
  golang: 'golang',
  gomodules: 'golang',
  golangdep: 'golang',
  'go-module': 'golang',
  gomod: 'golang',
  gobinary: 'golang',
  'crates.io': 'cargo',
  cargo: 'cargo',
  'rust-crate': 'cargo',
  rustbinary: 'cargo',
  maven: 'maven',
  gradle: 'maven',
  sbt: 'maven',
  pom: 'maven',
  jar: 'maven',
  rubygems: 'gem',
  gem: 'gem',
  gemspec: 'gem',
  bundler: 'gem',
  nuget: 'nuget',
  paket: 'nuget',
  dotnet: 'nuget',
  'dotnet-core': 'nuget',
  'packages-props': 'nuget',
  packagist: 'composer',
  composer: 'composer',
  'php-composer': 'composer',
  'composer-vendor': 'composer',
  pub: 'pub',
  hex: 'hex',
  cocoapods: 'cocoapods',
  hackage: 'hackage',
  cran: 'cran',
  conan: 'conan',
  conancenter: 'conan',
  'github actions': 'github',
  'github-action': 'github',
  githubactions: 'github',
  debian: 'deb/debian',
  ubuntu: 'deb/ubuntu',
  alpine: 'apk/alpine'
}

const lockfiles: readonly (readonly [name: RegExp, type: string])[] = [
  [/^(?:package-lock\.json|npm-shrinkwrap\.json|yarn\.lock|pnpm-lock\.yaml|bun\.lock)$/, 'npm'],
  [/^(?:requirements.*\.txt|poetry\.lock|Pipfile\.lock|uv\.lock|pdm\.lock)$/, 'pypi'],
  [/^go\.(?:mod|sum)$/, 'golang'],
  [/^Cargo\.lock$/, 'cargo'],
  [/^(?:pom\.xml|gradle\.lockfile|buildscript-gradle\.lockfile)$/, 'maven'],
  [/^Gemfile\.lock$/, 'gem'],
  [/^composer\.lock$/, 'composer'],
  [/^(?:packages\.lock\.json|.*\.deps\.json)$/, 'nuget'],
  [/^pubspec\.lock$/, 'pub'],
  [/^mix\.lock$/, 'hex']
]

/** The ecosystem whose lockfile this is; null for every other file. */
export const ecosystemOfFile = (path: string): string | null => {
  const name = path.slice(path.lastIndexOf('/') + 1)
  return lockfiles.find(([pattern]) => pattern.test(name))?.[1] ?? null
}

export type NamedPackage = {
  readonly name: string
  readonly version: string | null
  /** As the tool writes it; `Debian:12` is Debian. */
  readonly ecosystem: string | null
}

const separators: Readonly<Record<string, string>> = {maven: ':'}

/** A Java artifact needs its group, a distribution package its distribution: without them there is no purl. */
const purlOf = ({name, version, ecosystem}: NamedPackage): string | null => {
  const known = types[ecosystem?.toLowerCase().replace(/:[\w. -]*$/, '') ?? '']
  if (known === undefined) return null
  const [type = '', distribution = null] = known.split('/')
  const cut = distribution === null ? name.lastIndexOf(separators[type] ?? '/') : -1
  if (type === 'maven' && cut <= 0) return null
  const namespace = cut > 0 ? name.slice(0, cut) : distribution
  return canonicalPurl(formatPurl({type, namespace, name: name.slice(cut + 1), version, qualifiers: {}, subpath: null}))
}

/** The package by its purl where the report writes a good one, else by name and ecosystem. */
export const componentOf = (named: NamedPackage, purl: string | null = null): ComponentReference => ({
  purl: (purl === null ? null : canonicalPurl(purl)) ?? purlOf(named),
  name: named.name,
  version: named.version
})
