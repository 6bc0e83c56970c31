/** One alert of ZAP, as its JSON and its XML say it with the same names. */
import type {FindingRecord} from '#core/records/scan'
import {cweOf} from './identifiers.ts'
import {rated, severityTables} from './severity.ts'
import {messageText, textOfHtml, titleText} from './texts.ts'

export type ZapAlert = {
  readonly rule: string
  readonly name: string | null
  /** `0` to `3` */
  readonly risk: string | null
  /** `0` is a false positive. */
  readonly confidence: string | null
  readonly description: string | null
  readonly cwe: string | null
  readonly reference: string | null
  /** The first URL that was attacked, and how many there are. */
  readonly url: string | null
  readonly instances: number
}

const falsePositive = '0'

/** One record per alert and site; its instances are places of one problem. */
export const zapFinding = (alert: ZapAlert): FindingRecord => {
  const name = alert.name ?? alert.rule
  const description = textOfHtml(alert.description ?? '')
  const count = alert.instances > 1 ? ` (${alert.instances} instances)` : ''
  const cwe = cweOf(alert.cwe)
  return {
    kind: 'finding',
    tool: 'zap',
    title: titleText(textOfHtml(name)),
    message: messageText(`${description === '' ? textOfHtml(name) : description}${count}`),
    ...rated(severityTables.zap, alert.risk, 'zap: riskcode'),
    vectors: [],
    cwes: cwe === null ? [] : [cwe],
    location: alert.url === null ? null : {file: alert.url, line: null, snippet: null},
    url: /https?:\/\/[^\s<"]+/.exec(alert.reference ?? '')?.[0] ?? null,
    suppressed: alert.confidence === falsePositive ? 'false positive' : null,
    category: 'web',
    rule: alert.rule,
    fingerprints: {}
  }
}
