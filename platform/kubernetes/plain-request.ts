/** One small HTTPS request to a login service, with a certificate authority of its own where the kubeconfig names one. */
import {request as requestHttp} from 'node:http'
import {request as requestHttps} from 'node:https'
import {text as textOf} from 'node:stream/consumers'

export type Fetched = {readonly status: number; readonly text: string}

type Options = {
  readonly authority: string | null
  /** Sent with POST; without it the request is a GET. */
  readonly form?: URLSearchParams
  readonly authorization?: string
}

const timeout = 20_000

/** Rejects with the error of the connection; every status is an answer. */
export const fetchText = (address: string, {authority, form, authorization}: Options): Promise<Fetched> =>
  new Promise((resolve, reject) => {
    const url = new URL(address)
    const request = (url.protocol === 'http:' ? requestHttp : requestHttps)(url, {
      method: form === undefined ? 'GET' : 'POST',
      headers: {
        accept: 'application/json',
        ...(authorization === undefined ? {} : {authorization}),
        ...(form === undefined ? {} : {'content-type': 'application/x-www-form-urlencoded'})
      },
      ...(authority === null ? {} : {ca: authority}),
      signal: AbortSignal.timeout(timeout)
    })
    request.on('error', reject)
    request.on('response', response => {
      textOf(response).then(text => resolve({status: response.statusCode ?? 0, text}), reject)
    })
    request.end(form?.toString())
  })
