import {failure} from '#core/failure'

export const badUsage = failure(
  'CL-101',
  'The command line cannot be understood',
  ['judge', "Unknown option '--bas'"],
  (command: string, why: string) => ({
    what: `\`towpath ${command}\` was called in a way it does not understand.`,
    why,
    fix: 'Run `towpath help` for the commands and their options.'
  })
)

export const unknownCode = failure(
  'CL-102',
  'There is no such failure code',
  ['QG-999', 'QG-101'],
  (code: string, nearest: string) => ({
    what: `There is no failure code ${code}.`,
    why: nearest === '' ? 'No known code is like it.' : `The nearest known codes are ${nearest}.`,
    fix: 'Codes look like QG-104 and stand in docs/failures.md.'
  })
)

export const notAVerdict = failure(
  'CL-103',
  'A file is not a verdict',
  ['verdict.json', 'it is not JSON'],
  (file: string, why: string) => ({
    what: `${file} is not a Towpath verdict.`,
    why: `${why}.`,
    fix: 'Give the file that the output `verdict` of a gate names, or a failure code such as QG-104.'
  })
)

export const noSimulator = failure('CL-104', 'The simulator is not part of the bundle', [], () => ({
  what: '`towpath simulate` is not available here.',
  why: 'The simulator runs from a checkout of Towpath on Node 24, and is not part of the bundle that actions download.',
  fix: 'Run it from a checkout: `npm ci`, then `npm run towpath -- simulate WORKFLOW`.'
}))
