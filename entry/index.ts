/** What the bundle exports: the stubs in dist/ call one of these. */
export {start} from './main.ts'

/** The command line, loaded only when it is asked for. */
export const commandLine = async (args: readonly string[]): Promise<void> => {
  const {main} = await import('./cli.ts')
  await main(args)
}
