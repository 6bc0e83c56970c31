/** Benchmark and load-test reports, one row each. */
import type {ReportFormat} from '#core/records'
import {autocannon} from './autocannon.ts'
import {criterionBenchmarkJson, criterionEstimates, criterionSample} from './criterion.ts'
import {criterionNames} from './criterion-folder.ts'
import {goBench} from './go-bench.ts'
import {goTestJson} from './go-test-json.ts'
import {hyperfine} from './hyperfine.ts'
import {jmh} from './jmh.ts'
import {k6Points} from './k6-points.ts'
import {k6Summary} from './k6-summary.ts'
import {libtest} from './libtest.ts'
import {lighthouse} from './lighthouse.ts'
import {mitata} from './mitata.ts'
import {pytestBenchmark} from './pytest-benchmark.ts'
import {tinybench} from './tinybench.ts'
import {towpathBenchmarks} from './towpath-json.ts'
import {vitestBench} from './vitest-bench.ts'

export const benchmarkFormats: readonly ReportFormat[] = [
  towpathBenchmarks,
  goBench,
  goTestJson,
  hyperfine,
  jmh,
  pytestBenchmark,
  {...criterionSample, beside: criterionNames},
  {...criterionEstimates, beside: criterionNames},
  criterionBenchmarkJson,
  libtest,
  tinybench,
  vitestBench,
  mitata,
  k6Summary,
  k6Points,
  autocannon,
  lighthouse
]
