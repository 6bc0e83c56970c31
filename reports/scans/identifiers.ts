/** Names of vulnerabilities and weaknesses in one spelling. */
import {numberOf, textOf} from './fields.ts'

/** Databases whose identifiers name a vulnerability of software that others use. */
const vulnerability =
  /^(?:CVE-\d{4}-\d{4,}|GHSA(?:-[0-9a-z]{4}){3}|PYSEC-\d{4}-\d+|RUSTSEC-\d{4}-\d{4}|GO-\d{4}-\d{4,}|MAL-\d{4}-\d+|OSV-\d{4}-\d+|GSD-\d{4}-\d+|SNYK-[A-Z0-9]+-[A-Z0-9]+-\d+|npm:[^:\s]+:\d{8}|(?:ALAS\w*|ALSA|ELSA|RHSA|RHBA|RLSA|DSA|DLA|USN|CGA|BIT|MINI|JLSEC|HSEC|PSF|CURL|GMS|SUSE-[SR]U|openSUSE-[SR]U)-[\w.:-]*\d[\w.:-]*|(?:DEBIAN|UBUNTU|ALPINE|ECHO|CHAINGUARD|AZL)-CVE-\d{4}-\d{4,}|TEMP-\d{7}-[0-9A-F]{6})(?![0-9a-z])/i

/** The identifier of a vulnerability with which the text begins: Grype's rules are named `CVE-2020-1-openssl`. */
export const vulnerabilityIdIn = (text: string): string | null => {
  const found = vulnerability.exec(text)?.[0]
  if (found === undefined) return null
  // The open-ended names take what follows them: nothing may follow.
  return /^(?:CVE|GHSA|PYSEC|RUSTSEC|GO|MAL)-/i.test(found) || found.length === text.length ? spelled(found) : null
}

/** CVE in capitals, GHSA with its small letters; others as they are written. */
const spelled = (id: string): string => {
  if (/^cve-\d{4}-\d+$/i.test(id)) return id.toUpperCase()
  return /^ghsa(?:-[0-9a-z]{4}){3}$/i.test(id) ? `GHSA${id.slice(4).toLowerCase()}` : id
}

/** The texts among the values, each once, in their order. */
export const idsOf = (...values: readonly unknown[]): string[] => [
  ...new Set(
    values
      .map(textOf)
      .filter(id => id !== null)
      .map(spelled)
  )
]

/** `CWE-79` of `79`, `"CWE-79: Cross-site Scripting"` or `external/cwe/cwe-079`; null for 0, -1 and everything else. */
export const cweOf = (value: unknown): string | null => {
  const number =
    typeof value === 'string' ? (/^(?:external\/cwe\/)?cwe-?(\d{1,6})\b/i.exec(value.trim())?.[1] ?? value) : value
  const id = numberOf(number)
  return id !== null && Number.isInteger(id) && id > 0 ? `CWE-${id}` : null
}

export const cwesOf = (values: readonly unknown[]): string[] => [
  ...new Set(values.map(cweOf).filter(cwe => cwe !== null))
]

/** CVSS vectors as they are written: 4.0 and 3.x with their prefix, 2.0 without one. */
export const vectorsOf = (values: readonly unknown[]): string[] => [
  ...new Set(
    values
      .map(textOf)
      .filter(text => text !== null && /^(?:CVSS:\d\.\d\/|\(?AV:[NAL]\/AC:)/.test(text))
      .map(String)
  )
]
