/**
 * Which objects are versions of one thing. Generations and minimum copies count within a series: the objects of one
 * category, branch and name, where numbers that only tell the versions apart (`build-1234`, `image-9f2c1e7a`) do not count.
 */
import type {StoredObject} from './model.ts'

/** Commits, digests and random ids: hexadecimal, long and with a digit in it. */
const identifier = /(?<![0-9a-z])(?=[a-f]*\d)[0-9a-f]{7,64}(?![0-9a-z])/gi
const number = /\d+/g

type Shape = {readonly name: string; readonly bare: string}

const shapeOf = (name: string): Shape => {
  const short = name.replace(identifier, '#')
  return {name: short, bare: short.replace(number, '#')}
}

/** How to name the series of an object of this list. */
export type SeriesName = (object: Pick<StoredObject, 'kind' | 'name' | 'run'>) => string

/**
 * One run that makes both `node-18` and `node-20` shows that these numbers have a meaning: then they count in every run.
 * Without a run (caches, releases) nobody can tell, and they count too.
 */
export const seriesNames = (objects: readonly Pick<StoredObject, 'kind' | 'name' | 'run'>[]): SeriesName => {
  const shapes = new Map<string, Shape>()
  const shape = (name: string): Shape => {
    const known = shapes.get(name) ?? shapeOf(name)
    shapes.set(name, known)
    return known
  }
  const nameInRun = new Map<string, string>()
  const meaningful = new Set<string>()
  for (const {kind, name, run} of objects) {
    if (kind !== 'artifact' || run === null) continue
    const {name: short, bare} = shape(name)
    const key = `${run}\0${bare}`
    const other = nameInRun.get(key)
    if (other === undefined) nameInRun.set(key, short)
    else if (other !== short) meaningful.add(bare)
  }
  return ({kind, name, run}) => {
    if (kind === 'release' || kind === 'run') return name
    const {name: short, bare} = shape(name)
    return kind !== 'artifact' || run === null || meaningful.has(bare) ? short : bare
  }
}
