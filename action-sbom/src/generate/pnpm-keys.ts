/** How pnpm writes packages and references to them, by version of the lockfile. Source: https://github.com/pnpm/spec/tree/master/lockfile */
export type PnpmStyle = {
  /** Key of the package that `name` refers to by `ref`; null for a folder (`link:`). */
  readonly keyOf: (name: string, ref: string) => string | null
  /** Name and version of a key from a registry; null for any other origin. */
  readonly partsOf: (key: string) => {readonly name: string; readonly version: string} | null
}

/** Peers stand behind the version in round brackets: `(react@18.2.0)`. */
export const withoutPeers = (key: string): string => key.split('(')[0] ?? key

const atParts = (text: string) => {
  const plain = withoutPeers(text)
  const at = plain.indexOf('@', 1)
  return at < 0 ? null : {name: plain.slice(0, at), version: plain.slice(at + 1)}
}

/** 9.0: `name@1.0.0(peer@2.0.0)`; an alias is referred to by its key, everything else by its version. */
const nine: PnpmStyle = {
  keyOf: (name, ref) => {
    if (ref.startsWith('link:')) return null
    if (ref.startsWith('@')) return ref
    const at = ref.indexOf('@')
    const before = (mark: string): boolean => !ref.includes(mark) || at < ref.indexOf(mark)
    return at >= 0 && before('(') && before(':') ? ref : `${name}@${ref}`
  },
  partsOf: key => {
    const parts = atParts(key)
    return parts === null || /^(?:https?:|git[+:]|file:|link:|ssh:)/.test(parts.version) ? null : parts
  }
}

/** 6.0: `/name@1.0.0(peer@2.0.0)`; other origins are keys of their own. */
const six: PnpmStyle = {
  keyOf: (name, ref) => {
    if (ref.startsWith('link:')) return null
    return withoutPeers(ref).includes('/') || ref.startsWith('file:') ? ref : `/${name}@${ref}`
  },
  partsOf: key => (key.startsWith('/') ? atParts(key.slice(1)) : null)
}

/** 5.x: `/name/1.0.0_peer@2.0.0`. */
const five: PnpmStyle = {
  keyOf: (name, ref) => {
    if (ref.startsWith('link:')) return null
    return (ref.split('_')[0] ?? ref).includes('/') || ref.startsWith('file:') ? ref : `/${name}/${ref}`
  },
  partsOf: key => {
    const parts = /^\/((?:@[^/]+\/)?[^/]+)\/([^/_]+)(?:_.*)?$/s.exec(key)
    return parts === null ? null : {name: parts[1] ?? '', version: parts[2] ?? ''}
  }
}

/** Major version of the lockfile to its style; the newest for versions to come. */
export const pnpmStyle = (major: number): PnpmStyle => {
  if (major >= 9) return nine
  return major >= 6 ? six : five
}
