import {randomUUID} from 'node:crypto'
import type {Random} from '#core/world'

/** Chance from the machine. `uuid` cannot be guessed, `fraction` can: it is for jitter only. */
export const systemRandom: Random = {fraction: () => Math.random(), uuid: () => randomUUID()}
