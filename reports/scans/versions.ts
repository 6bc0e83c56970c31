/** Versions that a report lists in one text. */

/** `1.2.5, 2.0.1` and `>=1.2.5 || >=2.0.1` are alternatives. */
export const versionsIn = (text: string | null): string[] => [
  ...new Set(
    (text ?? '')
      .split(/,|\s+\|\|\s+/)
      .map(version => version.trim())
      .filter(version => version !== '')
  )
]
