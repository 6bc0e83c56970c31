/** Container images by name: https://github.com/distribution/reference. */

const digest = /@(?:sha256:[0-9a-f]{64}|sha512:[0-9a-f]{128})$/

/** Only a digest names one image for ever. */
export const isPinnedImage = (image: string): boolean => digest.test(image.trim())

/** Why an image is not pinned; null where it is. */
export const whyUnpinnedImage = (image: string): string | null => {
  if (isPinnedImage(image)) return null
  if (image.includes('${{')) return 'an expression chooses it when the job runs'
  if (image.includes('@')) return 'what follows the `@` is no complete digest'
  return /:[^/]*$/.test(image) ? 'a tag can be moved to another image' : 'without a tag it is whatever is newest'
}
