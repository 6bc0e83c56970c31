/** Toll of one passage in cents: a base fee, and a fee for each metre over twelve. */
export const toll = ({length, night = false}) => {
  if (!Number.isFinite(length) || length <= 0) throw new RangeError('Expected a length in metres above zero')
  const extra = Math.max(0, Math.ceil(length) - 12)
  const fee = 450 + extra * 35
  return night ? Math.round(fee * 1.5) : fee
}

/** Toll of a convoy: the tenth boat and every one after it passes for half. */
export const convoyToll = boats =>
  boats.map(toll).reduce((sum, fee, index) => sum + (index < 9 ? fee : Math.round(fee / 2)), 0)
