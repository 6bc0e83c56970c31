/** What keeps a simulation from starting. */
import {failure} from '#core/failure'

export const badUsage = failure(
  'SIM-201',
  'The command line of simulate cannot be understood',
  ['WORKFLOW is missing'],
  (why: string) => ({
    what: '`towpath simulate` was called in a way it does not understand.',
    why: `${why}.`,
    fix: 'Call `towpath simulate WORKFLOW [--event NAME] [--event-file FILE] [--page FILE]`.'
  })
)

export const noRepository = failure(
  'SIM-202',
  'There is no repository to simulate',
  ['/home/me/app', 'it is not inside a git repository'],
  (folder: string, why: string) => ({
    what: `${folder} cannot be simulated.`,
    why: `The simulator runs committed workflows, and here ${why}.`,
    fix: 'Run the command inside a git repository that has at least one commit.'
  })
)

export const noWorkflow = failure(
  'SIM-203',
  'There is no such workflow',
  ['ci.yml', '.github/workflows/main.yml'],
  (name: string, present: string) => ({
    what: `The last commit has no workflow ${name}.`,
    why: present === '' ? 'It has no workflow in .github/workflows/ at all.' : `It has ${present}.`,
    fix: 'Name one of these, or commit the workflow first: the simulator runs what is committed.'
  })
)

export const badEventFile = failure(
  'SIM-204',
  'An event file cannot be used',
  ['event.json', 'it is not JSON'],
  (file: string, why: string) => ({
    what: `The event file ${file} cannot be used.`,
    why: `${why}.`,
    fix: 'Give a JSON object with the fields of the webhook payload that the workflow reads.'
  })
)

export const noPullRequest = failure(
  'SIM-205',
  'No pull request can be made of this commit',
  ['The branch has only one commit, so there is nothing to compare it with'],
  (why: string) => ({
    what: 'No pull request could be opened from the last commit.',
    why: `${why}.`,
    fix: 'Commit the change on a branch of its own, on top of the branch it shall be merged into.'
  })
)

export const badPage = failure(
  'SIM-207',
  'The page cannot be written',
  ['/home/me/app/reports', 'it is a folder'],
  (file: string, why: string) => ({
    what: `The page ${file} cannot be written.`,
    why: `${why}.`,
    fix: 'Give a path in a folder that you may write to: `--page out/run.html`.'
  })
)

export const noBundle = failure(
  'SIM-206',
  'The bundle of the actions is missing',
  ['/home/me/towpath/dist/index.js'],
  (file: string) => ({
    what: `There is no ${file}.`,
    why: 'The simulator runs the actions as they are shipped, from the bundle in dist/.',
    fix: 'Run `npm run build` in the checkout of Towpath.'
  })
)
