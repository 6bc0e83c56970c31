/** Failures that any action can raise. */
import {failure} from './failure.ts'

export const invalidInput = failure(
  'TW-102',
  'An input is absent or cannot be understood',
  ['mode', 'juge', 'one of collect, judge, record, standalone'],
  (name: string, given: string, expected: string) => ({
    what:
      given === ''
        ? `The input \`${name}\` is required and was not given.`
        : `The input \`${name}\` is \`${given}\`, which cannot be understood.`,
    why: `Expected ${expected}.`,
    fix: `Correct \`${name}:\` under \`with:\` of this step.`
  })
)

export const missingPermission = failure(
  'TW-103',
  'The token may not do something',
  ['write the comment', 'pull-requests: write'],
  (operation: string, permission: string) => ({
    what: `The job's token may not ${operation}.`,
    why: `It lacks the permission \`${permission}\`. Pull requests from forks and from Dependabot always run with a read-only token.`,
    fix: `Add \`${permission}\` under \`permissions:\` of this job (and of the job that calls a reusable workflow).`
  })
)
