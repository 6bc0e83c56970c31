/** What the reports of a suite warn of while they are read: numbers that may not be what they seem. */
import type {Diagnostic} from '#core/verdict'
import type {Sides} from './gather.ts'

/** The sentences of one side, each once. */
export type Warnings = {readonly add: (text: string) => void; readonly all: () => readonly string[]}

/** More are not kept, so that no report fills the memory. */
const mostKept = 100
const mostTold = 5

export const collectWarnings = (): Warnings => {
  const texts = new Set<string>()
  return {
    add: text => {
      if (texts.size < mostKept) texts.add(text)
    },
    all: () => [...texts]
  }
}

const warning = (message: string, suite: string): Diagnostic => ({
  ...{severity: 'warning', code: null, fix: null, location: null},
  message,
  producer: suite
})

const told = (texts: readonly string[], whose: string, suite: string): readonly Diagnostic[] => [
  ...texts.slice(0, mostTold).map(text => warning(`${whose}: ${text}`, suite)),
  ...(texts.length > mostTold ? [warning(`${whose}: ${texts.length - mostTold} more warnings.`, suite)] : [])
]

/** First what only the head's reports warn of: that may be why it looks fast. */
export const warningsOfSides = ({base, head}: Sides<readonly string[]>, suite: string): readonly Diagnostic[] => [
  ...told(
    head.filter(text => !base.includes(text)),
    'Only reports of the head warn',
    suite
  ),
  ...told(
    base.filter(text => !head.includes(text)),
    'Only reports of the base warn',
    suite
  ),
  ...told(
    head.filter(text => base.includes(text)),
    'Reports of both sides warn',
    suite
  )
]

export const warningsOfRun = (texts: readonly string[], suite: string): readonly Diagnostic[] =>
  told(texts, 'Its reports warn', suite)
