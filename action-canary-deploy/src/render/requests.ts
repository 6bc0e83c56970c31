/** What pods ask of the cluster, as the scheduler and quotas count it. */
import {thousandths} from './fields.ts'
import {at, type Fields, fieldsOf, isFields, listOf} from './untyped.ts'

/** Thousandths of a core, thousandths of a byte, by `requests.cpu`, `limits.memory` and so on. */
export type Amounts = ReadonlyMap<string, bigint>

const sections = ['requests', 'limits'] as const

/**
 * Of one pod: the sum of its containers and sidecars, or the largest of those that only initialise, plus overhead. A limit without a
 * request is a request (Kubernetes defaults it so).
 */
export const podAmounts = (spec: Fields): Amounts => {
  const containers = listOf(spec.containers).filter(isFields).map(containerAmounts)
  const initial = listOf(spec.initContainers).filter(isFields)
  const sidecars = initial.filter(({restartPolicy}) => restartPolicy === 'Always').map(containerAmounts)
  const once = initial.filter(({restartPolicy}) => restartPolicy !== 'Always').map(containerAmounts)
  const overhead = amountsIn('requests', spec.overhead)
  const running = sum([...containers, ...sidecars])
  return sum([once.reduce((most, one) => largest(most, sum([one, ...sidecars])), running), overhead])
}

const containerAmounts = (container: Fields): Amounts => {
  const resources = fieldsOf(container.resources)
  const requests = {...fieldsOf(resources.limits), ...fieldsOf(resources.requests)}
  return sum([amountsIn('requests', requests), amountsIn('limits', resources.limits)])
}

const amountsIn = (section: (typeof sections)[number], quantities: unknown): Amounts =>
  new Map(
    Object.entries(fieldsOf(quantities)).flatMap(([name, quantity]): readonly (readonly [string, bigint])[] => {
      const amount = thousandths(String(quantity))
      return amount === undefined ? [] : [[`${section}.${name}`, amount]]
    })
  )

const nothing: Amounts = new Map()

export const sum = (amounts: readonly Amounts[]): Amounts =>
  amounts.reduce((total, one) => combined(total, one, (a, b) => a + b), nothing)

const largest = (a: Amounts, b: Amounts): Amounts => combined(a, b, (x, y) => (x > y ? x : y))

const combined = (a: Amounts, b: Amounts, combine: (a: bigint, b: bigint) => bigint): Amounts =>
  new Map(
    [...new Set([...a.keys(), ...b.keys()])].map(name => [name, combine(a.get(name) ?? 0n, b.get(name) ?? 0n)] as const)
  )

export const times = (amounts: Amounts, count: number): Amounts =>
  new Map([...amounts].map(([name, amount]) => [name, amount * BigInt(count)]))

/** `1500m` for cores and everything else that is counted, bytes in the unit that leaves the fewest digits. */
export const quantityText = (name: string, amount: bigint): string => {
  if (!/memory|storage/.test(name)) return amount % 1000n === 0n ? String(amount / 1000n) : `${amount}m`
  const bytes = amount / 1000n
  const unit = (['Gi', 'Mi', 'Ki'] as const).find(
    (_, index) => bytes !== 0n && bytes % 1024n ** BigInt(3 - index) === 0n
  )
  return unit === undefined ? String(bytes) : `${bytes / 1024n ** BigInt({Gi: 3, Mi: 2, Ki: 1}[unit])}${unit}`
}

/** Whether a pod states any request or limit for cores or memory; quotas call one that does not `BestEffort`. */
export const isBestEffort = (spec: Fields): boolean =>
  ![...podAmounts(spec).keys()].some(name => /^(requests|limits)\.(cpu|memory)$/.test(name))

export const priorityOf = (spec: Fields): string | undefined => {
  const name = at(spec, 'priorityClassName')
  return typeof name === 'string' ? name : undefined
}
