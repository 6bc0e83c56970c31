declare module 'spdx-expression-parse' {
  const parse: (expression: string) => unknown
  export = parse
}
