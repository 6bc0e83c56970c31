/** How the demo should come out; what came out otherwise is said in words. */
import type {Acted} from '../deploying.ts'
import type {LoadReport} from '../load.ts'
import {stateOf, type Version} from './canal.ts'

export const first: Version = {tag: 'v1', failRate: 0}
export const good: Version = {tag: 'v2', failRate: 0}
export const bad: Version = {tag: 'v3', failRate: 0.3}

/** A deployment and what it left in the namespace beside the release. */
export type Played = {readonly acted: Pick<Acted, 'code' | 'file'>; readonly left: readonly string[]}

type End = {readonly result: string; readonly code: number; readonly reason: RegExp | null}

const promoted: End = {result: 'succeeded', code: 0, reason: null}
const takenBack: End = {result: 'rolled-back', code: 1, reason: /requests to the canary failed/}

const endsAs = ({acted, left}: Played, name: string, {result, code, reason}: End): readonly string[] => {
  const state = stateOf(acted)
  const why = state?.reason ?? null
  const isAsExpected = state?.result === result && (reason === null ? why === null : reason.test(why ?? ''))
  return [
    ...(isAsExpected ? [] : [`${name}: expected ${result}, came out ${state?.result ?? 'without a state'}: ${why}`]),
    ...(acted.code === code ? [] : [`${name}: expected exit code ${code}, came out ${acted.code}`]),
    ...left.map(what => `${name}: left behind: ${what}`)
  ]
}

/** Only answers of the bad version itself may fail, and at the end the good one answers alone. */
const answersOf = ({versions, failed, windows}: LoadReport): readonly string[] => {
  const others = failed - (versions[bad.tag]?.failed ?? 0)
  const last = [...new Set(windows.slice(-6, -1).flatMap(window => Object.keys(window.versions)))]
  return [
    ...(others === 0 ? [] : [`${others} requests failed that ${bad.tag} did not answer`]),
    ...(versions[bad.tag] === undefined ? [`${bad.tag} was never asked, so nothing was judged`] : []),
    ...(last.join() === good.tag
      ? []
      : [`at the end ${last.join(' and ') || 'nobody'} answered, not ${good.tag} alone`])
  ]
}

/** Empty when all came out as it should. */
export const differencesOf = (promotion: Played, rollback: Played, report: LoadReport): readonly string[] => [
  ...endsAs(promotion, 'promotion', promoted),
  ...endsAs(rollback, 'rollback', takenBack),
  ...answersOf(report)
]
