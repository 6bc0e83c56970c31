/** Gemfile.lock of Bundler. */
import {formatPurl} from '#core/purl/format'
import {type Gem, parseGemfileLock} from './bundler-sections.ts'
import {factsOf, reference, vcsUrl} from './facts.ts'
import {brokenLockfile, danglingDependency, missingManifest, unusableHash} from './failures.ts'
import {developmentGems} from './gemfile.ts'
import {hexHash} from './hashes.ts'
import type {Facts, Graph, Link, Node, ProjectFiles, Reader, Report, Scope, SourceFile} from './model.ts'
import {lineOf} from './parse.ts'
import {beside, folderName, folderOf} from './paths.ts'

const hashOf = (gem: Gem, checksums: ReadonlyMap<string, string>, file: SourceFile, report: Report) => {
  const stated = gem.platform === null ? gem.version : `${gem.version}-${gem.platform}`
  const text = checksums.get(`${gem.name} (${stated})`)
  if (text === undefined) return []
  const [name = '', value = ''] = text.split('=')
  const hash = hexHash(name, value)
  if (hash === null) report('warning', unusableHash(file.path, text), lineOf(file.text, text))
  return hash === null ? [] : [hash]
}

const gemFacts = ({name, version, platform, section, source}: Gem, hashes: Facts['hashes']): Facts => {
  const remote = source.get('remote')
  const git = section === 'GIT' && remote !== undefined ? vcsUrl(remote, source.get('revision') ?? null) : null
  const qualifiers = {...(platform === null ? {} : {platform}), ...(git === null ? {} : {vcs_url: git})}
  return factsOf({
    name,
    version,
    purl: formatPurl({type: 'gem', namespace: null, name, version, qualifiers, subpath: null}),
    hashes,
    references: git === null ? [] : [reference('vcs', git)],
    properties: section === 'PATH' && remote !== undefined ? [{name: 'towpath:gem:folder', value: remote}] : []
  })
}

const keyOf = ({name, version, platform}: Gem): string => `${name} ${version} ${platform ?? ''}`

const read = (file: SourceFile, files: ProjectFiles, report: Report): Graph | null => {
  const {gems, direct, checksums} = parseGemfileLock(file, report)
  if (direct === null) {
    const last = file.text.trimEnd().split('\n').length
    report('error', brokenLockfile(file.path, 'it ends before the section DEPENDENCIES', last), last)
  }
  const byName = Map.groupBy(gems, ({name}) => name)
  const links = (from: string, name: string, scope: Scope): readonly Link[] => {
    const found = byName.get(name) ?? []
    /** Bundler is the tool itself and never stands in its own lockfile. */
    if (found.length === 0 && name !== 'bundler')
      report('error', danglingDependency(file.path, from, name), lineOf(file.text, `    ${from} (`))
    return found.map(gem => ({to: keyOf(gem), scope}))
  }
  const nodes = gems.map(
    (gem): Node => ({
      key: keyOf(gem),
      place: null,
      facts: gemFacts(gem, hashOf(gem, checksums, file, report)),
      links: gem.needs.flatMap(name => links(gem.name, name, 'required')),
      stated: null
    })
  )
  const gemfile = beside(file, file.path.endsWith('gems.locked') ? 'gems.rb' : 'Gemfile', files)
  const excluded = gemfile === undefined ? null : developmentGems(gemfile.text)
  if (excluded === null) report('warning', missingManifest(file.path, 'Gemfile'), null)
  const place = folderOf(file.path)
  const wanted = (direct ?? []).flatMap(name =>
    links('the project', name, excluded?.has(name) === true ? 'excluded' : 'required')
  )
  const facts = factsOf({name: folderName(place)})
  return {nodes: [...nodes, {key: '', place, facts, links: wanted, stated: null}], root: ''}
}

export const bundler: Reader = {
  name: 'bundler',
  title: 'Gemfile.lock',
  family: 'gem',
  names: /^(?:Gemfile\.lock|gems\.locked)$/,
  recognise: text => /^(?:GEM|GIT|PATH)\n {2}\S+/m.test(text) && /^ {2}specs:$/m.test(text),
  read
}
