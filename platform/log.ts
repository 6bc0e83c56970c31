import type {Log} from '#core/world'
import {inert, workflowCommand} from './log-commands.ts'
import {newMasks} from './log-masks.ts'

type Write = (text: string) => void

/** The log of a step on a runner: text of others can never become a workflow command. `write` takes whole lines. */
export const runnerLog = (write: Write): Log => {
  const masks = newMasks()
  let depth = 0
  const plain: Write = message => write(`${inert(masks.apply(message))}\n`)
  const command = (name: string, message: string): void => write(workflowCommand(name, masks.apply(message)))
  return {
    debug: message => command('debug', message),
    info: plain,
    warning: message => command('warning', message),
    error: message => command('error', message),
    group: async (title, body) => {
      // GitHub knows no groups in groups: an inner one is a line of the outer.
      if (depth === 0) command('group', title)
      else plain(title)
      depth += 1
      try {
        return await body()
      } finally {
        depth -= 1
        if (depth === 0) command('endgroup', '')
      }
    },
    mask: secret => {
      // Not through `command`: here the secret itself has to be told.
      for (const text of masks.add(secret)) write(workflowCommand('add-mask', text))
    }
  }
}

export type TerminalOptions = {readonly debug?: boolean; readonly colour?: boolean}

const colours = {warning: '33', error: '31', title: '1', debug: '2'} as const

/** Characters that move the cursor or recolour the screen; tab and line feed stay. */
const control = /[\0-\x08\x0b-\x1f\x7f-\x9f]/g

/** The log of the command line: plain lines, indented in groups. `write` gets whole lines; give it standard error, results go to standard output. */
export const terminalLog = (write: Write, options: TerminalOptions = {}): Log => {
  const masks = newMasks()
  let depth = 0
  const print = (message: string, prefix = '', colour?: string): void => {
    const text = `${prefix}${masks.apply(message)}`.replaceAll('\r\n', '\n').replace(control, '\ufffd')
    for (const line of text.split('\n')) {
      const shown = colour === undefined || options.colour !== true ? line : `\u001b[${colour}m${line}\u001b[0m`
      write(`${'  '.repeat(depth)}${shown}\n`)
    }
  }
  return {
    debug: message => {
      if (options.debug === true) print(message, '', colours.debug)
    },
    info: message => print(message),
    warning: message => print(message, 'warning: ', colours.warning),
    error: message => print(message, 'error: ', colours.error),
    group: async (title, body) => {
      print(title, '', colours.title)
      depth += 1
      try {
        return await body()
      } finally {
        depth -= 1
      }
    },
    mask: secret => {
      masks.add(secret)
    }
  }
}
