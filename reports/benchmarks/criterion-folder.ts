/** The names of Criterion's benchmarks, which stand beside their samples. */
import type {Emit, ReportFormat} from '#core/records'
import type {Files} from '#core/world'
import {readJsonDocument} from '../json-document.ts'
import {criterionId, namelessRemark, unnamedCriterion} from './criterion.ts'

const file = /^(.+)\/(?:new|base)\/(?:sample|estimates)\.json$/

/** `calc_sizes/sum/200` of `target/criterion/calc_sizes/sum/200/new/sample.json`; null for any other path. */
export const criterionFolder = (path: string): string | null => {
  const inside = file.exec(path.replaceAll('\\', '/'))?.[1]
  return inside?.replace(/^(?:.*\/)?criterion\//, '') ?? null
}

/**
 * The full name of the benchmark whose `sample.json` or `estimates.json` is at `path`: of `benchmark.json` beside it, else
 * of its folder; null where the path is none of Criterion's. Throws what the file system refuses.
 */
export const criterionBenchmark = async (
  path: string,
  files: Pick<Files, 'stream' | 'stat'>
): Promise<string | null> => {
  const below = criterionFolder(path)
  if (below === null) return null
  const sibling = path.replace(/[^/\\]+$/, 'benchmark.json')
  const stat = await files.stat(sibling)
  if (stat === undefined || stat.escapes || stat.kind !== 'file') return below
  const document = await readJsonDocument(files.stream(sibling), 'Criterion benchmark.json')
  return (document.ok ? criterionId(document.value) : undefined) ?? below
}

/** Gives the samples of one file the name of their benchmark; null leaves everything as it is. */
export const named =
  (benchmark: string | null, emit: Emit): Emit =>
  record => {
    if (benchmark === null) emit(record)
    else if (record.kind === 'sample' && record.benchmark === unnamedCriterion) emit({...record, benchmark})
    else if (record.kind !== 'diagnostic' || record.message !== namelessRemark) emit(record)
  }

/** For both files: the name that stands beside them, put into every sample. */
export const criterionNames: NonNullable<ReportFormat['beside']> = async (path, files, emit) =>
  named(await criterionBenchmark(path, files), emit)
