/** A queue of values that wait for something later in the document: compressed text outside of the heap. */
import {deflateRawSync, inflateRawSync} from 'node:zlib'

const chunkCharacters = 2 ** 20

export type Waiting<T> = {
  readonly size: number
  readonly add: (value: T) => void
  /** All of them in their order; the queue is empty afterwards. */
  readonly take: () => Iterable<T>
}

/** The values must survive `JSON.stringify`. */
export const waitingOf = <T>(): Waiting<T> => {
  let chunks: Buffer[] = []
  let lines: string[] = []
  let characters = 0
  let size = 0

  const pack = (): void => {
    // The fastest level: reports repeat themselves so much that a better one gains little.
    chunks.push(deflateRawSync(lines.join('\n'), {level: 1}))
    lines = []
    characters = 0
  }
  return {
    get size() {
      return size
    },
    add: value => {
      const line = JSON.stringify(value)
      lines.push(line)
      size += 1
      characters += line.length
      if (characters >= chunkCharacters) pack()
    },
    *take() {
      if (lines.length > 0) pack()
      const all = chunks
      chunks = []
      size = 0
      for (const chunk of all) {
        for (const line of inflateRawSync(chunk).toString().split('\n')) yield JSON.parse(line)
      }
    }
  }
}
