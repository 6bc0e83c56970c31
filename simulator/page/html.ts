/** HTML that cannot hold unescaped text: strings are escaped where they enter, only `Html` passes as it is. */
export class Html {
  readonly source: string

  constructor(source: string) {
    this.source = source
  }
}

export type Content = string | number | Html | readonly Content[] | null

const entities: Readonly<Record<string, string>> = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;'}

export const escapeText = (text: string): string => text.replace(/[&<>"']/g, sign => entities[sign] ?? sign)

const sourceOf = (content: Content): string => {
  if (content === null) return ''
  if (content instanceof Html) return content.source
  if (typeof content === 'string') return escapeText(content)
  if (typeof content === 'number') return String(content)
  return content.map(sourceOf).join('')
}

/** Markup with values: html`<b>${text}</b>`. Lists are joined, null is nothing; attributes must stand in quotes. */
export const html = (literals: TemplateStringsArray, ...values: readonly Content[]): Html =>
  new Html(literals.map((literal, index) => `${literal}${sourceOf(values[index] ?? null)}`).join(''))
