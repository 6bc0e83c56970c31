import type {ParsedPurl} from './purl.ts'

/** Takes a purl apart. Total: what is not one is `ok: false` with the reason. */
export const parsePurl = (text: string): ParsedPurl => ({ok: false, why: `${text} cannot be read yet`})
