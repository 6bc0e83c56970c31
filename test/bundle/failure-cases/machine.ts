/** The machine, git, the runner and the token. */
import {cp, mkdir, mkdtemp, rm, symlink, writeFile} from 'node:fs/promises'
import {createServer} from 'node:net'
import {join} from 'node:path'
import {tryGit} from '../../../simulator/forge/git.ts'
import {towpath, towpathAlone} from '../support/bundle.ts'
import {alone, type FailureCase, red} from '../support/failure-case.ts'
import {writeReports} from '../support/gate.ts'
import type {GitHub} from '../support/github.ts'
import type {Job, StepResult} from '../support/job.ts'

const change = {'src/new.js': 'export {}\n'}

const laptop = async ({root}: GitHub): Promise<string> => mkdtemp(join(root, 'laptop-'))

const inClone = async ({workspace}: Job, ...args: readonly string[]): Promise<void> => {
  const identity = {GIT_AUTHOR_NAME: 'Ada', GIT_AUTHOR_EMAIL: 'ada@example.com'}
  const {code, stderr} = await tryGit(join(workspace, '.git'), ['--work-tree', workspace, ...args], {
    cwd: workspace,
    env: identity
  })
  if (code !== 0) throw new Error(stderr)
}

/** A server that takes the connection and never says a word; the job is cancelled as soon as git waits for it. */
const cancelledWhileGitWaits = async (github: GitHub): Promise<StepResult> => {
  let cancel = (): void => undefined
  const server = createServer(() => cancel())
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/acme/shop.git`
  try {
    return await alone(github, {
      pull: change,
      after: job => inClone(job, 'remote', 'set-url', 'origin', url),
      watch: (_, child) => {
        cancel = () => void child.kill('SIGTERM')
      }
    })
  } finally {
    server.close()
  }
}

const cancelledWhileWaiting = (github: GitHub): Promise<StepResult> => {
  github.forge.fail({path: /shop-\d+\/git\/matching-refs/, status: 429, headers: {'retry-after': '60'}, times: 1})
  return alone(github, {
    pull: change,
    watch: (log, child) => {
      if (log.includes('Trying again')) child.kill('SIGTERM')
    }
  })
}

/** Sixteen folders, each with two links to the next: 2^16 ways lead to the last. */
const mazeOfLinks = async (job: Job): Promise<void> => {
  for (let n = 0; n < 16; n++) {
    await mkdir(join(job.workspace, `maze${n}`), {recursive: true})
    for (const name of ['left', 'right']) await symlink(`../maze${n + 1}`, join(job.workspace, `maze${n}`, name))
  }
  await mkdir(join(job.workspace, 'maze16'))
}

const check = {check: 'true', comment: 'false'}

export const machineCases: readonly FailureCase[] = [
  {
    ...{code: 'TW-103', when: 'the token may not comment', remedy: 'Add `pull-requests: write` under `permissions:`'},
    raise: github => alone(github, {pull: change, permissions: {contents: 'read'}})
  },
  {
    ...{code: 'TW-130', when: 'a file is absent', remedy: 'Check the path'},
    raise: async github => towpath(await laptop(github), 'explain', 'verdict.json')
  },
  {
    ...{code: 'TW-131', when: 'git is not installed', remedy: 'Install `git` in a step before this one'},
    raise: github => alone(github, {env: {PATH: '/nonexistent'}})
  },
  {
    ...{code: 'TW-133', when: 'the configuration is a folder', remedy: 'Name the file itself'},
    raise: github => alone(github, {inputs: {config: 'src'}})
  },
  {
    ...{code: 'TW-135', when: 'a path is longer than the system allows', remedy: 'Use a shorter path'},
    raise: github => alone(github, {inputs: {config: `${'x'.repeat(300)}.yml`}})
  },
  {
    ...{
      code: 'TW-137',
      when: 'the job is cancelled while git waits',
      remedy: 'Re-run the job if its result is still wanted'
    },
    raise: cancelledWhileGitWaits
  },
  {
    ...{code: 'TW-140', when: 'nothing was checked out', remedy: 'Run `actions/checkout` in a step before this one'},
    raise: github => alone(github, {workspace: 'empty'})
  },
  {
    ...{code: 'TW-142', when: 'the remote has lost the base', remedy: 'set `fetch-depth: 0`'},
    raise: github =>
      alone(github, {
        ...{files: {'old.txt': 'before the repository was made anew\n'}, pull: change},
        after: async ({environment}) => {
          const [lost, fresh] = [github.forge.repository(environment.GITHUB_REPOSITORY), await github.repository()]
          await rm(lost?.gitDir ?? '', {recursive: true})
          await cp(fresh.gitDir, lost?.gitDir ?? '', {recursive: true})
        }
      })
  },
  {
    ...{code: 'TW-143', when: 'the token may not fetch', remedy: 'Grant `contents: read`'},
    raise: github => alone(github, {pull: change, permissions: {'pull-requests': 'write'}})
  },
  {
    ...{code: 'TW-144', when: 'the clone is damaged', remedy: 'a damaged clone is repaired by cloning anew'},
    raise: github => alone(github, {after: job => job.write('.git/config', '[core\n')})
  },
  {
    ...{code: 'TW-147', when: 'links multiply the folders', remedy: 'Name a narrower pattern'},
    raise: github => alone(github, {inputs: {reports: '**/*.xml'}, after: mazeOfLinks})
  },
  {
    ...{code: 'TW-150', when: 'a variable of the runner is absent', remedy: 'Use it with `uses:` in a workflow'},
    raise: github => alone(github, {env: {GITHUB_REPOSITORY: undefined}})
  },
  {
    ...{code: 'TW-151', when: 'a variable of the runner is nonsense', remedy: 'Look for `GITHUB_RUN_ID` under `env:`'},
    raise: github => alone(github, {env: {GITHUB_RUN_ID: 'abc'}})
  },
  {
    ...{code: 'TW-152', when: 'the event file is cut off', remedy: 'GITHUB_EVENT_PATH'},
    raise: github =>
      alone(github, {after: job => writeFile(join(job.temp, '_github_workflow', 'event.json'), '{"pull_requ')})
  },
  {
    ...{code: 'TW-153', when: 'the job is cancelled', remedy: 'Re-run the job if its result is still wanted'},
    raise: cancelledWhileWaiting
  },
  {
    ...{code: 'TW-160', when: 'the runner gives no runtime token', remedy: 'Use the action in a workflow (`uses:`)'},
    raise: github => alone(github, {inputs: {mode: 'collect'}, env: {ACTIONS_RUNTIME_TOKEN: undefined}})
  },
  {
    ...{code: 'TW-162', when: 'GitHub asks to wait longer than anybody can', remedy: 'Look at githubstatus.com'},
    raise: async github => {
      github.forge.fail({path: /issues\/\d+\/comments/, status: 429, headers: {'retry-after': '9999'}, times: 1})
      return alone(github, {pull: change})
    }
  },
  {
    ...{code: 'TW-163', when: 'the token is revoked', remedy: 'Leave the input `token` at its default'},
    raise: github => alone(github, {inputs: check, after: async ({token}) => github.forge.revoke(token)})
  },
  {
    ...{
      code: 'TW-164',
      when: 'a check is about a commit that GitHub does not have',
      remedy: 'Correct what the message names'
    },
    raise: github =>
      alone(github, {
        ...{inputs: check, permissions: {contents: 'read', checks: 'write'}},
        prepare: async job => {
          await inClone(job, 'commit', '--quiet', '--allow-empty', '-m', 'of this job alone')
          await writeReports(job, {cases: red})
        }
      })
  },
  {
    ...{code: 'TW-170', when: 'the token is an empty secret', remedy: 'Leave the input `token` out'},
    raise: github => alone(github, {inputs: {...check, token: ''}})
  },
  {
    ...{
      code: 'QG-118',
      when: 'the repository has no commit',
      remedy: 'add a step with actions/checkout before this one'
    },
    raise: github => alone(github, {workspace: 'empty', after: job => inClone(job, 'init', '--quiet')})
  },
  {
    ...{code: 'CL-101', when: 'there is no such command', remedy: 'Run `towpath help`'},
    raise: async github => towpath(await laptop(github), 'jugde')
  },
  {
    ...{code: 'CL-102', when: 'there is no such code', remedy: 'Codes look like QG-104'},
    raise: async github => towpath(await laptop(github), 'explain', 'QG-999')
  },
  {
    ...{
      code: 'CL-103',
      when: 'a file is no verdict',
      remedy: 'Give the file that the output `verdict` of a gate names'
    },
    raise: async github => {
      const folder = await laptop(github)
      await writeFile(join(folder, 'verdict.json'), '{"decision": "pass"}')
      return towpath(folder, 'explain', 'verdict.json')
    }
  },
  {
    ...{code: 'CL-104', when: 'the simulator is not in the bundle', remedy: 'Run it from a checkout'},
    raise: async github => towpathAlone(await laptop(github), 'simulate', 'ci.yml')
  }
]
