/**
 * Jobs that die, freeze, are cut off, cancelled and come back at any moment, and others that take over: whoever is older never writes
 * after who is newer, no request is lost, and the last one leaves nothing. The odd seeds; the even ones run beside them in
 * even-schedules.test.ts.
 */
import {expect, test} from '@jest/globals'
import {playElsewhere} from '../../../support/cluster/elsewhere.ts'
import {everything} from '../../../support/cluster/schedules.ts'

const schedules = Number(process.env.TOWPATH_SCHEDULES ?? 10_000)

test(`never two writers, always an end: ${schedules / 2} schedules`, async () => {
  const {promoted, takenBack, met, wrong} = await playElsewhere(1, schedules + 1, 2)
  expect(wrong).toEqual([])
  expect(promoted + takenBack).toBe(schedules / 2)
  expect(Math.min(promoted, takenBack)).toBeGreaterThan(schedules / 20)
  expect(everything.filter(one => met[one] === undefined)).toEqual([])
}, 600_000)
