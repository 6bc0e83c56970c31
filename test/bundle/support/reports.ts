/** Report files as test runners write them. */
export type Case = {readonly name: string; readonly failure?: string; readonly file?: string; readonly line?: number}

const escaped = (text: string): string => text.replace(/[&<"\0-\x1f]/g, character => `&#${character.charCodeAt(0)};`)

export const junit = (cases: readonly Case[]): string => {
  const failed = cases.filter(({failure}) => failure !== undefined).length
  const lines = cases.map(({name, failure, file, line}) => {
    const place = file === undefined ? '' : ` file="${file}" line="${line ?? 1}"`
    const body = failure === undefined ? '' : `<failure message="${escaped(failure)}">${escaped(failure)}</failure>`
    return `    <testcase classname="shop" name="${escaped(name)}" time="0.25"${place}>${body}</testcase>`
  })
  const counts = `tests="${cases.length}" failures="${failed}"`
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites ${counts}>`,
    `  <testsuite name="shop" ${counts} errors="0" skipped="0">`,
    ...lines,
    '  </testsuite>',
    '</testsuites>',
    ''
  ].join('\n')
}

export const passing = (count: number): readonly Case[] =>
  Array.from({length: count}, (_, index) => ({name: `adds ${index + 1}`}))

/** Lines 1 to `of` of one file, of which the first `hit` ran. */
export const lcov = (file: string, hit: number, of: number): string =>
  [
    'TN:',
    `SF:${file}`,
    ...Array.from({length: of}, (_, index) => `DA:${index + 1},${index < hit ? 1 : 0}`),
    `LF:${of}`,
    `LH:${hit}`,
    'end_of_record',
    ''
  ].join('\n')
