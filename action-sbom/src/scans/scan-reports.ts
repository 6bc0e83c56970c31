import type {ReportKind} from '#core/evidence/discover'
import {readHead, recognise} from '#reports/recognise'

/** What is looked for where nobody names the reports of a scanner. */
export const scanReports: ReportKind = {
  places: ['**/*.sarif', '**/*.sarif.json', '**/*.json', '**/*.jsonl', '**/*.xml'],
  is: async (path, files) => recognise(await readHead(path, files))?.holds === 'scan'
}
