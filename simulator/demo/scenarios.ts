import {bad} from './bad.ts'
import {deadShard} from './dead-shard.ts'
import {fork} from './fork.ts'
import {good} from './good.ts'
import type {Scenario} from './scenario.ts'
import {slow} from './slow.ts'
import {vulnerable} from './vulnerable.ts'

/** The pull requests of the demo, in the order they are opened. */
export const scenarios: readonly Scenario[] = [good, bad, slow, vulnerable, deadShard, fork]
