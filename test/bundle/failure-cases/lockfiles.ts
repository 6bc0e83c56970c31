/** Lockfiles from which no SBOM can be made. */
import type {FailureCase} from '../support/failure-case.ts'
import type {Tree} from '../support/github.ts'
import {aJob} from '../support/job.ts'

/** A problem that only warns stands beside a lockfile that is empty, so that no case can pass. */
const red: Tree = {'other/yarn.lock': ' \n', 'other/package.json': '{"name":"other"}'}

const lockfiles = (
  code: string,
  when: string,
  remedy: string,
  files: Tree,
  inputs: Readonly<Record<string, string>> = {}
): FailureCase => ({
  ...{code, when, remedy},
  raise: async github => {
    const run = await github.push(await github.repository(files))
    const job = await aJob(github, run, {key: 'sbom', permissions: {contents: 'read'}})
    return job.step('sbom', {inputs})
  }
})

const npm = (given: object): string =>
  JSON.stringify({name: 'shop', version: '1.0.0', lockfileVersion: 3, packages: {'': {name: 'shop'}}, ...given})

const ms = (integrity: string): string =>
  npm({
    packages: {
      '': {name: 'shop', dependencies: {ms: '2.1.3'}},
      'node_modules/ms': {version: '2.1.3', resolved: 'https://registry.npmjs.org/ms/-/ms-2.1.3.tgz', integrity}
    }
  })

const sha512 = (byte: number): string => `sha512-${Buffer.alloc(64, byte).toString('base64')}`

const again = 'Make it again with its package manager'

export const lockfileCases: readonly FailureCase[] = [
  lockfiles(
    'SB-106',
    'a named lockfile does not exist',
    'take it out of `lockfiles`',
    {'package-lock.json': npm({})},
    {lockfiles: 'package-lock.json\nyarn.lock'}
  ),
  lockfiles('SB-107', 'one of the globs matches nothing', 'Correct the pattern', red, {
    lockfiles: '**/yarn.lock\n**/Cargo.lock'
  }),
  lockfiles('SB-120', 'there is no lockfile', 'Commit the lockfile', {}),
  lockfiles('SB-121', 'a lockfile breaks off', 'Towpath does not guess what it held', {
    'package-lock.json': npm({}).slice(0, -5)
  }),
  lockfiles('SB-122', 'a package is no object', 'Make the lockfile again', {
    'package-lock.json': npm({packages: {'': {name: 'shop'}, 'node_modules/ms': 7}})
  }),
  lockfiles('SB-123', 'a lockfile is of a version to come', 'Update Towpath', {
    'package-lock.json': npm({lockfileVersion: 9}),
    ...red
  }),
  lockfiles('SB-124', 'a requirement names no version', 'Pin it with `==`', {
    'requirements.txt': 'flask>=2\n',
    ...red
  }),
  lockfiles('SB-125', 'a package is not in the lockfile', 'Bring it up to date', {
    'package-lock.json': npm({packages: {'': {name: 'shop', dependencies: {ms: '2.1.3'}}}})
  }),
  lockfiles('SB-126', 'an included file is missing', 'Commit the included file', {
    'requirements.txt': '-r base.txt\nflask==3.0.0\n'
  }),
  lockfiles('SB-127', 'a lockfile is empty', again, red),
  lockfiles('SB-128', 'a format knows no graph', 'Nothing has to be done', {
    'requirements.txt': 'flask==3.0.0\n',
    ...red
  }),
  lockfiles('SB-129', 'two lockfiles disagree about a package', 'Find out which lockfile is right', {
    'a/package-lock.json': ms(sha512(1)),
    'b/package-lock.json': ms(sha512(2))
  }),
  lockfiles('SB-130', 'a hash is none', 'Make the lockfile again', {
    'package-lock.json': ms('sha512-abc'),
    ...red
  }),
  lockfiles('SB-131', 'a manifest is missing', 'Give package.json with the lockfile', {
    'yarn.lock':
      '# yarn lockfile v1\n\n\nms@2.1.3:\n  version "2.1.3"\n  resolved "https://registry.yarnpkg.com/ms/-/ms-2.1.3.tgz"\n',
    ...red
  }),
  lockfiles('SB-132', 'a line cannot be understood', 'Make the file again', {
    'go.mod': 'module example.com/shop\n\ngo 1.22\n\nrequire github.com/x\n'
  }),
  lockfiles('SB-133', 'most problems are left out', 'Correct those that are shown', {
    'requirements.txt': Array.from({length: 30}, (_, index) => `package${index}>=1\n`).join(''),
    ...red
  })
]
