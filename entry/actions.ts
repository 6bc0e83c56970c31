/** The table of actions. Each is a chunk of the bundle that is loaded only when it runs. */
export const actions = {
  'artifact-retention': () => import('../action-artifact-retention/src/action.ts'),
  'canary-deploy': () => import('../action-canary-deploy/src/action.ts'),
  'perf-regression': () => import('../action-perf-regression/src/action.ts'),
  'quality-gate': () => import('../action-quality-gate/src/action.ts'),
  sbom: () => import('../action-sbom/src/action.ts'),
  'test-plan': () => import('../action-test-plan/src/action.ts')
} as const

export type ActionName = keyof typeof actions
