/** Failures of the local machine: files, programs, git and the runner's environment. */
import {failure} from '#core/failure'

export const fileNotFound = failure('TW-130', 'A file does not exist', ['coverage/lcov.info'], (path: string) => ({
  what: `${path} does not exist.`,
  why: 'No file has this name now; the step that should have written it may have failed or may have written elsewhere.',
  fix: 'Check the path (it counts from the root of the workspace) and the log of the step that writes the file.'
}))

export const programNotStarted = failure(
  'TW-131',
  'A program could not be started',
  ['git', 'it is not installed, or its folder is not in PATH for this step'],
  (program: string, why: string) => ({
    what: `The program \`${program}\` could not be started.`,
    why: `The cause: ${why}.`,
    fix: `Install \`${program}\` in a step before this one or in the image the job runs in, and check that it is made for this machine.`
  })
)

export const notAFile = failure('TW-133', 'A path is not a regular file', ['reports'], (path: string) => ({
  what: `${path} is not a regular file.`,
  why: 'It is a folder, a pipe or a device, or one of the names before it is a file and not a folder.',
  fix: 'Name the file itself, or a pattern such as `reports/**/*.xml`.'
}))

const permissionAdvice =
  'Give the runner the right (`sudo chown -R "$USER" <folder>` in a step before; usually a container wrote it as root), or leave the path out with a pattern like `!data/**`.'
const spaceAdvice = 'Free space before this step (`df -h` shows what is left), or use a runner with a larger disk.'

/** By code of the operating system. */
const fileAdvice: Readonly<Record<string, string>> = {
  EACCES: permissionAdvice,
  EPERM: permissionAdvice,
  ENOSPC: spaceAdvice,
  EDQUOT: spaceAdvice,
  EROFS: spaceAdvice,
  ENAMETOOLONG: 'Use a shorter path.',
  ELOOP: 'Remove the symbolic links that point at each other.'
}

export const fileTrouble = failure(
  'TW-135',
  'The system refused a file operation',
  ['report.xml', 'EACCES: permission denied'],
  (path: string, why: string) => ({
    what: `${path} could not be used.`,
    why: `The operating system says: ${why}.`,
    fix:
      fileAdvice[/^[A-Z]+/.exec(why)?.[0] ?? ''] ??
      'Re-run the job; if it happens again, look at the disk and the open-file limit of the runner.'
  })
)

const cancelled = {
  why: 'The job was cancelled: by a person, by a newer run in its concurrency group, or by its time limit.',
  fix: 'Re-run the job if its result is still wanted.'
}

const stopReasons = {
  cancelled,
  time: {
    why: 'It did not finish in the time it is given; it may wait for a network or for an answer nobody can type.',
    fix: 'Re-run the job. If it happens again, run the same command by hand on the runner to see what it waits for.'
  },
  output: {
    why: 'It printed more than fits in memory safely; the change set or a file may be unusually large.',
    fix: 'Split the change, or take generated files out of the repository.'
  }
} as const

export const programStopped = failure(
  'TW-137',
  'A program was stopped before it finished',
  ['git fetch', 'cancelled', ''],
  (program: string, reason: keyof typeof stopReasons, limit: string) => ({
    what: `\`${program}\` was stopped before it finished${limit === '' ? '' : ` (after ${limit})`}.`,
    ...stopReasons[reason]
  })
)

export const notARepository = failure(
  'TW-140',
  'The folder is not a git repository',
  ['/home/runner/work/shop/shop'],
  (folder: string) => ({
    what: `${folder} is not in a git repository.`,
    why: 'Towpath compares with the base commit and needs the history for that.',
    fix: 'Run `actions/checkout` in a step before this one (with `path:` the step needs the same folder), or start the command inside a clone.'
  })
)

export const unknownRevision = failure('TW-142', 'A commit does not exist', ['1f0c9b2'], (revision: string) => ({
  what: `The commit \`${revision}\` does not exist in this repository, nor could it be fetched.`,
  why: 'The name may be misspelt, the commit may have vanished by a force push, or the clone may have no remote to fetch it from.',
  fix: 'Check the name; in a workflow set `fetch-depth: 0` for `actions/checkout`.'
}))

export const fetchFailed = failure(
  'TW-143',
  'Missing history could not be fetched',
  ['origin', 'fatal: Authentication failed'],
  (remote: string, why: string) => ({
    what: `The history that is missing in this shallow clone could not be fetched from \`${remote}\`.`,
    why: `Git says: ${why}.`,
    fix: 'Grant `contents: read` under `permissions:` of this job, or set `fetch-depth: 0` for `actions/checkout`. A network fault goes away with a re-run.'
  })
)

export const gitFailed = failure(
  'TW-144',
  'Git failed',
  ['git diff-tree', 'fatal: bad object'],
  (command: string, why: string) => ({
    what: `\`${command}\` failed.`,
    why: `Git says: ${why}.`,
    fix: 'Do what git says if it names a remedy. Otherwise check `git --version` (2.30 or newer is needed) and run `git fsck`: a damaged clone is repaired by cloning anew (on a self-hosted runner: empty its work folder).'
  })
)

export const linkLeavesRoot = failure(
  'TW-146',
  'A symbolic link leads out of the workspace',
  ['reports/unit.xml'],
  (path: string) => ({
    what: `${path} is, or lies behind, a symbolic link that leads out of the workspace.`,
    why: 'A pull request could use such a link to make Towpath read or overwrite files of the runner, so it is never followed.',
    fix: 'Copy the file into the workspace, or name its real path.'
  })
)

export const tooManyLinks = failure(
  'TW-147',
  'Symbolic links multiply the folders to search',
  ['**/*.xml', 10_000],
  (pattern: string, limit: number) => ({
    what: `The search for \`${pattern}\` was given up: more than ${limit} folders were reached through symbolic links.`,
    why: 'Links that point at folders with further links make the same folders appear under ever more names.',
    fix: 'Name a narrower pattern, or leave the folder with the links out: `!folder/**`.'
  })
)

export const badPattern = failure(
  'TW-148',
  'A file pattern cannot be understood',
  ['reports/[', 'it is too long'],
  (pattern: string, why: string) => ({
    what: `The file pattern \`${pattern.slice(0, 200)}\` cannot be understood.`,
    why: `The pattern reader says: ${why}.`,
    fix: 'Use `*`, `**`, `?`, `[abc]`, `{a,b}` and a leading `!` to exclude.'
  })
)

export const notOnRunner = failure(
  'TW-150',
  "The runner's environment is absent",
  ['GITHUB_REPOSITORY'],
  (variable: string) => ({
    what: `The environment variable ${variable} is not set.`,
    why: 'This program is an action and gets its facts from the GitHub Actions runner; it was started some other way.',
    fix: 'Use it with `uses:` in a workflow. On a laptop use the command `towpath` instead.'
  })
)

export const malformedVariable = failure(
  'TW-151',
  'A variable of the runner has an impossible value',
  ['GITHUB_RUN_ID', 'abc', 'a positive whole number'],
  (variable: string, given: string, expected: string) => ({
    what: `The environment variable ${variable} is \`${given}\`.`,
    why: `It must be ${expected}. Something between the runner and this step has overwritten it.`,
    fix: `Look for \`${variable}\` under \`env:\` in the workflow and in what is written to GITHUB_ENV.`
  })
)

export const unreadableEvent = failure(
  'TW-152',
  'The event file cannot be read',
  ['/home/runner/event.json', 'Unexpected end of JSON input'],
  (path: string, why: string) => ({
    what: `The event file ${path} could not be read as JSON.`,
    why: `The reader says: ${why}. The runner writes this file; an earlier step may have changed it.`,
    fix: 'Re-run the job. If it happens again, look for a step that writes to the file named by GITHUB_EVENT_PATH.'
  })
)

export const jobCancelled = failure('TW-153', 'The job was cancelled', [], () => ({
  what: 'Towpath was stopped before it had finished.',
  ...cancelled
}))
