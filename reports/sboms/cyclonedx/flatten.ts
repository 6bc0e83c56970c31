/** Components of components: the model has one list, the nesting is kept beside it. */
import type {SbomProblem} from '#core/sbom/problem'
import {type JsonObject, objectOf, objectsOf, textOf} from '../json.ts'

export type Placed = {
  /** The `bom-ref`; where it has none, or one that is taken, its place as a JSON pointer behind `#`. */
  readonly ref: string
  readonly parent: string | null
  readonly pointer: string
  readonly members: JsonObject
}

/** Is this a reference that was made from the place of a component without `bom-ref`? */
export const isPlaceRef = (ref: string): boolean =>
  /^#\/(?:metadata\/component|components\/\d+)(?:\/components\/\d+)*$/.test(ref)

/** Deeper nesting is no software, and would end the stack. */
const deepest = 200

export type Flattened = {
  readonly subject: Placed | null
  /** Depth first; the subject and what is inside it come first. */
  readonly components: readonly Placed[]
  readonly problems: readonly SbomProblem[]
}

class Flattener {
  readonly components: Placed[] = []
  readonly problems: SbomProblem[] = []
  readonly #taken = new Set<string>()

  place(members: JsonObject, pointer: string, parent: string | null, depth: number): Placed {
    const placed = {ref: this.#refOf(members, pointer), parent, pointer, members}
    this.components.push(placed)
    this.placeAll(members.components, `${pointer}/components`, placed.ref, depth + 1)
    return placed
  }

  placeAll(list: unknown, pointer: string, parent: string | null, depth: number): void {
    if (depth > deepest) {
      this.problems.push({
        severity: 'error',
        rule: 'nesting',
        message: `Components are nested deeper than ${deepest}: what is below is not read.`,
        pointer
      })
      return
    }
    for (const [index, members] of objectsOf(list).entries()) this.place(members, `${pointer}/${index}`, parent, depth)
  }

  #refOf(members: JsonObject, pointer: string): string {
    const own = textOf(members['bom-ref'])
    const ref = own === null || own === '' || this.#taken.has(own) ? `#${pointer}` : own
    if (own !== null && this.#taken.has(own))
      this.problems.push({
        severity: 'error',
        rule: 'duplicate-ref',
        message: `Another component has the bom-ref \`${own}\` already; edges to it mean the first one.`,
        pointer: `${pointer}/bom-ref`
      })
    this.#taken.add(ref)
    return ref
  }
}

export const flatten = (bom: JsonObject): Flattened => {
  const flattener = new Flattener()
  const {component} = objectOf(bom.metadata)
  const subject = component === undefined ? null : flattener.place(objectOf(component), '/metadata/component', null, 0)
  flattener.placeAll(bom.components, '/components', null, 0)
  return {subject, components: flattener.components, problems: flattener.problems}
}
