/** Somebody else owns the deployment now: this process must write nothing more, not even to tidy up. */
export class Fenced extends Error {
  readonly owner: string

  constructor(owner: string, cause?: unknown) {
    super(`${owner} no longer owns this deployment`, {cause})
    this.name = 'Fenced'
    this.owner = owner
  }
}
