/** The beginning of a text, so that one endless message cannot push everything else out of a report. */
export const excerpt = (text: string, most: number): string => (text.length > most ? `${text.slice(0, most)}…` : text)
