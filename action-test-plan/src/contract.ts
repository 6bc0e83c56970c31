import {defineAction, type InputsOf, type OutputsOf} from '#core/contract'
import {flag, identifier, list, text} from '#core/inputs'
import * as failures from './failures.ts'

export const contract = defineAction({
  name: 'test-plan',
  title: 'Towpath test plan',
  description: 'Turns the checks of .github/towpath.yml into a job matrix and the list of who must report',
  inputs: {
    config: text({description: 'Path of the configuration', default: '.github/towpath.yml'}),
    id: identifier({description: 'Names the gate this plan is for; shown in the summary', default: 'default'}),
    checks: list({
      description: 'Names of the checks to plan, one a line. Without it: all of them, benchmark suites and scans too'
    }),
    gates: flag({
      description:
        'Whether the quality gate waits for the verdicts over benchmark suites and scans. The gate of a pull request does, a recorded baseline does not',
      default: 'true'
    })
  },
  outputs: {
    plan: 'The producers that must report, JSON: the input `plan` of action-quality-gate',
    benchmarks:
      'The matrix of benchmark suites, JSON; empty where none is declared (then skip the job: GitHub refuses an empty matrix)',
    scans: 'The matrix of scanners, JSON; empty where none is declared',
    'scan-plan': 'The scanners that must report, JSON: the input `plan` of action-sbom',
    matrix: 'The matrix of checks and shards, JSON: `strategy.matrix` of the job that runs them, through `fromJSON`'
  },
  permissions: {default: {contents: 'read'}},
  failures: Object.values(failures),
  post: false,
  branding: {icon: 'map', color: 'green'}
})

export type Inputs = InputsOf<typeof contract>
export type Output = OutputsOf<typeof contract>
