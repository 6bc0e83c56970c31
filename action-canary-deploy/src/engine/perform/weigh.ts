import type {Header, Rollout} from '../../model.ts'
import {providerNamed} from '../../traffic/providers.ts'
import {Missing} from '../fence.ts'
import type {Session} from '../ports.ts'
import type {Performer} from './perform.ts'
import {servicesOf} from './services.ts'
import {leaveServices} from './shared.ts'

/** All routes at once: a cancelled job has a second. */
export const weigh: Performer = async (session, _, percent) => {
  const {routes, shared} = session.store.state.rollout
  await Promise.all([
    ...routes.map(route => weighRoute(session, route, percent)),
    ...(shared !== null && percent === 0 ? [leaveServices(session, shared.leave)] : [])
  ])
  return undefined
}

/** Who asks for the canary gets it as long as it has a share. */
export const headerAt = ({header}: Rollout, percent: number): Header | null => (percent === 0 ? null : header)

type Route = Session['store']['state']['rollout']['routes'][number]

const weighRoute = async ({fence, store}: Session, {provider, ref, before}: Route, percent: number): Promise<void> => {
  const {shift, stated, effective} = providerNamed(provider)
  const header = headerAt(store.state.rollout, percent)
  const services = servicesOf(store.state.rollout)
  const changed = fence.change(ref, live =>
    percent !== 0 && stated(live, before, services, header) === effective(before, services, percent)
      ? undefined
      : shift(live, before, services, percent, header)
  )
  await changed.catch((thrown: unknown) => {
    // An own route that was never made, or a route that somebody deleted, sends nobody to the canary.
    if (percent !== 0 || !(thrown instanceof Missing)) throw thrown
  })
}
