import { listAt, textAt, type Json } from '../json.ts'
import { nameOf, podIn, type Manifest } from '../manifest.ts'

export interface Container {
  /** "Deployment dream-staging/site, container site". */
  shown: string
  container: Json
  /** The pod it is in. */
  pod: Json
}

/** Every container of the manifests, those that start before the others included. */
export function containersIn (manifests: Manifest[]): Container[] {
  return manifests.flatMap(manifest => {
    const pod = podIn(manifest)
    return ['initContainers', 'containers', 'ephemeralContainers'].flatMap(list => listAt(pod, 'spec', list)).map(container => ({
      shown: `${nameOf(manifest)}, container ${textAt(container, 'name')}`,
      container,
      pod: pod ?? null
    }))
  })
}
