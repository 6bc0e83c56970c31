/** The formats Towpath reads: one row each. No two may recognise the same content. */
import type {ReportFormat} from '#core/records'
import {benchmarkFormats} from './benchmarks/formats.ts'
import {lcov} from './coverage/lcov.ts'
import {cycloneDxJson, spdxJson} from './sboms/records.ts'
import {scanFormats} from './scans/formats.ts'
import {junitXml} from './tests/junit-xml.ts'
import {towpathVerdict} from './verdict.ts'

export const formats: readonly ReportFormat[] = [
  junitXml,
  lcov,
  towpathVerdict,
  ...benchmarkFormats,
  ...scanFormats,
  cycloneDxJson,
  spdxJson
]
