/** An SPDX package and the fields of the model, in both directions. */
import type {ComponentType} from '#core/sbom/document'
import type {Codec} from '../codec.ts'
import type {ComponentFields} from '../component-fields.ts'
import {filled, type JsonObject, textOf, wordOf} from '../json.ts'
import {readChecksums, writeChecksums} from './checksums.ts'
import {readExpression, saidOf, writeExpression} from './licences.ts'
import {joinName, splitName} from './names.ts'
import {readPointing, writePointing} from './references.ts'

const purposes: Readonly<Record<ComponentType, string>> = {
  application: 'APPLICATION',
  framework: 'FRAMEWORK',
  library: 'LIBRARY',
  container: 'CONTAINER',
  'operating-system': 'OPERATING-SYSTEM',
  device: 'DEVICE',
  firmware: 'FIRMWARE',
  file: 'FILE',
  platform: 'OTHER',
  'device-driver': 'OTHER',
  'machine-learning-model': 'OTHER',
  data: 'OTHER'
}

const types: Readonly<Record<string, ComponentType>> = {
  APPLICATION: 'application',
  FRAMEWORK: 'framework',
  LIBRARY: 'library',
  CONTAINER: 'container',
  'OPERATING-SYSTEM': 'operating-system',
  DEVICE: 'device',
  FIRMWARE: 'firmware',
  FILE: 'file',
  ARCHIVE: 'file',
  INSTALL: 'application',
  SOURCE: 'library',
  OTHER: 'library'
}

const typeOf = (purpose: string | null): ComponentType => {
  const name = purpose?.replace('_', '-')
  return name !== undefined && Object.hasOwn(types, name) ? (types[name] ?? 'library') : 'library'
}

/** `Organization: Acme (info@acme.example)`, `Person: …`, or a bare name as some tools write it. */
const readSupplier = (value: unknown): string | null => {
  const said = saidOf(value)
  return said === null ? null : (/^(?:Organization|Person): ?(.*?)(?: ?\([^()]*\))?$/s.exec(said)?.[1] ?? said)
}

const decode = (raw: JsonObject): ComponentFields => {
  const pointing = readPointing(raw)
  return {
    type: typeOf(textOf(raw.primaryPackagePurpose)),
    ...splitName(textOf(raw.name) ?? '', pointing.purl),
    version: wordOf(raw.versionInfo),
    ...pointing,
    scope: null,
    description: textOf(raw.description),
    supplier: readSupplier(raw.supplier),
    copyright: saidOf(raw.copyrightText),
    declared: readExpression(raw.licenseDeclared),
    concluded: readExpression(raw.licenseConcluded),
    hashes: readChecksums(raw.checksums),
    properties: []
  }
}

const encode = (fields: ComponentFields): JsonObject =>
  filled({
    name: joinName(fields.group, fields.name, fields.purl),
    versionInfo: fields.version,
    primaryPackagePurpose: purposes[fields.type],
    supplier: fields.supplier === null ? null : `Organization: ${fields.supplier}`,
    ...writePointing(fields),
    filesAnalyzed: false,
    checksums: writeChecksums(fields.hashes),
    licenseConcluded: writeExpression(fields.concluded),
    licenseDeclared: writeExpression(fields.declared),
    copyrightText: fields.copyright,
    description: fields.description
  })

export const packageCodec: Codec<ComponentFields> = {
  decode,
  encode,
  members: {
    type: ['primaryPackagePurpose'],
    group: ['name'],
    name: ['name'],
    version: ['versionInfo'],
    purl: ['externalRefs'],
    cpe: ['externalRefs'],
    scope: [],
    description: ['description'],
    supplier: ['supplier'],
    copyright: ['copyrightText'],
    declared: ['licenseDeclared'],
    concluded: ['licenseConcluded'],
    hashes: ['checksums'],
    references: ['downloadLocation', 'homepage', 'externalRefs'],
    properties: []
  }
}

/** An SPDX file: a component that is known by its path and its checksums. */
export const fileCodec: Codec<ComponentFields> = {
  decode: raw => ({
    type: 'file',
    group: null,
    name: textOf(raw.fileName) ?? '',
    version: null,
    purl: null,
    cpe: null,
    scope: null,
    description: null,
    supplier: null,
    copyright: saidOf(raw.copyrightText),
    declared: [],
    concluded: readExpression(raw.licenseConcluded),
    hashes: readChecksums(raw.checksums),
    references: [],
    properties: []
  }),
  encode: fields =>
    filled({
      fileName: fields.name,
      checksums: writeChecksums(fields.hashes),
      licenseConcluded: writeExpression(fields.concluded),
      copyrightText: fields.copyright
    }),
  members: {
    ...packageCodec.members,
    type: [],
    group: [],
    name: ['fileName'],
    version: [],
    purl: [],
    cpe: [],
    description: [],
    supplier: [],
    declared: [],
    references: []
  }
}
