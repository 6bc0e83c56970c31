/** The jobs that one key of a workflow stands for: one, or one for each combination of its matrix. */
import {isBasicExpression} from '@actions/workflow-parser/templates/tokens/type-guards'
import type {JobResult} from '../types.ts'
import type {Job} from './definition.ts'
import {evaluate, type Scope, textOf} from './expressions.ts'
import {type Level, needsOf} from './level.ts'
import {type Combination, strategyOf, suffixOf} from './matrix.ts'
import {literal} from './template.ts'

export type Leg = {
  /** `ci.check[0]` */
  readonly key: string
  /** `ci / check (unit, 1)` */
  readonly name: string
  /** github, vars, inputs, needs, strategy, matrix */
  readonly contexts: Readonly<Record<string, unknown>>
  /** `continue-on-error` */
  readonly tolerant: boolean
  /** The green result of the attempt before, where a re-run takes it over. */
  readonly previous: JobResult | undefined
}

export type Legs = {readonly legs: readonly Leg[]; readonly failFast: boolean; readonly maxParallel: number}

const nameOf = (job: Job, scope: Scope, combination: Combination): string => {
  const name = textOf(job.name, scope)
  const complete = job.name !== undefined && isBasicExpression(job.name)
  return complete && name !== '' && name !== undefined ? name : `${name || job.id}${suffixOf(combination)}`
}

/** The name of a job that does not run: expressions in it stand there as they were written. */
export const unevaluatedName = ({entry}: Level, {id, name}: Job): string => {
  const written = name !== undefined && isBasicExpression(name) ? (name.source ?? name.toString()) : literal(name)
  return `${entry.namePrefix}${written ?? id}`
}

/** Evaluates the strategy; SIM-109 or SIM-110 where that fails. `again`: nothing is taken over from the attempt before. */
export const legsOf = (level: Level, job: Job, again: boolean): Legs => {
  const {run, entry, base} = level
  const contexts = {...base, needs: needsOf(level, job)}
  const strategy = strategyOf(evaluate(job.strategy, {contexts}), `jobs.${job.id}`)
  const {combinations, failFast, maxParallel} = strategy
  const legs = combinations.map((combination, index): Leg => {
    const all = {
      ...contexts,
      matrix: combination,
      strategy: {
        'fail-fast': failFast,
        'job-index': index,
        'job-total': combinations.length,
        'max-parallel': maxParallel
      }
    }
    const scope: Scope = {contexts: all}
    const key = `${entry.keyPrefix}${job.id}${strategy.matrix ? `[${index}]` : ''}`
    const before = again ? undefined : run.previous.get(key)
    return {
      key,
      name: `${entry.namePrefix}${nameOf(job, scope, combination)}`,
      contexts: all,
      tolerant: job.work.kind === 'steps' && textOf(job.work.continueOnError, scope) === 'true',
      previous: before?.conclusion === 'success' ? before : undefined
    }
  })
  return {legs, failFast, maxParallel}
}
