/** Components of one identity become one. */
import {byText, isObject} from '#core/sbom/canonical'
import type {Extra, Licence, SbomComponent} from '#core/sbom/document'
import {isListed} from '#core/sbom/licence'
import type {SbomProblem} from '#core/sbom/problem'
import {join, union} from './join.ts'

/** Of several statements the first in the order of texts: any choice is right that does not depend on the order of inputs. */
const first = (texts: readonly (string | null)[]): string | null => {
  let least: string | null = null
  for (const text of texts) if (text !== null && (least === null || byText(text, least) < 0)) least = text
  return least
}

/** An expression of one identifier says the same as the identifier. */
const plain = (licence: Licence): Licence =>
  licence.kind === 'expression' && isListed(licence.expression)
    ? {kind: 'id', id: licence.expression, url: null}
    : licence

const unitedLicences = (lists: readonly (readonly Licence[])[]): readonly Licence[] => {
  const all = union(...lists.map(list => list.map(plain)))
  const withUrl = new Set(all.flatMap(licence => (licence.kind === 'id' && licence.url !== null ? [licence.id] : [])))
  return all.filter(licence => !(licence.kind === 'id' && licence.url === null && withUrl.has(licence.id)))
}

/** What anybody needs at run time is required, whatever others say. */
const scopes: readonly SbomComponent['scope'][] = ['excluded', 'optional', null, 'required']

const strongest = (all: readonly SbomComponent['scope'][]): SbomComponent['scope'] =>
  scopes[Math.max(...all.map(scope => scopes.indexOf(scope)))] ?? null

export const joinedExtra = (all: readonly Extra[]): Extra => {
  let joined: unknown = all[0] ?? {}
  for (const extra of all.slice(1)) joined = join(joined, extra)
  return isObject(joined) ? joined : {}
}

const typeOf = (all: readonly SbomComponent[]): SbomComponent['type'] => {
  const types = all.map(({type}) => type).sort(byText)
  return types[0] ?? 'library'
}

/** `ref` is the identity that all of them share. */
export const mergeComponents = (ref: string, all: readonly SbomComponent[]): SbomComponent => ({
  ref,
  type: typeOf(all),
  ...nameOf(all),
  version: first(all.map(({version}) => version)),
  purl: first(all.map(({purl}) => purl)),
  cpe: first(all.map(({cpe}) => cpe)),
  scope: strongest(all.map(({scope}) => scope)),
  description: first(all.map(({description}) => description)),
  supplier: first(all.map(({supplier}) => supplier)),
  copyright: first(all.map(({copyright}) => copyright)),
  declared: unitedLicences(all.map(({declared}) => declared)),
  concluded: unitedLicences(all.map(({concluded}) => concluded)),
  hashes: union(...all.map(({hashes}) => hashes)),
  references: union(...all.map(({references}) => references)),
  properties: union(...all.map(({properties}) => properties)),
  extra: joinedExtra(all.map(({extra}) => extra))
})

/** Group and name belong together: `@babel` + `core` must not become `@babel` + `@babel/core`. */
const nameOf = (all: readonly SbomComponent[]): Pick<SbomComponent, 'group' | 'name'> => {
  const pairs = all
    .map(({group, name}) => ({group, name}))
    .sort(
      (a, b) =>
        Number(a.group === null) - Number(b.group === null) || byText(`${a.group}\n${a.name}`, `${b.group}\n${b.name}`)
    )
  return pairs[0] ?? {group: null, name: ''}
}

const conflict = (ref: string, message: string, severity: SbomProblem['severity']): SbomProblem => ({
  severity,
  rule: 'conflict',
  message: `\`${ref}\`: ${message}`,
  pointer: ''
})

/**
 * What the merged statements about one component contradict each other in. Nothing was dropped: both stand in it. It
 * depends on the component alone, so merging again reports the same again.
 */
export const conflictsIn = ({ref, hashes, declared}: SbomComponent): readonly SbomProblem[] => {
  const values = Map.groupBy(hashes, ({algorithm}) => algorithm)
  const several = [...values].filter(([, group]) => group.length > 1)
  const contradicting = several.map(([algorithm, group]) =>
    conflict(ref, `${algorithm} is said to be ${group.map(({value}) => value).join(' and ')}.`, 'warning')
  )
  const expressions = declared.filter(({kind}) => kind === 'expression')
  return expressions.length > 0 && declared.length > 1
    ? [...contradicting, conflict(ref, `${declared.length} different licences are declared.`, 'note')]
    : contradicting
}
