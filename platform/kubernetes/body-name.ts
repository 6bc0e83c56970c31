/**
 * The name an object gives itself in the body of a request, in JSON or in the protobuf that Go clients send.
 * Source: kubernetes.io "API concepts", Kubernetes protobuf; k8s.io/apimachinery generated.proto (Unknown.raw = 2, ObjectMeta = 1, name = 1).
 */

/** Null where the body is no object, or has no name (yet). */
export const nameIn = (body: Buffer): string | null =>
  body.subarray(0, magic.length).equals(magic) ? nameInProtobuf(body.subarray(magic.length)) : nameInJson(body)

const magic = Buffer.from('k8s\0')

const nameInJson = (body: Buffer): string | null => {
  try {
    const value: {readonly metadata?: {readonly name?: unknown} | null} | null = JSON.parse(body.toString('utf8'))
    const name = value?.metadata?.name
    return typeof name === 'string' && name !== '' ? name : null
  } catch {
    return null
  }
}

const nameInProtobuf = (envelope: Buffer): string | null => {
  const object = fieldOf(envelope, 2)
  const metadata = object && fieldOf(object, 1)
  return (metadata && fieldOf(metadata, 1)?.toString('utf8')) || null
}

/** The bytes of a field of length-delimited type; undefined where the message has none or is damaged. */
const fieldOf = (message: Buffer, wanted: number): Buffer | undefined => {
  let found: Buffer | undefined
  for (let at = 0; at < message.length; ) {
    const [key, start] = varint(message, at)
    const [type, number] = [key & 7, key >>> 3]
    const [value, next] = type === 0 || type === 2 ? varint(message, start) : [0, start]
    const size = {0: 0, 1: 8, 2: value, 5: 4}[type]
    if (size === undefined || next + size > message.length) return undefined
    if (type === 2 && number === wanted) found = message.subarray(next, next + size)
    at = next + size
  }
  return found
}

/** Value and the position behind it. Longer than 32 bits is not needed: lengths and keys are short, other values are skipped. */
const varint = (bytes: Buffer, from: number): readonly [value: number, next: number] => {
  let value = 0
  for (let at = from; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0
    if (at - from < 4) value |= (byte & 0x7f) << (7 * (at - from))
    if (byte < 0x80) return [value, at + 1]
  }
  return [0, bytes.length]
}
