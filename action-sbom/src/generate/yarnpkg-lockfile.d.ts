declare module '@yarnpkg/lockfile' {
  /** Throws a SyntaxError for text that is no lockfile. */
  export const parse: (
    text: string,
    file?: string
  ) => {readonly type: 'success' | 'merge' | 'conflict'; readonly object: unknown}
}
