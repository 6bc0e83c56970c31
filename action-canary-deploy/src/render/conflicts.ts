/** Fields that the upgrade sets and somebody else owns: where Helm applies on the server side, it fails with a conflict, after others were written. */
import type {Failure} from '#core/failure'
import {asKept} from './content.ts'
import {fieldConflict} from './failures.ts'
import {inside, unmetFields} from './fields.ts'
import type {Situation} from './situation.ts'
import {type Fields, fieldsOf, isFields, listOf, textOf} from './untyped.ts'

/** Helm's own fields are its to change, and ours are handed back before it applies. */
const friends = ['helm', 'towpath']

/** CD-144 for each object that an apply would not be allowed to write. */
export const applyConflicts = (situation: Situation): readonly Failure[] =>
  situation.after.flatMap(after => {
    const live = situation.liveOf(after)
    if (live === undefined) return []
    const found = listOf(live.metadata.managedFields)
      .filter(isFields)
      .filter(({manager, subresource}) => !friends.includes(textOf(manager) ?? '') && subresource !== 'status')
      .flatMap(({manager, fieldsV1}) =>
        conflictsIn(fieldsOf(fieldsV1), asKept(after), live, '').map(
          path => `${path} (${textOf(manager) ?? 'unknown'})`
        )
      )
    return found.length === 0 ? [] : [fieldConflict(situation.nameOf(after), [...new Set(found)])]
  })

/** Owned fields that are stated with another value. The tree of owned fields has `f:name`, `k:{"name":"app"}` and `.` for itself. */
const conflictsIn = (owned: Fields, stated: unknown, live: unknown, path: string): readonly string[] => {
  if (stated === undefined || stated === null) return []
  const children = Object.entries(owned).filter(([key]) => key !== '.')
  if (children.length === 0) return unmetFields(stated, live).length === 0 ? [] : [path]
  return children.flatMap(([key, below]) => {
    const name = key.slice(2)
    if (key.startsWith('f:')) {
      return conflictsIn(fieldsOf(below), fieldsOf(stated)[name], fieldsOf(live)[name], inside(path, name))
    }
    if (!key.startsWith('k:')) return []
    const [one, other] = [stated, live].map(list => itemOf(list, name))
    return conflictsIn(fieldsOf(below), one, other, `${path}[${labelOf(name)}]`)
  })
}

/** The item of a list that has these key fields. */
const itemOf = (list: unknown, keys: string): unknown => {
  const wanted = Object.entries(fieldsOf(JSON.parse(keys)))
  return listOf(list).find(item => wanted.every(([key, value]) => (fieldsOf(item)[key] ?? defaults[key]) === value))
}

/** Key fields that manifests leave out. */
const defaults: Fields = {protocol: 'TCP'}

const labelOf = (keys: string): string =>
  Object.values(fieldsOf(JSON.parse(keys)))
    .map(String)
    .join('/')
