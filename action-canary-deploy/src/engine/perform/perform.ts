import type {Effect, EffectName} from '../effects.ts'
import type {Session} from '../ports.ts'
import type {Event} from '../reducer.ts'
import {close} from './close.ts'
import {create} from './create.ts'
import {drain} from './drain.ts'
import {handBack} from './hand-back.ts'
import {apply, inspect, reapply, retreat, revert, upgrade} from './helm.ts'
import {observe} from './observe.ts'
import {measure, pin, unpin} from './pin.ts'
import {ready, settle, settleStep} from './ready.ts'
import {remove} from './remove.ts'
import {scale} from './scale.ts'
import {freeze, stage, unfreeze} from './stage.ts'
import {verify} from './verify.ts'
import {weigh} from './weigh.ts'

/** Makes one effect so. `percent` is 0 where the effect has none. */
export type Performer = (session: Session, signal: AbortSignal, percent: number) => Promise<Event | undefined>

const performers: Readonly<Record<EffectName, Performer>> = {
  measure,
  pin,
  create,
  scale,
  ready,
  weigh,
  verify,
  observe,
  apply,
  'settle-step': settleStep,
  retreat,
  freeze,
  upgrade,
  settle,
  stage,
  unfreeze,
  inspect,
  revert,
  reapply,
  drain,
  remove,
  unpin,
  'hand-back': handBack,
  close
}

export const perform = async (effect: Effect, session: Session, signal: AbortSignal): Promise<Event> =>
  (await performers[effect.do](session, signal, 'percent' in effect ? effect.percent : 0)) ?? {event: 'done'}
