/** One release as Helm knows it: its history, what it stores, what an upgrade would make of it. */

import {z} from 'zod'
import {FailureError, raise} from '#core/failure'
import type {Revision} from '../engine/ports.ts'
import {chartDoesNotRender, helmRefused} from '../failures.ts'
import {flags, type ValuesFrom, valuesFlag} from './flags.ts'
import {helmSays} from './says.ts'
import {type HelmTool, readOnly} from './tool.ts'

export type ChartRequest = {
  readonly release: string
  readonly namespace: string
  /** Folder, archive, `oci://` reference, or `repository/name`. */
  readonly chart: string
  /** Null: the newest, where the chart is not a folder. */
  readonly version: string | null
  /** Files of values, in order. */
  readonly values: readonly string[]
  /** `name=value`, as `--set` takes them. */
  readonly set: readonly string[]
  readonly valuesFrom: ValuesFrom
  readonly historyMax: number
}

export type Rendered = {
  readonly manifest: string
  readonly hooks: readonly {
    readonly name: string
    readonly kind: string
    readonly events: readonly string[]
    readonly manifest: string
  }[]
  readonly chart: {readonly name: string; readonly version: string; readonly appVersion: string | null}
  /** The values people gave, for a digest only: they may hold secrets. */
  readonly config: unknown
  /** How Helm 4 would apply it; null for Helm 3. */
  readonly applyMethod: string | null
}

const historySchema = z.array(
  z.looseObject({revision: z.int(), status: z.string(), description: z.string().optional()})
)

const renderedSchema = z.looseObject({
  manifest: z.string(),
  hooks: z
    .array(
      z.looseObject({
        name: z.string(),
        kind: z.string().default(''),
        manifest: z.string().default(''),
        events: z.array(z.string()).nullish()
      })
    )
    .nullish(),
  chart: z.looseObject({
    metadata: z.looseObject({name: z.string(), version: z.string().default(''), appVersion: z.string().nullish()})
  }),
  config: z.unknown(),
  apply_method: z.string().nullish()
})

const absent = /release: not found/

/** Newest first; empty where the release does not exist. */
export const historyOf = async (tool: HelmTool, release: string, namespace: string): Promise<readonly Revision[]> => {
  const {code, stdout, stderr} = await tool.run(
    ['history', release, '-n', namespace, '-o', 'json', '--max', '256'],
    readOnly
  )
  if (code !== 0) return absent.test(stderr) ? [] : raise(helmRefused('history', release, helmSays(stderr)))
  return historySchema
    .parse(JSON.parse(stdout))
    .map(({revision, status, description = ''}) => ({revision, status, description}))
    .sort((a, b) => b.revision - a.revision)
}

/** The manifest that a revision stores, without hooks. */
export const storedManifest = async (
  tool: HelmTool,
  release: string,
  namespace: string,
  revision: number
): Promise<string> => {
  const {code, stdout, stderr} = await tool.run(
    ['get', 'manifest', release, '-n', namespace, '--revision', String(revision)],
    readOnly
  )
  return code === 0 ? stdout : raise(helmRefused('get manifest', release, helmSays(stderr)))
}

/** Arguments that both the rendering and the upgrade get: what is planned is what is done. */
export const upgradeArguments = ({
  release,
  namespace,
  chart,
  version,
  values,
  set,
  valuesFrom,
  historyMax
}: ChartRequest): readonly string[] => [
  'upgrade',
  release,
  chart,
  '--install',
  '-n',
  namespace,
  valuesFlag[valuesFrom],
  '--history-max',
  String(historyMax),
  ...(version === null ? [] : ['--version', version]),
  ...values.flatMap(file => ['-f', file]),
  ...set.flatMap(assignment => ['--set', assignment])
]

/** Raises CD-109 with Helm's words where the chart does not render. */
export const render = async (tool: HelmTool, request: ChartRequest): Promise<Rendered> => {
  const args = [...upgradeArguments(request), ...flags.dryRun[tool.major], '-o', 'json']
  const {code, stdout, stderr} = await tool.run(args, readOnly)
  if (code !== 0) raise(chartDoesNotRender(request.chart, helmSays(stderr)))
  try {
    const {manifest, hooks, chart, config, apply_method} = renderedSchema.parse(JSON.parse(stdout))
    return {
      manifest,
      hooks: (hooks ?? []).map(({events, ...hook}) => ({...hook, events: events ?? []})),
      chart: {
        name: chart.metadata.name,
        version: chart.metadata.version,
        appVersion: chart.metadata.appVersion ?? null
      },
      config: config ?? null,
      applyMethod: apply_method ?? null
    }
  } catch (thrown) {
    throw new FailureError(chartDoesNotRender(request.chart, 'its answer is not the JSON that was expected'), thrown)
  }
}

/**
 * What runs: the deployed revision; where an install or a rollback failed there is none, and Helm itself goes on from the newest one.
 * 0: nothing does.
 */
export const standing = (history: readonly Revision[]): number =>
  (
    history.find(({status}) => status === 'deployed') ??
    history.find(({status}) => status === 'failed' || status === 'superseded')
  )?.revision ?? 0
