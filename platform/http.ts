import {messageOf} from '#core/failure'
import {type Http, UnreachableError} from '#core/world'
import {exchange} from './exchange.ts'

const patience = 10_000

export const systemHttp: Http = {
  get: async (url, signal) => {
    const limit = AbortSignal.timeout(patience)
    try {
      const response = await followed(url, signal === undefined ? limit : AbortSignal.any([signal, limit]))
      return {status: response.status, text: await response.text()}
    } catch (thrown) {
      signal?.throwIfAborted()
      const cause = thrown instanceof Error && thrown.cause !== undefined ? messageOf(thrown.cause) : messageOf(thrown)
      throw new UnreachableError(`${new URL(url).origin} did not answer: ${cause}`, {cause: thrown})
    }
  }
}

const mostHops = 5

const followed = async (url: string, signal: AbortSignal): Promise<Response> => {
  let address = url
  for (let hop = 0; hop < mostHops; hop += 1) {
    const response = await exchange(address, {signal})
    const location = response.headers.get('location')
    if (location === null || response.status < 300 || response.status > 399) return response
    await response.body?.cancel()
    address = new URL(location, address).href
  }
  throw new Error(`${mostHops} redirections, the last one to ${address}`)
}
