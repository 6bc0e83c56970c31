/** What can be wrong with `.github/towpath.yml`. Every failure names the place. */
import {failure} from '../failure.ts'
import {type Place, placeText} from './place.ts'

const sample: Place = {file: '.github/towpath.yml', line: 4, column: 5}

const meant = (nearest: readonly string[], all: readonly string[]): string =>
  nearest.length > 0
    ? `Did you mean ${nearest.map(name => `\`${name}\``).join(' or ')}?`
    : all.length > 0
      ? `Allowed here: ${all.map(name => `\`${name}\``).join(', ')}.`
      : 'Remove it.'

export const invalidYaml = failure(
  'TW-110',
  'The configuration is not valid YAML',
  [sample, 'Nested mappings are not allowed in compact mappings'],
  (place: Place, problem: string) => ({
    what: `${placeText(place)} is not valid YAML.`,
    why: `${problem}.`,
    fix: 'Correct this line. Usual causes: wrong indentation, a tab, an unclosed quote, or text with `: ` or ` #` that needs quotes.'
  })
)

export const duplicateKey = failure(
  'TW-111',
  'A key of the configuration stands twice',
  [sample, 'timeout'],
  (place: Place, key: string) => ({
    what: `${placeText(place)}: \`${key}\` stands here a second time.`,
    why: 'YAML allows a key once in a mapping, and Towpath does not guess which of the two counts.',
    fix: 'Remove one of them, or rename it.'
  })
)

export const unknownKey = failure(
  'TW-112',
  'The configuration has an unknown key',
  [sample, 'checks.unit.report', ['reports'], ['run', 'reports']],
  (place: Place, path: string, nearest: readonly string[], all: readonly string[]) => ({
    what: `${placeText(place)}: \`${path}\` is not a known key.`,
    why: 'An unknown key is an error, because a misspelt safeguard would otherwise be missing unnoticed.',
    fix: meant(nearest, all)
  })
)

export const invalidValue = failure(
  'TW-113',
  'A value of the configuration cannot be understood',
  [sample, 'checks.unit.shards', '`two`', 'a whole number of at least 1'],
  (place: Place, path: string, found: string, expected: string) => ({
    what: `${placeText(place)}: \`${path}\` is ${found}.`,
    why: `Expected ${expected}.`,
    fix: `Correct the value of \`${path}\`.`
  })
)

export const unsupportedSection = failure(
  'TW-114',
  'The configuration has a section that this version does not support',
  [sample, 'benchmarks'],
  (place: Place, section: string) => ({
    what: `${placeText(place)}: the section \`${section}\` is not supported by this version of Towpath.`,
    why: 'The name is reserved. To ignore the section would drop a safeguard without telling anybody.',
    fix: `Remove \`${section}\`, or pin a version of Towpath whose reference lists it.`
  })
)

export const unresolvableExtends = failure(
  'TW-115',
  'The configuration extends another one',
  [sample, `your-org/.github//towpath.yml@${'0'.repeat(40)}`],
  (place: Place, reference: string) => ({
    what: `${placeText(place)}: this version of Towpath cannot resolve \`extends: ${reference}\`.`,
    why: 'It names the floor of an organisation. To judge without it could let through what the floor forbids.',
    fix: 'Copy the rules of that file into this one and remove `extends`, or pin a version of Towpath that resolves it.'
  })
)

export const missingKey = failure(
  'TW-116',
  'A required key is missing in the configuration',
  [sample, 'checks.unit.run'],
  (place: Place, path: string) => ({
    what: `${placeText(place)}: \`${path}\` is missing.`,
    why: 'It is required here and has no default.',
    fix: `Add \`${path}\`. It may be indented wrongly or misspelt.`
  })
)

export const excessiveAliases = failure(
  'TW-117',
  'The configuration has too many aliases',
  ['.github/towpath.yml'],
  (file: string) => ({
    what: `${file} cannot be expanded.`,
    why: 'Its YAML aliases (`*name`) multiply into more than a hundred copies.',
    fix: 'Write the repeated values out.'
  })
)

export const emptyConfig = failure(
  'TW-118',
  'The configuration is empty',
  ['.github/towpath.yml', 'nothing'],
  (file: string, found: string) => ({
    what: `${file} holds ${found} where sections such as \`checks\` and \`quality\` are expected.`,
    why: 'The file is empty, has comments only, or its first line is not a key.',
    fix: 'Write at least one section, for example `checks: {unit: {run: npm test, reports: reports/junit.xml}}`, or delete the file.'
  })
)

export const undecodableConfig = failure(
  'TW-119',
  'The configuration is not UTF-8 text',
  ['.github/towpath.yml'],
  (file: string) => ({
    what: `${file} is not UTF-8 text.`,
    why: 'It holds bytes that UTF-8 text cannot hold. Usually an editor or PowerShell saved it as UTF-16 or in an older encoding.',
    fix: 'Save it as UTF-8.'
  })
)
