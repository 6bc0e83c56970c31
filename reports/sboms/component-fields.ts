import type {SbomComponent} from '#core/sbom/document'

/** What a component says about itself, whatever the format; its reference and what stays aside are apart. */
export type ComponentFields = Omit<SbomComponent, 'ref' | 'extra'>

export const fieldsOf = ({ref: _ref, extra: _extra, ...fields}: SbomComponent): ComponentFields => fields
