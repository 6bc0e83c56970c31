import {describe, expect, test} from '@jest/globals'
import {isoWeek, isTimeZone, timeZone} from '#core/time-zone'

const at = (zone: string, text: string) => timeZone(zone).local(Date.parse(text))

describe('a time zone', () => {
  test('knows the hour that is left out in spring and the one that comes twice in autumn', () => {
    expect(at('Europe/Berlin', '2026-03-29T00:59:59Z').hour).toBe(1)
    expect(at('Europe/Berlin', '2026-03-29T01:00:00Z').hour).toBe(3)
    expect(at('Europe/Berlin', '2026-10-25T00:59:59Z').hour).toBe(2)
    expect(at('Europe/Berlin', '2026-10-25T01:00:00Z').hour).toBe(2)
    expect(at('Europe/Berlin', '2026-10-25T02:00:00Z').hour).toBe(3)
  })

  test('knows half an hour of summer time, a day that never was, and clocks that change at midnight', () => {
    expect(timeZone('Australia/Lord_Howe').offset(Date.parse('2026-01-01T00:00:00Z'))).toBe(11 * 3_600_000)
    expect(timeZone('Australia/Lord_Howe').offset(Date.parse('2026-07-01T00:00:00Z'))).toBe(10.5 * 3_600_000)
    expect(at('Pacific/Apia', '2011-12-30T09:59:59Z')).toEqual({year: 2011, month: 12, day: 29, hour: 23})
    expect(at('Pacific/Apia', '2011-12-30T10:00:00Z')).toEqual({year: 2011, month: 12, day: 31, hour: 0})
    expect(at('America/Sao_Paulo', '2018-11-04T02:59:59Z').hour).toBe(23)
    expect(at('America/Sao_Paulo', '2018-11-04T03:00:00Z').hour).toBe(1)
  })

  test('agrees with Intl on every quarter of an hour around each change of 2020 to 2030', () => {
    for (const name of [
      'Europe/Berlin',
      'America/New_York',
      'Australia/Lord_Howe',
      'Africa/Casablanca',
      'Antarctica/Troll'
    ]) {
      const zone = timeZone(name)
      const format = new Intl.DateTimeFormat('sv-SE', {
        timeZone: name,
        hourCycle: 'h23',
        year: 'numeric',
        month: '2-digit',
        day: '2-digit',
        hour: '2-digit'
      })
      const pad = (value: number): string => String(value).padStart(2, '0')
      let changes = 0
      for (let start = Date.UTC(2020, 0, 1); start < Date.UTC(2031, 0, 1); start += 86_400_000) {
        if (zone.offset(start) === zone.offset(start + 86_400_000)) continue
        changes += 1
        for (let instant = start; instant < start + 86_400_000; instant += 900_000) {
          const {year, month, day, hour} = zone.local(instant)
          expect(`${year}-${pad(month)}-${pad(day)} ${pad(hour)}`).toBe(format.format(instant))
        }
      }
      expect(changes).toBeGreaterThanOrEqual(21)
    }
  })

  test('has a name; offsets and inventions are refused', () => {
    expect(
      ['UTC', 'Europe/Berlin', 'America/Argentina/Buenos_Aires', 'EST5EDT', 'Etc/GMT+5'].filter(isTimeZone)
    ).toHaveLength(5)
    expect(['+01:00', 'Europe/Berlim', 'local', ''].filter(isTimeZone)).toEqual([])
    expect(() => timeZone('Mars/Base')).toThrow(RangeError)
  })

  test.each([
    ['2024-12-30', 2025, 1],
    ['2020-12-31', 2020, 53],
    ['2021-01-03', 2020, 53],
    ['2021-01-04', 2021, 1],
    ['2026-11-21', 2026, 47]
  ])('puts %s into the ISO week %i-%i', (date, year, week) => {
    expect(isoWeek(at('UTC', `${date}T12:00:00Z`))).toEqual({year, week})
  })
})
