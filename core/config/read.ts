import {type Alias, isScalar, LineCounter, parseDocument, type Scalar, visit, type YAMLError} from 'yaml'
import {type Failure, FailureError, raise} from '../failure.ts'
import {
  duplicateKey,
  emptyConfig,
  excessiveAliases,
  invalidYaml,
  undecodableConfig,
  unknownKey,
  unresolvableExtends
} from './failures.ts'
import {failuresOf, type Source} from './issues.ts'
import {locate, placeAt} from './place.ts'
import {type Check, type Config, type ConfigDocument, type ConfigRule, configSchema, ruleSchema} from './schema.ts'

/** More copies than any honest configuration needs; a bomb stops long before it costs memory. */
const maxAliasCount = 100

/**
 * Reads the text of a configuration; `file` is how messages name it. Raises TW-110 to TW-119 with line, column and the
 * nearest known key; further problems are named too, so that one round trip is enough.
 */
export const readConfig = (text: string, file: string): Config => {
  const source = parseYaml(text, file)
  const result = configSchema.safeParse(expand(source))
  if (!result.success) return refuse(failuresOf(result.error.issues, source))
  const {data} = result
  if (data.extends !== undefined) {
    const {offset} = locate(source.document, ['extends'])
    return raise(unresolvableExtends(placeAt(file, source.lines, offset), data.extends))
  }
  return {
    checks: checksOf(data),
    quality: {preset: data.quality.preset, rules: rulesOf(data, source), id: data.quality.id ?? null},
    waivers: data.waivers.filter(waiver => 'producer' in waiver),
    securityWaivers: data.waivers.filter(waiver => !('producer' in waiver)),
    benchmarks: bare(data.benchmarks),
    performance: data.performance,
    scans: bare(data.scans),
    security: data.security,
    retention: data.retention,
    enforce: data.enforce
  }
}

const parseYaml = (text: string, file: string): Source => {
  // What UTF-16 or Latin-1 looks like when it is decoded as UTF-8: a command or a glob would not be what was written.
  if (/[\0\uFFFD]/.test(text)) return raise(undecodableConfig(file))
  const lines = new LineCounter()
  const document = parseDocument(text, {lineCounter: lines, prettyErrors: false, stringKeys: true})
  const source: Source = {file, document, lines}
  // An unknown tag is only a warning to the parser, but its value would not be what the author meant.
  const problem = document.errors[0] ?? document.warnings[0]
  if (problem) return raise(syntaxFailure(problem, text, source))
  const hidden = hiddenProblem(source)
  return hidden === undefined ? source : raise(hidden)
}

const mergeKey =
  'Merge keys (`<<`) are not part of YAML 1.2: write the keys out, or use the whole mapping again with `*name`'

/** What the parser lets pass although its value would be lost or undefined. */
const hiddenProblem = ({document, file, lines}: Source): Failure | undefined => {
  let problem: Failure | undefined
  const place = (node: Scalar | Alias) => placeAt(file, lines, node.range?.[0] ?? 0)
  visit(document, {
    Pair: (_, {key}) => {
      if (!isScalar(key)) return undefined
      if (key.value === '<<') {
        problem = invalidYaml(place(key), mergeKey)
        return visit.BREAK
      }
      // JavaScript would make this key vanish, and a check of that name with it.
      if (key.value !== '__proto__') return undefined
      problem = unknownKey(place(key), '__proto__', [], [])
      return visit.BREAK
    },
    Alias: (_, alias) => {
      if (alias.resolve(document) !== undefined) return undefined
      problem = invalidYaml(place(alias), `Unresolved alias: *${alias.source} has no anchor &${alias.source} before it`)
      return visit.BREAK
    }
  })
  return problem
}

/** Where the parser speaks to programmers. */
const plainProblems: Readonly<Partial<Record<YAMLError['code'], string>>> = {
  MULTIPLE_DOCS: 'The file holds several documents divided by `---`; only one can count',
  NON_STRING_KEY: 'A key must be text',
  RESOURCE_EXHAUSTION: 'It is nested too deeply'
}

const syntaxFailure = ({code, message, pos}: YAMLError, text: string, {file, lines}: Source): Failure => {
  const place = placeAt(file, lines, pos[0])
  if (code !== 'DUPLICATE_KEY') return invalidYaml(place, plainProblems[code] ?? message.replace(/\.$/, ''))
  return duplicateKey(place, /^[^\s:,{}]+/.exec(text.slice(pos[0]))?.[0] ?? 'the key')
}

/** The document as plain values. Raises when it is not a mapping, or its aliases explode. */
const expand = ({document, file}: Source): unknown => {
  const value = plain(() => document.toJS({maxAliasCount}), file)
  if (value === null || value === undefined) return raise(emptyConfig(file, 'nothing'))
  if (typeof value !== 'object') return raise(emptyConfig(file, 'a single value'))
  return Array.isArray(value) ? raise(emptyConfig(file, 'a list')) : value
}

const plain = (convert: () => unknown, file: string): unknown => {
  try {
    return convert()
  } catch (thrown) {
    // The only error that conversion of a valid document can raise: aliases that multiply.
    if (thrown instanceof ReferenceError || thrown instanceof RangeError) return raise(excessiveAliases(file), thrown)
    throw thrown
  }
}

/** Raises the first failure; its remedy also names up to five others. */
const refuse = ([first, ...others]: readonly Failure[]): never => {
  if (first === undefined) throw new Error('Expected at least one problem')
  if (others.length === 0) throw new FailureError(first)
  const also = others.slice(0, 5).map(({what}) => what)
  const more = others.length > 5 ? ` And ${others.length - 5} more.` : ''
  throw new FailureError({...first, fix: `${first.fix} Also wrong: ${also.join(' ')}${more}`})
}

const checkOf = (written: ConfigDocument['checks'][string]): Check => ({
  run: written.run,
  reports: written.reports ?? [],
  shards: written.shards,
  tier: written.tier,
  runsOn: written['runs-on'],
  timeoutMinutes: written.timeout,
  cache: written.cache ?? null,
  needsSecrets: written['needs-secrets']
})

/** Without prototype: a suite may be called `constructor`. */
const bare = <T>(record: Readonly<Record<string, T>>): Readonly<Record<string, T>> =>
  Object.assign(Object.create(null), record)

const checksOf = ({checks}: ConfigDocument): Config['checks'] =>
  Object.entries(checks).reduce<Record<string, Check>>((all, [name, written]) => {
    all[name] = checkOf(written)
    return all
  }, Object.create(null))

const rulesOf = ({quality}: ConfigDocument, {document, lines, file}: Source): readonly ConfigRule[] =>
  quality.rules.map((written, index) => {
    const {line} = placeAt(file, lines, locate(document, ['quality', 'rules', index]).offset)
    const {
      rule,
      severity,
      'on-missing': onMissing
    } = typeof written === 'string' ? ruleSchema.parse({rule: written}) : written
    return {rule, severity, onMissing, origin: `${file}:${line}`}
  })
