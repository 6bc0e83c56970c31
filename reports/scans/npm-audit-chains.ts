/** Packages that npm calls vulnerable because of others: every chain of them must end at an advisory. */

export class AuditChains {
  readonly #named = new Set<string>()
  readonly #grounded = new Set<string>()
  /** Those that are affected through a package. */
  readonly #dependants = new Map<string, string[]>()

  /** The package has an entry of its own. */
  named(name: string): void {
    this.#named.add(name)
  }

  /** The package has an advisory of its own. */
  grounded(name: string): void {
    this.#grounded.add(name)
  }

  through(name: string, other: string): void {
    const dependants = this.#dependants.get(other) ?? []
    this.#dependants.set(other, dependants)
    dependants.push(name)
  }

  /** What is wrong with the first package that leads to nothing; null where all lead to an advisory. */
  problem(): string | null {
    for (const name of this.#dependants.keys())
      if (!this.#named.has(name)) return `the vulnerable package \`${name}\` has no entry of its own`
    const reached = new Set(this.#grounded)
    for (const name of reached) for (const dependant of this.#dependants.get(name) ?? []) reached.add(dependant)
    for (const dependants of this.#dependants.values())
      for (const name of dependants) if (!reached.has(name)) return `\`${name}\` is vulnerable and leads to no advisory`
    return null
  }
}
