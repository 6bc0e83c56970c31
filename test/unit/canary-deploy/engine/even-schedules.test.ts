/** The other half of schedules.test.ts, for the other processor. */
import {expect, test} from '@jest/globals'
import {everything, playAll} from '../../../support/cluster/schedules.ts'

const schedules = Number(process.env.TOWPATH_SCHEDULES ?? 10_000)

test(`never two writers, always an end: ${schedules / 2} more schedules`, async () => {
  const {promoted, takenBack, met, wrong} = await playAll(2, schedules + 1, 2)
  expect(wrong).toEqual([])
  expect(Math.min(promoted, takenBack)).toBeGreaterThan(schedules / 20)
  for (const one of everything) expect([one, met.get(one) ?? 0]).not.toEqual([one, 0])
}, 600_000)
