/** Identifiers of vulnerabilities in one spelling, and what each kind is good for. */

/** One advisory of a distribution covers many vulnerabilities: it never says that two of them are one. */
const bulletin =
  /^(?:RHSA|RHBA|RHEA|RLSA|RLBA|ALSA|ALBA|ELSA|ELBA|ALAS\w*|DSA|DLA|DTSA|USN|LSN|GLSA|ASA|FEDORA|FREEBSD|MGASA|OPENSUSE-\w+|SUSE-\w+|MS|KB|ICSA|CISCO-SA|VMSA|APSB|ORACLE-CPU)[-\d]/

/** A kind of weakness or of attack, not a vulnerability. */
const weakness = /^(?:CWE|CAPEC|OWASP|WASC|ATT&CK|T)[-:]?[A-Z]?\d/

/** A distribution's name for a CVE: `DEBIAN-CVE-2024-1234`. */
const distributed = /^[A-Z]+-(CVE-\d{4}-\d{4,})$/

const lowerTail = /^GHSA((?:-[0-9A-Z]{4}){3})$/

/** Upper case, but for GitHub's identifiers and npm's, as their databases write them: `CVE-2024-1234`, `GHSA-2qrg-x229-3v8q`. */
export const normalisedId = (id: string): string => {
  const text = id.trim()
  if (/^npm:/i.test(text)) return text.toLowerCase()
  const upper = text.toUpperCase()
  const tail = lowerTail.exec(upper)?.[1]
  return tail === undefined ? upper : `GHSA${tail.toLowerCase()}`
}

export const isCve = (id: string): boolean => id.startsWith('CVE-')

/** Whether an identifier names one vulnerability, so that two reports that state it mean the same. */
export const identifies = (id: string): boolean => !(bulletin.test(id) || isWeakness(id))

export const isWeakness = (id: string): boolean => weakness.test(id)

/** The identifiers of a record, normalised, each once, in their order; the CVE inside of a distribution's name is stated too. */
export const statedIds = (ids: readonly string[]): readonly string[] => [
  ...new Set(
    ids
      .map(normalisedId)
      .filter(id => id !== '')
      .flatMap(id => [id, ...(distributed.exec(id)?.slice(1) ?? [])])
  )
]

/** Databases in which two identifiers are two vulnerabilities, the most trusted one first. */
const trusted: readonly string[] = ['CVE', 'GHSA', 'RUSTSEC', 'GO', 'PYSEC', 'MAL', 'OSV']

/** The database that gave the identifier: `GHSA`, `SNYK`; `npm` for `npm:1234`. */
export const databaseOf = (id: string): string => /^[A-Za-z]+/.exec(id)?.[0] ?? id

/** Orders databases: the most trusted first, the others by name. */
export const byTrust = (a: string, b: string): number => rank(a) - rank(b) || (a < b ? -1 : a > b ? 1 : 0)

const rank = (database: string): number => {
  const at = trusted.indexOf(database)
  return at === -1 ? trusted.length : at
}
