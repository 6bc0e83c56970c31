/** The YAML that the documentation shows, as a reader would copy it. */
import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {parse} from 'yaml'
import {z} from 'zod'
import {checkout} from './library.ts'

export type Block = {
  /** `README.md:29` */
  readonly place: string
  readonly text: string
  readonly keys: readonly string[]
}

const jobsSchema = z.looseObject({
  jobs: z.record(z.string(), z.looseObject({strategy: z.looseObject({}).optional()}))
})

export type Example = Block & {
  readonly jobs: z.infer<typeof jobsSchema>['jobs']
  /** The configuration that stands before it in the same file. */
  readonly config: string | null
}

const fence = /^```ya?ml\n([\s\S]*?)^```$/gm

const keysOf = (text: string): readonly string[] => {
  const value: unknown = parse(text)
  return typeof value === 'object' && value !== null ? Object.keys(value) : []
}

const textOf = (file: string): string => readFileSync(join(checkout, file), 'utf8')

const blocksOf = (file: string): readonly Block[] => {
  const document = textOf(file)
  return [...document.matchAll(fence)].map(({1: text = '', index}) => ({
    place: `${file}:${document.slice(0, index).split('\n').length}`,
    text,
    keys: keysOf(text)
  }))
}

const isWorkflow = ({keys}: Block): boolean => keys.includes('jobs')

const files: readonly string[] = [
  'README.md',
  ...readdirSync(checkout)
    .filter(name => name.startsWith('action-'))
    .map(name => `${name}/README.md`)
]

const documents = files.map(blocksOf)

/** Fences that say YAML, however they are indented or spelt. */
export const shownBlocks = files.flatMap(file => [...textOf(file).matchAll(/^.*```+\s*ya?ml/gim)]).length

/** What needs a cluster is not run here; test/cluster/ deploys, and test/contract/ knows what may be handed to the action. */
const deploys = ({text}: Block): boolean => text.includes('/action-canary-deploy@')

export const deployments: readonly Block[] = documents.flat().filter(block => isWorkflow(block) && deploys(block))

/** What is shown as content of `.github/towpath.yml`. */
export const configurations: readonly Block[] = documents.flat().filter(block => !isWorkflow(block))

/** What a workflow runs is declared in the configuration that stands before it. */
const declares = ({keys}: Block): boolean => keys.some(key => ['checks', 'benchmarks', 'scans'].includes(key))

/** Every workflow that is shown and needs no cluster. */
export const examples: readonly Example[] = documents.flatMap(blocks =>
  blocks.flatMap((block, index) => {
    if (!isWorkflow(block) || deploys(block)) return []
    const config = blocks.slice(0, index).findLast(declares)
    return [{...block, ...jobsSchema.parse(parse(block.text)), config: config?.text ?? null}]
  })
)
