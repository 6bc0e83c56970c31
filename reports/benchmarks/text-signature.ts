/** Tells texts that hold benchmark results apart: whichever result stands first decides. */
import type {Head} from '#core/records'

type TextFormat = 'go' | 'libtest'

/** `BenchmarkName-8   1000   123 ns/op`; the result may stand on the line below, when the benchmark prints. */
export const goResult = /^(Benchmark\S*)\s+(\d+)((?:\s+[-+.\w]+\s+\S+)+)\s*$/

/** `test name ... bench:   1,234 ns/iter (+/- 56)`, as libtest and Criterion's `--output-format bencher` write it. */
export const libtestResult =
  /^test (.+?)\s+\.\.\. bench:\s+([\d,]+(?:\.\d+)?) (\w+)\/iter \(\+\/- ([\d,]+(?:\.\d+)?)\)(?: = ([\d,]+(?:\.\d+)?) (\w+\/s))?\s*$/

const other = /^\s*(?:[<{[]|TN:|SF:)/

/** Log lines may stand around the results; XML, JSON and lcov are never texts of benchmarks. */
export const textSignature = ({text}: Head): TextFormat | null => {
  if (other.test(text)) return null
  for (const line of text.split(/\r?\n/)) {
    if (line.length > 4000) continue
    if (goResult.test(line)) return 'go'
    if (libtestResult.test(line)) return 'libtest'
  }
  return null
}
