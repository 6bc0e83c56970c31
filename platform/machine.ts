/** The machine that measures, and the environment it gives to commands that must not know secrets. */
import {readFile} from 'node:fs/promises'
import {arch, availableParallelism, cpus, platform} from 'node:os'
import type {Machine} from '#core/world'
import {withoutSecrets} from './clean-environment.ts'

type Environment = Readonly<Record<string, string | undefined>>

/** `/proc/cpuinfo` and the system's own answer, with what GitHub's images say of themselves (`ImageOS`, `ImageVersion`). */
export const localMachine = (environment: Environment = process.env): Machine => ({
  facts: async () => ({
    processor: (await processorName()).replace(/\s+/g, ' ').trim() || 'unknown processor',
    cores: availableParallelism(),
    system: environment.ImageOS || platform(),
    image: environment.ImageVersion || null,
    architecture: arch()
  }),
  environment: () => withoutSecrets(environment),
  variables: () =>
    Object.fromEntries(
      Object.entries(environment).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))
    )
})

const processorName = async (): Promise<string> => {
  const text = await readFile('/proc/cpuinfo', 'utf8').catch(() => '')
  return /^model name\s*:\s*(.+)$/m.exec(text)?.[1] ?? cpus()[0]?.model ?? ''
}
