/** ZAP's XML report, with the names of its JSON. */
import {scanXml} from '#core/bytes/xml'
import type {XmlEvents} from '#core/bytes/xml-events'
import type {Emit, ReportFormat} from '#core/records'
import {diagnostic, limited} from '../diagnostic.ts'
import {unreadableReport, unusableEntry, wrongEncoding} from '../failures.ts'
import {textOf} from './fields.ts'
import {zapFinding} from './zap-alert.ts'

const title = 'ZAP XML'
const fields: ReadonlySet<string> = new Set([
  'pluginid',
  'alertRef',
  'alert',
  'name',
  'riskcode',
  'confidence',
  'desc',
  'cweid',
  'reference',
  'uri'
])

type Root = {readonly version: string | null; readonly time: string | null}

const read = async (source: AsyncIterable<Uint8Array>, emit: Emit): Promise<void> => {
  const diagnostics = limited(emit)
  const sites: string[] = []
  let root: Root | null = null
  let alert: Map<string, string> | null = null
  let instances = 0
  let text: string[] | null = null
  let broken = false
  let line = 1

  const endAlert = (values: ReadonlyMap<string, string>): void => {
    const value = (name: string): string | null => textOf(values.get(name))
    const rule = value('pluginid') ?? value('alertRef')
    if (rule === null) {
      diagnostics.emit(diagnostic(unusableEntry(title, line, 'an alert names no rule'), line))
      return
    }
    emit(
      zapFinding({
        rule,
        name: value('name') ?? value('alert'),
        risk: value('riskcode'),
        confidence: value('confidence'),
        description: value('desc'),
        cwe: value('cweid'),
        reference: value('reference'),
        url: value('uri'),
        instances
      })
    )
  }
  const events: Omit<XmlEvents, 'problem'> = {
    open: tag => {
      line = tag.line
      if (tag.name === 'OWASPZAPReport')
        root = {version: textOf(tag.attribute('version')), time: textOf(tag.attribute('generated'))}
      else if (tag.name === 'site') sites.push(tag.attribute('name') ?? '')
      else if (tag.name === 'alertitem') {
        alert = new Map()
        instances = 0
      } else if (tag.name === 'instance') instances += 1
      text = alert !== null && fields.has(tag.name) ? [] : null
    },
    close: name => {
      if (name === 'alertitem' && alert !== null) {
        endAlert(alert)
        alert = null
      } else if (alert !== null && text !== null && !alert.has(name)) alert.set(name, text.join(''))
      text = null
    },
    wantsText: () => text !== null,
    text: piece => {
      text?.push(piece)
    }
  }
  await scanXml(source, {
    ...events,
    problem: ({kind, line: at, detail}) => {
      broken = true
      const failure = kind === 'encoding' ? wrongEncoding(title, at, detail) : unreadableReport(title, at, detail)
      diagnostics.emit(diagnostic(failure, at))
    }
  })
  finish(broken ? null : root, sites, emit)
  diagnostics.close()
}

const finish = (root: Root | null, sites: readonly string[], emit: Emit): void => {
  if (root === null) return
  emit({
    kind: 'scan',
    tool: 'zap',
    ...root,
    canSayCritical: false,
    target: sites.length === 1 ? textOf(sites[0]) : null,
    notAudited: sites.length > 0 ? [] : ['ZAP names no site: it reached nothing that it could test.']
  })
}

export const zapXml: ReportFormat = {
  name: 'zap-xml',
  title,
  holds: 'scan',
  recognise: ({text}) => /<OWASPZAPReport[\s>]/.test(text.slice(0, 4096)) && text.trimStart().startsWith('<'),
  read
}
