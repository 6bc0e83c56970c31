/** SARIF of 100 MB: peak memory and time of the reader, each in a process of its own, against JSON.parse of the same bytes. */
import {execFile} from 'node:child_process'
import {createReadStream} from 'node:fs'
import {mkdtemp, open, readFile, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {performance} from 'node:perf_hooks'
import {promisify} from 'node:util'
import {sarif} from '#reports/scans/sarif'

const run_ = promisify(execFile)

const rules = 500

const rule = (index: number): object => ({
  id: `rule-${index}`,
  name: `Rule${index}`,
  shortDescription: {text: `Rule ${index} of the generated tool`},
  fullDescription: {text: `What rule ${index} is about. `.repeat(20)},
  helpUri: `https://example.com/rules/${index}`,
  defaultConfiguration: {level: (['note', 'warning', 'error'] as const)[index % 3]},
  properties: {
    tags: ['security', `external/cwe/cwe-${index % 900}`],
    ...(index % 4 === 0 ? {'security-severity': '7.5'} : {})
  }
})

const result = (index: number): object => ({
  ruleId: `rule-${index % rules}`,
  ruleIndex: index % rules,
  message: {text: `Value ${index} reaches a sink that was not meant for it: ${'detail '.repeat(index % 17)}`},
  locations: [
    {
      physicalLocation: {
        artifactLocation: {uri: `src/module${index % 977}/file${index % 89}.ts`, uriBaseId: '%SRCROOT%'},
        region: {
          startLine: (index % 4000) + 1,
          startColumn: 3,
          endColumn: 40,
          snippet: {text: `  const value${index} = read(input)\n`}
        }
      }
    }
  ],
  partialFingerprints: {primaryLocationLineHash: `${(index * 2654435761) % 4294967296}:1`}
})

const flow = (index: number): object => ({
  ...result(index),
  codeFlows: [
    {
      threadFlows: [
        {
          locations: Array.from({length: 20}, (_, step) => ({
            location: {
              physicalLocation: {artifactLocation: {uri: `src/step${step}.ts`}, region: {startLine: step + 1}},
              message: {text: `step ${step}`}
            }
          }))
        }
      ]
    }
  ]
})

const start = '{"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[{'
const tool = `"tool":{"driver":{"name":"generated","rules":[${Array.from({length: rules}, (_, index) => JSON.stringify(rule(index))).join(',\n')}]}}`

type Shape = {
  readonly head: string
  readonly tail: string
  readonly entry: (index: number) => object
  readonly indent?: number
}

const shapes: Readonly<Record<string, Shape>> = {
  'rules first': {head: `${start}${tool},"results":[`, tail: ']}]}', entry: result},
  'results first': {head: `${start}"results":[`, tail: `],${tool}}]}`, entry: result},
  'long code flows': {head: `${start}${tool},"results":[`, tail: ']}]}', entry: flow},
  indented: {head: `${start}${tool},"results":[`, tail: ']}]}', entry: result, indent: 2}
}

const writeReport = async (path: string, {head, tail, entry, indent}: Shape, bytes: number): Promise<void> => {
  const file = await open(path, 'w')
  let size = (await file.write(head)).bytesWritten
  for (let index = 0; size < bytes; ) {
    const lines = Array.from(
      {length: 500},
      () => `${index === 0 ? '' : ',\n'}${JSON.stringify(entry(index++), null, indent)}`
    )
    size += (await file.write(lines.join(''))).bytesWritten
  }
  await file.write(tail)
  await file.close()
}

export type Measured = {readonly records: number; readonly seconds: number; readonly megabytes: number}

/** What the child process does: reads the file either way and prints what it took. */
export const measure = async (path: string, how: string): Promise<Measured> => {
  const begin = performance.now()
  let records = 0
  if (how === 'reader') {
    await sarif.read(createReadStream(path, {highWaterMark: 1 << 16}), ({kind}) => {
      if (kind === 'diagnostic') throw new Error('The generated report gives a diagnostic')
      records += 1
    })
  } else {
    const document: {readonly runs: readonly {readonly results: readonly unknown[]}[]} = JSON.parse(
      await readFile(path, 'utf8')
    )
    records = document.runs.reduce((sum, {results}) => sum + results.length, 1)
  }
  return {
    records,
    seconds: Math.round(performance.now() - begin) / 1000,
    megabytes: Math.round(process.resourceUsage().maxRSS / 1e3)
  }
}

const inChild = async (path: string, how: string): Promise<Measured> => {
  const code = `import {measure} from ${JSON.stringify(import.meta.filename)}; console.log(JSON.stringify(await measure(${JSON.stringify(path)}, '${how}')))`
  const {stdout} = await run_(process.execPath, ['--input-type=module', '-e', code], {
    cwd: join(import.meta.dirname, '..')
  })
  return JSON.parse(stdout)
}

export type Result = {
  readonly megabytes: number
  readonly shapes: Readonly<
    Record<string, {readonly reader: Measured; readonly parse: Measured; readonly timesParse: number}>
  >
  /** Peak resident set of the worst shape. */
  readonly worstMegabytes: number
}

/** A report of `megabytes` in each shape. */
export const run = async (megabytes = 100): Promise<Result> => {
  const folder = await mkdtemp(join(tmpdir(), 'sarif-bench-'))
  const measured: Record<string, {reader: Measured; parse: Measured; timesParse: number}> = {}
  try {
    for (const [name, shape] of Object.entries(shapes)) {
      const path = join(folder, 'report.sarif')
      await writeReport(path, shape, megabytes * 1e6)
      const reader = await inChild(path, 'reader')
      const parse = await inChild(path, 'parse')
      if (reader.records !== parse.records) throw new Error(`${name}: ${reader.records} records of ${parse.records}`)
      measured[name] = {reader, parse, timesParse: Math.round((reader.seconds / parse.seconds) * 100) / 100}
    }
  } finally {
    await rm(folder, {recursive: true, force: true})
  }
  const worstMegabytes = Math.max(...Object.values(measured).map(({reader}) => reader.megabytes))
  return {megabytes, shapes: measured, worstMegabytes}
}
