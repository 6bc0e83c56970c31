/** Scanners that the documentation names, standing in for real ones: each writes the report of a scan that found nothing. */
import {chmod, mkdtemp, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {delimiter, join} from 'node:path'
import {checkout} from './library.ts'

const npmAudit = JSON.stringify({
  ...{auditReportVersion: 2, vulnerabilities: {}},
  metadata: {
    vulnerabilities: {info: 0, low: 0, moderate: 0, high: 0, critical: 0, total: 0},
    dependencies: {prod: 1, dev: 0, optional: 0, peer: 0, peerOptional: 0, total: 1}
  }
})

/** What the real one wrote about a file without a finding; only its time is new. */
const bandit = join(checkout, 'test/producers/bandit/clean.json')

/** `npm` does everything else as it always does. */
const programs: Readonly<Record<string, string>> = {
  bandit: `#!/usr/bin/env node
const {readFileSync, writeFileSync} = require('node:fs')
const report = JSON.parse(readFileSync(${JSON.stringify(bandit)}, 'utf8'))
writeFileSync(process.argv.at(-1), JSON.stringify({...report, generated_at: new Date().toISOString()}))
`,
  npm: `#!/bin/sh
if [ "$1" = audit ]; then printf '%s' '${npmAudit}'; exit 0; fi
PATH=\${PATH#*:} exec npm "$@"
`
}

/** Puts them first on the path of this process and of what it starts. */
export const putScannersFirst = async (): Promise<void> => {
  const folder = await mkdtemp(join(tmpdir(), 'towpath-scanners-'))
  for (const [name, script] of Object.entries(programs)) {
    await writeFile(join(folder, name), script)
    await chmod(join(folder, name), 0o755)
  }
  process.env.PATH = `${folder}${delimiter}${process.env.PATH ?? ''}`
}
