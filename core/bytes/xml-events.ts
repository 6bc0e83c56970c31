import type {XmlProblem} from './xml-problem.ts'
import type {OpenTag} from './xml-tag.ts'

/** What a scan tells, in document order. */
export type XmlEvents = {
  /** The tag is valid during the call only. */
  readonly open: (tag: OpenTag) => void
  readonly close: (name: string) => void
  /** Asked before every run of character data, so that text nobody wants costs nothing. */
  readonly wantsText: () => boolean
  /** One run of text or one CDATA section, its first 64 KiB. */
  readonly text: (text: string) => void
  readonly problem: (problem: XmlProblem) => void
}
