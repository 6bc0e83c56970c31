/** `towpath simulate`: a workflow of the repository in the current folder, run in a GitHub of its own. */
import {mkdir, mkdtemp, rm, stat, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {basename, dirname, join, resolve} from 'node:path'
import {z} from 'zod'
import {messageOf, raise} from '#core/failure'
import {explainVerdict} from '../../cli/explain-verdict.ts'
import {explainFailure} from '../../entry/explain-failure.ts'
import {startForge} from '../forge/forge.ts'
import {git} from '../forge/git.ts'
import {renderPage} from '../page/page.ts'
import type {RunView} from '../page/view.ts'
import {duration} from '../page/words.ts'
import {runWorkflow} from '../runner/run.ts'
import type {Forge} from '../types.ts'
import {type Arguments, parseArguments} from './arguments.ts'
import {openCaller, type PublishedCaller, pinCaller, publishCaller} from './caller.ts'
import {pathsOf, textOf} from './commits.ts'
import {badEventFile, badPage, noWorkflow} from './failures.ts'
import {happen, likelyEvent, readEventFile} from './happening.ts'
import {libraryName, publishLibrary} from './library.ts'
import {putNodeFirst} from './node-path.ts'
import {type Print, paint, printFailures, printProgress} from './progress.ts'
import {judgedRun} from './run-view.ts'

const checkout = resolve(import.meta.dirname, '..', '..')

export type Surroundings = {
  /** Folder inside the repository that is simulated. */
  readonly folder: string
  /** The checkout of Towpath that is used as the library. */
  readonly checkout: string
  readonly print: Print
}

/** Exit code: 0 the run succeeded, 1 it did not, 2 it could not be started, and why was printed. */
export const simulate = async (
  args: readonly string[],
  surroundings: Surroundings = {folder: process.cwd(), checkout, print: line => console.info(line)}
): Promise<number> => {
  putNodeFirst()
  const root = await mkdtemp(join(tmpdir(), 'towpath-simulate-'))
  const forge = await startForge({root: join(root, 'forge')})
  try {
    return await simulateIn(forge, root, parseArguments(args), surroundings)
  } catch (thrown) {
    explainFailure(thrown, {info: surroundings.print, error: surroundings.print})
    return 2
  } finally {
    await forge.close()
    await rm(root, {recursive: true, force: true})
  }
}

const simulateIn = async (
  forge: Forge,
  root: string,
  args: Arguments,
  {folder, checkout: from, print}: Surroundings
): Promise<number> => {
  const began = performance.now()
  const given = args.eventFile === null ? {} : await readEventFile(resolve(folder, args.eventFile))
  const inputs = inputsOf(given, args.eventFile)
  const page = await pageAt(resolve(folder, args.page))
  const local = await openCaller(folder)
  if (local.uncommitted > 0) {
    print(
      paint('yellow', `Not part of the run: uncommitted changes (${local.uncommitted}). The last commit is what runs.`)
    )
  }
  const published = await publishCaller(forge, local)
  const workflow = await findWorkflow(published, args.workflow)
  const library = await publishLibrary(forge, from)
  const {caller, replaced} = await pinCaller(published, local.author, library)
  for (const ref of replaced) {
    print(`${libraryName}@${ref} is not known here; in this run it stands for this checkout, ${library.commit}.`)
  }
  const name = args.event ?? likelyEvent(await textOf(caller.repository, caller.commit, workflow))
  const title = await git(caller.repository.gitDir, ['log', '-1', '--format=%s', caller.commit])
  const {event, pullRequest} = await happen(forge, caller, name, {author: local.author, title, given})
  print(paint('bold', `${workflow} on ${name} of ${caller.repository.name}`))
  const result = await withInterrupt(print, cancel =>
    runWorkflow({
      ...event,
      forge,
      workflow,
      inputs,
      workspaceRoot: join(root, 'work'),
      node: process.execPath,
      cancel,
      onProgress: printProgress(print)
    })
  )
  printFailures(result, print)
  const {view, verdict} = await judgedRun(forge, result, pullRequest)
  // The log of the gate says the first reason only, and the rest stands in a comment that nobody sees here.
  if (verdict !== null && verdict.decision !== 'pass') print(`\nQuality gate: ${explainVerdict(verdict)}\n`)
  const milliseconds = performance.now() - began
  await writePage(page, forge, view, milliseconds)
  print(`${paint('bold', `The run ended as ${result.conclusion}`)} after ${duration(milliseconds)}. Page: ${page}`)
  return result.conclusion === 'success' ? 0 : 1
}

const inputsSchema = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).default({})

/** What GitHub would not take for inputs is refused: without them the run would be another one. */
const inputsOf = ({inputs}: Readonly<Record<string, unknown>>, file: string | null): z.infer<typeof inputsSchema> => {
  const parsed = inputsSchema.safeParse(inputs)
  if (parsed.success) return parsed.data
  return raise(badEventFile(file ?? '', '`inputs` must be an object of texts, numbers, `true` and `false`'))
}

/** Asked before the run, which may take minutes. */
const pageAt = async (file: string): Promise<string> => {
  const found = await stat(file).catch(() => null)
  if (found?.isDirectory()) raise(badPage(file, 'It is a folder'))
  await mkdir(dirname(file), {recursive: true}).catch((thrown: unknown) =>
    raise(badPage(file, messageOf(thrown)), thrown)
  )
  return file
}

/** By its path or its file name; SIM-203 names those there are. */
const findWorkflow = async ({repository, commit}: PublishedCaller, wanted: string): Promise<string> => {
  const present = (await pathsOf(repository, commit, '.github/workflows')).filter(path => /\.ya?ml$/.test(path))
  const clean = wanted.replaceAll('\\', '/')
  const found = present.find(path => clean === path || clean === basename(path) || clean.endsWith(`/${path}`))
  return found ?? raise(noWorkflow(wanted, present.join(', ')))
}

/** The first Ctrl-C cancels the run as GitHub does; a second one ends the command. */
const withInterrupt = async <T>(print: Print, body: (cancel: AbortSignal) => Promise<T>): Promise<T> => {
  const controller = new AbortController()
  const cancel = (): void => {
    print('Cancelling the run …')
    controller.abort()
  }
  process.once('SIGINT', cancel)
  try {
    return await body(controller.signal)
  } finally {
    process.off('SIGINT', cancel)
  }
}

const writePage = async (file: string, forge: Forge, run: RunView, milliseconds: number): Promise<void> => {
  if (basename(dirname(file)) === '.towpath') await writeFile(join(dirname(file), '.gitignore'), '*\n')
  const page = renderPage({
    title: `${run.result.run.workflowName} · ${run.result.run.repository}`,
    introduction: `A simulated run of ${run.result.run.workflowPath}.`,
    requiredCheck: null,
    runs: [run],
    requests: forge.requests,
    milliseconds
  })
  await writeFile(file, page).catch((thrown: unknown) => raise(badPage(file, messageOf(thrown)), thrown))
}
