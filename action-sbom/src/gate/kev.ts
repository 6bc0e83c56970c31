/** The list of known exploited vulnerabilities. */
import {z} from 'zod'
import {raise} from '#core/failure'
import {unreadableKev} from './failures.ts'
import {normalisedId} from './identifiers.ts'

/** https://www.cisa.gov/known-exploited-vulnerabilities-catalog, as JSON. */
const catalogue = z.looseObject({vulnerabilities: z.array(z.looseObject({cveID: z.string()})).min(1)})

const identifier = /^[A-Za-z][A-Za-z0-9]*-[A-Za-z0-9._:-]+$/

/**
 * JSON of CISA (`{"vulnerabilities": [{"cveID": …}]}`), or one identifier a line with comments behind `#`. Raises SB-170 where
 * it is neither, and where it is empty. `path` stands in the message.
 */
export const parseKev = (text: string, path: string): ReadonlySet<string> => {
  const ids = /^\s*[{[]/.test(text) ? idsInJson(text, path) : idsInLines(text, path)
  return ids.length === 0 ? raise(unreadableKev(path, 'it names no vulnerability')) : new Set(ids.map(normalisedId))
}

const idsInJson = (text: string, path: string): readonly string[] => {
  const parsed = catalogue.safeParse(json(text, path))
  if (!parsed.success) return raise(unreadableKev(path, 'it has no list `vulnerabilities` of objects with a `cveID`'))
  return parsed.data.vulnerabilities.map(({cveID}) => cveID)
}

const json = (text: string, path: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return raise(unreadableKev(path, 'it is no valid JSON'))
  }
}

const idsInLines = (text: string, path: string): readonly string[] => {
  const lines = text.split(/\r?\n/).map(line => line.replace(/#.*/, '').trim())
  const wrong = lines.findIndex(line => line !== '' && !identifier.test(line))
  if (wrong !== -1) raise(unreadableKev(path, `line ${wrong + 1} is no identifier`))
  return lines.filter(line => line !== '')
}
