import type {Rollout} from '../../model.ts'
import type {Services} from '../../traffic/provider.ts'

export const servicesOf = ({namespace, services}: Rollout): Services => ({namespace, pairs: services})
