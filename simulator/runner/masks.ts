/** Secrets and `::add-mask::` values, shown as *** in every log. */

export type Masks = {
  readonly add: (secret: string) => void
  readonly hide: (text: string) => string
  /** Would any of the text be hidden? */
  readonly touches: (text: string) => boolean
}

/** The forms in which the runner recognises a secret: as it is, each of its lines, and in common encodings. */
const formsOf = (secret: string): readonly string[] => {
  const lines = secret.split(/\r?\n/)
  return [
    secret,
    ...lines,
    JSON.stringify(secret).slice(1, -1),
    encodeURIComponent(secret),
    Buffer.from(secret).toString('base64')
  ].filter(form => form.trim() !== '')
}

/** Masks of one job; longer values are hidden first. */
export const makeMasks = (secrets: readonly string[]): Masks => {
  const forms = new Set<string>()
  let ordered: readonly string[] = []
  const add = (secret: string): void => {
    for (const form of formsOf(secret)) forms.add(form)
    ordered = [...forms].sort((a, b) => b.length - a.length)
  }
  for (const secret of secrets) add(secret)
  return {
    add,
    hide: text => ordered.reduce((shown, form) => (shown.includes(form) ? shown.replaceAll(form, '***') : shown), text),
    touches: text => ordered.some(form => text.includes(form))
  }
}
