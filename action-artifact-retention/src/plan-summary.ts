/** A plan as people read it in the job summary. */
import {
  type Block,
  bold,
  code,
  document,
  fit,
  heading,
  md,
  type Part,
  paragraph,
  render,
  table,
  text
} from '#core/markdown/markdown'
import {formatCount, formatSize} from '#core/units'
import type {Decision, Plan} from './model.ts'
import {type Count, countOf, planCounts} from './plan-counts.ts'
import {dateText} from './texts.ts'

/** GitHub drops a step summary over 1 MiB while the step stays green. */
const limit = {most: 1024 * 1024 - 4096, unit: 'bytes'} as const
const mostListed = 200

const sizeOf = ({objects, bytes}: Count): string =>
  `${formatCount(objects)} ${objects === 1 ? 'object' : 'objects'}, ${formatSize(bytes)}`

export const planSummary = (plan: Plan, id: string): string => {
  const counts = planCounts(plan)
  const nothing = counts.delete.objects + counts.archive.objects + counts.copy.objects === 0
  const verdict = nothing
    ? md`Nothing goes. ${sizeOf(counts.keep)} are kept.`
    : md`${bold('Delete')} ${sizeOf(counts.delete)}. ${bold('Archive, then delete')} ${sizeOf(counts.archive)}. ${bold('Copy into the archive')} ${sizeOf(counts.copy)}. ${bold('Keep')} ${sizeOf(counts.keep)}.`
  const going = plan.decisions.filter(({action, copy}) => action !== 'keep' || copy)
  const parts: readonly Part[] = [
    {
      priority: 9,
      block: document(
        heading(2, id === 'default' ? 'Retention plan' : `Retention plan ${id}`),
        paragraph(verdict),
        paragraph(
          md`For ${dateText(plan.now)}, time zone ${plan.timeZone}. Digest, to be handed to mode ${code('apply')}: ${code(plan.digest)}`
        )
      )
    },
    {priority: 8, block: byCategory(plan)},
    ...(going.length === 0 ? [] : [listOf('What goes', going)]),
    ...soonOf(plan)
  ]
  return render(fit(parts, limit))
}

const byCategory = ({decisions}: Plan): Block => {
  const groups = [...Map.groupBy(decisions, ({category, object}) => `${object.kind}\0${category}`)].sort(([a], [b]) =>
    a < b ? -1 : 1
  )
  return table(
    ['Kind', 'Category', 'Keep', 'Archive', 'Delete', 'Size', 'Freed'],
    groups.map(([key, group]) => {
      const [kind = '', category = ''] = key.split('\0')
      const of = (action: Decision['action']): string => formatCount(group.filter(one => one.action === action).length)
      return [
        text(kind),
        code(category),
        text(of('keep')),
        text(of('archive')),
        text(of('delete')),
        text(formatSize(countOf(group).bytes)),
        text(formatSize(countOf(group.filter(({action}) => action !== 'keep')).bytes))
      ]
    }),
    ['left', 'left', 'right', 'right', 'right', 'right', 'right']
  )
}

const listOf = (title: string, decisions: readonly Decision[]): Part => {
  const largest = [...decisions].sort((a, b) => b.object.size - a.object.size).slice(0, mostListed)
  return {
    priority: 3,
    entries: largest.length,
    list: shown =>
      document(
        heading(3, `${title}: the largest ${formatCount(shown)} of ${formatCount(decisions.length)}`),
        table(
          ['Object', 'Size', 'What', 'Why'],
          largest
            .slice(0, shown)
            .map(({object, action, copy, reason}) => [
              md`${object.kind} ${code(object.name)} ${object.id}`,
              text(formatSize(object.size)),
              text(copy ? 'copy' : action),
              text(reason)
            ]),
          ['left', 'right']
        )
      )
  }
}

const week = 7 * 86_400_000

/** What changes within a week: the time to object is now. */
const soonOf = ({decisions, now}: Plan): readonly Part[] => {
  const soon = decisions.filter(({changes}) => changes !== null && changes <= now + week)
  const count = countOf(soon)
  return soon.length === 0
    ? []
    : [
        {
          priority: 5,
          block: paragraph(
            md`Within a week the decision on ${sizeOf(count)} changes. A hold in the configuration keeps what must stay.`
          )
        }
      ]
}
