/** Which scanners leave a severity open, so that a rule over it decides nothing. */
import type {Security} from '#core/config/sections/security'
import type {FindingRecord, VulnerabilityRecord} from '#core/records'
import type {ScanSeverity} from '#core/records/scan'
import type {Family, ScanDelivery} from './model.ts'
import {byText} from './order.ts'
import {hasScore} from './rating.ts'
import {familiesOfTool, type Mapping, mappingOf, toolName} from './tools.ts'

/** `why` is one sentence with the name of the tool and the remedy. */
export type NotGateable = {
  readonly family: Family
  readonly severity: ScanSeverity
  readonly tool: string
  readonly producer: string
  readonly why: string
}

type ScannedRecord = VulnerabilityRecord | FindingRecord
type Settings = Pick<Security, 'severities' | 'kev'>

/** Secrets are counted whatever their severity. */
const rated: ReadonlySet<Family> = new Set<Family>(['vulnerabilities', 'findings'])

/** Of each scanner that cannot say `critical` and has no mapping that can. Sorted by family, tool and producer. */
export const gateability = (deliveries: readonly ScanDelivery[], settings: Settings): readonly NotGateable[] =>
  deliveries
    .flatMap(delivery => openIn(delivery, settings))
    .sort((a, b) => byText(a.family, b.family) || byText(a.tool, b.tool) || byText(a.producer, b.producer))

const openIn = (delivery: ScanDelivery, settings: Settings): readonly NotGateable[] => {
  const mute = delivery.scans.filter(({canSayCritical}) => !canSayCritical).map(({tool}) => tool)
  const able = new Set(delivery.scans.filter(({canSayCritical}) => canSayCritical).map(({tool}) => tool))
  return [...new Set(mute)].flatMap(tool => {
    const records = recordsOf(tool, delivery)
    const families = new Set([...(able.has(tool) ? [] : familiesOfTool(tool)), ...records.map(familyOfRecord)])
    return [...families]
      .filter(family => rated.has(family))
      .flatMap(family => {
        const why = whyOpen(
          tool,
          records.filter(record => familyOfRecord(record) === family),
          settings
        )
        return why === null ? [] : [{family, severity: 'critical' as const, tool, producer: delivery.producer, why}]
      })
  })
}

const recordsOf = (tool: string, {vulnerabilities, findings}: ScanDelivery): readonly ScannedRecord[] =>
  [...vulnerabilities, ...findings].filter(record => record.tool === tool)

const whyOpen = (tool: string, records: readonly ScannedRecord[], {severities, kev}: Settings): string | null => {
  const mapping = mappingOf(tool, severities)
  const place = `security.severities.${toolName(tool)}`
  if (mapping === undefined || !declares(mapping)) {
    return `not gateable: ${tool} cannot say \`critical\`; declare under \`${place}\` what is critical (\`cvss\`, \`kev\`, \`unrated\` or a list \`critical\`)`
  }
  const open = records.filter(record => !decides(mapping, record, kev !== undefined))
  if (open.length === 0) return null
  const missing = mapping.kev && kev === undefined ? '`security.kev` names no file' : `${place} does not decide`
  return `not gateable: ${tool} cannot say \`critical\` and ${missing} for ${open.length} of its entries (${open[0]?.title ?? ''})`
}

const declares = ({cvss, kev, critical, unrated}: Mapping): boolean =>
  cvss || kev || critical !== undefined || unrated !== undefined

/** Whether the mapping can tell if this record is critical. */
const decides = (mapping: Mapping, record: ScannedRecord, hasKev: boolean): boolean =>
  mapping.critical !== undefined ||
  (mapping.kev && hasKev && record.kind === 'vulnerability') ||
  (mapping.cvss && hasScore(record)) ||
  (mapping.unrated !== undefined && record.severity === null)

/** The family of metrics in which a record counts. */
export const familyOfRecord = (record: ScannedRecord): Family => {
  if (record.kind === 'vulnerability') return 'vulnerabilities'
  return record.category === 'secret' ? 'secrets' : 'findings'
}

/** What the delivered scans can speak of: a family that none covers is unknown, not zero. */
export const familiesIn = (deliveries: readonly ScanDelivery[]): ReadonlySet<Family> =>
  new Set(
    deliveries.flatMap(({scans, vulnerabilities, findings}) => [
      ...scans.flatMap(({tool}) => familiesOfTool(tool)),
      ...vulnerabilities.map(familyOfRecord),
      ...findings.map(familyOfRecord)
    ])
  )
