import type {World} from '#core/world'

/**
 * When the tested commit was made, ISO 8601 in UTC: the time that an SBOM of it bears, so that making it again gives the
 * same bytes. Outside of a repository it is now.
 */
export const commitTime = async ({exec, files, clock}: Pick<World, 'exec' | 'files' | 'clock'>): Promise<string> => {
  const shown = await exec('git', ['-c', `safe.directory=${files.root}`, 'show', '-s', '--format=%ct', 'HEAD'], {
    cwd: files.root,
    timeout: 60_000
  }).catch(() => null)
  const seconds = shown?.code === 0 && /^\d{1,12}$/.test(shown.stdout.trim()) ? Number(shown.stdout.trim()) : null
  return new Date(seconds === null ? clock.now() : seconds * 1000).toISOString().replace(/\.\d{3}Z$/, 'Z')
}
