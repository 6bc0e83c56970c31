/** May the text stand where the schema asks for an `iri-reference` (RFC 3987)? Stricter than needed, never laxer. */
export const isIri = (text: string): boolean =>
  /^(?:[a-z][a-z0-9+.-]*:)?(?:[A-Za-z0-9._~!$&'()*+,;=:@/?-]|%[0-9A-Fa-f]{2})*(?:#(?:[A-Za-z0-9._~!$&'()*+,;=:@/?-]|%[0-9A-Fa-f]{2})*)?$/i.test(
    text
  ) && !/^[^/?#]*:.*:/.test(text.split(/[/?#]/, 1)[0] ?? '')
