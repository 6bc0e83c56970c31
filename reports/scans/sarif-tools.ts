/** What is known of tools that write SARIF, by the name of their driver in lower case. */
import type {FindingRecord} from '#core/records/scan'

/** Their scale reaches critical, also where a report without findings shows no rule. */
export const criticalTools: ReadonlySet<string> = new Set([
  'trivy',
  'grype',
  'osv-scanner',
  'docker scout',
  'snyk open source',
  'snyk container',
  'codeql',
  'tfsec',
  'nuclei'
])

/** They write one level whatever the severity is. */
export const levelSaysNothing: ReadonlySet<string> = new Set(['osv-scanner'])

const categories: readonly (readonly [tools: RegExp, category: FindingRecord['category']])[] = [
  [/^(?:gitleaks|trufflehog|detect-secrets|ggshield|secretlint|talisman)\b/, 'secret'],
  [
    /^(?:checkov|tfsec|terrascan|kics|snyk iac|kube-linter|kubesec|kube-score|tflint|cfn-lint|cfn-nag|hadolint|zizmor|actionlint|poutine|scorecard|dockle|regula|conftest)\b/,
    'iac'
  ],
  [/^(?:zap|owasp zap|zed attack proxy|nuclei|nikto|wapiti|dastardly|burp)\b/, 'web']
]

/** Trivy names the kind of its rules. */
const ruleKinds: Readonly<Record<string, FindingRecord['category']>> = {
  Misconfiguration: 'iac',
  Secret: 'secret',
  License: 'licence'
}

const ruleIds: readonly (readonly [rule: RegExp, category: FindingRecord['category']])[] = [
  [/^CKV_SECRET_/, 'secret'],
  [/(?:^|\.)secrets?\./, 'secret']
]

export const categoryOf = (tool: string, rule: string, ruleName: string | null): FindingRecord['category'] =>
  (ruleName !== null && Object.hasOwn(ruleKinds, ruleName) ? ruleKinds[ruleName] : undefined) ??
  ruleIds.find(([pattern]) => pattern.test(rule))?.[1] ??
  categories.find(([pattern]) => pattern.test(tool.toLowerCase()))?.[1] ??
  'code'
