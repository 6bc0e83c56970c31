/** What came of a plan, as people read it in the job summary. */
import {anchorText} from '#core/audit/anchor'
import {code, document, fit, heading, md, type Part, paragraph, render, table, text} from '#core/markdown/markdown'
import {formatCount, formatSize} from '#core/units'
import type {Applied, Left} from './apply.ts'
import type {Agreement} from './apply-tasks.ts'

const limit = {most: 1024 * 1024 - 4096, unit: 'bytes'} as const

export const applySummary = (applied: Applied): string =>
  render(
    fit(
      [
        {
          priority: 9,
          block: heading(2, isWhole(applied) ? 'Retention plan applied' : 'Retention plan applied in part')
        },
        {
          priority: 8,
          block: table(
            [
              'Deleted',
              'of them archived',
              'Copied',
              'Already gone',
              'Kept after all',
              'Failed',
              'Answer lost',
              'Left',
              'Freed'
            ],
            [
              [
                ...[
                  applied.deleted,
                  applied.archived,
                  applied.copied,
                  applied.gone,
                  applied.kept.length,
                  applied.failed.length,
                  applied.unknown,
                  applied.left
                ].map(count => text(formatCount(count))),
                text(formatSize(applied.freedBytes))
              ]
            ]
          )
        },
        ...(applied.stopped === null
          ? []
          : [
              {
                priority: 7,
                block: paragraph(
                  md`It ended early: ${applied.stopped}. Run it again with the same plan: what is done is not done twice.`
                )
              }
            ]),
        ...(applied.head === null
          ? []
          : [{priority: 6, block: paragraph(md`Head of the audit log: ${code(anchorText(applied.head))}`)}]),
        ...listPart('Failed', applied.failed, 4),
        ...listPart('Kept after all', applied.kept, 3)
      ],
      limit
    )
  )

const isWhole = ({stopped, failed}: Applied): boolean => stopped === null && failed.length === 0

/** What an agreed plan would do now. */
export const rehearsalSummary = ({tasks, gone, kept}: Agreement): string =>
  render(
    fit(
      [
        {priority: 9, block: heading(2, 'Retention plan: rehearsal')},
        {
          priority: 8,
          block: paragraph(
            `${formatCount(tasks.length)} objects would be touched, ${formatCount(gone.length)} are gone already, ${formatCount(kept.length)} would be kept after all. Nothing was done.`
          )
        },
        ...listPart('Kept after all', kept, 3)
      ],
      limit
    )
  )

const listPart = (title: string, kept: readonly Left[], priority: number): readonly Part[] =>
  kept.length === 0
    ? []
    : [
        {
          priority,
          entries: Math.min(kept.length, 200),
          list: shown =>
            document(
              heading(3, `${title}: ${formatCount(kept.length)}`),
              table(
                ['Object', 'Why'],
                kept
                  .slice(0, shown)
                  .map(({object, why}) => [md`${object.kind} ${code(object.name)} ${object.id}`, text(why)])
              )
            )
        }
      ]
