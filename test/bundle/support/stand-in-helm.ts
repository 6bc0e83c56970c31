/**
 * A stand-in for Helm, so that what the bundle says about a chart can be shown without a cluster: a script that answers each call from a
 * file beside it, and fails where there is none. Real Helm 3 and 4 are met in test/cluster/.
 */
import {chmod, mkdir, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import type {Manifest} from '#core/cluster'

const script = `#!/bin/sh
folder=$(dirname "$0")
said() { echo "Error: $(cat "$folder/$1")" >&2; exit 1; }
case "$1 $*" in
  version*) cat "$folder/version" ;;
  history*) [ ! -f "$folder/history-error" ] || said history-error; cat "$folder/history" ;;
  "get get values"*) echo '{}' ;;
  get*) cat "$folder/stored" ;;
  *--dry-run*)
    [ ! -f "$folder/render-error" ] || said render-error
    for one in "$folder"/when-*; do
      case "$*" in *"\${one##*/when-}"*) cat "$one"; exit 0 ;; esac
    done
    if mkdir "$folder/once" 2>/dev/null; then cat "$folder/rendered"; else cat "$folder/again"; fi ;;
  *) said write-error ;;
esac
`

export type Rendering = readonly Manifest[] | string

export type HelmAnswers = {
  readonly stored: Rendering
  readonly rendered: Rendering
  /** The second rendering of the same chart; the same as the first. */
  readonly again?: Rendering
  /** What is rendered when the arguments hold these words. */
  readonly when?: Readonly<Record<string, Rendering>>
  readonly version?: string
  /** Newest first; one deployed revision. */
  readonly history?: readonly {readonly revision: number; readonly status: string; readonly description?: string}[]
  readonly 'history-error'?: string
  readonly 'render-error'?: string
}

/** JSON is YAML too. */
const textOf = (rendering: Rendering): string =>
  typeof rendering === 'string' ? rendering : rendering.map(one => `---\n${JSON.stringify(one)}\n`).join('')

const renderedJson = (rendering: Rendering): string =>
  JSON.stringify({
    ...{name: 'shop', manifest: textOf(rendering), hooks: [], config: {}},
    chart: {metadata: {name: 'shop', version: '1.2.3', appVersion: 'v2'}}
  })

/** The path of the program. */
export const standInHelm = async (folder: string, answers: HelmAnswers): Promise<string> => {
  const {
    stored,
    rendered,
    again = rendered,
    when = {},
    version = 'v4.1.4',
    history = [{revision: 1, status: 'deployed'}]
  } = answers
  const files: Readonly<Record<string, string | undefined>> = {
    ...{helm: script, version, stored: textOf(stored), rendered: renderedJson(rendered), again: renderedJson(again)},
    ...Object.fromEntries(Object.entries(when).map(([words, rendering]) => [`when-${words}`, renderedJson(rendering)])),
    history: JSON.stringify(history),
    'history-error': answers['history-error'],
    'render-error': answers['render-error'],
    'write-error': 'UPGRADE FAILED: the stand-in changes nothing'
  }
  await mkdir(folder, {recursive: true})
  for (const [name, content] of Object.entries(files)) {
    if (content !== undefined) await writeFile(join(folder, name), content)
  }
  await chmod(join(folder, 'helm'), 0o755)
  return join(folder, 'helm')
}
