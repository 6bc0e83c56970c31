/** The place of an Ingress among those that share a load balancer of AWS. */
import type {Manifest} from '#core/cluster'
import {albName} from './alb-actions.ts'
import {annotationsOf} from './ingress.ts'
import type {Refusal} from './provider.ts'

export const group = albName('group.name')
export const order = albName('group.order')

type Place = {readonly name: string; readonly annotations: Readonly<Record<string, string>>}

/** Members of a group come by their order (1 to 1000; none stated: 0), then by namespace and name. */
export const placeBefore = (object: Manifest, suffix: string): Place => {
  const stated = orderOf(object)
  const name = `${object.metadata.name}${suffix}`
  return stated === 0 ? {name: `0-${name}`, annotations: {}} : {name, annotations: {[order]: String(stated - 1)}}
}

export const orderOf = (object: Manifest): number => {
  const text = annotationsOf(object)[order] ?? '0'
  return /^\d{1,4}$/.test(text) ? Number(text) : Number.NaN
}

/** Other members of the group; null where the object states no group. */
export const groupMembers = (object: Manifest, live: readonly Manifest[]): readonly Manifest[] | null => {
  const name = annotationsOf(object)[group]
  if (name === undefined || name === '') return null
  const isSame = (one: Manifest): boolean =>
    one.metadata.name === object.metadata.name && one.metadata.namespace === object.metadata.namespace
  return live.filter(one => one.kind === 'Ingress' && annotationsOf(one)[group] === name && !isSame(one))
}

/** Rules of somebody else between ours and the repeated ones would be overtaken. */
export const between = (object: Manifest, own: Manifest, members: readonly Manifest[]): Refusal | null => {
  const isAfter = (one: Manifest, other: Manifest): boolean => compareMembers(one, other) >= 0
  // Older releases of the controller refuse an order that two members state.
  const isTaken = (one: Manifest): boolean => orderOf(own) !== 0 && orderOf(one) === orderOf(own)
  const overtaken = members.find(one => isTaken(one) || (isAfter(one, own) && !isAfter(one, object)))
  if (overtaken === undefined && !isAfter(own, object)) return null
  const what = overtaken === undefined ? 'no name' : `Ingress/${overtaken.metadata.name} of the same group`
  return {
    refused: `the canary's Ingress must be evaluated directly before it, and ${what} is there`,
    fix: `Give it an \`${order}\` so that the number before its own is free, such as 20 where the others have 10 and 30.`
  }
}

const compareMembers = (one: Manifest, other: Manifest): number => {
  const [a, b] = [orderOf(one), orderOf(other)]
  if (a !== b) return a - b
  const [left, right] = [one, other].map(({metadata}) => `${metadata.namespace ?? ''}/${metadata.name}`)
  return (left ?? '') < (right ?? '') ? -1 : left === right ? 0 : 1
}
