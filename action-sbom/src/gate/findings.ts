/** What a finding in code, configuration or a running service is, so that it is found again elsewhere. */
import type {FindingRecord} from '#core/records'
import {contentOf, placeOf} from './content.ts'
import type {CodeFinding, Reported} from './model.ts'
import {byText, sorted, worst} from './order.ts'
import type {Rate} from './rating.ts'
import {toolName} from './tools.ts'

type Entry = {
  readonly reported: Reported<FindingRecord>
  readonly content: string | null
  readonly line: number | null
}

/**
 * Sorted by key. Equal findings in one file are numbered by line; what two producers both report is one finding, what one
 * producer reports twice on a line is two. The order of the records does not count.
 */
export const identifyFindings = (reported: readonly Reported<FindingRecord>[], rate: Rate): readonly CodeFinding[] => {
  const entries = reported.map(one => entryOf(one))
  return [...Map.groupBy(entries, identityOf)]
    .flatMap(([identity, same]) => numbered(identity, same, rate))
    .sort((a, b) => byText(a.key, b.key))
}

const entryOf = (reported: Reported<FindingRecord>): Entry => ({
  reported,
  content: contentOf(reported.record),
  line: reported.record.location?.line ?? null
})

const identityOf = ({reported: {record}, content, line}: Entry): string =>
  [toolName(record.tool), record.rule, placeOf(record.location?.file ?? null), content ?? `line ${line}`].join(' | ')

const numbered = (identity: string, entries: readonly Entry[], rate: Rate): readonly CodeFinding[] =>
  [...Map.groupBy(entries, ({line}) => line ?? 0)]
    .sort(([a], [b]) => a - b)
    .flatMap(([, onLine]) => sameFindings(onLine).map(same => findingOf(same, rate)))
    .map((finding, index) => ({...finding, key: index === 0 ? identity : `${identity} #${index + 1}`}))

/** Entries of one line: the first of each producer are one finding, the second of each, and so on. */
const sameFindings = (entries: readonly Entry[]): readonly (readonly Entry[])[] => {
  const producers = [...Map.groupBy(entries, ({reported}) => reported.producer)]
    .sort(([a], [b]) => byText(a, b))
    .map(([, own]) => [...own].sort((a, b) => byText(textOf(a), textOf(b))))
  const most = Math.max(...producers.map(own => own.length))
  return Array.from({length: most}, (_, index) => producers.flatMap(own => own.slice(index, index + 1)))
}

/** What counts stands before what is suppressed. */
const textOf = ({reported: {record}}: Entry): string =>
  JSON.stringify([record.suppressed !== null, record.message, record.title, record.severity, record])

/** Told by the first producer; of the worst severity that any of them says. */
const findingOf = (same: readonly Entry[], rate: Rate): Omit<CodeFinding, 'key'> => {
  const [first] = same
  if (first === undefined) throw new RangeError('Expected at least one entry')
  const {reported, content, line} = first
  const {record, producer} = reported
  const reasons = same.map(other => other.reported.record.suppressed)
  const {severity, source} = worst(same.map(other => rate(other.reported.record)))
  return {
    category: record.category,
    tool: record.tool,
    rule: record.rule,
    rated: {severity, source},
    title: record.title,
    message: record.message,
    path: record.location?.file ?? null,
    line,
    cwes: record.cwes,
    producer,
    content,
    suppressed: reasons.includes(null) ? null : sorted(reasons.filter(reason => reason !== null)).join('; ')
  }
}
