/** Workflow and action files as token trees of GitHub's own parser, and the few ways to look into such a tree. */
import {getActionSchema} from '@actions/workflow-parser/actions/action-schema'
import {TemplateContext, TemplateValidationErrors} from '@actions/workflow-parser/templates/template-context'
import {readTemplate} from '@actions/workflow-parser/templates/template-reader'
import type {MappingToken, TemplateToken} from '@actions/workflow-parser/templates/tokens/index'
import {StringToken} from '@actions/workflow-parser/templates/tokens/string-token'
import {isLiteral, isMapping, isSequence, isString} from '@actions/workflow-parser/templates/tokens/type-guards'
import {NoOperationTraceWriter} from '@actions/workflow-parser/templates/trace-writer'
import {getWorkflowSchema} from '@actions/workflow-parser/workflows/workflow-schema'
import {YamlObjectReader} from '@actions/workflow-parser/workflows/yaml-object-reader'
import {messageOf, raise} from '#core/failure'
import {invalidWorkflow} from './failures.ts'

export type {MappingToken, TemplateToken}

/** A parsed file and where to report what is found wrong with it later. */
export type Template = {readonly root: MappingToken; readonly file: string; readonly context: TemplateContext}

/** Gives scalars by value: the official reader splits expressions out of the raw source, indentation and quotes included. */
class ValueReader extends YamlObjectReader {
  override allowLiteral() {
    const token = super.allowLiteral()
    return token !== undefined && isString(token)
      ? new StringToken(token.file, token.range, token.value, undefined, undefined)
      : token
  }
}

const schemas = {
  workflow: {root: 'workflow-root-strict', schema: getWorkflowSchema},
  action: {root: 'action-root-strict', schema: getActionSchema}
}

/** One slip in YAML makes many errors behind it. */
const mostProblems = 5

/** Raises SIM-102 with the problems that were noted in the template so far. */
export const check = ({context, file}: Pick<Template, 'context' | 'file'>): void => {
  const problems = context.errors.getErrors().map(({range, rawMessage}) => {
    const at = range === undefined ? '' : `line ${range.start.line}, column ${range.start.column}: `
    return `${at}${rawMessage.split('\n')[0]?.replace(/( at line \d+, column \d+)?:$/, '')}`
  })
  if (problems.length > 0) raise(invalidWorkflow(file, problems.slice(0, mostProblems).join('; ')))
}

/** Parses and validates a workflow or an `action.yml`; SIM-102 names the problems with line and column. */
export const parseTemplate = (kind: keyof typeof schemas, file: string, text: string): Template => {
  const {root, schema} = schemas[kind]
  const context = new TemplateContext(new TemplateValidationErrors(), schema(), new NoOperationTraceWriter())
  const id = context.getFileId(file)
  const reader = new ValueReader(id, text)
  for (const problem of reader.errors) context.error(id, problem.message, problem.range)
  check({context, file})
  const value = readToken(() => readTemplate(context, root, reader, id), file)
  check({context, file})
  if (value === undefined || !isMapping(value)) return raise(invalidWorkflow(file, 'a mapping is expected'))
  return {root: value, file, context}
}

const readToken = <T>(read: () => T, file: string): T => {
  try {
    return read()
  } catch (cause) {
    return raise(invalidWorkflow(file, messageOf(cause)), cause)
  }
}

/** The value under a key, or `undefined`. */
export const child = (token: TemplateToken | undefined, key: string): TemplateToken | undefined =>
  token !== undefined && isMapping(token) ? token.find(key) : undefined

/** Keys and values of a mapping in the order of the file; empty for anything else. */
export const entries = (token: TemplateToken | undefined): readonly (readonly [string, TemplateToken])[] =>
  token !== undefined && isMapping(token) ? [...token].map(({key, value}) => [key.toString(), value] as const) : []

/** The items of a sequence; empty for anything else. */
export const items = (token: TemplateToken | undefined): readonly TemplateToken[] =>
  token !== undefined && isSequence(token) ? [...token] : []

/** The text of a literal; `undefined` where there is none or it is an expression. */
export const literal = (token: TemplateToken | undefined): string | undefined =>
  token !== undefined && isLiteral(token) ? token.toString() : undefined

/** One text or a list of texts, as `needs` and filters take them. */
export const texts = (token: TemplateToken | undefined): readonly string[] => {
  const one = literal(token)
  return one === undefined ? items(token).map(item => item.toString()) : [one]
}

/** `file:line` */
export const place = (template: Pick<Template, 'file'>, token: TemplateToken): string =>
  token.line === undefined ? template.file : `${template.file}:${token.line}`
