import {FailureError, messageOf} from '#core/failure'
import {fileNotFound, fileTrouble, notAFile} from './failures.ts'
import {systemErrorCode} from './system-error.ts'

/** What the operating system refused, as a failure with cause and remedy (TW-130, TW-133, TW-135). Failures pass unchanged. */
export const fileFailure = (path: string, thrown: unknown): FailureError => {
  if (thrown instanceof FailureError) return thrown
  return new FailureError(explain(path, systemErrorCode(thrown) ?? '', thrown), thrown)
}

const explain = (path: string, code: string, thrown: unknown) => {
  if (code === 'ENOENT') return fileNotFound(path)
  if (code === 'EISDIR' || code === 'ENOTDIR') return notAFile(path)
  return fileTrouble(path, messageOf(thrown))
}

/** Runs a file operation; what the system refuses becomes a failure about `path`. */
export const guarded = async <T>(path: string, operation: () => Promise<T>): Promise<T> => {
  try {
    return await operation()
  } catch (thrown) {
    throw fileFailure(path, thrown)
  }
}

export const isMissing = (thrown: unknown): boolean => {
  const code = systemErrorCode(thrown)
  return code === 'ENOENT' || code === 'ENOTDIR'
}
