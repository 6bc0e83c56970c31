/** What Helm says when it fails, made fit for a log: its messages can quote whole objects, Secrets among them. */

const longest = 600
const marker = /^(?:Error: |level=ERROR )/

/** The lines from Helm's `Error:` on, without objects and without anything that looks like encoded data. */
export const helmSays = (stderr: string): string => {
  const lines = stderr
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')
  const start = lines.findIndex(line => marker.test(line))
  const said = (start === -1 ? lines.slice(-3) : lines.slice(start)).join(' ').replace(/^Error: /, '')
  const safe = withoutObjects(said)
    // Helm 4 quotes values that a schema refuses, and data that is no base64.
    .replace(/(at '[^']*': )'[^']*'/g, '$1***')
    .replace(/(illegal base64 data)[^;,]*/g, '$1')
    .replace(/[A-Za-z0-9+/_-]{40,}={0,2}/g, '***')
  return safe.length > longest ? `${safe.slice(0, longest)} …` : safe || 'it said nothing'
}

/** Everything in balanced braces or `map[…]` that could be an object is left out. */
const withoutObjects = (text: string): string => {
  let out = ''
  let depth = 0
  for (let index = 0; index < text.length; index += 1) {
    const char = text[index] ?? ''
    const opens = char === '{' || (char === '[' && text.slice(index - 3, index) === 'map')
    if (opens) {
      if (depth === 0) out += '{…}'
      depth += 1
    } else if (depth > 0 && char === '[') depth += 1
    else if (depth > 0 && (char === '}' || char === ']')) depth -= 1
    else if (depth === 0) out += char
  }
  return out
}
