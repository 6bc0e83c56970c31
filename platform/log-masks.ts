/** A line shorter than this is not taken for a secret by itself: it would blot out the log. */
const shortestLine = 4

export type Masks = {
  /** The texts that are secret from now on: the whole, and each line of it. */
  readonly add: (secret: string) => readonly string[]
  readonly apply: (text: string) => string
}

export const newMasks = (): Masks => {
  let secrets: readonly string[] = []
  return {
    add: secret => {
      if (secret.trim() === '') return []
      const lines = secret.split(/\r\n|\r|\n/).filter(line => line.trim().length >= shortestLine)
      const fresh = [...new Set([secret, ...lines])]
      // The longest first, so that no part of a long one is left over.
      secrets = [...new Set([...secrets, ...fresh])].sort((a, b) => b.length - a.length)
      return fresh
    },
    apply: text => secrets.reduce((shown, secret) => shown.replaceAll(secret, '***'), text)
  }
}
