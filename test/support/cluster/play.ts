/** `node play.ts <from> <to> <step>`: plays schedules outside Jest, whose sandbox makes them twice as slow, and prints what came of them. */
import {playAll} from './schedules.ts'

// Errors are thrown by the hundred thousand here, and nobody reads where.
Error.stackTraceLimit = 0
const [from = 1, to = 100, step = 1] = process.argv.slice(2).map(Number)
const {met, ...played} = await playAll(from, to, step)
console.info(JSON.stringify({...played, met: Object.fromEntries(met)}))
