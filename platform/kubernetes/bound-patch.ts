/**
 * A patch that only applies to one version of its object. Source: kubernetes.io "API concepts", resource versions: a patch that sets
 * `metadata.resourceVersion` is refused with 409 where the object has another one; it holds for merge patches, JSON patches and apply.
 */

type Json = Record<string, unknown>

/** Undefined where the body is no patch in JSON. `contentType` as the client sent it. */
export const boundTo = (resourceVersion: string, body: Buffer, contentType: string): Buffer | undefined => {
  const patch = parsed(body)
  if (contentType.startsWith('application/json-patch+json'))
    return Array.isArray(patch)
      ? encoded([{op: 'replace', path: '/metadata/resourceVersion', value: resourceVersion}, ...patch])
      : undefined
  if (!isObject(patch)) return undefined
  const metadata = isObject(patch.metadata) ? patch.metadata : {}
  return encoded({...patch, metadata: {...metadata, resourceVersion}})
}

const parsed = (body: Buffer): unknown => {
  try {
    return JSON.parse(body.toString('utf8'))
  } catch {
    return undefined
  }
}

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)

const encoded = (value: unknown): Buffer => Buffer.from(JSON.stringify(value))
