/** What can be wrong with lockfiles (SB-120 to SB-139). */
import {failure} from '#core/failure'

const inFile = (line: number | null): string => (line === null ? '' : ` at line ${line}`)

export const noLockfile = failure(
  'SB-120',
  'No lockfile was found',
  ['package-lock.json, Cargo.lock'],
  (known: string) => ({
    what: 'No lockfile was found, so there is nothing to make an SBOM from.',
    why: 'An SBOM without components would look like a project without dependencies.',
    fix: `Commit the lockfile, or name it in the inputs. These are read: ${known}.`
  })
)

export const brokenLockfile = failure(
  'SB-121',
  'A lockfile or manifest cannot be parsed',
  ['package-lock.json', 'it ends before the JSON value is complete', 214],
  (file: string, detail: string, line: number | null) => ({
    what: `${file} cannot be read${inFile(line)}: ${detail}.`,
    why: 'It was cut off, edited by hand or is left over from a merge.',
    fix: 'Make it again with its package manager and commit it. Towpath does not guess what it held.'
  })
)

export const misshapenLockfile = failure(
  'SB-122',
  'A part of a lockfile is not what its format says',
  ['package-lock.json', '`packages["node_modules/ms"]` is no object'],
  (file: string, detail: string) => ({
    what: `${file}: ${detail}.`,
    why: 'The package manager writes it differently, so this part was not understood and is left out.',
    fix: 'Make the lockfile again with its package manager.'
  })
)

export const unknownLockfileVersion = failure(
  'SB-123',
  'A lockfile has a version that is not known',
  ['package-lock.json', '9', '1, 2, 3'],
  (file: string, version: string, known: string) => ({
    what: `${file} has the lockfile version ${version}.`,
    why: `Known versions are ${known}. It was read as the nearest of them, which may miss something.`,
    fix: 'Update Towpath, or make the lockfile with a version of the package manager that writes a known one.'
  })
)

export const unpinnedRequirement = failure(
  'SB-124',
  'A requirement names no exact version',
  ['requirements.txt', 'flask>=2'],
  (file: string, requirement: string) => ({
    what: `${file} requires \`${requirement}\`, which is no exact version.`,
    why: 'What is installed is decided later and may differ every time: the component stands in the SBOM without version, and no scanner can judge it.',
    fix: 'Pin it with `==`, for example with pip-compile or `uv pip compile`.'
  })
)

export const danglingDependency = failure(
  'SB-125',
  'A lockfile lacks a package that it needs',
  ['yarn.lock', 'express@4.19.2', 'debug@2.6.9'],
  (file: string, from: string, to: string) => ({
    what: `${file} holds no entry for ${to}, which ${from} depends on.`,
    why: 'The lockfile is incomplete or older than the manifest beside it.',
    fix: 'Bring it up to date with its package manager and commit it.'
  })
)

export const missingInclude = failure(
  'SB-126',
  'A requirements file includes a file that was not given',
  ['requirements.txt', 'base.txt'],
  (file: string, include: string) => ({
    what: `${file} includes ${include}, which is not among the files.`,
    why: 'Its requirements are missing from the SBOM.',
    fix: 'Commit the included file, or give it with the others.'
  })
)

export const emptyLockfile = failure('SB-127', 'A lockfile is empty', ['yarn.lock'], (file: string) => ({
  what: `${file} is empty.`,
  why: 'The package manager was probably stopped while it wrote the file.',
  fix: 'Make it again with its package manager and commit it.'
}))

export const unknownGraph = failure(
  'SB-128',
  'A lockfile does not tell what depends on what',
  ['go.mod', 'direct and indirect modules'],
  (file: string, known: string) => ({
    what: `${file} lists packages without their dependencies.`,
    why: `The format holds ${known} only. The SBOM says "unknown" for the rest of the graph, it does not say "none".`,
    fix: 'Nothing has to be done; components, versions and hashes are complete.'
  })
)

export const conflictingHashes = failure(
  'SB-129',
  'Lockfiles disagree about the content of a package',
  ['pkg:npm/ms@2.1.3', 'SHA-512'],
  (purl: string, algorithm: string) => ({
    what: `${purl} has different ${algorithm} hashes.`,
    why: 'One version of a package has one content: a lockfile was changed by hand, or packages of this name come from different places.',
    fix: 'Find out which lockfile is right before anything is installed, and make the other again.'
  })
)

export const unusableHash = failure(
  'SB-130',
  'A hash in a lockfile cannot be used',
  ['package-lock.json', 'sha512-abc'],
  (file: string, hash: string) => ({
    what: `${file} holds the hash \`${hash}\`, which is none.`,
    why: 'Its algorithm is not known or it has the wrong length. The component stands in the SBOM without it.',
    fix: 'Make the lockfile again with its package manager.'
  })
)

export const missingManifest = failure(
  'SB-131',
  'The manifest of a lockfile is missing',
  ['yarn.lock', 'package.json'],
  (file: string, manifest: string) => ({
    what: `${file} has no ${manifest} beside it.`,
    why: `The lockfile alone does not tell the project's name, what it needs directly and what is for development only. Packages that nobody needs count as direct, and all as required.`,
    fix: `Give ${manifest} with the lockfile.`
  })
)

export const unreadableLine = failure(
  'SB-132',
  'A line of a lockfile is not understood',
  ['go.mod', 'require github.com/x'],
  (file: string, text: string) => ({
    what: `${file} holds the line \`${text.length > 120 ? `${text.slice(0, 120)}…` : text}\`, which is not understood.`,
    why: 'It was cut off or edited by hand. What it says is missing from the SBOM.',
    fix: 'Make the file again with its package manager.'
  })
)

export const moreProblems = failure(
  'SB-133',
  'A lockfile has more problems than are shown',
  ['yarn.lock', 'SB-125', 480],
  (file: string, code: string, count: number) => ({
    what: `${file} has ${count} more problems of the kind ${code}.`,
    why: 'Only the first of each kind are shown.',
    fix: 'Correct those that are shown, or make the file again with its package manager.'
  })
)
