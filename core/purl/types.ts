/** What each registered type says about its parts (https://github.com/package-url/purl-spec, `types/`). */
import type {Purl} from './purl.ts'

type Part = 'namespace' | 'name' | 'version'

type TypeRule = {
  /** Parts that are not case sensitive: canonical in lower case. */
  readonly lower: readonly Part[]
  readonly needsNamespace?: true
  /** Applied behind the case rules. */
  readonly normalise?: (purl: Purl) => Purl
  /** The reason why a purl is not one of this type; null where it is. */
  readonly refuse?: (purl: Purl) => string | null
}

const namespaceAndName: TypeRule = {lower: ['namespace', 'name']}
const onlyName: TypeRule = {lower: ['name']}
const onlyNamespace: TypeRule = {lower: ['namespace']}

const renamed = (purl: Purl, name: string): Purl => ({...purl, name})

const refuseCpan = ({namespace, name}: Purl): string | null =>
  namespace !== null && name.includes('::') ? 'a CPAN distribution has no `::` in its name' : null

const rules: Readonly<Record<string, TypeRule>> = {
  alpm: namespaceAndName,
  apk: namespaceAndName,
  bitbucket: namespaceAndName,
  bitnami: onlyName,
  'chrome-extension': {
    ...onlyName,
    refuse: ({name}) => (/^[a-p]{32}$/.test(name) ? null : 'a Chrome extension is named by 32 letters from a to p')
  },
  composer: namespaceAndName,
  cpan: {
    lower: [],
    normalise: purl => ({...purl, namespace: purl.namespace?.toUpperCase() ?? null}),
    refuse: refuseCpan
  },
  deb: namespaceAndName,
  github: namespaceAndName,
  golang: namespaceAndName,
  hex: namespaceAndName,
  huggingface: {lower: ['version']},
  julia: {
    lower: [],
    refuse: ({qualifiers}) => (qualifiers.uuid === undefined ? 'a Julia package needs the qualifier `uuid`' : null)
  },
  luarocks: namespaceAndName,
  mlflow: {
    lower: [],
    normalise: purl =>
      purl.qualifiers.repository_url?.includes('databricks') ? renamed(purl, purl.name.toLowerCase()) : purl
  },
  npm: namespaceAndName,
  oci: onlyName,
  otp: onlyName,
  pub: {...onlyName, normalise: purl => renamed(purl, purl.name.replaceAll('-', '_'))},
  pypi: {lower: ['name', 'version'], normalise: purl => renamed(purl, purl.name.replace(/[-_.]+/g, '-'))},
  qpkg: onlyNamespace,
  rpm: onlyNamespace,
  swift: {lower: [], needsNamespace: true},
  'vscode-extension': {lower: ['namespace', 'name', 'version'], needsNamespace: true}
}

const ruleOf = (type: string): TypeRule | undefined => (Object.hasOwn(rules, type) ? rules[type] : undefined)

/** ASCII only, as the specification folds: `İ` must not become two characters. */
const lowered = (text: string): string => text.replace(/[A-Z]+/g, letters => letters.toLowerCase())

/** The purl with the parts as its type wants them. Idempotent; unknown types stay as they are. */
export const normalisePurl = (purl: Purl): Purl => {
  const rule = ruleOf(purl.type)
  if (rule === undefined) return purl
  const folded: Purl = {
    ...purl,
    namespace: purl.namespace !== null && rule.lower.includes('namespace') ? lowered(purl.namespace) : purl.namespace,
    name: rule.lower.includes('name') ? lowered(purl.name) : purl.name,
    version: purl.version !== null && rule.lower.includes('version') ? lowered(purl.version) : purl.version
  }
  return rule.normalise?.(folded) ?? folded
}

/** Why the type refuses this (normalised) purl; null where it does not. */
export const refusedByType = (purl: Purl): string | null => {
  const rule = ruleOf(purl.type)
  if (rule?.needsNamespace && purl.namespace === null) return `the type \`${purl.type}\` needs a namespace`
  return rule?.refuse?.(purl) ?? null
}
