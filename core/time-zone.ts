/** The calendar of an IANA time zone, fast enough for a hundred thousand instants. */

export type LocalTime = {
  readonly year: number
  /** 1 to 12. */
  readonly month: number
  readonly day: number
  /** 0 to 23. An hour that the clock shows twice in autumn is one hour here, as in any calendar. */
  readonly hour: number
}

export type TimeZone = {
  readonly name: string
  /** What calendar and clock of the zone show at an instant (milliseconds since the epoch, years 1 to 9999). */
  readonly local: (instant: number) => LocalTime
  /** Milliseconds that the zone's clock is ahead of UTC at that instant. */
  readonly offset: (instant: number) => number
}

const day = 86_400_000

const names = /^(?:UTC|GMT|[A-Za-z]+(?:[/_+-][A-Za-z0-9]+)+|[A-Z]{3,4}(?:\d[A-Z]{3})?)$/

const formatOf = (name: string): Intl.DateTimeFormat | undefined => {
  try {
    return new Intl.DateTimeFormat('en-US', {
      timeZone: name,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      era: 'short',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric'
    })
  } catch {
    return undefined
  }
}

/** `Europe/Berlin`, `UTC`. Bare offsets such as `+01:00` have no rules for summer time and are refused. */
export const isTimeZone = (name: string): boolean => names.test(name) && formatOf(name) !== undefined

/** The zone of that name; throws RangeError where there is none (`isTimeZone` tells before). */
export const timeZone = (name: string): TimeZone => {
  const format = names.test(name) ? formatOf(name) : undefined
  if (format === undefined) throw new RangeError(`Expected an IANA time zone, not ${name}`)
  const offset = rememberedByDay(instant => offsetFrom(format, instant))
  return {name, offset, local: instant => localTime(instant + offset(instant))}
}

/** Wall clock minus instant: the zone's own clock read as if it were UTC. */
const offsetFrom = (format: Intl.DateTimeFormat, instant: number): number => {
  const part = new Map(format.formatToParts(instant).map(({type, value}) => [type, Number(value)]))
  const of = (type: Intl.DateTimeFormatPartTypes): number => part.get(type) ?? 0
  const wall = new Date(0)
  // Date.UTC would take the years 0 to 99 for 1900 to 1999.
  wall.setUTCFullYear(of('year'), of('month') - 1, of('day'))
  wall.setUTCHours(of('hour'), of('minute'), of('second'))
  return wall.getTime() - Math.floor(instant / 1000) * 1000
}

/**
 * Asks once for a whole UTC day where the offset is equal at both its ends. No zone changes there and back within one
 * day (checked for all zones, 2015 to 2031); on a day with a change every instant is asked for.
 */
const rememberedByDay = (ask: (instant: number) => number): ((instant: number) => number) => {
  const starts = new Map<number, number>()
  const startOf = (index: number): number => {
    const known = starts.get(index)
    if (known !== undefined) return known
    const asked = ask(index * day)
    starts.set(index, asked)
    return asked
  }
  return instant => {
    const index = Math.floor(instant / day)
    const start = startOf(index)
    return start === startOf(index + 1) ? start : ask(instant)
  }
}

const localTime = (wall: number): LocalTime => {
  const date = new Date(wall)
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours()
  }
}

/** Year and number of the ISO 8601 week: weeks begin on Monday, and the first one holds the first Thursday of the year. */
export const isoWeek = ({year, month, day: dayOfMonth}: LocalTime): {readonly year: number; readonly week: number} => {
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, dayOfMonth)
  const weekday = (date.getUTCDay() + 6) % 7
  date.setUTCDate(date.getUTCDate() - weekday + 3)
  const first = new Date(0)
  first.setUTCFullYear(date.getUTCFullYear(), 0, 1)
  return {
    year: date.getUTCFullYear(),
    week: 1 + Math.floor((date.getTime() - first.getTime()) / (7 * day))
  }
}
