import {messageOf} from '#core/failure'
import {type Http, UnreachableError} from '#core/world'

const patience = 10_000

export const systemHttp: Http = {
  get: async (url, signal) => {
    const limit = AbortSignal.timeout(patience)
    try {
      const response = await fetch(url, {signal: signal === undefined ? limit : AbortSignal.any([signal, limit])})
      return {status: response.status, text: await response.text()}
    } catch (thrown) {
      signal?.throwIfAborted()
      const cause = thrown instanceof Error && thrown.cause !== undefined ? messageOf(thrown.cause) : messageOf(thrown)
      throw new UnreachableError(`${new URL(url).origin} did not answer: ${cause}`, {cause: thrown})
    }
  }
}
