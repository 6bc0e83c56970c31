/** What can be wrong with SBOM documents, and with the files that inputs name (SB-101 to SB-109). */
import {failure} from '#core/failure'
import {payloadName} from '#reports/sboms/payload'

export const noDocuments = failure('SB-101', 'No SBOM was found', ['sbom/*.json'], (patterns: string) => ({
  what: patterns === '' ? 'No SBOM is named.' : `\`${patterns}\` matches no file.`,
  why: 'The step that should have written the document may have failed, or it writes it elsewhere.',
  fix: 'Name the CycloneDX or SPDX files in the input `documents`, counted from the root of the workspace.'
}))

export const unreadableDocument = failure(
  'SB-102',
  'A file is no SBOM that can be read',
  ['sbom.json', 'it ends before the JSON value is complete'],
  (file: string, why: string) => ({
    what: `${file} cannot be read as an SBOM: ${why}.`,
    why: 'CycloneDX 1.2 to 1.7 and SPDX 2.2 and 2.3 are read, as JSON.',
    fix: 'Look at the log of the step that wrote the file. Towpath does not guess what it held.'
  })
)

export const unreliableDocument = failure(
  'SB-103',
  'An SBOM contradicts its format',
  [
    'sbom.json',
    'An edge of the dependency graph leads to `pkg:npm/ms`, which the document does not hold.',
    '/dependencies'
  ],
  (file: string, problem: string, pointer: string) => ({
    what: `${file}${pointer === '' ? '' : ` at ${pointer}`}: ${problem}`,
    why: 'A document that contradicts itself cannot be relied on: what is missing from it would not be looked for.',
    fix: 'Let its generator write it again, in a current version. Mode `validate` names every problem.'
  })
)

export const invalidDocument = failure(
  'SB-104',
  'An SBOM is not valid',
  ['sbom.json', 'must have required property `bomFormat`', '/components/3'],
  (file: string, problem: string, pointer: string) => ({
    what: `${file} is not valid${pointer === '' ? '' : ` at ${pointer}`}: ${problem}`,
    why: 'It breaks the official schema, or a promise of the format that no schema can express.',
    fix: 'Correct the generator, or report this to it. Tools that read the document may refuse it or lose parts of it.'
  })
)

export const membersSetAside = failure(
  'SB-105',
  'A newer CycloneDX document says more than 1.5 can',
  ['`services`, `components[].evidence`', '1.6'],
  (members: string, version: string) => ({
    what: `CycloneDX 1.5 cannot say ${members} as version ${version} does.`,
    why: `They travel in the property \`${payloadName}\`: Towpath finds them again there, other tools do not.`,
    fix: 'Nothing has to be done where Towpath reads the document. For other tools keep the original beside it.'
  })
)

export const unusableFile = failure(
  'SB-106',
  'A file that should be read cannot be used',
  ['api/yarn.lock', 'lockfiles', 'there is no such file'],
  (file: string, input: string | null, why: string) => ({
    what:
      input === null
        ? `\`${file}\` cannot be used: ${why}.`
        : `The input \`${input}\` names \`${file}\`, which cannot be used: ${why}.`,
    why: 'What it should have brought would be missing, and nobody would see that.',
    fix:
      input === null
        ? 'Replace the file, or leave it out of the repository.'
        : `Correct the name, counted from the root of the workspace, or take it out of \`${input}\`. Where a step should have written the file, look at its log.`
  })
)

export const unmatchedPattern = failure(
  'SB-107',
  'A pattern matches no file',
  ['lockfiles', '**/Cargo.lock'],
  (input: string, pattern: string) => ({
    what: `\`${pattern}\` of the input \`${input}\` matches no file.`,
    why: 'Other patterns of the input do. Nothing is missing where this one is only there for other projects.',
    fix: 'Correct the pattern, or take it out.'
  })
)
