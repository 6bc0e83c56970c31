/** Durations, sizes and percentages: how users write them and how messages show them. */
export {parseDuration} from './units/duration.ts'
export {
  formatCount,
  formatDuration,
  formatExact,
  formatPercent,
  formatSize
} from './units/format.ts'
export {parsePercent, parseShare} from './units/percent.ts'
export {parseSize} from './units/size.ts'
