import { at, isObject, objectAt, textAt, type Json, type JsonObject } from './json.ts'

/** A resource as Kubernetes takes it. */
export interface Manifest extends JsonObject {
  apiVersion: string
  kind: string
  metadata: JsonObject & { name: string }
}

export function isManifest (value: Json | undefined): value is Manifest {
  return textAt(value, 'apiVersion') !== '' && textAt(value, 'kind') !== '' && textAt(value, 'metadata', 'name') !== ''
}

/** "Deployment dream-staging/site": how messages name it. */
export function nameOf (manifest: Manifest): string {
  const namespace = namespaceOf(manifest)
  return `${manifest.kind} ${namespace === '' ? '' : `${namespace}/`}${manifest.metadata.name}`
}

/** Empty for what is of the whole cluster, and for what forgot it. */
export function namespaceOf (manifest: Manifest): string {
  return textAt(manifest, 'metadata', 'namespace')
}

/** Whether a kind is Kubernetes's own and not one of a CustomResourceDefinition. */
export function isBuiltIn ({ apiVersion }: Manifest): boolean {
  const group = apiVersion.includes('/') ? apiVersion.slice(0, apiVersion.indexOf('/')) : ''
  return !group.includes('.') || ownGroups.has(group)
}

const ownGroups = new Set(['networking.k8s.io', 'rbac.authorization.k8s.io', 'scheduling.k8s.io', 'storage.k8s.io', 'node.k8s.io'])

/** The pod that a manifest is or makes; undefined when it makes none. */
export function podIn (manifest: Manifest): JsonObject | undefined {
  const path = podPaths[manifest.kind]
  const pod = path === undefined ? undefined : at(manifest, ...path)
  return isObject(pod) ? pod : undefined
}

const podPaths: Record<string, string[] | undefined> = {
  Pod: [],
  Deployment: ['spec', 'template'],
  StatefulSet: ['spec', 'template'],
  DaemonSet: ['spec', 'template'],
  ReplicaSet: ['spec', 'template'],
  Job: ['spec', 'template'],
  CronJob: ['spec', 'jobTemplate', 'spec', 'template']
}

export function labelsIn (value: Json | undefined): Record<string, Json> {
  return objectAt(value, 'metadata', 'labels')
}
