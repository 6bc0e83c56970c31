/** What a plan rests on: the policy of the repository and everything that is stored. */
import {readConfig} from '#core/config/read'
import {type Config, defaultConfig} from '#core/config/schema'
import {raise} from '#core/failure'
import {usualConfig} from '#core/gate/ruling'
import type {World} from '#core/world'
import type {Inputs} from './contract.ts'
import {missingConfig, unreadableInventory} from './failures.ts'
import {inventoryOf} from './inventory.ts'
import {type Inventory, readInventory} from './inventory-file.ts'
import {type Policy, policyOf} from './policy.ts'
import {reachableOf} from './reachable.ts'

/** What the modes ask of the world. */
export type RetentionWorld = Pick<
  World,
  'run' | 'files' | 'artifacts' | 'ledger' | 'storage' | 'archive' | 'clock' | 'log' | 'signal'
>

/** Raises AR-101 where the input names a file that does not exist, and what is wrong in the file. */
export const policyFor = async (config: string, files: World['files']): Promise<Policy> =>
  policyOf((await configOf(config, files)).retention)

const configOf = async (path: string, files: World['files']): Promise<Config> => {
  if ((await files.stat(path)) !== undefined) return readConfig(await files.text(path), path)
  return path === usualConfig ? defaultConfig : raise(missingConfig(path))
}

/** Everything GitHub stores, or what a file says. */
export const everythingStored = async (
  {inventory, requests, reserve}: Inputs,
  world: Omit<RetentionWorld, 'artifacts' | 'archive'>
): Promise<Inventory & {readonly repository: string; readonly now: number}> => {
  const here = {repository: world.run.repository, now: world.clock.now()}
  if (inventory !== null) {
    if ((await world.files.stat(inventory))?.kind !== 'file') raise(unreadableInventory(inventory, 'It does not exist'))
    const given = readInventory(await world.files.text(inventory), inventory)
    return {...given, repository: given.repository ?? here.repository, now: given.now ?? here.now}
  }
  const storage = world.storage({requests, reserve})
  const objects = await inventoryOf(storage)
  return {...here, objects, reachable: await reachableOf({storage, ledger: world.ledger}, objects)}
}
