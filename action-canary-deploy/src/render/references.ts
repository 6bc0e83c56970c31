/** Where the pods of a template read ConfigMaps and Secrets from: one walk, which collects names or writes other ones. */
import {at, type Edit, eachItem, edited, type Fields, fieldsOf, inside, listOf, textOf} from './untyped.ts'

export type ConfigKind = 'ConfigMap' | 'Secret'

/** `Pull` secrets are read by the kubelet before the pod exists. */
export type Use = 'read' | 'pull'

/** Gives the name to write in place of the one found. */
export type Rename = (kind: ConfigKind, name: string, use: Use) => string

export type Reference = {readonly kind: ConfigKind; readonly name: string; readonly use: Use}

/** All references of a pod spec, each once, in order. */
export const referencesOf = (spec: Fields): readonly Reference[] => {
  const found = new Map<string, Reference>()
  renameReferences(spec, (kind, name, use) => {
    found.set(`${kind}/${name}/${use}`, {kind, name, use})
    return name
  })
  return [...found.values()]
}

/** The pod spec with every reference renamed: env, envFrom, volumes (projected ones and drivers too), of all containers. */
export const renameReferences = (spec: Fields, rename: Rename): Fields => {
  const containers = eachItem(item => renameInContainer(item, rename))
  return edited(spec, {
    containers,
    initContainers: containers,
    ephemeralContainers: containers,
    volumes: eachItem(item => renameInVolume(item, rename)),
    imagePullSecrets: eachItem(item => named(item, 'name', name => rename('Secret', name, 'pull')))
  })
}

const named = (fields: Fields, field: string, rename: (name: string) => string): Fields => {
  const name = textOf(fields[field])
  return name === undefined ? fields : {...fields, [field]: rename(name)}
}

const config = (kind: ConfigKind, rename: Rename, field = 'name'): Edit =>
  inside(value => named(value, field, name => rename(kind, name, 'read')))

const renameInContainer = (container: Fields, rename: Rename): Fields => {
  const source = inside(value =>
    edited(value, {configMapKeyRef: config('ConfigMap', rename), secretKeyRef: config('Secret', rename)})
  )
  const whole = {configMapRef: config('ConfigMap', rename), secretRef: config('Secret', rename)}
  return edited(container, {
    env: eachItem(item => edited(item, {valueFrom: source})),
    envFrom: eachItem(item => edited(item, whole))
  })
}

/** Drivers that name the Secret they log in with as `secretRef`. */
const drivers = ['cephfs', 'cinder', 'flexVolume', 'iscsi', 'rbd', 'scaleIO', 'storageos']

const renameInVolume = (volume: Fields, rename: Rename): Fields => {
  const login = inside(value => edited(value, {secretRef: config('Secret', rename)}))
  return edited(volume, {
    configMap: config('ConfigMap', rename),
    secret: config('Secret', rename, 'secretName'),
    azureFile: config('Secret', rename, 'secretName'),
    csi: inside(value => edited(value, {nodePublishSecretRef: config('Secret', rename)})),
    projected: inside(value =>
      edited(value, {
        sources: eachItem(item =>
          edited(item, {configMap: config('ConfigMap', rename), secret: config('Secret', rename)})
        )
      })
    ),
    ...Object.fromEntries(drivers.map(driver => [driver, login]))
  })
}

/** Claims that a pod spec mounts, with whether it only reads them. */
export const claimsOf = (spec: Fields): readonly {readonly name: string; readonly readOnly: boolean}[] =>
  listOf(spec.volumes).flatMap(volume => {
    const claim = fieldsOf(at(volume, 'persistentVolumeClaim'))
    const name = textOf(claim.claimName)
    return name === undefined ? [] : [{name, readOnly: claim.readOnly === true}]
  })
