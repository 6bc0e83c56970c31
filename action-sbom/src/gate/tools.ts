/** What scanners are called and what they can speak of. */
import type {Security} from '#core/config/sections/security'
import type {Family} from './model.ts'

/** One spelling of a scanner's name, as a key of `security.severities` can write it: `npm audit` is `npm-audit`. */
export const toolName = (tool: string): string =>
  tool
    .trim()
    .toLowerCase()
    .replace(/[^a-z0-9._]+/g, '-')
    .replace(/^-+|-+$/g, '')

export type Mapping = Security['severities'][string]

/** What the configuration says about the severities of a tool. */
export const mappingOf = (tool: string, severities: Security['severities']): Mapping | undefined => {
  const name = toolName(tool)
  return Object.entries(severities).find(([key]) => toolName(key) === name)?.[1]
}

/** By the beginning of the name. What only some runs of a tool look for is not here: its records tell. */
const known: readonly (readonly [name: RegExp, families: readonly Family[]])[] = [
  [
    /^(?:trivy|grype|osv-scanner|npm-audit|pip-audit|safety|docker-?scout|dependency-check|govulncheck)/,
    ['vulnerabilities']
  ],
  [/^snyk-(?:code|iac)/, ['findings']],
  [/^snyk/, ['vulnerabilities']],
  [/^(?:gitleaks|trufflehog|detect-secrets|ggshield)/, ['secrets']]
]

/** What a clean report of the tool says is clean. A tool that is not known looks at code. */
export const familiesOfTool = (tool: string): readonly Family[] => {
  const name = toolName(tool)
  return known.find(([pattern]) => pattern.test(name))?.[1] ?? ['findings']
}
