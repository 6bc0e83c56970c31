/** What restore, verify and audit found, as people read it in the job summary. */
import {anchorText} from '#core/audit/anchor'
import type {AuditReport} from '#core/audit/verify'
import {code, document, fit, heading, md, paragraph, render, table, text} from '#core/markdown/markdown'
import {formatCount, formatSize} from '#core/units'
import type {StoredOnce} from './audit-archive.ts'
import type {Restored} from './restore.ts'
import type {ArchiveReport} from './verify.ts'

const limit = {most: 1024 * 1024 - 4096, unit: 'bytes'} as const

export const restoreSummary = (restored: readonly Restored[]): string =>
  render(
    fit(
      [
        {priority: 9, block: heading(2, 'Restored')},
        {
          priority: 5,
          entries: restored.length,
          list: shown =>
            table(
              ['Object', 'Files'],
              restored
                .slice(0, shown)
                .map(({manifest: {object}, files}) => [
                  md`${object.kind} ${code(object.name)} ${object.id}`,
                  text(files.join(', '))
                ])
            )
        }
      ],
      limit
    )
  )

export const verifySummary = ({objects, blobs, read, bytes, unnamed}: ArchiveReport): string =>
  render(
    document(
      heading(2, 'The archive is whole'),
      paragraph(
        `${formatCount(objects)} objects in ${formatCount(blobs)} files, ${formatSize(bytes)}. ${formatCount(read)} were read back and compared, of all others presence and size. ${formatCount(unnamed)} files belong to no object of this repository.`
      )
    )
  )

const mostGone = 50

export const auditSummary = ({entries, head}: AuditReport, anchors: number, gone: readonly StoredOnce[]): string =>
  render(
    document(
      heading(2, 'The audit log is whole'),
      paragraph(
        `${formatCount(entries.length)} entries, compared with ${formatCount(anchors)} heads that were kept elsewhere.`
      ),
      paragraph(
        anchors === 0
          ? 'Without such a head nobody can see whether entries were cut off at its end. Keep the one below.'
          : 'Nothing was edited, inserted, moved or cut off.'
      ),
      paragraph(head === null ? 'It is empty.' : md`Head: ${code(anchorText(head))}`),
      ...(gone.length === 0
        ? []
        : [
            heading(3, `Not in the archive any more (${formatCount(gone.length)})`),
            paragraph(
              'The log says that they were archived there. Rules of the bucket may have removed them; else take them from a copy of the archive.'
            ),
            table(
              ['Object', 'Manifest'],
              gone.slice(0, mostGone).map(({name, manifest}) => [code(name), code(manifest)])
            )
          ])
    )
  )
