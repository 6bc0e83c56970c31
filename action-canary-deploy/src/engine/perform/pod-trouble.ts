/** Why pods will not become available, where waiting longer cannot help; in the words of the kubelet. */
import type {Manifest} from '#core/cluster'
import {count, statusOf} from './spec.ts'

/** Restarts after which a crash is no accident. */
const manyRestarts = 3

const hopeless: ReadonlySet<string> = new Set([
  'ImagePullBackOff',
  'InvalidImageName',
  'ErrImageNeverPull',
  'CreateContainerConfigError',
  'CreateContainerError',
  'RunContainerError'
])

type Container = {
  readonly name?: string
  readonly restartCount?: number
  readonly state?: {readonly waiting?: {readonly reason?: string; readonly message?: string}}
  readonly lastState?: {readonly terminated?: {readonly reason?: string; readonly exitCode?: number}}
}

/** `pod shop-canary-x, container app: ImagePullBackOff: …`; undefined while there is hope. */
export const troubleOf = (pods: readonly Manifest[]): string | undefined => {
  for (const pod of pods) {
    for (const container of containersOf(pod)) {
      const why = troubleIn(container)
      if (why !== undefined) return `pod ${pod.metadata.name}, container ${container.name ?? '?'}: ${why}`
    }
  }
  return undefined
}

const containersOf = (pod: Manifest): readonly Container[] => {
  const {initContainerStatuses, containerStatuses} = statusOf(pod)
  return [initContainerStatuses, containerStatuses].flatMap(list => (Array.isArray(list) ? (list as Container[]) : []))
}

const troubleIn = ({state, restartCount, lastState}: Container): string | undefined => {
  const reason = state?.waiting?.reason
  if (reason === undefined) return undefined
  const message = state?.waiting?.message
  if (hopeless.has(reason)) return message === undefined ? reason : `${reason}: ${message}`
  if (reason !== 'CrashLoopBackOff' || count(restartCount) < manyRestarts) return undefined
  const {reason: end = 'ended', exitCode} = lastState?.terminated ?? {}
  return `it crashed ${count(restartCount)} times, last with ${end}, exit code ${exitCode ?? 'unknown'}`
}
