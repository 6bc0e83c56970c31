/** Parses the metrics of a vector against a table of what may stand there. */

export type MetricTable = Readonly<Record<string, {readonly values: readonly string[]; readonly required: boolean}>>

export type ParsedVector =
  | {readonly ok: true; readonly values: ReadonlyMap<string, string>}
  | {readonly ok: false; readonly why: string}

const refuse = (why: string): ParsedVector => ({ok: false, why})

/** Rows of `AV:N,A,L,P`; required ones first, then those that may be left out. */
export const tableOf = (required: readonly string[], optional: readonly string[]): MetricTable =>
  Object.fromEntries(
    [...required.map(row => [row, true] as const), ...optional.map(row => [row, false] as const)].map(
      ([row, needed]) => {
        const [name = '', values = ''] = row.split(':')
        return [name, {values: values.split(','), required: needed}]
      }
    )
  )

/** `text` without its version: `AV:N/AC:L/…`. Every required metric once, no metric twice, none that does not exist. */
export const parseMetrics = (text: string, table: MetricTable): ParsedVector => {
  const values = new Map<string, string>()
  for (const part of text.split('/')) {
    const [name = '', value = '', ...rest] = part.split(':')
    const known = Object.hasOwn(table, name) ? table[name] : undefined
    if (known === undefined || rest.length > 0) return refuse(`\`${part}\` is no metric of this version`)
    if (!known.values.includes(value)) return refuse(`\`${name}\` cannot be \`${value}\``)
    if (values.has(name)) return refuse(`\`${name}\` stands twice`)
    values.set(name, value)
  }
  const absent = Object.entries(table).find(([name, {required}]) => required && !values.has(name))
  return absent === undefined ? {ok: true, values} : refuse(`\`${absent[0]}\` is missing`)
}
