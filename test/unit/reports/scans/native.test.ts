/** The exact records of each tool's own JSON. */
import {describe, expect, test} from '@jest/globals'
import {documentOf} from './samples.ts'
import {file, finding, readScan, scan, vulnerability} from './support.ts'

const vector = 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H'
const second = 'AV:N/AC:L/Au:N/C:P/I:P/A:P'
const time = '2026-01-02T03:04:05Z'

const recordsOf = async (format: string, index = 0): Promise<readonly unknown[]> =>
  (await readScan(documentOf(format, index))).records

const left = (version: string | null) => ({
  purl: version === null ? 'pkg:npm/left' : `pkg:npm/left@${version}`,
  name: 'left',
  version
})
const leftOfPyPI = {purl: 'pkg:pypi/left@1.0', name: 'left', version: '1.0'}

test('Trivy: vulnerabilities, ignored ones, misconfigurations, secrets and licences', async () => {
  expect(await recordsOf('trivy-json')).toEqual([
    vulnerability({
      tool: 'trivy',
      title: 'libleft: runs code',
      message: 'It runs code.\nOf the sender.',
      severity: 'critical',
      severitySource: 'trivy: nvd',
      vectors: [vector, second],
      cwes: ['CWE-94'],
      url: 'https://avd.aquasec.com/nvd/cve-2026-0001',
      ids: ['CVE-2026-0001'],
      component: {purl: 'pkg:deb/debian/libleft@1.0-1?arch=amd64&distro=debian-12', name: 'libleft', version: '1.0-1'},
      fixedIn: ['1.0-2', '1.1-1'],
      fixable: true
    }),
    vulnerability({
      tool: 'trivy',
      title: 'CVE-2026-0002',
      suppressed: 'the code is not reached',
      ids: ['CVE-2026-0002'],
      component: {purl: null, name: 'libright', version: '2'},
      fixable: false
    }),
    finding({
      tool: 'trivy',
      title: 'Open to the world',
      message: 'Rule allows 0.0.0.0/0',
      severity: 'high',
      severitySource: 'trivy',
      location: file('main.tf', 4, 'x = 1'),
      url: 'https://avd.aquasec.com/misconfig/avd-aws-0107',
      category: 'iac',
      rule: 'AVD-AWS-0107'
    }),
    finding({
      tool: 'trivy',
      title: 'A token',
      severity: 'medium',
      severitySource: 'trivy',
      location: file('main.tf', 7),
      category: 'secret',
      rule: 'sample-token'
    }),
    finding({
      tool: 'trivy',
      title: 'Licence MIT of left',
      message: 'left is under MIT (notice).',
      severity: 'low',
      severitySource: 'trivy',
      location: file('main.tf'),
      category: 'licence',
      rule: 'MIT'
    }),
    scan({tool: 'trivy', version: '0.65.0', time, canSayCritical: true, target: 'app:1'})
  ])
})

test('Trivy: schema version 1 is a bare list', async () => {
  const seen = await readScan([
    {
      Target: 'package-lock.json',
      Type: 'npm',
      Vulnerabilities: [{VulnerabilityID: 'CVE-2026-0001', PkgName: 'left', InstalledVersion: '1.0.0', Severity: 'LOW'}]
    }
  ])
  expect([seen.format, seen.errors]).toEqual(['trivy-json', []])
  expect(seen.found[0]).toMatchObject({component: left('1.0.0'), location: file('package-lock.json')})
})

test('Trivy: a scan that recognised nothing was no audit', async () => {
  const seen = await readScan({SchemaVersion: 2, ArtifactName: '.', ArtifactType: 'filesystem'})
  expect(seen.scans[0]?.notAudited).toEqual(['Trivy names no target: it recognised nothing that it could scan.'])
})

test('Grype: aliases, but never those of an advisory over several CVEs', async () => {
  const found = vulnerability({
    tool: 'grype',
    title: 'left runs code',
    severity: 'info',
    severitySource: 'grype: github:language:javascript',
    vectors: [vector, second],
    cwes: ['CWE-94'],
    location: file('/app/package-lock.json'),
    url: 'https://github.com/advisories/GHSA-aaaa-bbbb-cccc',
    ids: ['GHSA-aaaa-bbbb-cccc', 'CVE-2026-0001'],
    component: left('1.0.0'),
    fixedIn: ['1.0.1'],
    fixable: true
  })
  expect(await recordsOf('grype-json')).toEqual([
    found,
    vulnerability({
      tool: 'grype',
      title: 'ELSA-2026-1 in kernel',
      severity: 'high',
      severitySource: 'grype: oracle:distro:oraclelinux:9',
      ids: ['ELSA-2026-1'],
      component: {purl: 'pkg:rpm/ol/kernel@5.14', name: 'kernel', version: '5.14'},
      fixable: false
    }),
    {...found, suppressed: 'not reached'},
    scan({tool: 'grype', version: '0.100.0', time, canSayCritical: true, target: 'app:1'})
  ])
})

test('OSV-Scanner: the record, else the score of its group', async () => {
  expect(await recordsOf('osv-scanner-json')).toEqual([
    vulnerability({
      tool: 'osv-scanner',
      title: 'left runs code',
      message: 'All of it.',
      severity: 'medium',
      severitySource: 'osv: database_specific',
      vectors: [vector],
      cwes: ['CWE-94'],
      location: file('/w/package-lock.json'),
      url: 'https://example.com/a',
      ids: ['GHSA-aaaa-bbbb-cccc', 'CVE-2026-0001'],
      component: left('1.0.0'),
      fixedIn: ['1.0.1'],
      fixable: true
    }),
    vulnerability({
      tool: 'osv-scanner',
      title: 'OSV-2026-7 in left',
      severity: 'high',
      severitySource: 'osv-scanner: max_severity 7.5',
      location: file('/w/package-lock.json'),
      url: 'https://osv.dev/OSV-2026-7',
      ids: ['OSV-2026-7'],
      component: left('1.0.0'),
      fixable: false
    }),
    finding({
      tool: 'osv-scanner',
      title: 'Licence GPL-3.0 of left',
      message: 'left is under GPL-3.0, which the allow-list of the scan does not have.',
      location: file('/w/package-lock.json'),
      category: 'licence',
      rule: 'GPL-3.0'
    }),
    scan({tool: 'osv-scanner', canSayCritical: true})
  ])
})

describe('npm audit', () => {
  const common = {tool: 'npm audit', title: 'left runs code', cwes: ['CWE-94']}

  test('of npm 7: advisories, not the packages they reach', async () => {
    expect(await recordsOf('npm-audit-json')).toEqual([
      vulnerability({
        ...common,
        message: 'left runs code. Affected: left <1.0.1',
        severity: 'medium',
        severitySource: 'npm audit',
        vectors: [vector],
        url: 'https://github.com/advisories/GHSA-aaaa-bbbb-cccc',
        ids: ['GHSA-aaaa-bbbb-cccc'],
        component: left(null),
        fixable: true
      }),
      scan({tool: 'npm audit', canSayCritical: true})
    ])
  })

  test('of npm 6: one record for each installed version', async () => {
    const found = (version: string) =>
      vulnerability({
        ...common,
        message: 'All of it.',
        severity: 'high',
        severitySource: 'npm audit',
        url: 'https://npmjs.com/advisories/1065',
        ids: ['GHSA-aaaa-bbbb-cccc', 'CVE-2026-0001'],
        component: left(version),
        fixedIn: ['1.0.1'],
        fixable: true
      })
    expect(await recordsOf('npm-audit-json', 1)).toEqual([
      found('1.0.0'),
      found('0.9.0'),
      scan({tool: 'npm audit', canSayCritical: true})
    ])
  })

  test.each([
    [{error: {code: 'ENOLOCK', summary: 'This command requires an existing lockfile.', detail: ''}}],
    [{message: '405 Method Not Allowed', method: 'POST', uri: 'http://x', error: {summary: '', detail: ''}}]
  ])('that failed is no clean scan', async document => {
    const seen = await readScan(document)
    expect([seen.format, seen.errors, seen.scans]).toEqual(['npm-audit-json', ['QG-161'], []])
  })

  test('with a chain that leads nowhere lost something', async () => {
    const seen = await readScan({
      auditReportVersion: 2,
      vulnerabilities: {top: {name: 'top', via: ['left']}},
      metadata: {vulnerabilities: {total: 1}}
    })
    expect(seen.errors).toEqual(['QG-162'])
  })
})

test('pip-audit: no severity, and what was skipped is not audited', async () => {
  expect(await recordsOf('pip-audit-json')).toEqual([
    vulnerability({
      tool: 'pip-audit',
      title: 'It runs code.',
      ids: ['PYSEC-2026-1', 'CVE-2026-0001', 'GHSA-aaaa-bbbb-cccc'],
      component: {purl: 'pkg:pypi/left-pad@1.0', name: 'Left_Pad', version: '1.0'},
      fixedIn: ['1.1', '2.0'],
      fixable: true
    }),
    scan({
      tool: 'pip-audit',
      canSayCritical: false,
      notAudited: ['Dependency not found on PyPI and could not be audited: private (1.0)']
    })
  ])
})

describe('Safety', () => {
  test('version 2', async () => {
    const common = {tool: 'safety', component: leftOfPyPI}
    expect(await recordsOf('safety-json')).toEqual([
      vulnerability({
        ...common,
        title: 'Left runs code.',
        severity: 'critical',
        severitySource: 'safety: cvssv3',
        vectors: [vector],
        url: 'https://pyup.io/v/51457/f17',
        ids: ['CVE-2026-0001', 'SAFETY-51457'],
        fixedIn: ['1.1'],
        fixable: true
      }),
      vulnerability({...common, title: 'Left leaks.', suppressed: 'not reached', ids: ['SAFETY-51458']}),
      scan({
        tool: 'safety',
        version: '2.3.5',
        time: '2026-01-02 03:04:05',
        canSayCritical: true,
        target: 'requirements.txt'
      })
    ])
  })

  test('version 3', async () => {
    const common = {
      tool: 'safety',
      component: leftOfPyPI,
      location: file('/w/requirements.txt'),
      fixedIn: ['1.2'],
      fixable: true
    }
    expect(await recordsOf('safety-json', 1)).toEqual([
      vulnerability({
        ...common,
        title: 'SAFETY-51457 in left',
        message: 'SAFETY-51457 affects left <1.1',
        url: 'https://data.safetycli.com/v/51457/',
        ids: ['SAFETY-51457']
      }),
      vulnerability({
        ...common,
        title: 'SAFETY-51458 in left',
        message: 'SAFETY-51458 affects left <1.2',
        url: 'https://data.safetycli.com/v/51458/',
        suppressed: 'not reached',
        ids: ['SAFETY-51458']
      }),
      scan({tool: 'safety', version: '3.2.0', time: '2026-01-02T03:04:05', canSayCritical: false, target: '/w'})
    ])
  })
})

describe('Snyk', () => {
  test('vulnerabilities, licences and ignored issues', async () => {
    expect(await recordsOf('snyk-json')).toEqual([
      vulnerability({
        tool: 'snyk',
        title: 'Code Injection',
        message: 'Code Injection in left (app@1.0.0 > left@1.0.0)',
        severity: 'critical',
        severitySource: 'snyk',
        vectors: [vector],
        cwes: ['CWE-94'],
        url: 'https://security.snyk.io/vuln/SNYK-JS-LEFT-1',
        ids: ['SNYK-JS-LEFT-1', 'CVE-2026-0001', 'GHSA-aaaa-bbbb-cccc'],
        component: left('1.0.0'),
        fixedIn: ['1.0.1'],
        fixable: true
      }),
      finding({
        tool: 'snyk',
        title: 'GPL-3.0 license',
        message: 'GPL-3.0 license in right (app@1.0.0 > right@2.0.0)',
        severity: 'high',
        severitySource: 'snyk',
        url: 'https://security.snyk.io/vuln/snyk%3Alic%3Anpm%3Aright%3AGPL-3.0',
        category: 'licence',
        rule: 'snyk:lic:npm:right:GPL-3.0'
      }),
      vulnerability({
        tool: 'snyk',
        title: 'DoS',
        message: 'DoS in left',
        severity: 'low',
        severitySource: 'snyk',
        url: 'https://security.snyk.io/vuln/SNYK-JS-LEFT-2',
        suppressed: 'not reached',
        ids: ['SNYK-JS-LEFT-2'],
        component: left('1.0.0'),
        fixable: false
      }),
      scan({tool: 'snyk', canSayCritical: true, target: 'package-lock.json'})
    ])
  })

  test('a project that failed among others is told', async () => {
    const seen = await readScan([
      documentOf('snyk-json'),
      {ok: false, error: 'Could not detect package manager', path: '/w'}
    ])
    expect([seen.found.length, seen.errors, seen.scans.length]).toEqual([3, ['QG-161'], 1])
  })
})

test('Bandit: the line itself is the snippet, and unparsed files are not audited', async () => {
  expect(await recordsOf('bandit-json')).toEqual([
    finding({
      tool: 'bandit',
      title: 'Use of eval.',
      severity: 'high',
      severitySource: 'bandit',
      cwes: ['CWE-78'],
      location: file('app.py', 10, 'eval(x)'),
      url: 'https://bandit.readthedocs.io/b307',
      category: 'code',
      rule: 'B307'
    }),
    scan({
      tool: 'bandit',
      time,
      canSayCritical: false,
      notAudited: ['broken.py: syntax error while parsing AST from file']
    })
  ])
})

test('Semgrep: ERROR is high, words that are withheld are no fingerprint', async () => {
  expect(await recordsOf('semgrep-json')).toEqual([
    finding({
      tool: 'semgrep',
      title: 'eval runs text',
      severity: 'high',
      severitySource: 'semgrep',
      cwes: ['CWE-95'],
      location: file('app.py', 3, 'eval(x)'),
      url: 'https://example.com/eval',
      category: 'code',
      rule: 'python.no-eval',
      fingerprints: {'matchBasedId/v1': 'abc_0'}
    }),
    vulnerability({
      tool: 'semgrep',
      title: 'left runs code',
      severity: 'critical',
      severitySource: 'semgrep',
      location: file('package-lock.json', 1),
      ids: ['CVE-2026-0001'],
      component: left('1.0.0'),
      fixedIn: ['1.0.1'],
      fixable: true
    }),
    scan({tool: 'semgrep', version: '1.182.0', canSayCritical: true, notAudited: ['broken.py: Syntax error at line 1']})
  ])
})

test('gitleaks: never the secret', async () => {
  const seen = await readScan(documentOf('gitleaks-json'))
  expect(seen.records).toEqual([
    finding({
      tool: 'gitleaks',
      title: 'A token',
      message: 'A token (commit abc)',
      location: file('settings.py', 2),
      category: 'secret',
      rule: 'sample-token',
      fingerprints: {gitleaks: 'abc:settings.py:sample-token:2'}
    }),
    scan({tool: 'gitleaks', canSayCritical: false})
  ])
  expect(JSON.stringify(seen)).not.toContain('tpt_')
})

test('ZAP: one record per alert, false positives are suppressed', async () => {
  const records = [
    finding({
      tool: 'zap',
      title: 'CSP not set',
      message: 'CSP helps & more. (2 instances)',
      severity: 'medium',
      severitySource: 'zap: riskcode',
      cwes: ['CWE-693'],
      location: file('https://example.com/'),
      url: 'https://owasp.org/csp',
      category: 'web',
      rule: '10038'
    }),
    finding({
      tool: 'zap',
      title: 'Guess',
      severity: 'high',
      severitySource: 'zap: riskcode',
      suppressed: 'false positive',
      category: 'web',
      rule: '1'
    }),
    scan({
      tool: 'zap',
      version: '2.16.1',
      time: 'Fri, 2 Jan 2026 03:04:05',
      canSayCritical: false,
      target: 'https://example.com'
    })
  ]
  expect(await recordsOf('zap-json')).toEqual(records)
  const xml = `<?xml version="1.0"?><OWASPZAPReport programName="ZAP" version="2.16.1" generated="Fri, 2 Jan 2026 03:04:05">
<site name="https://example.com" host="example.com" port="443" ssl="true"><alerts>
<alertitem><pluginid>10038</pluginid><alertRef>10038-1</alertRef><alert>CSP not set</alert><name>CSP not set</name><riskcode>2</riskcode>
<confidence>3</confidence><desc>&lt;p&gt;CSP helps &amp;amp; more.&lt;/p&gt;</desc><instances><instance><uri>https://example.com/</uri></instance>
<instance><uri>https://example.com/a</uri></instance></instances><reference>&lt;p&gt;https://owasp.org/csp&lt;/p&gt;</reference><cweid>693</cweid></alertitem>
<alertitem><pluginid>1</pluginid><name>Guess</name><riskcode>3</riskcode><confidence>0</confidence><desc></desc><cweid>-1</cweid></alertitem>
</alerts></site></OWASPZAPReport>`
  const seen = await readScan(xml)
  expect([seen.format, seen.records]).toEqual(['zap-xml', records])
  for (let end = 120; end < xml.length; end += 23) {
    const cut = await readScan(xml.slice(0, end))
    expect([cut.errors, cut.scans]).toEqual([['QG-104'], []])
  }
})

test('Nuclei: matches, as lines and as a list', async () => {
  const records = [
    finding({
      tool: 'nuclei',
      title: 'Left RCE: status',
      message: 'It runs code.',
      severity: 'critical',
      severitySource: 'nuclei',
      vectors: [vector],
      cwes: ['CWE-94'],
      location: file('https://example.com/left'),
      url: 'https://example.com/rce',
      category: 'web',
      rule: 'CVE-2026-0001'
    }),
    scan({tool: 'nuclei', canSayCritical: true})
  ]
  expect(await recordsOf('nuclei-json')).toEqual(records)
  const line = JSON.stringify(documentOf('nuclei-jsonl'))
  expect((await readScan(`${line}\n${line}\n`)).records).toEqual([records[0], ...records])
  expect((await readScan('')).errors).toEqual(['QG-105'])
})

test('tfsec: what passed is no finding', async () => {
  expect(await recordsOf('tfsec-json')).toEqual([
    finding({
      tool: 'tfsec',
      title: 'No public ingress',
      message: 'aws_security_group.open: Open to the world',
      severity: 'critical',
      severitySource: 'tfsec',
      location: file('/w/main.tf', 4),
      url: 'https://aquasecurity.github.io/tfsec',
      category: 'iac',
      rule: 'aws-ec2-no-public-ingress-sgr'
    }),
    scan({tool: 'tfsec', canSayCritical: true})
  ])
})

test('Checkov: one framework or several; what could not be parsed is not audited', async () => {
  const records = [
    finding({
      tool: 'checkov',
      title: 'Logging is on',
      message: 'a.b: Logging is on',
      location: file('infra/main.tf', 1, 'resource "a" "b" {\n}'),
      url: 'https://docs.example.com/18',
      category: 'iac',
      rule: 'CKV_AWS_18'
    }),
    finding({
      tool: 'checkov',
      title: 'Closed',
      message: 'a.c: Closed',
      severity: 'high',
      severitySource: 'checkov',
      location: file('main.tf', 5),
      suppressed: 'bastion',
      category: 'iac',
      rule: 'CKV_AWS_24'
    })
  ]
  const one = scan({
    tool: 'checkov',
    version: '3.3.30',
    canSayCritical: true,
    notAudited: ['broken.tf: it could not be parsed']
  })
  expect(await recordsOf('checkov-json')).toEqual([...records, one])
  const several = await readScan([documentOf('checkov-json'), documentOf('checkov-json')])
  expect(several.records).toEqual([
    ...records,
    ...records,
    {...one, notAudited: [...one.notAudited, ...one.notAudited]}
  ])
})
