/**
 * Which keys of workflow and action files the simulator supports; the generated reference is made from it. A key that is
 * not supported here stops the run by name before anything runs; a key that GitHub does not know either is refused by
 * GitHub's own parser.
 */

/** `yes`: behaves as documented; `accepted`: read and checked, without effect here (the note says why); `no`: refused. */
export type KeySupport = {
  readonly key: string
  readonly support: 'yes' | 'accepted' | 'no'
  readonly note: string
}

export type Place =
  | 'workflow'
  | 'on'
  | 'event filter'
  | 'workflow_call'
  | 'workflow_dispatch'
  | 'declared input'
  | 'declared secret'
  | 'declared output'
  | 'schedule'
  | 'defaults'
  | 'defaults.run'
  | 'concurrency'
  | 'job'
  | 'strategy'
  | 'step'
  | 'action'
  | 'runs'

const yes = (keys: string): readonly KeySupport[] => keys.split(' ').map(key => ({key, support: 'yes', note: ''}))
const accepted = (key: string, note: string): KeySupport => ({key, support: 'accepted', note})
const no = (key: string, note: string): KeySupport => ({key, support: 'no', note})

const oneAtATime = accepted(
  'concurrency',
  'Evaluated; one run is simulated at a time, so nothing ever waits or is replaced.'
)
const containers = 'Containers and services are not simulated: jobs run on this machine.'
const parallelSteps = 'Steps run one after the other.'

/** The table, in the order of GitHub's reference. */
export const supportedKeys: Readonly<Record<Place, readonly KeySupport[]>> = {
  workflow: [
    ...yes('name run-name on permissions env defaults jobs'),
    accepted('description', 'Shown by GitHub only.'),
    oneAtATime
  ],
  on: yes(
    'push pull_request pull_request_target merge_group workflow_run workflow_dispatch workflow_call schedule release repository_dispatch'
  ),
  'event filter': yes('types branches branches-ignore tags tags-ignore paths paths-ignore workflows'),
  workflow_call: yes('inputs secrets outputs'),
  workflow_dispatch: yes('inputs'),
  'declared input': [...yes('type required default options'), accepted('description', 'Documentation.')],
  'declared secret': [...yes('required'), accepted('description', 'Documentation.')],
  'declared output': [...yes('value'), accepted('description', 'Documentation.')],
  schedule: [...yes('cron'), accepted('timezone', 'The event itself is given; nothing waits for a time.')],
  defaults: yes('run'),
  'defaults.run': yes('shell working-directory'),
  concurrency: [
    accepted('group', oneAtATime.note),
    accepted('cancel-in-progress', oneAtATime.note),
    accepted('queue', oneAtATime.note)
  ],
  job: [
    ...yes('name needs if permissions runs-on env defaults strategy outputs timeout-minutes continue-on-error steps'),
    ...yes('uses with secrets'),
    oneAtATime,
    no('container', containers),
    no('services', containers),
    no('environment', 'Environments, their approvals and their secrets are not simulated.'),
    no('snapshot', 'Runner images are not simulated.'),
    no('cancel-timeout-minutes', 'A cancelled job is always given five minutes.')
  ],
  strategy: yes('matrix fail-fast max-parallel'),
  step: [
    ...yes('id name if run shell working-directory uses with env continue-on-error timeout-minutes'),
    ...['background', 'wait', 'wait-all', 'cancel', 'parallel'].map(key => no(key, parallelSteps))
  ],
  action: [
    ...yes('inputs outputs runs'),
    ...['name', 'description', 'author', 'branding'].map(key => accepted(key, 'Documentation.'))
  ],
  runs: [
    ...yes('using main post post-if steps'),
    no('pre', 'Actions with a `pre` entry are not simulated.'),
    no('pre-if', 'Actions with a `pre` entry are not simulated.'),
    ...['image', 'entrypoint', 'pre-entrypoint', 'post-entrypoint', 'args', 'env'].map(key => no(key, containers))
  ]
}
