import type {Helm} from '../engine/ports.ts'

/** Helm that is looked for when it is first needed: to tell that nothing is left needs none. */
export const lazyHelm = (open: () => Promise<Helm>): Helm => {
  let opened: Promise<Helm> | undefined
  const helm = (): Promise<Helm> => {
    opened ??= open()
    return opened
  }
  return {
    history: async () => (await helm()).history(),
    digest: async revision => (await helm()).digest(revision),
    upgrade: async (revision, signal, layer) => (await helm()).upgrade(revision, signal, layer),
    rollback: async (to, revision, signal) => (await helm()).rollback(to, revision, signal),
    forget: async revision => (await helm()).forget(revision),
    bury: async revision => (await helm()).bury(revision),
    uninstall: async signal => (await helm()).uninstall(signal)
  }
}
