/** The charts beside this file and what a deployment of each is expected to do, as stated in its `towpath-test.yaml`. */
import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {parse} from 'yaml'
import {z} from 'zod'

const values = z.record(z.string(), z.json())

const caseSchema = z.strictObject({
  expect: z.enum(['works', 'refused']),
  /** Of the refusal. */
  code: z.string().nullable(),
  /** The input `traffic`. */
  traffic: z.enum(['gateway', 'ingress-nginx', 'traefik', 'service', 'auto']),
  /** An HTTPRoute for `<chart>.test` that the test makes to this Service; absent where the chart or `outside.yaml` has the routes. */
  route: z.strictObject({service: z.string(), port: z.number()}).optional(),
  /** Deployments that are copied. */
  copies: z.array(z.string()).default([]),
  /** StatefulSets and DaemonSets that are replaced share by share. */
  staged: z.array(z.string()).default([]),
  /** Words of a warning. */
  warns: z.string().optional(),
  /** What is expected can only be seen with a cluster: a template asks it, or it knows kinds that a rendering does not. */
  cluster: z.boolean().default(false),
  /** Values that are deployed, and those of the upgrade. */
  v1: values,
  v2: values,
  note: z.string()
})

export type ChartCase = z.infer<typeof caseSchema> & {
  /** Name of the chart; the release has the same. */
  readonly name: string
  readonly folder: string
  /** YAML of objects that somebody else made, to be applied into the namespace before the upgrade. */
  readonly outside: string | null
}

/** All cases by name. Throws where a file does not keep to the form. */
export const chartCases = (): readonly ChartCase[] =>
  readdirSync(import.meta.dirname, {withFileTypes: true})
    .filter(entry => entry.isDirectory())
    .map(entry => entry.name)
    .sort()
    .map(name => {
      const folder = join(import.meta.dirname, name)
      const [file, outside] = [join(folder, 'towpath-test.yaml'), join(folder, 'outside.yaml')]
      const read = caseSchema.safeParse(parse(readFileSync(file, 'utf8')))
      if (!read.success) throw new Error(`${file}: ${z.prettifyError(read.error)}`)
      return {...read.data, name, folder, outside: existsSync(outside) ? readFileSync(outside, 'utf8') : null}
    })

/** YAML of the route that the test makes, through the Gateway `web` of `gatewayNamespace`; null where the case has routes of its own. */
export const routeFor = ({name, route}: ChartCase, gatewayNamespace: string): string | null =>
  route === undefined
    ? null
    : `apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata:
  name: ${name.slice(0, 50)}-door
spec:
  parentRefs: [{name: web, namespace: ${gatewayNamespace}}]
  hostnames: [${name}.test]
  rules:
    - matches: [{path: {type: PathPrefix, value: /}}]
      backendRefs: [{group: "", kind: Service, name: ${route.service}, port: ${route.port}, weight: 1}]
`
