import { at, listAt, textAt, type Json } from '../../json.ts'

/** A pod, with what the controls look at. */
export interface Pod {
  /** Metadata and spec. */
  pod: Json
  /** Its containers of every sort. */
  containers: Json[]
  windows: boolean
}

/** One control of the Pod Security Standards: a sentence for each way a pod breaks it. */
export type Control = (pod: Pod) => string[]

export function readPod (pod: Json): Pod {
  return {
    pod,
    containers: ['initContainers', 'containers', 'ephemeralContainers'].flatMap(list => listAt(pod, 'spec', list)),
    windows: textAt(pod, 'spec', 'os', 'name') === 'windows'
  }
}

/** The values at a path below the pod's and every container's security context; undefined where there is none. */
export function contextValues ({ pod, containers }: Pod, ...path: string[]): (Json | undefined)[] {
  return [at(pod, 'spec', 'securityContext', ...path), ...ofContainers({ containers }, 'securityContext', ...path)]
}

export function ofContainers ({ containers }: Pick<Pod, 'containers'>, ...path: string[]): (Json | undefined)[] {
  return containers.map(container => at(container, ...path))
}

/** `sentence` when one of the values is none of the allowed ones. */
export function only (values: (Json | undefined)[], allowed: (Json | undefined)[], sentence: string): string[] {
  return values.every(value => allowed.includes(value)) ? [] : [sentence]
}
