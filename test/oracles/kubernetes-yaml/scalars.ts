/** Scalars that look like several things at once, from a fixed seed: `node scalars.ts` prints one JSON string a line, each a document `{x: …}`. */

const pieces = [
  ...['0', '1', '7', '8', '9', '100', '.', '_', '+', '-', 'e', 'E', '.5', '1e', 'e+', '0x', '0o', '0b', '017'],
  ...[
    'x',
    'o',
    'a',
    'F',
    'y',
    'n',
    'N',
    'on',
    'off',
    'no',
    '~',
    'null',
    'true',
    'inf',
    '.nan',
    ':',
    '=',
    '<',
    ' #',
    '#'
  ]
]

let state = 20261121
const below = (limit: number): number => {
  state = (state * 1103515245 + 12345) % 2147483648
  return Math.floor((state / 2147483648) * limit)
}

const scalars = new Set<string>(pieces)
while (scalars.size < 2000) {
  scalars.add(Array.from({length: 1 + below(5)}, () => pieces[below(pieces.length)]).join(''))
}
for (const scalar of scalars) console.log(JSON.stringify(`x: ${scalar}\n`))
