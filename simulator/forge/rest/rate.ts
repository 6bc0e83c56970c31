import {limits} from '../limits.ts'
import {json} from '../reply.ts'
import type {Route} from '../route.ts'

/** Not counted itself. */
export const rateRoutes: readonly Route[] = [
  {
    method: 'GET',
    pattern: '/api/v3/rate_limit',
    dialect: 'rest',
    token: 'job',
    needs: [],
    handle: ({forge}, {name}) => {
      const unlimited = {limit: limits.requestsPerHour, remaining: limits.requestsPerHour, reset: 4_000_000_000}
      const core = forge.rate?.(name).look() ?? unlimited
      return json(200, {resources: {core}, rate: core})
    }
  }
]
