/** What a SARIF run says about how it went. */
import {at, type Fields, fieldsOf, firstText, listOf, numberOf, textOf} from './fields.ts'
import {pathOfUri} from './sarif-location.ts'
import {messageText} from './texts.ts'

const sentenceOf = (notification: Fields): string => {
  const uri = textOf(at(fieldsOf(listOf(notification.locations)[0]), 'physicalLocation', 'artifactLocation', 'uri'))
  const text = firstText(
    at(notification, 'message', 'text'),
    at(notification, 'descriptor', 'id'),
    at(notification, 'exception', 'message')
  )
  const what = messageText(text ?? 'no reason given')
  return uri === null ? what : `${pathOfUri(uri)}: ${what}`
}

/** Errors among the notifications are things that were not audited; a run that did not succeed failed as a whole. */
export const notAuditedIn = (invocations: unknown): {readonly notAudited: string[]; readonly failed: string[]} => {
  const all = listOf(invocations).map(fieldsOf)
  const notAudited = all
    .flatMap(one => [...listOf(one.toolExecutionNotifications), ...listOf(one.toolConfigurationNotifications)])
    .map(fieldsOf)
    .filter(({level}) => level === 'error')
    .map(sentenceOf)
  const failed = all
    .filter(({executionSuccessful}) => executionSuccessful === false)
    .map(one => {
      const reason = firstText(
        one.exitCodeDescription,
        one.exitSignalName,
        one.processStartFailureMessage,
        notAudited[0]
      )
      return (
        reason ??
        `the run was not successful${numberOf(one.exitCode) === null ? '' : `, exit code ${numberOf(one.exitCode)}`}`
      )
    })
  return {notAudited: [...new Set(notAudited)], failed}
}

/** Levels that the user's configuration gives to rules, by rule id (SARIF 2.1.0, 3.20.5). */
export const overridesIn = (invocations: unknown): ReadonlyMap<string, string> => {
  const overrides = listOf(invocations).flatMap(one => listOf(at(one, 'ruleConfigurationOverrides')))
  const levels = overrides.map((one): readonly [string | null, string | null] => [
    textOf(at(one, 'descriptor', 'id')),
    textOf(at(one, 'configuration', 'level'))
  ])
  return new Map(levels.filter((entry): entry is [string, string] => entry[0] !== null && entry[1] !== null))
}
