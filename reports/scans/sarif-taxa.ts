/** Weaknesses that results and rules name as entries of a taxonomy of their run (SARIF 2.1.0, 3.27.8 and 3.49.15). */
import {at, fieldsOf, listOf, numberOf, textOf} from './fields.ts'

/** An entry whose taxonomy only its place or its GUID tells. Plain data. */
export type TaxonReference = {
  readonly id: string | null
  /** Index into the entries of the taxonomy. */
  readonly index: number | null
  /** Index into `run.taxonomies`. */
  readonly taxonomy: number | null
  readonly guid: string | null
}

export type Taxa = {
  /** Of CWE, as they are written. */
  readonly ids: readonly unknown[]
  /** Not known before the taxonomies are read. */
  readonly open: readonly TaxonReference[]
}

const isCwe = (name: string | null): boolean => name?.toUpperCase() === 'CWE'

export const taxaIn = (references: unknown): Taxa => {
  const all = listOf(references).map(fieldsOf)
  const nameOf = (one: unknown): string | null => textOf(at(one, 'toolComponent', 'name'))
  return {
    ids: all.filter(one => isCwe(nameOf(one))).map(({id}) => id),
    open: all
      .filter(one => nameOf(one) === null)
      .map(one => ({
        id: textOf(one.id),
        index: numberOf(one.index),
        taxonomy: numberOf(at(one, 'toolComponent', 'index')),
        guid: textOf(at(one, 'toolComponent', 'guid'))
      }))
      .filter(({taxonomy, guid}) => taxonomy !== null || guid !== null)
  }
}

type Taxonomy = {readonly isCwe: boolean; readonly guid: string | null; readonly ids: readonly (string | null)[]}

export class SarifTaxonomies {
  readonly #all: Taxonomy[] = []

  add(value: unknown): void {
    const cwe = isCwe(textOf(at(value, 'name')))
    const ids = cwe ? listOf(at(value, 'taxa')).map(one => textOf(at(one, 'id'))) : []
    this.#all.push({isCwe: cwe, guid: textOf(at(value, 'guid')), ids})
  }

  /** The ids of those that are entries of CWE. */
  weaknesses(references: readonly TaxonReference[]): readonly string[] {
    return references.flatMap(({id, index, taxonomy, guid}) => {
      const found = taxonomy === null ? this.#all.find(one => one.guid === guid) : this.#all[taxonomy]
      if (found?.isCwe !== true) return []
      return id ?? (index === null ? null : found.ids[index]) ?? []
    })
  }
}
