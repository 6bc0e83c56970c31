/** What can be wrong with what the security gate is given (SB-170 to SB-179). */
import {failure} from '#core/failure'

export const unreadableKev = failure(
  'SB-170',
  'The list of known exploited vulnerabilities cannot be read',
  ['.github/kev.json', 'it has no list `vulnerabilities`'],
  (path: string, detail: string) => ({
    what: `${path}, which \`security.kev\` names, cannot be read: ${detail}.`,
    why: 'It is neither the JSON that CISA publishes nor a list with one identifier a line.',
    fix: 'Download the catalogue again, or write one identifier such as `CVE-2021-44228` on each line.'
  })
)

export const unlimitedWaiver = failure(
  'SB-171',
  'A waiver would cover everything',
  ['path: **', 'team-shop'],
  (scope: string, owner: string) => ({
    what: `The waiver for ${scope} (${owner}) covers nothing.`,
    why: 'Its pattern fits everything, and a waiver never switches the whole gate off.',
    fix: 'Name the vulnerability, the component or the files that it is about; `enforce: false` makes a gate report without blocking.'
  })
)

export const expiredWaiver = failure(
  'SB-172',
  'A waiver has ended',
  ['vulnerability: CVE-2024-1234', 'team-shop', '2026-10-31', 2],
  (scope: string, owner: string, expires: string, uses: number) => ({
    what: `The waiver for ${scope} (${owner}) ended on ${expires}.`,
    why: `What it covered counts again: ${uses} ${uses === 1 ? 'item' : 'items'}.`,
    fix: 'Fix what it is about, or let its owner renew it with a new reason and date.'
  })
)
