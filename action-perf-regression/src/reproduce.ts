/** The command that measures the same again on any machine with a clone. */
import type {Suite} from './suites.ts'

const plain = /^[A-Za-z0-9_./:=@%+,-]+$/

/** POSIX: in single quotes nothing is special but the quote itself. */
const quoted = (word: string): string => (plain.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`)

export const commandOf = ({reproduce}: Pick<Suite, 'reproduce'>, base: string, head: string): string =>
  [
    `git checkout ${head.slice(0, 12)} &&`,
    'npx towpath compare',
    '--base',
    base.slice(0, 12),
    ...reproduce.map(quoted)
  ].join(' ')
