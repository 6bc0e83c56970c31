/** What the simulator adds to a step, beyond what the step itself needs. Goal: at most 150 ms. */
import {spawnSync} from 'node:child_process'
import {performance} from 'node:perf_hooks'
import '../simulator/json-imports.mjs'

const steps = 40

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN

const workflow = (count: number): string =>
  [
    'on: push',
    'jobs:',
    '  one:',
    '    runs-on: ubuntu-latest',
    '    steps:',
    ...Array.from({length: count}, (_, index) => `      - run: "echo ${index} >> out.txt"`)
  ].join('\n')

const milliseconds = async (body: () => unknown): Promise<number> => {
  const before = performance.now()
  await body()
  return performance.now() - before
}

export const run = async (): Promise<object> => {
  const {simulate} = await import('../test/support/simulated.ts')
  const simulated = await simulate()
  try {
    const sha = await simulated.commit('octo/app', {
      '.github/workflows/many.yml': workflow(steps),
      '.github/workflows/one.yml': workflow(1)
    })
    const few: number[] = []
    const many: number[] = []
    const floor: number[] = []
    for (let round = 0; round < 5; round += 1) {
      few.push(await milliseconds(() => simulated.run('octo/app', sha, 'one.yml')))
      many.push(await milliseconds(() => simulated.run('octo/app', sha, 'many.yml')))
      floor.push(await milliseconds(() => spawnSync('bash', ['-e', '-c', 'echo 1 > /dev/null'])))
    }
    const perStep = (median(many) - median(few)) / (steps - 1)
    const bash = median(floor)
    return {
      goal: 'at most 150 ms a step beyond the step itself',
      steps,
      overheadMilliseconds: Number((perStep - bash).toFixed(1)),
      bashMilliseconds: Number(bash.toFixed(1)),
      ratioToBash: Number((perStep / bash).toFixed(1))
    }
  } finally {
    await simulated.close()
  }
}
