/** Workflow and action files as the runner walks them: structure resolved, expressions still unevaluated. */
import type {TokenPermissions} from '../types.ts'
import type {Template, TemplateToken} from './template.ts'

/** Where a file comes from: `$/` and nested calls are resolved against it. */
export type Origin = {
  /** `owner/name` */
  readonly repository: string
  readonly commit: string
  /** As in `workflow_ref`: `refs/heads/main`, `refs/tags/v1`, or the commit. */
  readonly ref: string
  readonly path: string
}

export type RunDefaults = {readonly shell?: TemplateToken; readonly workingDirectory?: TemplateToken}

export type Step = {
  /** From the file, or generated: `__run_2`. */
  readonly key: string
  readonly id: string | null
  readonly name: TemplateToken | undefined
  /** With the implied `success()`, without `${{ }}`. */
  readonly condition: string
  readonly env: TemplateToken | undefined
  readonly continueOnError: TemplateToken | undefined
  readonly timeoutMinutes: TemplateToken | undefined
  readonly work:
    | {
        readonly kind: 'run'
        readonly script: TemplateToken
        readonly shell: TemplateToken | undefined
        readonly workingDirectory: TemplateToken | undefined
      }
    | {readonly kind: 'uses'; readonly uses: string; readonly with: TemplateToken | undefined}
}

export type Job = {
  readonly id: string
  readonly name: TemplateToken | undefined
  readonly needs: readonly string[]
  readonly condition: string
  readonly permissions: TokenPermissions | undefined
  readonly strategy: TemplateToken | undefined
  readonly concurrency: TemplateToken | undefined
  readonly work:
    | {
        readonly kind: 'steps'
        readonly runsOn: TemplateToken | undefined
        readonly env: TemplateToken | undefined
        readonly defaults: TemplateToken | undefined
        readonly outputs: TemplateToken | undefined
        readonly timeoutMinutes: TemplateToken | undefined
        readonly continueOnError: TemplateToken | undefined
        readonly steps: readonly Step[]
      }
    | {
        readonly kind: 'call'
        readonly uses: string
        readonly with: TemplateToken | undefined
        readonly secrets: TemplateToken | undefined
      }
}

export type DeclaredInput = {
  readonly name: string
  readonly type: 'string' | 'number' | 'boolean' | 'choice' | 'environment'
  readonly required: boolean
  readonly default: TemplateToken | undefined
  readonly options: readonly string[]
}

/** `on.workflow_call` */
export type CallSignature = {
  readonly inputs: readonly DeclaredInput[]
  readonly secrets: readonly {readonly name: string; readonly required: boolean}[]
  readonly outputs: readonly (readonly [name: string, value: TemplateToken | undefined])[]
}

export type Workflow = {
  readonly origin: Origin
  readonly template: Template
  readonly name: string
  readonly runName: TemplateToken | undefined
  readonly on: TemplateToken | undefined
  readonly call: CallSignature | undefined
  readonly dispatchInputs: readonly DeclaredInput[]
  readonly permissions: TokenPermissions | undefined
  readonly env: TemplateToken | undefined
  readonly defaults: TemplateToken | undefined
  readonly concurrency: TemplateToken | undefined
  readonly jobs: readonly Job[]
}

export type ActionInput = {
  readonly name: string
  readonly default: TemplateToken | undefined
  readonly deprecation: string | undefined
}

export type Action = {
  readonly name: string
  readonly inputs: readonly ActionInput[]
  readonly runs:
    | {readonly using: 'node24'; readonly main: string; readonly post: string | undefined; readonly postIf: string}
    | {
        readonly using: 'composite'
        readonly steps: readonly Step[]
        readonly outputs: readonly (readonly [name: string, value: TemplateToken | undefined])[]
      }
}
