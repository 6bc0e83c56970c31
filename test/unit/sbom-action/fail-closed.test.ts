/** Thirteen scanners and two more, eight ways to lose what they found: none is a pass. */
import {describe, expect, test} from '@jest/globals'
import {configFor, foreignReport, type Scanner, scanners} from './scanners.ts'
import {aWorld, errorsOf, noon, type Program, pullRequest, type Shared, shared, step, verdictOf} from './world.ts'

const run = ({name}: Scanner): string => `scan ${name}`
const config = configFor(scanners, run)
const names = scanners.map(({name}) => name)
const files = {'.github/towpath.yml': config}
const byName = new Map(scanners.map(scanner => [scanner.name, scanner]))

/** What the command of a scan does; the usual is a fresh report and exit code 0. */
type Mode = (scanner: Scanner, write: (text: string) => void) => number | null

const programOf =
  (mode: Mode): Program =>
  (command, write) => {
    const scanner = byName.get(command.replace('scan ', ''))
    if (scanner === undefined) throw new Error(`There is no scan for ${command}`)
    return mode(scanner, text => write(`reports/${scanner.name}.json`, text))
  }

const good: Mode = (scanner, write) => {
  write(scanner.report(noon))
  return 0
}

const collected = async (mode: Mode, some: readonly string[] = names): Promise<Shared> => {
  const all = shared({base: files})
  await step(aWorld(all, {files, program: programOf(mode)}), {mode: 'collect', scan: some.join('\n')})
  return all
}

const judged = async (all: Shared) =>
  verdictOf(
    await step(aWorld(all, {files, run: {...pullRequest, job: 'security'}}), {
      mode: 'gate',
      needs: JSON.stringify({scan: {result: 'success'}})
    })
  )

describe('all scanners deliver', () => {
  test('and nothing stands against a pass', async () => {
    const verdict = await judged(await collected(good))
    expect(errorsOf(verdict)).toEqual([])
    expect(verdict.decision).toBe('pass')
    expect(verdict.evidence.map(({producer, status}) => [producer, status])).toEqual(
      [...names].sort().map(name => [name, 'complete'])
    )
  })
})

const modes: readonly (readonly [name: string, code: string, mode: Mode])[] = [
  ['writes no report', 'QG-102', () => 0],
  [
    'writes an empty report',
    'QG-105',
    (_, write) => {
      write('')
      return 0
    }
  ],
  [
    'writes half a report',
    'QG-104',
    (scanner, write) => {
      const text = scanner.report(noon)
      write(text.slice(0, Math.floor(text.length * 0.9)))
      return 0
    }
  ],
  [
    'delivers the report of another tool',
    'SB-141',
    (_, write) => {
      write(foreignReport(noon))
      return 0
    }
  ],
  [
    'ends with an error after it wrote its report',
    'SB-143',
    (scanner, write) => {
      write(scanner.report(noon))
      return 2
    }
  ],
  [
    'is stopped after it wrote its report',
    'QG-128',
    (scanner, write) => {
      write(scanner.report(noon))
      return null
    }
  ],
  [
    'writes its log where its report should be',
    'QG-103',
    (scanner, write) => {
      write(`2026-11-21 INFO ${scanner.tool} done, 0 findings\n`)
      return 0
    }
  ]
]

describe.each(modes)('a scanner that %s', (_, code, mode) => {
  test('is inconclusive by name, whichever scanner it is', async () => {
    const verdict = await judged(await collected(mode))
    expect(verdict.decision).toBe('inconclusive')
    for (const name of names) {
      const own = verdict.diagnostics.filter(({severity, producer}) => severity === 'error' && producer === name)
      expect([name, own.map(one => one.code)]).toEqual([name, expect.arrayContaining([code])])
    }
  })
})

describe('a scanner whose job died', () => {
  test.each(names)('%s is missing by name', async name => {
    const verdict = await judged(
      await collected(
        good,
        names.filter(other => other !== name)
      )
    )
    const errors = verdict.diagnostics.filter(({severity}) => severity === 'error')
    expect([verdict.decision, errors.map(({code, producer}) => [code, producer])]).toEqual([
      'inconclusive',
      [['QG-110', name]]
    ])
  })
})

describe('a report from before the command', () => {
  test('is left out, whichever scanner wrote it', async () => {
    const all = shared({base: files})
    const left = Object.fromEntries(scanners.map(({name, report}) => [`reports/${name}.json`, report(noon)]))
    const world = aWorld(all, {files: {...files, ...left}, program: () => 0})
    await step(world, {mode: 'collect', scan: names.join('\n')})
    const verdict = await judged(all)
    for (const name of names)
      expect(verdict.diagnostics).toContainEqual(expect.objectContaining({code: 'QG-102', producer: name}))
  })
})

describe('a report that says it is old', () => {
  test('is stale where its format tells the time', async () => {
    const verdict = await judged(
      await collected((scanner, write) => {
        write(scanner.report(noon - 48 * 3_600_000))
        return 0
      })
    )
    const stale = verdict.evidence.filter(({status}) => status === 'stale').map(({producer}) => producer)
    expect(stale).toEqual(['containers', 'image', 'python', 'python-packages', 'scout', 'site'])
  })
})
