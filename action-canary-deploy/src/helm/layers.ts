/**
 * Values of strategy `native`: what people gave to the deployed revision, and over it the canary's, in which `{{percent}}` stands for the
 * share. They pass to Helm through a folder that nobody else may read, and are blanked there as soon as Helm has read them.
 */
import {raise} from '#core/failure'
import type {Files} from '#core/world'
import type {Layer} from '../engine/ports.ts'
import {helmRefused} from '../failures.ts'
import type {ChartRequest} from './release.ts'
import {helmSays} from './says.ts'
import {type HelmTool, readOnly} from './tool.ts'

export type CanaryValues = {
  /** Files of values, in order. */
  readonly files: readonly string[]
  /** `name=value`, as `--set` takes them. */
  readonly set: readonly string[]
}

type ValueFiles = Pick<Files, 'text' | 'write' | 'temporary'>

/** Calls `use` with the request of a layer. The files it names are good until that ends. */
export type Layered = <T>(layer: Layer, use: (request: ChartRequest) => Promise<T>) => Promise<T>

const share = /\{\{\s*percent\s*\}\}/g

/** Whether the canary values depend on the share at all. */
export const mentionsShare = async ({files: paths, set}: CanaryValues, files: Pick<Files, 'text'>): Promise<boolean> =>
  [...set, ...(await Promise.all(paths.map(path => files.text(path))))].some(text => text.search(share) >= 0)

/** Raises CD-110 where Helm does not tell the values of the revision. */
export const layersOf = (request: ChartRequest, canary: CanaryValues, tool: HelmTool, files: ValueFiles): Layered => {
  const stored = new Map<number, Promise<string>>()
  const valuesOf = (revision: number): Promise<string> => {
    const found = stored.get(revision) ?? userValues(request, revision, tool)
    stored.set(revision, found)
    return found
  }
  return async ({percent, from}, use) => {
    // The newest revision may be a canary's: only of the deployed one are the values taken.
    const base = percent === null && request.valuesFrom === 'chart' ? [] : [await valuesOf(from)]
    const over = percent === null ? [] : await Promise.all(canary.files.map(path => files.text(path)))
    const texts = [...base, ...over.map(text => filled(text, percent))]
    const folder = texts.length === 0 ? '' : await files.temporary('helm-values')
    const written = texts.map((_, index) => `${folder}/${index}.yaml`)
    try {
      await Promise.all(texts.map((text, index) => files.write(`${folder}/${index}.yaml`, text)))
      return await use({
        ...request,
        valuesFrom: 'chart',
        values: percent === null ? [...written, ...request.values] : written,
        set: percent === null ? request.set : canary.set.map(text => filled(text, percent))
      })
    } finally {
      await Promise.all(written.map(path => files.write(path, '')))
    }
  }
}

const filled = (text: string, percent: number | null): string => text.replace(share, String(percent))

/** JSON, which is YAML too; `null` where people gave none. */
const userValues = async ({release, namespace}: ChartRequest, revision: number, tool: HelmTool): Promise<string> => {
  const args = ['get', 'values', release, '-n', namespace, '--revision', String(revision), '-o', 'json']
  const {code, stdout, stderr} = await tool.run(args, readOnly)
  if (code !== 0) return raise(helmRefused('get values', release, helmSays(stderr)))
  return stdout.trim() === 'null' ? '{}' : stdout
}
