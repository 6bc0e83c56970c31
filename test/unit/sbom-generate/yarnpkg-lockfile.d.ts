declare module '@yarnpkg/lockfile' {
  const lockfile: {
    readonly parse: (text: string) => {readonly type: 'success' | 'merge' | 'conflict'; readonly object: unknown}
    readonly stringify: (value: unknown) => string
  }
  export = lockfile
}
