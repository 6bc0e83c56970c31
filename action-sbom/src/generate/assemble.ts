/** Makes the SBOM document of what the lockfiles say. The order of the files does not count. */
import type {Hash, SbomComponent, SbomDocument} from '#core/sbom/document'
import {collect, type Entry, type FamilyGraph} from './collect.ts'
import {conflictingHashes} from './failures.ts'
import type {Facts, Report} from './model.ts'
import {folderName} from './paths.ts'

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Every value once, in the order of its JSON. */
const union = <T>(lists: readonly (readonly T[])[]): readonly T[] => {
  const values = new Map(lists.flat().map(value => [JSON.stringify(value), value]))
  return [...values].sort(([a], [b]) => byText(a, b)).map(([, value]) => value)
}

/** The first text in order, so that it does not depend on the order of the files. */
const chosen = (texts: readonly (string | null)[]): string | null =>
  texts.filter(text => text !== null).sort(byText)[0] ?? null

const united = (all: readonly Facts[]): Facts => {
  const [only] = all
  if (only !== undefined && all.length === 1) return only
  return {
    purl: chosen(all.map(({purl}) => purl)),
    group: chosen(all.map(({group}) => group)),
    name: chosen(all.map(({name}) => name)) ?? '',
    version: chosen(all.map(({version}) => version)),
    description: chosen(all.map(({description}) => description)),
    licences: union(all.map(({licences}) => licences)),
    hashes: union(all.map(({hashes}) => hashes)),
    references: union(all.map(({references}) => references)),
    properties: union(all.map(({properties}) => properties))
  }
}

/** Python packages have one hash for each of their files; everywhere else two of one algorithm contradict each other. */
const reportConflicts = (purl: string | null, hashes: readonly Hash[], report: Report): void => {
  if (purl === null || purl.startsWith('pkg:pypi/')) return
  const algorithms = hashes.map(({algorithm}) => algorithm)
  for (const algorithm of new Set(algorithms.filter((one, index) => algorithms.indexOf(one) !== index))) {
    report('error', conflictingHashes(purl, algorithm), null)
  }
}

/** A unique reference for each entry: the purl where it can be. */
const references = (facts: ReadonlyMap<string, Facts>, entries: readonly Entry[]): ReadonlyMap<string, string> => {
  const taken = new Set<string>([subjectRef])
  const refs = new Map<string, string>()
  const packagesFirst = [...entries].sort(
    (a, b) => Number(a.place !== null) - Number(b.place !== null) || byText(a.id, b.id)
  )
  for (const {id, place} of packagesFirst) {
    const plain = facts.get(id)?.purl ?? id.replaceAll('\0', ':')
    const candidates = [plain, `${plain}#${place ?? ''}`]
    let ref = candidates.find(one => !taken.has(one)) ?? `${plain}~`
    while (taken.has(ref)) ref += '~'
    taken.add(ref)
    refs.set(id, ref)
  }
  return refs
}

const subjectRef = 'towpath:subject'

const componentOf = (ref: string, facts: Facts, {place, scope}: Pick<Entry, 'place' | 'scope'>): SbomComponent => ({
  ref,
  type: place === null ? 'library' : 'application',
  group: facts.group,
  name: facts.name,
  version: facts.version,
  purl: facts.purl,
  cpe: null,
  scope,
  description: facts.description,
  supplier: null,
  copyright: null,
  declared: facts.licences,
  concluded: [],
  hashes: facts.hashes,
  references: facts.references,
  properties: facts.properties,
  extra: {}
})

const bare: Omit<Facts, 'name'> = {
  purl: null,
  group: null,
  version: null,
  description: null,
  licences: [],
  hashes: [],
  references: [],
  properties: []
}

/** Projects that no other project needs; all of them where they need each other in a circle. */
const tops = (entries: readonly Entry[]): readonly Entry[] => {
  const projects = entries.filter(({place}) => place !== null)
  const needed = new Set(projects.flatMap(({links}) => [...(links ?? [])]))
  const free = projects.filter(({id}) => !needed.has(id))
  return free.length > 0 ? free : projects
}

/** One document of all graphs, sorted; `name` is that of the subject where several projects stand side by side. */
export const assemble = (graphs: readonly FamilyGraph[], name: string | null, report: Report): SbomDocument => {
  const entries = [...collect(graphs).values()]
  const facts = new Map(entries.map(({id, facts: all}) => [id, united(all)]))
  const refs = references(facts, entries)
  const refOf = (id: string): string => refs.get(id) ?? id
  const components = entries.map(entry => {
    const known = facts.get(entry.id) ?? {...bare, name: entry.id}
    reportConflicts(known.purl, known.hashes, report)
    return componentOf(refOf(entry.id), known, entry)
  })
  const dependencies = entries.flatMap(({id, links}) =>
    links === null ? [] : [{ref: refOf(id), dependsOn: [...links].map(refOf).sort(byText)}]
  )
  const roots = tops(entries)
  const [only] = roots
  if (only === undefined || roots.length > 1) {
    const subject = {...bare, name: name ?? folderName('.')}
    components.push(componentOf(subjectRef, subject, {place: '.', scope: 'required'}))
    dependencies.push({ref: subjectRef, dependsOn: roots.map(({id}) => refOf(id)).sort(byText)})
  }
  const subject = only === undefined || roots.length > 1 ? subjectRef : refOf(only.id)
  components.sort((a, b) => byText(a.ref, b.ref))
  return {
    subject,
    name: components.find(({ref}) => ref === subject)?.name ?? null,
    identity: null,
    version: 1,
    created: null,
    tools: [],
    authors: [],
    components,
    dependencies: dependencies.sort((a, b) => byText(a.ref, b.ref)),
    extra: {}
  }
}
