/** One document per format with everything its reader looks at, and the same scan without findings. */

export type Sample = {
  readonly format: string
  readonly document: unknown
  /** A scan that found nothing. */
  readonly clean: unknown
  /** The same without the list of what was found. */
  readonly missing: unknown
}

const vector = 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H'

const trivy = {
  SchemaVersion: 2,
  Trivy: {Version: '0.65.0'},
  CreatedAt: '2026-01-02T03:04:05Z',
  ArtifactName: 'app:1',
  ArtifactType: 'container_image',
  Metadata: {OS: {Family: 'debian', Name: '12'}}
}

const trivyResults = [
  {
    Target: 'app:1 (debian 12)',
    Class: 'os-pkgs',
    Type: 'debian',
    Vulnerabilities: [
      {
        VulnerabilityID: 'CVE-2026-0001',
        PkgName: 'libleft',
        PkgIdentifier: {PURL: 'pkg:deb/debian/libleft@1.0-1?arch=amd64&distro=debian-12'},
        InstalledVersion: '1.0-1',
        FixedVersion: '1.0-2, 1.1-1',
        Status: 'fixed',
        SeveritySource: 'nvd',
        PrimaryURL: 'https://avd.aquasec.com/nvd/cve-2026-0001',
        Title: 'libleft: runs code',
        Description: 'It runs code.\nOf the sender.',
        Severity: 'CRITICAL',
        CweIDs: ['CWE-94'],
        CVSS: {
          nvd: {V2Vector: 'AV:N/AC:L/Au:N/C:P/I:P/A:P', V3Vector: vector, V3Score: 9.8},
          redhat: {V3Vector: vector}
        }
      }
    ],
    ExperimentalModifiedFindings: [
      {
        Type: 'vulnerability',
        Status: 'not_affected',
        Statement: 'the code is not reached',
        Finding: {VulnerabilityID: 'CVE-2026-0002', PkgName: 'libright', InstalledVersion: '2', Severity: 'UNKNOWN'}
      }
    ]
  },
  {
    Target: 'main.tf',
    Class: 'config',
    Type: 'terraform',
    Misconfigurations: [
      {
        ID: 'AVD-AWS-0107',
        Title: 'Open to the world',
        Message: 'Rule allows 0.0.0.0/0',
        Severity: 'HIGH',
        PrimaryURL: 'https://avd.aquasec.com/misconfig/avd-aws-0107',
        Status: 'FAIL',
        CauseMetadata: {
          StartLine: 4,
          EndLine: 5,
          Code: {
            Lines: [
              {Number: 4, Content: 'x = 1', IsCause: true},
              {Number: 5, Content: 'y', IsCause: false}
            ]
          }
        }
      },
      {ID: 'AVD-AWS-0001', Status: 'PASS', Severity: 'LOW'}
    ],
    Secrets: [
      {
        RuleID: 'sample-token',
        Category: 'sample',
        Severity: 'MEDIUM',
        Title: 'A token',
        StartLine: 7,
        EndLine: 7,
        Match: 'token = ****'
      }
    ],
    Licenses: [{Severity: 'LOW', Category: 'notice', PkgName: 'left', FilePath: '', Name: 'MIT', Link: ''}]
  }
]

const grype = {
  source: {type: 'image', target: {userInput: 'app:1'}},
  distro: {name: 'debian'},
  descriptor: {name: 'grype', version: '0.100.0', timestamp: '2026-01-02T03:04:05Z'}
}

const match = {
  vulnerability: {
    id: 'GHSA-aaaa-bbbb-cccc',
    dataSource: 'https://github.com/advisories/GHSA-aaaa-bbbb-cccc',
    namespace: 'github:language:javascript',
    severity: 'Negligible',
    description: 'left runs code',
    cvss: [{version: '3.1', vector}],
    cwes: [{cwe: 'CWE-94', source: 'x', type: 'Primary'}],
    fix: {versions: ['1.0.1'], state: 'fixed'}
  },
  relatedVulnerabilities: [
    {id: 'CVE-2026-0001', namespace: 'nvd:cpe', cvss: [{version: '2.0', vector: 'AV:N/AC:L/Au:N/C:P/I:P/A:P'}]}
  ],
  matchDetails: [],
  artifact: {
    name: 'left',
    version: '1.0.0',
    type: 'npm',
    purl: 'pkg:npm/left@1.0.0',
    locations: [{path: '/app/package-lock.json'}]
  }
}

const advisory = {
  vulnerability: {
    id: 'ELSA-2026-1',
    severity: 'High',
    namespace: 'oracle:distro:oraclelinux:9',
    fix: {versions: [], state: 'wont-fix'}
  },
  relatedVulnerabilities: [{id: 'CVE-2026-0003'}, {id: 'CVE-2026-0004'}],
  artifact: {name: 'kernel', version: '5.14', type: 'rpm', purl: 'pkg:rpm/ol/kernel@5.14'}
}

const osvRecord = {
  id: 'GHSA-aaaa-bbbb-cccc',
  aliases: ['CVE-2026-0001'],
  summary: 'left runs code',
  details: 'All of it.',
  severity: [{type: 'CVSS_V3', score: vector}],
  affected: [
    {
      package: {ecosystem: 'npm', name: 'left'},
      ranges: [{type: 'SEMVER', events: [{introduced: '0'}, {fixed: '1.0.1'}]}]
    },
    {package: {ecosystem: 'npm', name: 'other'}, ranges: [{type: 'SEMVER', events: [{fixed: '9.9.9'}]}]}
  ],
  references: [{type: 'ADVISORY', url: 'https://example.com/a'}],
  database_specific: {severity: 'MODERATE', cwe_ids: ['CWE-94']}
}

const osvResults = [
  {
    source: {path: '/w/package-lock.json', type: 'lockfile'},
    packages: [
      {
        package: {name: 'left', version: '1.0.0', ecosystem: 'npm'},
        vulnerabilities: [
          osvRecord,
          {
            id: 'OSV-2026-7',
            affected: [
              {package: {ecosystem: 'npm', name: 'left'}, ranges: [{type: 'SEMVER', events: [{introduced: '0'}]}]}
            ]
          }
        ],
        groups: [
          {ids: ['GHSA-aaaa-bbbb-cccc'], aliases: ['CVE-2026-0001', 'GHSA-aaaa-bbbb-cccc'], max_severity: '9.8'},
          {ids: ['OSV-2026-7'], max_severity: '7.5'}
        ],
        license_violations: ['GPL-3.0']
      }
    ]
  }
]

const npmAdvisory = {
  source: 1090001,
  name: 'left',
  dependency: 'left',
  title: 'left runs code',
  url: 'https://github.com/advisories/GHSA-aaaa-bbbb-cccc',
  severity: 'moderate',
  cwe: ['CWE-94'],
  cvss: {score: 9.8, vectorString: vector},
  range: '<1.0.1'
}

const npm7 = {
  auditReportVersion: 2,
  vulnerabilities: {
    left: {
      name: 'left',
      severity: 'moderate',
      via: [npmAdvisory],
      effects: ['top'],
      range: '<1.0.1',
      nodes: ['node_modules/left'],
      fixAvailable: true
    },
    top: {
      name: 'top',
      severity: 'moderate',
      via: ['left'],
      effects: [],
      range: '*',
      nodes: ['node_modules/top'],
      fixAvailable: {name: 'top', version: '2.0.0', isSemVerMajor: true}
    }
  },
  metadata: {vulnerabilities: {total: 2}, dependencies: {total: 3}}
}

const npm6 = {
  actions: [{action: 'review'}],
  advisories: {
    1065: {
      id: 1065,
      module_name: 'left',
      cves: ['CVE-2026-0001'],
      github_advisory_id: 'GHSA-aaaa-bbbb-cccc',
      severity: 'high',
      title: 'left runs code',
      overview: 'All of it.',
      url: 'https://npmjs.com/advisories/1065',
      cwe: 'CWE-94',
      patched_versions: '>=1.0.1',
      vulnerable_versions: '<1.0.1',
      findings: [
        {version: '1.0.0', paths: ['left']},
        {version: '0.9.0', paths: ['top>left']}
      ]
    }
  },
  muted: [],
  metadata: {vulnerabilities: {high: 1}}
}

const pipAudit = {
  dependencies: [
    {
      name: 'Left_Pad',
      version: '1.0',
      vulns: [
        {
          id: 'PYSEC-2026-1',
          fix_versions: ['1.1', '2.0'],
          aliases: ['CVE-2026-0001', 'GHSA-aaaa-bbbb-cccc'],
          description: 'It runs code.'
        }
      ]
    },
    {name: 'right', version: '2.0', vulns: []},
    {name: 'private', skip_reason: 'Dependency not found on PyPI and could not be audited: private (1.0)'}
  ],
  fixes: []
}

const safety2 = {
  report_meta: {
    scan_target: 'files',
    scanned: ['requirements.txt'],
    packages_found: 2,
    timestamp: '2026-01-02 03:04:05',
    safety_version: '2.3.5'
  },
  scanned_packages: {left: {name: 'left', version: '1.0'}},
  affected_packages: {},
  announcements: [],
  vulnerabilities: [
    {
      vulnerability_id: '51457',
      package_name: 'left',
      ignored: false,
      ignored_reason: null,
      vulnerable_spec: '<1.1',
      analyzed_version: '1.0',
      advisory: 'Left runs code.',
      fixed_versions: ['1.1'],
      CVE: 'CVE-2026-0001',
      severity: {
        source: 'CVE-2026-0001',
        cvssv2: null,
        cvssv3: {base_score: 9.8, vector_string: vector, base_severity: 'CRITICAL'}
      },
      more_info_url: 'https://pyup.io/v/51457/f17'
    }
  ],
  ignored_vulnerabilities: [
    {
      vulnerability_id: '51458',
      package_name: 'left',
      ignored: true,
      ignored_reason: 'not reached',
      analyzed_version: '1.0',
      advisory: 'Left leaks.',
      CVE: null,
      severity: null
    }
  ],
  remediations: {}
}

const safety3 = {
  meta: {scan_type: 'scan', safety_version: '3.2.0', timestamp: '2026-01-02T03:04:05', scan_locations: ['/w']},
  scan_results: {
    projects: [
      {
        id: 'p',
        files: [
          {
            location: '/w/requirements.txt',
            type: 'requirements.txt',
            results: {
              dependencies: [
                {
                  name: 'left',
                  specifications: [
                    {
                      raw: 'left==1.0',
                      vulnerabilities: {
                        known_vulnerabilities: [
                          {id: '51457', ignored: null, vulnerable_spec: '<1.1'},
                          {id: '51458', ignored: {code: 'manual', reason: 'not reached'}, vulnerable_spec: '<1.2'}
                        ],
                        remediation: {recommended: '1.2'}
                      }
                    }
                  ]
                }
              ]
            }
          }
        ]
      }
    ]
  }
}

const snyk = {
  ok: false,
  dependencyCount: 2,
  org: 'o',
  packageManager: 'npm',
  projectName: 'app',
  displayTargetFile: 'package-lock.json',
  vulnerabilities: [
    {
      id: 'SNYK-JS-LEFT-1',
      title: 'Code Injection',
      CVSSv3: vector,
      severity: 'critical',
      identifiers: {CVE: ['CVE-2026-0001'], CWE: ['CWE-94'], GHSA: ['GHSA-aaaa-bbbb-cccc']},
      fixedIn: ['1.0.1'],
      from: ['app@1.0.0', 'left@1.0.0'],
      upgradePath: [false, 'left@1.0.1'],
      isUpgradable: true,
      packageName: 'left',
      name: 'left',
      version: '1.0.0',
      packageManager: 'npm'
    },
    {
      id: 'snyk:lic:npm:right:GPL-3.0',
      title: 'GPL-3.0 license',
      type: 'license',
      severity: 'high',
      packageName: 'right',
      version: '2.0.0',
      from: ['app@1.0.0', 'right@2.0.0'],
      upgradePath: []
    }
  ],
  filtered: {
    ignore: [
      {
        id: 'SNYK-JS-LEFT-2',
        title: 'DoS',
        severity: 'low',
        packageName: 'left',
        version: '1.0.0',
        packageManager: 'npm',
        fixedIn: [],
        filtered: {ignored: [{reason: 'not reached', expires: '2027-01-01'}]}
      }
    ],
    patch: []
  }
}

const bandit = {
  errors: [{filename: './broken.py', reason: 'syntax error while parsing AST from file'}],
  generated_at: '2026-01-02T03:04:05Z',
  metrics: {_totals: {loc: 10}},
  results: [
    {
      code: '9 x = 1\n10 eval(x)\n11 \n',
      filename: './app.py',
      issue_confidence: 'HIGH',
      issue_cwe: {id: 78, link: 'https://cwe.mitre.org/data/definitions/78.html'},
      issue_severity: 'HIGH',
      issue_text: 'Use of eval.',
      line_number: 10,
      line_range: [10],
      more_info: 'https://bandit.readthedocs.io/b307',
      test_id: 'B307',
      test_name: 'blacklist'
    }
  ]
}

const semgrep = {
  version: '1.182.0',
  results: [
    {
      check_id: 'python.no-eval',
      path: 'app.py',
      start: {line: 3, col: 1, offset: 9},
      end: {line: 3, col: 9, offset: 17},
      extra: {
        message: 'eval runs text',
        severity: 'ERROR',
        metadata: {cwe: ['CWE-95: Eval'], references: ['https://example.com/eval']},
        fingerprint: 'abc_0',
        lines: 'eval(x)',
        is_ignored: false
      }
    },
    {
      check_id: 'ssc-1',
      path: 'package-lock.json',
      start: {line: 1},
      extra: {
        message: 'left runs code',
        severity: 'CRITICAL',
        metadata: {'sca-vuln-database-identifier': 'CVE-2026-0001', 'sca-fix-versions': [{left: '1.0.1'}]},
        fingerprint: 'requires login',
        lines: 'requires login',
        sca_info: {dependency_match: {found_dependency: {package: 'left', version: '1.0.0', ecosystem: 'npm'}}}
      }
    }
  ],
  errors: [{code: 3, level: 'warn', type: 'Syntax error', message: 'Syntax error at line 1', path: 'broken.py'}],
  paths: {scanned: ['app.py', 'broken.py']},
  skipped_rules: []
}

const gitleaks = [
  {
    RuleID: 'sample-token',
    Description: 'A token',
    StartLine: 2,
    EndLine: 2,
    Match: 'tpt_0123456789abcdef',
    Secret: 'tpt_0123456789abcdef',
    File: 'settings.py',
    Commit: 'abc',
    Tags: [],
    Fingerprint: 'abc:settings.py:sample-token:2'
  }
]

const zap = {
  '@programName': 'ZAP',
  '@version': '2.16.1',
  '@generated': 'Fri, 2 Jan 2026 03:04:05',
  site: [
    {
      '@name': 'https://example.com',
      '@host': 'example.com',
      '@port': '443',
      '@ssl': 'true',
      alerts: [
        {
          pluginid: '10038',
          alertRef: '10038-1',
          alert: 'CSP not set',
          name: 'CSP not set',
          riskcode: '2',
          confidence: '3',
          riskdesc: 'Medium (High)',
          desc: '<p>CSP helps &amp; more.</p>',
          instances: [
            {uri: 'https://example.com/', method: 'GET'},
            {uri: 'https://example.com/a', method: 'GET'}
          ],
          count: '2',
          reference: '<p>https://owasp.org/csp</p>',
          cweid: '693'
        },
        {pluginid: '1', name: 'Guess', riskcode: '3', confidence: '0', desc: '', instances: [], cweid: '-1'}
      ]
    }
  ]
}

const nuclei = {
  'template-id': 'CVE-2026-0001',
  info: {
    name: 'Left RCE',
    severity: 'critical',
    description: 'It runs code.',
    reference: ['https://example.com/rce'],
    classification: {'cve-id': ['CVE-2026-0001'], 'cwe-id': ['cwe-94'], 'cvss-metrics': vector}
  },
  type: 'http',
  host: 'example.com',
  'matched-at': 'https://example.com/left',
  'matcher-name': 'status',
  'matcher-status': true
}

const tfsec = {
  results: [
    {
      rule_id: 'AVD-AWS-0107',
      long_id: 'aws-ec2-no-public-ingress-sgr',
      rule_description: 'No public ingress',
      rule_provider: 'aws',
      links: ['https://aquasecurity.github.io/tfsec'],
      description: 'Open to the world',
      severity: 'CRITICAL',
      status: 0,
      resource: 'aws_security_group.open',
      location: {filename: '/w/main.tf', start_line: 4, end_line: 5}
    },
    {rule_id: 'AVD-AWS-0001', long_id: 'passed', severity: 'LOW', status: 1}
  ]
}

const checkov = {
  check_type: 'terraform',
  results: {
    passed_checks: [{check_id: 'CKV_AWS_1'}],
    failed_checks: [
      {
        check_id: 'CKV_AWS_18',
        check_name: 'Logging is on',
        check_result: {result: 'FAILED'},
        code_block: [
          [1, 'resource "a" "b" {\n'],
          [2, '}\n']
        ],
        file_path: '/main.tf',
        repo_file_path: '/infra/main.tf',
        file_line_range: [1, 2],
        resource: 'a.b',
        severity: null,
        guideline: 'https://docs.example.com/18'
      }
    ],
    skipped_checks: [
      {
        check_id: 'CKV_AWS_24',
        check_name: 'Closed',
        check_result: {result: 'SKIPPED', suppress_comment: 'bastion'},
        file_path: '/main.tf',
        file_line_range: [5, 9],
        resource: 'a.c',
        severity: 'HIGH'
      }
    ],
    parsing_errors: ['/broken.tf']
  },
  summary: {passed: 1, failed: 1, skipped: 1, parsing_errors: 1, resource_count: 2, checkov_version: '3.3.30'}
}

const sarifRun = {
  tool: {
    driver: {
      name: 'generic',
      semanticVersion: '1.2.3',
      rules: [
        {
          id: 'R1',
          name: 'RuleOne',
          shortDescription: {text: 'Rule one'},
          helpUri: 'https://example.com/R1',
          defaultConfiguration: {level: 'error'},
          properties: {tags: ['security', 'external/cwe/cwe-079'], 'security-severity': '9.8'}
        }
      ]
    }
  },
  invocations: [{executionSuccessful: true, endTimeUtc: '2026-01-02T03:04:05Z'}],
  results: [
    {
      ruleId: 'R1',
      ruleIndex: 0,
      message: {text: 'Value reaches a sink'},
      locations: [
        {
          physicalLocation: {
            artifactLocation: {uri: 'src/a%20b.ts', uriBaseId: '%SRCROOT%'},
            region: {startLine: 3, snippet: {text: '  run(x)\n'}}
          }
        }
      ],
      partialFingerprints: {primaryLocationLineHash: 'abc:1'}
    }
  ]
}

const sarif = (run: object): object => ({
  $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
  version: '2.1.0',
  runs: [run]
})

const {vulnerabilities: _1, ...npmRest} = npm7
const {dependencies: _2, ...pipRest} = pipAudit
const {vulnerabilities: _3, ...safetyRest} = safety2
const {results: _4, ...runRest} = sarifRun
const {vulnerabilities: _5, ...snykRest} = snyk

export const samples: readonly Sample[] = [
  {format: 'sarif', document: sarif(sarifRun), clean: sarif({...sarifRun, results: []}), missing: sarif(runRest)},
  {
    format: 'trivy-json',
    document: {...trivy, Results: trivyResults},
    clean: {...trivy, Results: [{Target: 'package-lock.json', Class: 'lang-pkgs', Type: 'npm'}]},
    missing: {...trivy, Results: {}}
  },
  {
    format: 'grype-json',
    document: {
      matches: [match, advisory],
      ignoredMatches: [{...match, appliedIgnoreRules: [{vulnerability: 'x', reason: 'not reached'}]}],
      ...grype
    },
    clean: {matches: [], ...grype},
    missing: grype
  },
  {
    format: 'osv-scanner-json',
    document: {results: osvResults, experimental_config: {}},
    clean: {results: [], experimental_config: {}},
    missing: {results: null, experimental_config: {}}
  },
  {
    format: 'npm-audit-json',
    document: npm7,
    clean: {...npm7, vulnerabilities: {}, metadata: {vulnerabilities: {total: 0}}},
    missing: npmRest
  },
  {
    format: 'npm-audit-json',
    document: npm6,
    clean: {...npm6, advisories: {}, metadata: {vulnerabilities: {high: 0}}},
    missing: {...npm6, auditReportVersion: 1, advisories: []}
  },
  {
    format: 'pip-audit-json',
    document: pipAudit,
    clean: {dependencies: [{name: 'right', version: '2.0', vulns: []}], fixes: []},
    missing: {dependencies: {}, ...pipRest}
  },
  {
    format: 'safety-json',
    document: safety2,
    clean: {...safety2, vulnerabilities: [], ignored_vulnerabilities: []},
    missing: safetyRest
  },
  {
    format: 'safety-json',
    document: safety3,
    clean: {...safety3, scan_results: {projects: [{files: [{location: 'a.txt', results: {dependencies: []}}]}]}},
    missing: {...safety3, scan_results: {}}
  },
  {
    format: 'snyk-json',
    document: snyk,
    clean: {...snyk, ok: true, vulnerabilities: [], filtered: {}},
    missing: snykRest
  },
  {
    format: 'bandit-json',
    document: bandit,
    clean: {...bandit, errors: [], results: []},
    missing: {...bandit, results: undefined}
  },
  {
    format: 'semgrep-json',
    document: semgrep,
    clean: {...semgrep, errors: [], results: []},
    missing: {...semgrep, results: null}
  },
  {format: 'gitleaks-json', document: gitleaks, clean: undefined, missing: undefined},
  {
    format: 'zap-json',
    document: zap,
    clean: {...zap, site: [{'@name': 'https://example.com', '@host': 'x', alerts: []}]},
    missing: {...zap, site: undefined}
  },
  {format: 'nuclei-jsonl', document: nuclei, clean: undefined, missing: undefined},
  {format: 'nuclei-json', document: [nuclei], clean: undefined, missing: undefined},
  {format: 'tfsec-json', document: tfsec, clean: undefined, missing: undefined},
  {
    format: 'checkov-json',
    document: checkov,
    clean: {
      ...checkov,
      results: {failed_checks: [], passed_checks: [{}], skipped_checks: [], parsing_errors: []},
      summary: {...checkov.summary, failed: 0, parsing_errors: 0}
    },
    missing: {...checkov, results: {}}
  }
]

export const documentOf = (format: string, index = 0): unknown =>
  samples.filter(sample => sample.format === format)[index]?.document
