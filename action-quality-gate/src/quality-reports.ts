import type {ReportKind} from '#core/evidence/discover'
import {readHead, recognise} from '#reports/recognise'

/** What the quality gate looks for where nobody names the reports. */
export const qualityReports: ReportKind = {
  places: ['**/*.xml', '**/lcov.info', '**/*.lcov', '**/lcov*.txt'],
  is: async (path, files) => {
    const holds = recognise(await readHead(path, files))?.holds
    return holds === 'tests' || holds === 'coverage'
  }
}
