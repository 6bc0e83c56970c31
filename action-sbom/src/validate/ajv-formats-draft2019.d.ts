declare module 'ajv-formats-draft2019/formats/idn-email.js' {
  const isIdnEmail: (text: string) => boolean
  export = isIdnEmail
}
