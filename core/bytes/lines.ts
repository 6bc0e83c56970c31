/** Splits UTF-8 pieces into lines without making strings of them. */
import {LF} from './buffer.ts'

const CR = 0x0d

/** One line lies in `bytes` from `start` to `end` (the line end excluded) during the call only. `number` counts from 1. */
export type VisitLine = (bytes: Buffer, start: number, end: number, number: number) => void

export type LineSplitter = {
  readonly feed: (bytes: Buffer) => void
  /** Hands out the last line where it has no line end. */
  readonly end: () => void
}

/** A longer line is cut there: memory stays bounded whatever the file holds. */
export const longestLine = 1 << 20

/** Lines end with LF or CR LF. Pieces may be cut anywhere. */
export const lineSplitter = (visit: VisitLine): LineSplitter => {
  let pending: Buffer[] = []
  let size = 0
  let number = 0

  const hold = (bytes: Buffer): void => {
    const kept = bytes.subarray(0, Math.max(0, longestLine - size))
    if (kept.length > 0) pending.push(Buffer.from(kept))
    size += kept.length
  }
  const emit = (bytes: Buffer, start: number, end: number): void => {
    number += 1
    const cut = Math.min(end, start + longestLine)
    visit(bytes, start, cut > start && bytes[cut - 1] === CR ? cut - 1 : cut, number)
  }
  const emitPending = (): void => {
    const whole = Buffer.concat(pending)
    pending = []
    size = 0
    emit(whole, 0, whole.length)
  }

  return {
    feed: bytes => {
      let start = 0
      for (let end = 0; end < bytes.length; end++) {
        if (bytes[end] !== LF) continue
        if (pending.length === 0) emit(bytes, start, end)
        else {
          hold(bytes.subarray(start, end))
          emitPending()
        }
        start = end + 1
      }
      if (start < bytes.length) hold(bytes.subarray(start))
    },
    end: () => {
      if (pending.length > 0) emitPending()
    }
  }
}
