/** Images in Dockerfiles: https://docs.docker.com/reference/dockerfile. Comments, heredocs and continued lines are read as the builder reads them. */
import {type Instruction, instructionsIn} from './dockerfile-instructions.ts'
import {whyUnpinnedImage} from './image.ts'
import type {Unpinned} from './unpinned.ts'

/** What `FROM` and `COPY --from` take from elsewhere: neither `scratch` nor a stage of the file itself. */
export const referencesInDockerfile = (text: string): readonly Unpinned[] => {
  const state: State = {defaults: new Map(), stages: new Set(['scratch']), found: [], count: 0}
  for (const instruction of instructionsIn(text)) readers[instruction.keyword]?.(instruction, state)
  return state.found
}

type State = {
  /** Of `ARG` before the first `FROM`: only those count in `FROM`. */
  readonly defaults: Map<string, string>
  readonly stages: Set<string>
  readonly found: Unpinned[]
  /** Stages so far. */
  count: number
}

const readers: Readonly<Record<string, (instruction: Instruction, state: State) => void>> = {
  ARG: ({words}, state) => {
    if (state.count > 0) return
    for (const word of words) {
      const [name = '', ...value] = word.split('=')
      if (value.length > 0) state.defaults.set(name, expanded(unquoted(value.join('=')), state.defaults))
    }
  },
  FROM: ({words, line}, state) => {
    const [image = '', as, name] = words.filter(word => !word.startsWith('--'))
    add(expandedImage(unquoted(image), line, state), line, state)
    state.stages.add(String(state.count))
    state.count += 1
    if (as?.toUpperCase() === 'AS' && name !== undefined) state.stages.add(unquoted(name).toLowerCase())
  },
  COPY: (instruction, state) => fromFlag(instruction, state),
  ADD: (instruction, state) => fromFlag(instruction, state),
  RUN: ({words, line}, state) => {
    for (const word of flagsOf(words)) {
      const from = /^--mount=(?:.*,)?from=([^,]+)/.exec(word)?.[1]
      if (from !== undefined) add(unquoted(from), line, state)
    }
  }
}

const flagsOf = (words: readonly string[]): readonly string[] => {
  const end = words.findIndex(word => !word.startsWith('--'))
  return end === -1 ? words : words.slice(0, end)
}

const fromFlag = ({words, line}: Instruction, state: State): void => {
  const from = flagsOf(words).find(word => word.startsWith('--from='))
  if (from !== undefined) add(unquoted(from.slice('--from='.length)), line, state)
}

const add = (image: string, line: number, {stages, found}: State): void => {
  if (image === '' || isStage(image.toLowerCase(), stages)) return
  const why = /\$/.test(image) ? 'a build argument without a default chooses it' : whyUnpinnedImage(image)
  if (why !== null) found.push({kind: 'image', reference: image, line, why})
}

const platformArgument = /\$\{?(?:TARGET|BUILD)(?:PLATFORM|OS|ARCH|VARIANT)\}?/i

/** `base-$TARGETARCH` is one of the stages for each platform. */
const isStage = (image: string, stages: ReadonlySet<string>): boolean => {
  if (stages.has(image)) return true
  const [before, after] = image.split(platformArgument)
  return (
    before !== undefined &&
    after !== undefined &&
    !after.includes('$') &&
    [...stages].some(stage => stage.startsWith(before) && stage.endsWith(after))
  )
}

const expandedImage = (image: string, line: number, state: State): string => {
  const text = expanded(image, state.defaults)
  if (text !== '' || image === '') return text
  state.found.push({kind: 'image', reference: image, line, why: 'a build argument without a default chooses it'})
  return ''
}

const unquoted = (text: string): string => text.replace(/^(["'])(.*)\1$/, '$2')

/** `$name`, `${name}`, `${name:-default}` and `${name:+other}`; what has no value stays as it is. */
const expanded = (text: string, values: ReadonlyMap<string, string>): string =>
  text.replace(
    /\$(?:(\w+)|\{(\w+)(?::?([-+])([^}]*))?\})/g,
    (whole: string, bare?: string, braced?: string, operator?: string, word = '') => {
      const value = values.get(bare ?? braced ?? '') ?? ''
      if (operator === '+') return value === '' ? '' : expanded(word, values)
      if (value !== '') return value
      return operator === '-' ? expanded(word, values) : whole
    }
  )
