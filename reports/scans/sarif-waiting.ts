/** A queue of values that wait for something later in the document: compressed text outside of the heap. */
import {deflateRawSync, inflateRawSync} from 'node:zlib'

export type Waiting<T> = {
  readonly size: number
  readonly add: (value: T) => void
  /** All of them in their order; the queue is empty afterwards. */
  readonly take: () => Iterable<T>
}

const chunkBytes = 2 ** 18
const LF = 0x0a

/** The fastest level: reports repeat themselves so much that a better one gains little. */
const packed = (bytes: Uint8Array): Buffer => deflateRawSync(bytes, {level: 1})

/** The values must survive `JSON.stringify`. */
export const waitingOf = <T>(): Waiting<T> => {
  let chunks: Buffer[] = []
  let open: Buffer | null = null
  let used = 0
  let size = 0

  const pack = (): void => {
    if (open !== null && used > 0) chunks.push(packed(open.subarray(0, used)))
    used = 0
  }
  const addLine = (line: string): void => {
    const bytes = Buffer.byteLength(line)
    if (used + bytes > chunkBytes) pack()
    if (bytes > chunkBytes) chunks.push(packed(Buffer.from(line)))
    else {
      open ??= Buffer.allocUnsafe(chunkBytes)
      used += open.write(line, used)
    }
  }
  return {
    get size() {
      return size
    },
    add: value => {
      addLine(`${JSON.stringify(value)}\n`)
      size += 1
    },
    *take() {
      pack()
      const all = chunks
      chunks = []
      open = null
      size = 0
      for (const chunk of all) {
        const bytes = inflateRawSync(chunk)
        for (let start = 0, end = bytes.indexOf(LF); end >= 0; start = end + 1, end = bytes.indexOf(LF, start)) {
          yield JSON.parse(bytes.toString('utf8', start, end))
        }
      }
    }
  }
}
