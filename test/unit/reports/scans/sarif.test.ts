import {describe, expect, test} from '@jest/globals'
import type {ScanRecord} from '#core/records/scan'
import {file, finding, readScan, type Scan, scan, vulnerability} from './support.ts'

const log = (...runs: readonly object[]): object => ({version: '2.1.0', runs})
const tool = (name: string, rules: readonly object[] = [], more: object = {}): object => ({
  driver: {name, rules, ...more}
})
const place = (uri: string, line?: number): object => ({
  physicalLocation: {artifactLocation: {uri}, ...(line === undefined ? {} : {region: {startLine: line}})}
})

/** The only finding of a run. */
const only = async (run: object): Promise<ScanRecord | undefined> =>
  (await readScan(log({tool: tool('t'), ...run}))).found[0]

const ratingOf = async (rule: object, result: object, name = 't'): Promise<readonly [string | null, string | null]> => {
  const {found} = await readScan(
    log({tool: tool(name, [{id: 'R', ...rule}]), results: [{ruleId: 'R', message: {text: 'm'}, ...result}]})
  )
  return [found[0]?.severity ?? null, found[0]?.severitySource ?? null]
}

describe('severity', () => {
  const score = (value: unknown): object => ({properties: {'security-severity': value}})

  test.each([
    ['a score', score('9.8'), {level: 'note'}, 'critical', 'security-severity 9.8'],
    ['a score as a number', score(7), {}, 'high', 'security-severity 7'],
    ['a score that is a word', score('High'), {}, 'high', 'security-severity High'],
    ['a score of the result', score('9.8'), score('3.9'), 'low', 'security-severity 3.9'],
    ['a score that is none', score('11'), {level: 'error'}, 'high', 'SARIF level error'],
    ['the level', {defaultConfiguration: {level: 'error'}}, {level: 'note'}, 'low', 'SARIF level note'],
    ['the level of the rule', {defaultConfiguration: {level: 'error'}}, {}, 'high', 'SARIF level error'],
    ['no level', {}, {}, 'medium', 'SARIF level warning (default)'],
    ['a word of the tool', {}, {level: 'error', properties: {issue_severity: 'LOW'}}, 'low', 'SARIF property LOW'],
    ['kind informational', score('9.8'), {kind: 'informational'}, 'info', 'SARIF kind informational'],
    ['kind review', {}, {kind: 'review'}, null, null],
    ['a level that nobody knows', {}, {level: 'bad'}, null, null]
  ])('%s', async (_, rule, result, severity, source) => {
    expect(await ratingOf(rule, result)).toEqual([severity, source])
  })

  test('the one level that OSV-Scanner writes says nothing', async () => {
    expect(await ratingOf({}, {level: 'warning'}, 'osv-scanner')).toEqual([null, null])
  })

  test('a rule the user configured has the level of the configuration', async () => {
    const invocations = [
      {
        executionSuccessful: true,
        ruleConfigurationOverrides: [{descriptor: {id: 'R'}, configuration: {level: 'error'}}]
      }
    ]
    const results = [{ruleId: 'R', message: {text: 'm'}}]
    const before = await readScan(log({tool: tool('t', [{id: 'R'}]), invocations, results}))
    expect([before.found[0]?.severity, before.errors]).toEqual(['high', []])
    const behind = await readScan(log({tool: tool('t', [{id: 'R'}]), results, invocations}))
    expect(behind.errors).toEqual(['QG-162'])
  })

  test('only a tool with scores can say critical', async () => {
    const canSay = async (name: string, rules: readonly object[]): Promise<boolean | undefined> =>
      (await readScan(log({tool: tool(name, rules), results: []}))).scans[0]?.canSayCritical
    expect(await canSay('t', [{id: 'R'}])).toBe(false)
    expect(await canSay('t', [{id: 'R', ...score('1.0')}])).toBe(true)
    expect(await canSay('Trivy', [])).toBe(true)
  })
})

describe('rules', () => {
  const rules = [
    {id: 'A', shortDescription: {text: 'first'}},
    {id: 'B', shortDescription: {text: 'second'}}
  ]
  const titles = async (run: object): Promise<readonly string[]> =>
    (await readScan(log(run))).found.map(({title}) => title)
  const results = [
    {ruleId: 'B', message: {text: 'm'}},
    {ruleIndex: 1, message: {text: 'm'}},
    {rule: {index: 0}, message: {text: 'm'}},
    {rule: {id: 'B'}, message: {text: 'm'}},
    {ruleId: 'A/sub', ruleIndex: 0, message: {text: 'm'}},
    {ruleId: 'E', rule: {index: 0, toolComponent: {index: 0}}, message: {text: 'm'}},
    {ruleId: 'E', rule: {index: 0, toolComponent: {name: 'extra'}}, message: {text: 'm'}},
    {ruleId: 'unknown', message: {text: 'm'}}
  ]
  const expected = ['second', 'second', 'first', 'second', 'first', 'third', 'third', 'm']
  const tools = {
    driver: {name: 't', rules},
    extensions: [{name: 'extra', rules: [{id: 'E', shortDescription: {text: 'third'}}]}]
  }

  test('are found by id, index, refinement and component', async () => {
    expect(await titles({tool: tools, results})).toEqual(expected)
  })

  test('behind the results are found as well, in the order of the document', async () => {
    expect(await titles({results, tool: tools})).toEqual(expected)
  })

  test('of one run are not those of another', async () => {
    const seen = await readScan(
      log({results, tool: tools}, {tool: tool('u'), results: [{ruleId: 'A', message: {text: 'other'}}]})
    )
    expect(seen.found.map(({title}) => title)).toEqual([...expected, 'other'])
    expect(seen.scans.map(one => one.tool)).toEqual(['t', 'u'])
    expect(seen.records.findIndex(({kind}) => kind === 'scan')).toBe(expected.length)
  })

  test('have messages with arguments', async () => {
    const rule = {id: 'R', messageStrings: {default: {text: "'{0}' is {1}, not {{0}}"}}}
    const {found} = await readScan(
      log({tool: tool('t', [rule]), results: [{ruleId: 'R', message: {id: 'default', arguments: ['x', 'y']}}]})
    )
    expect(found[0]?.message).toBe("'x' is y, not {0}")
  })
})

describe('what is no finding', () => {
  test.each([[{kind: 'pass'}], [{kind: 'notApplicable'}], [{baselineState: 'absent'}]])('%j', async result => {
    const seen = await readScan(log({tool: tool('t'), results: [{ruleId: 'R', message: {text: 'm'}, ...result}]}))
    expect([seen.found, seen.errors]).toEqual([[], []])
  })

  test.each([
    [[{kind: 'inSource', justification: 'harmless'}], 'harmless'],
    [[{kind: 'external'}], 'external'],
    [[], null],
    [[{kind: 'inSource', status: 'rejected'}], null],
    [
      [
        {kind: 'inSource', status: 'accepted'},
        {kind: 'external', status: 'underReview'}
      ],
      null
    ]
  ])('suppressions %j', async (suppressions, reason) => {
    expect((await only({results: [{ruleId: 'R', message: {text: 'm'}, suppressions}]}))?.suppressed).toBe(reason)
  })
})

describe('places', () => {
  const located = async (run: object, location: object): Promise<unknown> =>
    (await only({...run, results: [{ruleId: 'R', message: {text: 'm'}, locations: [location]}]}))?.location
  const at = (artifactLocation: object): object => ({physicalLocation: {artifactLocation}})

  test.each([
    ['src/a.ts', 'src/a.ts'],
    ['./src/a%20b.ts', 'src/a b.ts'],
    ['file:///w/src/a.ts', '/w/src/a.ts'],
    ['file:///C:/w/a.ts', 'C:/w/a.ts'],
    ['src\\a.ts', 'src/a.ts'],
    ['https://example.com/a%20b', 'https://example.com/a%20b'],
    ['100%.ts', '100%.ts']
  ])('%s is %s', async (uri, path) => {
    expect(await located({}, at({uri}))).toEqual(file(path))
  })

  test('bases are resolved, the root of the repository stays relative', async () => {
    const originalUriBaseIds = {
      SRCROOT: {uri: 'file:///w/'},
      PACKAGE: {uri: 'packages/a/', uriBaseId: 'SRCROOT'},
      OTHER: {uri: 'file:///opt/'}
    }
    const run = {originalUriBaseIds}
    expect(await located(run, at({uri: 'x.ts', uriBaseId: 'SRCROOT'}))).toEqual(file('x.ts'))
    expect(await located(run, at({uri: 'x.ts', uriBaseId: 'PACKAGE'}))).toEqual(file('packages/a/x.ts'))
    expect(await located(run, at({uri: 'x.ts', uriBaseId: 'OTHER'}))).toEqual(file('/opt/x.ts'))
    expect(await located(run, at({uri: 'x.ts', uriBaseId: 'unknown'}))).toEqual(file('x.ts'))
    expect(
      await located({originalUriBaseIds: {LOOP: {uri: 'a/', uriBaseId: 'LOOP'}}}, at({uri: 'x.ts', uriBaseId: 'LOOP'}))
    ).toEqual(file('a/x.ts'))
  })

  test('artifacts and logical places are looked up by index, also behind the results', async () => {
    const artifacts = [{location: {uri: 'a.ts'}}, {location: {uri: 'b.ts'}}]
    const results = [
      {ruleId: 'R', message: {text: 'm'}, locations: [at({index: 1})]},
      {ruleId: 'R', message: {text: 'm'}, locations: [{logicalLocations: [{index: 0}]}]}
    ]
    const seen = await readScan(
      log({tool: tool('t'), results, artifacts, logicalLocations: [{fullyQualifiedName: 'ns::f'}]})
    )
    expect(seen.found.map(({location}) => location)).toEqual([file('b.ts'), file('ns::f')])
  })

  test('related places count where there is no other', async () => {
    expect(
      (await only({results: [{ruleId: 'R', message: {text: 'm'}, relatedLocations: [place('a.ts', 2)]}]}))?.location
    ).toEqual(file('a.ts', 2))
    expect((await only({results: [{ruleId: 'R', message: {text: 'm'}}]}))?.location).toBeNull()
  })
})

test('fingerprints are kept, words that stand for none are not', async () => {
  const record = await only({
    results: [
      {
        ruleId: 'R',
        message: {text: 'm'},
        fingerprints: {'matchBasedId/v1': 'requires login', stable: 'x'},
        partialFingerprints: {primaryLocationLineHash: 'y:1', commitSha: 'abc', empty: ''}
      }
    ]
  })
  expect(record).toMatchObject({fingerprints: {stable: 'x', primaryLocationLineHash: 'y:1'}})
})

test('weaknesses and vectors come from tags, taxa and properties', async () => {
  const rule = {
    id: 'R',
    properties: {
      tags: ['external/cwe/cwe-079', 'CWE-20: Input', 'security'],
      cvssV3: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H'
    },
    relationships: [{target: {id: '22', toolComponent: {name: 'CWE'}}}]
  }
  const {found} = await readScan(
    log({
      tool: tool('t', [rule]),
      results: [{ruleId: 'R', message: {text: 'm'}, taxa: [{id: '94', toolComponent: {name: 'CWE'}}]}]
    })
  )
  expect(found[0]).toMatchObject({cwes: ['CWE-94', 'CWE-79', 'CWE-20', 'CWE-22'], vectors: [rule.properties.cvssV3]})
})

describe('a weakness whose taxonomy only its place tells', () => {
  const rule = {id: 'R', relationships: [{target: {id: '22', toolComponent: {index: 1}}}]}
  const results = [
    {
      ruleId: 'R',
      message: {text: 'm'},
      taxa: [
        {index: 1, toolComponent: {index: 1}},
        {id: '79', toolComponent: {guid: 'g-1'}},
        {id: '7', toolComponent: {index: 0}},
        {id: '8', toolComponent: {index: 9}}
      ]
    }
  ]
  const taxonomies = [{name: 'OWASP'}, {name: 'CWE', guid: 'g-1', taxa: [{id: '1'}, {id: '94'}]}]

  test.each([
    ['before', {taxonomies, tool: tool('t', [rule]), results}],
    ['behind', {tool: tool('t', [rule]), results, taxonomies}]
  ])('is found where the taxonomies stand %s the results', async (_, run) => {
    const {found, errors} = await readScan(log(run))
    expect([errors, found.map(({cwes}) => cwes)]).toEqual([[], [['CWE-94', 'CWE-79', 'CWE-22']]])
  })

  test('is left out where the run has no taxonomies, and its result is not', async () => {
    const {found, errors} = await readScan(log({tool: tool('t', [rule]), results}))
    expect([errors, found.map(({cwes}) => cwes)]).toEqual([[], [[]]])
  })
})

describe('packages', () => {
  const run = async (name: string, rule: object, result: object): Promise<Scan> =>
    readScan(log({tool: tool(name, [rule]), results: [result]}))

  test('Trivy writes labelled lines in the message', async () => {
    const text =
      'Package: left\nInstalled Version: 1.0.0\nVulnerability CVE-2026-0001\nSeverity: CRITICAL\nFixed Version: 1.0.1, 2.0.0\nLink: [CVE-2026-0001](https://avd.aquasec.com/nvd/cve-2026-0001)'
    const rule = {
      id: 'CVE-2026-0001',
      name: 'LanguageSpecificPackageVulnerability',
      shortDescription: {text: 'left: runs code'},
      helpUri: 'https://avd.aquasec.com/nvd/cve-2026-0001',
      properties: {'security-severity': '9.8', tags: ['vulnerability', 'security', 'CRITICAL']},
      help: {text: 'Vulnerability CVE-2026-0001\nPackage: other\nFixed Version: 3'}
    }
    const {found} = await run('Trivy', rule, {
      ruleId: rule.id,
      level: 'error',
      message: {text},
      locations: [place('package-lock.json', 1)]
    })
    expect(found).toEqual([
      vulnerability({
        tool: 'Trivy',
        title: 'left: runs code',
        message: text,
        severity: 'critical',
        severitySource: 'security-severity 9.8',
        location: file('package-lock.json', 1),
        url: rule.helpUri,
        ids: ['CVE-2026-0001'],
        component: {purl: 'pkg:npm/left@1.0.0', name: 'left', version: '1.0.0'},
        fixedIn: ['1.0.1', '2.0.0'],
        fixable: true
      })
    ])
  })

  test('what Trivy does not know is not rated 0', async () => {
    const rule = {id: 'CVE-2026-0002', properties: {'security-severity': '0.0', tags: ['UNKNOWN']}}
    const {found} = await run('Trivy', rule, {
      ruleId: rule.id,
      level: 'note',
      message: {text: 'Package: left\nInstalled Version: 1\nSeverity: UNKNOWN\nFixed Version: '}
    })
    expect(found[0]).toMatchObject({
      kind: 'vulnerability',
      severity: null,
      severitySource: null,
      fixedIn: [],
      fixable: false
    })
  })

  test('Trivy names the kind of its other rules', async () => {
    const kinds = await Promise.all(
      [
        ['Misconfiguration', 'iac'],
        ['Secret', 'secret'],
        ['License', 'licence']
      ].map(async ([name, category]) => {
        const {found} = await run('Trivy', {id: 'X', name}, {ruleId: 'X', message: {text: 'm'}})
        return found[0]?.kind === 'finding' && found[0].category === category
      })
    )
    expect(kinds).toEqual([true, true, true])
  })

  test('Grype writes them in the help of the rule and a sentence', async () => {
    const rule = {
      id: 'GHSA-aaaa-bbbb-cccc-left',
      name: 'JavascriptMatcherExactDirectMatch',
      shortDescription: {text: 'GHSA-aaaa-bbbb-cccc high vulnerability for left package'},
      help: {
        text: 'Vulnerability GHSA-aaaa-bbbb-cccc\nSeverity: high\nPackage: left\nVersion: 1.0.0\nFix Version: 1.0.1\nType: npm\nLocation: /package-lock.json'
      },
      properties: {'security-severity': '7.5'}
    }
    const {found} = await run('Grype', rule, {
      ruleId: rule.id,
      message: {text: 'A high vulnerability in npm package: left, version 1.0.0 was found at: /package-lock.json'},
      locations: [place('package-lock.json')]
    })
    expect(found[0]).toMatchObject({
      ids: ['GHSA-aaaa-bbbb-cccc'],
      severity: 'high',
      component: {purl: 'pkg:npm/left@1.0.0', name: 'left', version: '1.0.0'},
      fixedIn: ['1.0.1']
    })
  })

  test('Docker Scout writes purls', async () => {
    const rule = {
      id: 'CVE-2026-0001',
      name: 'OsPackageVulnerability',
      shortDescription: {text: 'CVE-2026-0001'},
      properties: {
        affected_version: '<1.0-2',
        fixed_version: '1.0-2',
        purls: ['pkg:deb/debian/libleft@1.0-1?os_distro=bookworm'],
        'security-severity': '9.8',
        cvssV3_severity: 'CRITICAL'
      }
    }
    const {found} = await run('docker scout', rule, {
      ruleId: rule.id,
      message: {
        text: '  Vulnerability   : CVE-2026-0001\n  Severity        : CRITICAL\n  Package         : pkg:deb/debian/libleft@1.0-1?os_distro=bookworm\n  Affected range  : <1.0-2\n  Fixed version   : 1.0-2'
      }
    })
    expect(found[0]).toMatchObject({
      ids: ['CVE-2026-0001'],
      component: {purl: 'pkg:deb/debian/libleft@1.0-1?os_distro=bookworm', name: 'debian/libleft', version: '1.0-1'},
      fixedIn: ['1.0-2'],
      fixable: true
    })
  })

  test('Snyk writes them in its descriptions', async () => {
    const rule = {
      id: 'SNYK-JS-LEFT-1',
      shortDescription: {text: 'High severity - Code Injection vulnerability in left'},
      fullDescription: {text: '(CVE-2026-0001) left@1.0.0'},
      help: {text: '', markdown: '* Package Manager: npm\n* Vulnerable module: left\n* Introduced through: app@1.0.0'},
      properties: {tags: ['security', 'CWE-94', 'npm'], 'security-severity': '8.1'}
    }
    const {found} = await run('Snyk Open Source', rule, {
      ruleId: rule.id,
      level: 'error',
      message: {text: 'This file introduces a vulnerable left package with a high severity vulnerability.'},
      fixes: [{description: {text: 'Upgrade to left@1.0.1'}}]
    })
    expect(found[0]).toMatchObject({
      ids: ['SNYK-JS-LEFT-1', 'CVE-2026-0001'],
      cwes: ['CWE-94'],
      component: {purl: 'pkg:npm/left@1.0.0', name: 'left', version: '1.0.0'},
      fixedIn: ['1.0.1']
    })
  })

  test('a CVE without a package stays a finding', async () => {
    const {found} = await run(
      't',
      {id: 'CVE-2026-0001'},
      {ruleId: 'CVE-2026-0001', message: {text: 'The server is old'}}
    )
    expect(found).toEqual([
      finding({
        tool: 't',
        title: 'The server is old',
        severity: 'medium',
        severitySource: 'SARIF level warning (default)',
        category: 'code',
        rule: 'CVE-2026-0001'
      })
    ])
  })
})

describe('the run itself', () => {
  const invocation = {
    executionSuccessful: true,
    endTimeUtc: '2026-01-02T03:04:05Z',
    toolExecutionNotifications: [
      {level: 'error', message: {text: 'cannot parse'}, locations: [place('a.ts')]},
      {level: 'note', message: {text: 'took long'}}
    ]
  }

  test('tells what was not audited, its time, version and category', async () => {
    const {records} = await readScan(
      log({
        tool: tool('t', [], {version: '1', semanticVersion: '1.2.3'}),
        invocations: [invocation],
        automationDetails: {id: 'scan/nightly'},
        results: []
      })
    )
    expect(records).toEqual([
      scan({
        tool: 't',
        version: '1.2.3',
        time: '2026-01-02T03:04:05Z',
        canSayCritical: false,
        target: 'scan/nightly',
        notAudited: ['a.ts: cannot parse']
      })
    ])
  })

  test.each([
    [
      'that was not successful',
      {tool: tool('t'), results: [], invocations: [{executionSuccessful: false, exitCode: 2}]},
      'QG-161'
    ],
    ['without results', {tool: tool('t')}, 'QG-162'],
    ['whose results are null', {tool: tool('t'), results: null}, 'QG-162'],
    [
      'whose results stand in other files',
      {tool: tool('t'), externalPropertyFileReferences: {results: [{}]}},
      'QG-162'
    ],
    ['without a tool', {results: []}, 'QG-162'],
    ['that holds a result which says nothing', {tool: tool('t'), results: [{}]}, 'QG-163']
  ])('%s cannot be relied on', async (_, run, code) => {
    expect((await readScan(log(run))).errors).toEqual([code])
  })

  test('no run, no scan', async () => {
    expect((await readScan(log())).errors).toEqual(['QG-162'])
    expect((await readScan({version: '1.0.0', runs: [{tool: tool('t'), results: []}]})).errors).toEqual(['QG-161'])
  })

  test('secrets are not quoted', async () => {
    const region = {startLine: 2, snippet: {text: 'tpt_0123456789abcdef'}}
    const seen = await readScan(
      log({
        tool: tool('gitleaks'),
        results: [
          {
            ruleId: 'token',
            message: {text: 'm'},
            locations: [{physicalLocation: {artifactLocation: {uri: 'a.py'}, region}}]
          }
        ]
      })
    )
    expect(seen.found[0]).toMatchObject({category: 'secret', location: file('a.py', 2)})
  })
})
