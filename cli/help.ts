export const help = `towpath – look inside and try before you push

  towpath read FILE…                    what Towpath sees in report files: the format, then one JSON object a line
      --json            the format as JSON, too
  towpath judge [options] [GLOB…]       the quality verdict of the working tree
      --base REF        compare with this commit or branch
      --config FILE     configuration, by default .github/towpath.yml
      --preset NAME     standard, strict or none
      --json            the whole verdict as JSON
  towpath compare [options] [SUITE…]    benchmarks of the base and of HEAD, measured in turn on this machine
      --base REF        by default origin/HEAD
      --config FILE, --preset NAME, --json
      --run COMMAND --reports GLOB [--setup COMMAND] [--processes N] [--budget TIME]
                        a suite that the configuration does not list
  towpath sbom generate [LOCKFILE…]     an SBOM of the lockfiles; without names of all that git tracks
  towpath sbom merge|convert FILE…      one SBOM out of many; one SBOM in the other format
      --output DIR      both formats into this folder, else one to standard output (also of generate)
      --format NAME     cyclonedx or spdx: which one, --name NAME
  towpath sbom validate FILE…           by the official schemas, and what they cannot see
  towpath sbom gate [options] REPORT…   the security verdict over reports of scanners
      --base REF, --config FILE, --preset NAME, --json
  towpath retention plan|report FILE    what a policy keeps, archives and deletes of an inventory (JSON), and the cost
      --config FILE, --price USD, --included-storage SIZE, --json
  towpath retention select FILE --keep-daily N …
                        which snapshots \`restic forget\` would keep
  towpath canary plan|run [options]     deploys a chart step by step; \`plan\` says what would be done, and writes nothing
      --release NAME --chart CHART [--namespace NAME] [--values FILE…] [--set NAME=VALUE…]
      --strategy NAME, --steps 10,30,100, --step-duration TIME, --prometheus ADDRESS, --max-error-share P, --max-p99 TIME
                        and every other input of action-canary-deploy, --json
  towpath canary status|finish|rollback --release NAME [--namespace NAME]
                        where a deployment stands; settles what a dead job left; takes it back (--to-revision N)
  towpath canary reap [--namespace NAME]
                        settles all that dead jobs left in a namespace
      --kubeconfig FILE, --context NAME, --helm PROGRAM, --json (of each)
  towpath audit verify|show [options]   whether the audit log is whole; what stands in it
      --ledger DIR, --head N:sha256:…, --archive PLACE --repository OWNER/NAME, --json
  towpath explain CODE|VERDICT.json     a failure code, or why a verdict came out as it did
  towpath simulate WORKFLOW [options]   runs a workflow of this repository offline (from a checkout of Towpath)
      --event NAME      by default the first of push, pull_request, … that the workflow listens to
      --event-file FILE payload fields as JSON; \`inputs\` in it are those of workflow_dispatch
      --page FILE       what a person would see, by default .towpath/simulate.html
  towpath help, towpath COMMAND --help

Exit codes: 0 pass or readable, 1 fail, 2 wrong usage, wrong configuration or unreadable, 3 inconclusive.`

const opensCommand = (line: string): boolean => line.startsWith('  towpath ')

/** What `help` says about one command, and the exit codes; all of it where there is no such command. */
export const helpFor = (command: string): string => {
  const lines = help.split('\n')
  const own = lines.filter((_, index) => {
    const opening = lines.slice(0, index + 1).findLast(one => opensCommand(one) || !one.startsWith(' '))
    return opening?.split(/\s+/)[2] === command
  })
  return own.length === 0 ? help : [...own, '', ...lines.filter(line => line.startsWith('Exit codes'))].join('\n')
}
