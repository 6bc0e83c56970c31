/** The other half of schedules.test.ts, for the other processor. */
import {expect, test} from '@jest/globals'
import {playElsewhere} from '../../../support/cluster/elsewhere.ts'
import {everything} from '../../../support/cluster/schedules.ts'

const schedules = Number(process.env.TOWPATH_SCHEDULES ?? 10_000)

test(`never two writers, always an end: ${schedules / 2} more schedules`, async () => {
  const {promoted, takenBack, met, wrong} = await playElsewhere(2, schedules + 1, 2)
  expect(wrong).toEqual([])
  expect(promoted + takenBack).toBe(schedules / 2)
  expect(Math.min(promoted, takenBack)).toBeGreaterThan(schedules / 20)
  expect(everything.filter(one => met[one] === undefined)).toEqual([])
}, 600_000)
