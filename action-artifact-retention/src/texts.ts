/** How plans and reports write things. */

/** `2026-11-21 17:00 UTC`, and the plain date at midnight. */
export const dateText = (instant: number): string => {
  const date = new Date(instant)
  // Durations reach centuries; beyond what a date can say, nobody needs the day.
  if (Number.isNaN(date.getTime())) return 'the end of time'
  const [day = '', time = ''] = date.toISOString().split('T')
  return time.startsWith('00:00:00') ? day : `${day} ${time.slice(0, 5)} UTC`
}
