/** npm links Node 24 from an optional dependency; where a platform has none, the machine's own Node must be 24 or newer. */
export const requireNode24 = (): void => {
  const major = Number(process.versions.node.split('.')[0])
  if (major >= 24) return
  console.error(`This needs Node 24, and runs on ${process.version} (${process.platform} ${process.arch}).`)
  console.error('Run it through npm after `npm ci`, which brings Node 24 with it, or install Node 24.')
  process.exit(2)
}
