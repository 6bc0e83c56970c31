import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from '@jest/globals'
import {validateSbom} from '../../../action-sbom/src/validate/validate.ts'
import {cases} from '../../oracles/sbom/spdx-cases.ts'

const golden: unknown = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../oracles/sbom/pyspdxtools.json'), 'utf8')
)

/** The schema forbids unknown members; a fraction of a second is so common (npm sbom) that it is only a warning here. */
const otherwise: Readonly<Record<string, string>> = {'unknown member': 'invalid', 'time with fraction': 'valid'}

describe('our verdict on an SPDX document is that of pyspdxtools', () => {
  test.each(Object.entries(cases))('%s', async (name, document) => {
    const problems = await validateSbom(document)
    const verdict = problems.some(({severity}) => severity === 'error') ? 'invalid' : 'valid'
    expect(golden).toHaveProperty([name])
    if (otherwise[name] === undefined) expect(golden).toHaveProperty([name], verdict)
    else {
      expect(verdict).toBe(otherwise[name])
      expect(golden).not.toHaveProperty([name], verdict)
    }
  })
})
