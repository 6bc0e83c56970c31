/** Deliveries and outputs of every mode. */
import {deliveriesOf, verdictFile} from '#core/gate/deliver'
import {handOver} from '#core/gate/hand-over'
import type {Delivery, Outcome} from '#core/outcome'
import type {Verdict} from '#core/verdict'
import type {World} from '#core/world'
import type {Inputs, Output} from './contract.ts'
import {type Reported, reportParts} from './report.ts'

const annotatedKinds: readonly string[] = ['slower-benchmark', 'broken-service-level', 'vanished-benchmark']

type Given = {
  readonly verdict: Verdict
  readonly reported: Reported
  /** Of this mode alone. */
  readonly outputs: Outcome<Output>['outputs']
  readonly deliveries: readonly Delivery[]
  /** Tells this verdict from others of the same id in the run. Without it: the suite, where it is the only one. */
  readonly part?: string
}

/** Where the verdict goes to a quality gate, that gate decides and comments: here nothing blocks then. Raises QG-120. */
export const outcomeOf = async (
  inputs: Inputs,
  {verdict, reported, outputs, deliveries, part}: Given,
  world: Pick<World, 'files' | 'artifacts' | 'run'>
): Promise<Outcome<Output>> => {
  const parts = reportParts(verdict, reported)
  const annotated = verdict.findings.filter(
    ({kind, severity}) => annotatedKinds.includes(kind) && (severity === 'critical' || severity === 'major')
  )
  const evidence =
    inputs.handOver === null
      ? null
      : await handOver(
          verdict,
          {id: inputs.handOver, producer: producerOf(inputs, reported), checkRun: inputs.checkRun},
          world
        )
  const comment = inputs.comment === true && inputs.handOver === null
  return {
    verdict: inputs.handOver === null ? verdict : {...verdict, blocking: false},
    outputs: {
      decision: verdict.decision,
      verdict: verdictFile(verdict, world.run),
      ...(evidence === null ? {} : {evidence}),
      ...outputs
    },
    deliveries: [
      ...deliveriesOf(
        verdict,
        {parts, annotated, comment, check: inputs.check === true, part: part ?? onlyOf(reported)},
        world.run
      ),
      ...deliveries
    ]
  }
}

/** The plan lists each suite as a producer of its own. */
const producerOf = ({producer}: Inputs, {suites}: Reported): string => producer ?? onlyOf({suites}) ?? 'performance'

/** The suite, where it is the only one. */
const onlyOf = ({suites}: Pick<Reported, 'suites'>): string | null =>
  suites.length === 1 ? (suites[0]?.suite ?? null) : null
