// Lets plain Node load packages that import JSON without the `type` attribute: `node --import ./simulator/json-imports.mjs`.
import {registerHooks} from 'node:module'

registerHooks({
  load: (url, context, nextLoad) =>
    nextLoad(
      url,
      url.endsWith('.json') ? {...context, importAttributes: {...context.importAttributes, type: 'json'}} : context
    )
})
