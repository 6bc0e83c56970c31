/** The licences of what the bundle holds: ncc writes each text once per package, here each text stands once. */

/** A package begins on a line of its own after an empty line, with its licence on the next line. */
const beginning = /\n\n(?=(?:@[a-z0-9._-]+\/)?[a-z0-9][a-z0-9._-]*\n(?:[A-Z0-9(][\w.+() -]*)\n)/i

type Entry = {readonly name: string; readonly licence: string; readonly text: string}

const entryOf = (block: string): Entry => {
  const [name = '', licence = '', ...lines] = block.split('\n')
  return {name, licence, text: lines.join('\n').trim()}
}

/** Packages with the same licence and text become one paragraph: their names, then the text. */
export const groupLicences = (written: string): string => {
  const groups = new Map<string, string[]>()
  for (const {name, licence, text} of written.trim().split(beginning).map(entryOf)) {
    const key = `${licence}\n\n${text}`
    groups.set(key, [...(groups.get(key) ?? []), name])
  }
  return [...groups]
    .map(([key, names]) => `${names.join(', ')}\n${key}\n`)
    .sort()
    .join(`\n${'-'.repeat(80)}\n\n`)
}
