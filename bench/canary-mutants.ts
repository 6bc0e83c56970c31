/**
 * Breaks one rule of the fence after another in a copy of the sources, and plays schedules until one ends badly: a rule whose loss
 * nobody notices would be no rule. `npm run prove:canary`; the seeds are the same in every run.
 */
import {spawnSync} from 'node:child_process'
import {cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join, resolve} from 'node:path'

const root = resolve(import.meta.dirname, '..')
const engine = 'action-canary-deploy/src/engine'
const schedules = Number(process.env.TOWPATH_SCHEDULES ?? 10_000)
const chunk = 250

type Mutant = {readonly rule: string; readonly file: string; readonly from: string; readonly to: string}

const mutants: readonly Mutant[] = [
  {
    rule: 'a change asks for the token between reading and writing',
    file: 'fence.ts',
    from: '      if (next === undefined) return live\n      await this.#store.check()',
    to: '      if (next === undefined) return live'
  },
  {
    rule: 'the state is written by compare-and-swap',
    file: 'store.ts',
    from: '    if (await this.#isLast()) return\n',
    to: '    if (this.#version !== undefined) return\n'
  },
  {
    rule: 'whose a deleted state is, the Lease is asked',
    file: 'store.ts',
    from: 'this.#isOurs = isOurs',
    to: 'this.#isOurs = async () => isOurs !== undefined'
  },
  {
    rule: 'a take-over stamps every object',
    file: 'operate.ts',
    from: '  await stampAll(session)\n',
    to: ''
  },
  {
    rule: 'an owner that was overtaken before its first state begins nothing',
    file: 'operate.ts',
    from: '  await stillHeld(bench, owned)\n  return store',
    to: '  return store'
  },
  {
    rule: 'an owner with an older token takes nothing over',
    file: 'operate.ts',
    from: 'if (found > token || (found === token && owner !== claim.me)) throw new Fenced(owner)',
    to: ''
  },
  {
    rule: 'a take-over at the very end takes its marks back',
    file: 'reducer.ts',
    from: '{...state, cursor: state.cursor - 1}',
    to: 'state'
  }
]

/** The first seeds that end badly, as text; undefined where all end well. */
const firstBad = (folder: string): string | undefined => {
  for (let from = 1; from <= schedules; from += chunk) {
    const args = ['--no-warnings', join(folder, 'test/support/cluster/play.ts'), String(from), String(from + chunk)]
    const {status, stdout} = spawnSync(process.execPath, args, {encoding: 'utf8', maxBuffer: 64 * 1024 * 1024})
    if (status !== 0) return 'it does not even end'
    const {wrong}: {readonly wrong: readonly {readonly seed: number; readonly wrong: readonly string[]}[]} =
      JSON.parse(stdout)
    const bad = wrong[0]
    if (bad !== undefined) return `seed ${bad.seed}: ${bad.wrong.join('; ').slice(0, 100)}`
  }
  return undefined
}

const survives = (mutant: Mutant | null): boolean => {
  const folder = mkdtempSync(join(tmpdir(), 'towpath-mutant-'))
  try {
    for (const part of ['package.json', 'core', 'action-canary-deploy/src', 'test/support/cluster'])
      cpSync(join(root, part), join(folder, part), {recursive: true})
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
    if (mutant !== null) {
      const path = join(folder, engine, mutant.file)
      const source = readFileSync(path, 'utf8')
      if (source.split(mutant.from).length !== 2)
        throw new Error(`${mutant.rule}: ${mutant.file} has changed, mend the mutant`)
      writeFileSync(path, source.replace(mutant.from, mutant.to))
    }
    const bad = firstBad(folder)
    console.info(
      `${bad === undefined ? 'nothing noticed' : 'noticed'}: ${mutant?.rule ?? 'no rule broken'}${bad === undefined ? '' : ` (${bad})`}`
    )
    return bad === undefined
  } finally {
    rmSync(folder, {recursive: true, force: true})
  }
}

const healthy = survives(null)
const unnoticed = mutants.filter(survives)
process.exitCode = healthy && unnoticed.length === 0 ? 0 : 1
