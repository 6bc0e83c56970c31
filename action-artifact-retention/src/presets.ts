/** The categories that come with Towpath. They stand behind a repository's own, and the first that matches decides. */
import {type RetentionCategory, standardGenerations} from '#core/config/sections/retention'

const day = 86_400_000
const months = 31 * day
const years = 366 * day

const preset = (
  name: string,
  keep: RetentionCategory['keep'],
  match: readonly string[],
  more: Partial<RetentionCategory> = {}
): RetentionCategory => ({
  name,
  kind: 'artifact',
  match: [...match],
  ...(keep === undefined ? {} : {keep}),
  'minimum-copies': 1,
  archive: false,
  ...more
})

/** GitHub keeps an artifact for 90 days (400 at most, in private repositories): what must last longer is archived. */
const archived = {archive: true}

/**
 * What is kept longest stands first: a name that fits two categories is never kept too short. Names that fit none are
 * kept, and the plan says so.
 */
const standard: readonly RetentionCategory[] = [
  preset('releases', 'for ever', ['*'], {kind: 'release'}),
  preset('sbom', 2 * years, ['*sbom*', '*cyclonedx*', '*spdx*', '*.cdx.json', '*bom.json', '*bom.xml'], archived),
  preset(
    'scans',
    2 * years,
    [
      '*sarif*',
      '*scan*',
      '*security*',
      '*vulnerabilit*',
      '*audit*',
      '*{trivy,grype,osv,semgrep,bandit,gitleaks,codeql,snyk,checkov,tfsec,nuclei}*',
      '{zap,zap-*,*-zap,*-zap-*}'
    ],
    archived
  ),
  preset(
    'performance',
    years,
    ['*perf*', '*bench*', '*lighthouse*', '*load-test*', '*k6*', '*jmh*', '*gatling*'],
    archived
  ),
  preset('coverage', 6 * months, ['*coverage*', '*lcov*', '*cobertura*', '*jacoco*'], archived),
  preset('snapshots', undefined, ['*snapshot*', '*nightly*', '*backup*'], {
    generations: standardGenerations,
    archive: 'kept'
  }),
  preset('advanced', 90 * day, [
    '*{mutation,mutant,e2e,end-to-end,integration,acceptance,stress,soak,fuzz,chaos,visual}*'
  ]),
  preset('reports', 30 * day, [
    'towpath-evidence-*',
    'towpath-verdict-*',
    '*{report,junit,test-result,surefire,allure,lint}*',
    '{test,tests,*-test,*-tests,*-logs,logs,screenshots,*-screenshots}'
  ]),
  preset('build', 30 * day, [
    '{build,build-*,*-build,*-build-*,dist,dist-*,*-dist,*-dist-*}',
    '{bin,binary,binaries,*-binary,*-binaries,binary-*,binaries-*}',
    '{package,packages,package-*,packages-*,*-package,*-packages,*-bundle,bundle,bundle-*}',
    '{image,image-*,*-image,*-image-*,wheels,wheels-*,*-wheels}'
  ])
]

export const presetCategories = (name: 'standard' | 'none'): readonly RetentionCategory[] =>
  name === 'standard' ? standard : []
