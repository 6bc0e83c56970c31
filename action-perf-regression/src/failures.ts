/** What can go wrong, by what it is about. */
import * as measuring from './failures/measuring.ts'
import * as series from './failures/series.ts'
import * as serviceLevels from './failures/service-levels.ts'
import * as settings from './failures/settings.ts'

export const settingFailures = Object.values(settings)
export const measuringFailures = Object.values(measuring)
export const seriesFailures = Object.values(series)
export const serviceLevelFailures = Object.values(serviceLevels)
