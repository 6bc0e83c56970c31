import type {World} from '#core/world'

/** What a command may use: a local world, and where it prints. */
export type CommandIo = {
  readonly world: World
  /** The folder that file names are given from, below the root of `world`, with forward slashes; empty: the root. */
  readonly here: string
  /** Prints one line (or several) to standard output. */
  readonly print: (text: string) => void
}

/** 0 pass or readable · 1 fail · 2 usage, configuration or unreadable · 3 inconclusive. */
export type ExitCode = 0 | 1 | 2 | 3
