/** ZAP's JSON (traditional and "plus"). Its scale ends at High. */
import {at, fieldsOf, firstText, isFields, listOf, textOf, wordOf} from './fields.ts'
import {hasList, objectsOnly, type ScanContext, type ScanReader, scanFormat} from './scan-format.ts'
import {zapFinding} from './zap-alert.ts'

const readAlert = (context: ScanContext, alert: Readonly<Record<string, unknown>>, line: number): void => {
  const rule = wordOf(alert.pluginid) ?? wordOf(alert.alertRef)
  if (rule === null) {
    context.unusable('an alert names no rule', line)
    return
  }
  const instances = listOf(alert.instances)
  context.emit(
    zapFinding({
      rule,
      name: firstText(alert.name, alert.alert),
      risk: wordOf(alert.riskcode),
      confidence: wordOf(alert.confidence),
      description: textOf(alert.desc),
      cwe: wordOf(alert.cweid),
      reference: textOf(alert.reference),
      url: firstText(at(instances[0], 'uri'), at(alert, 'url')),
      instances: instances.length
    })
  )
}

const open = (context: ScanContext): ScanReader => ({
  entry: (value, _, line) => objectsOnly(context, 'an alert', alert => readAlert(context, alert, line))(value, line),
  finish: (skeleton, complete) => {
    if (!complete || !hasList(context, skeleton, 'site')) return
    const document = fieldsOf(skeleton)
    const sites = listOf(document.site)
    for (const site of sites) hasList(context, site, 'alerts')
    context.scan({
      tool: 'zap',
      version: textOf(document['@version']),
      time: firstText(document.created, document['@generated']),
      canSayCritical: false,
      target: sites.length === 1 ? textOf(at(sites[0], '@name')) : null,
      notAudited: sites.length > 0 ? [] : ['ZAP names no site: it reached nothing that it could test.']
    })
  }
})

const recognise = (outline: unknown): boolean => {
  if (!isFields(outline)) return false
  const first = listOf(outline.site)[0]
  return (
    (/zap/i.test(String(outline['@programName'] ?? '')) && '@version' in outline) ||
    (isFields(first) && '@name' in first && '@host' in first)
  )
}

export const zapJson = scanFormat({
  name: 'zap-json',
  title: 'ZAP JSON',
  selectors: [['site', '[]', 'alerts', '[]']],
  recognise,
  open
})
