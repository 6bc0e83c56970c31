/** The scan reports Towpath reads. */
import type {ReportFormat} from '#core/records'
import {banditJson} from './bandit.ts'
import {checkovJson} from './checkov.ts'
import {gitleaksJson} from './gitleaks.ts'
import {grypeJson} from './grype.ts'
import {namelessJson} from './nameless.ts'
import {npmAuditJson} from './npm-audit.ts'
import {nucleiJson, nucleiJsonLines} from './nuclei.ts'
import {osvScannerJson} from './osv-scanner.ts'
import {pipAuditJson} from './pip-audit.ts'
import {safetyJson} from './safety.ts'
import {sarif} from './sarif.ts'
import {semgrepJson} from './semgrep.ts'
import {snykJson} from './snyk.ts'
import {tfsecJson} from './tfsec.ts'
import {trivyJson} from './trivy.ts'
import {zapJson} from './zap.ts'
import {zapXml} from './zap-xml.ts'

export const scanFormats: readonly ReportFormat[] = [
  sarif,
  trivyJson,
  grypeJson,
  osvScannerJson,
  npmAuditJson,
  pipAuditJson,
  safetyJson,
  snykJson,
  banditJson,
  semgrepJson,
  gitleaksJson,
  zapJson,
  zapXml,
  nucleiJsonLines,
  nucleiJson,
  tfsecJson,
  checkovJson,
  namelessJson
]
