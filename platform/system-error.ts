/** `ENOENT`, `EACCES`, …; undefined when the thrown value has no code. https://nodejs.org/api/errors.html#common-system-errors */
export const systemErrorCode = (thrown: unknown): string | undefined =>
  typeof thrown === 'object' && thrown !== null && 'code' in thrown && typeof thrown.code === 'string'
    ? thrown.code
    : undefined
